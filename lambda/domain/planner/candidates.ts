/** The sessions that a wish allows, the best first: published routines, and every set of moves that could be one. */
import type { Place, Routine } from '../../content/schema/exercise';
import { compile } from '../guided/timeline/compile';
import { findRoutine } from '../library';
import { allowed, type Choice, choicesIn, HARDEST, type PlanContent, positionOf, reachable } from './choices';
import { plannedRoutine } from './code';
import { type Measure, roughly } from './doses';
import { changesIn, inOrder, WARMS_UP } from './order';
import type { LastSessions, Wish } from './wish';

export interface Candidate {
  place: Place;
  order: readonly Choice[];
  /** The routine that has this order already; absent for one to be put together. */
  routine?: Routine;
}

/** Sessions back that variety looks: what a move of each counts against choosing it again, and what the same moves do. */
const STALENESS = [
  { move: 2, same: 9 },
  { move: 1, same: 8 },
  { move: 0.5, same: 7 },
  { move: 0, same: 6 },
];
/** Moves of a place that are put together in every way: one more would double the time it takes. */
const MOST_CHOICES = 10;
/** What each counts in choosing; lower is better. A published routine is known to fit together. */
const WEIGHTS = { unlike: 8, hard: 4, published: -2, elsewhere: 2, change: 0.7, minuteOff: 1.5, move: -0.5 };

/** All that the wish allows, wherever it allows it. `minutes`: how long it shall be, whether or not that was said. */
export function candidates(wish: Wish, minutes: number, last: LastSessions, measure: Measure): Candidate[] {
  const { content } = measure;
  const liked = movesOf(wish.like, content);
  const before = STALENESS.map((weights, at) => ({ weights, moves: movesOf(last[at], content) }));
  const places = reachable(wish);
  const score = (candidate: Candidate): number => {
    const { order, place, routine } = candidate;
    const share = (ids: ReadonlySet<string>) =>
      order.filter(({ exercise }) => ids.has(exercise.id)).length / order.length;
    const isSame = (moves: ReadonlySet<string>) => moves.size === order.length && share(moves) === 1;
    const stale = before.map(
      ({ weights, moves }) => weights.move * share(moves) + (isSame(moves) ? weights.same : 0),
    );
    const hard = wish.level === undefined && order.some(({ exercise }) => exercise.level === HARDEST);
    return (
      (liked.size > 0 ? WEIGHTS.unlike * (1 - share(liked)) : 0) +
      (hard ? WEIGHTS.hard : 0) +
      (routine ? WEIGHTS.published : 0) +
      stale.reduce((sum, each) => sum + each, 0) +
      WEIGHTS.elsewhere * places.indexOf(place) +
      WEIGHTS.change * changesIn(order) +
      WEIGHTS.minuteOff * minutesOff(candidate, minutes, measure) +
      WEIGHTS.move * order.length
    );
  };
  return places
    .flatMap((place) => [...publishedIn(place, wish, content), ...setsIn(place, wish, content)])
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .toSorted((a, b) => a.score - b.score)
    .map(({ candidate }) => candidate);
}

/** How far from the minutes it is at its usual doses. */
function minutesOff(
  { order, place, routine }: Candidate,
  minutes: number,
  { content, profile, locale }: Measure,
): number {
  const ms = routine
    ? compile(routine, content, profile, locale).promisedMs
    : roughly(order, place, profile).usual;
  return Math.abs(ms / 60_000 - minutes);
}

function movesOf(id: string | undefined, content: PlanContent): ReadonlySet<string> {
  const routine = id === undefined ? undefined : (findRoutine(content, id) ?? plannedRoutine(id, content));
  return new Set(routine?.moves.map(({ exercise }) => exercise));
}

/** Published routines of which the wish allows every move. The one after a run is for who has run. */
function publishedIn(place: Place, wish: Wish, content: PlanContent): Candidate[] {
  const { afterARun } = content.defaults.routines;
  return content.routines
    .filter((routine) => routine.place === place && (routine.id !== afterARun || wish.like === afterARun))
    .filter((routine) => meets(routine, wish, content))
    .map((routine) => ({ place, routine, order: orderOf(routine, content) }));
}

/** Whether the wish allows the place of this routine, and every move of it. */
export function meets(routine: Routine, wish: Wish, content: PlanContent): boolean {
  const order = orderOf(routine, content);
  return (
    reachable(wish).includes(routine.place) && allowed(order, routine.place, wish).length === order.length
  );
}

function orderOf({ moves }: Routine, { exercises }: PlanContent): Choice[] {
  return moves.flatMap(({ exercise: id, form }) => {
    const exercise = exercises.find((one) => one.id === id);
    return exercise ? [{ exercise, position: positionOf(exercise, form), ...(form && { form }) }] : [];
  });
}

/** Every set of the moves there, in its order: one that warms up where that can be, and nobody fetches a chair to stand. */
function setsIn(place: Place, wish: Wish, content: PlanContent): Candidate[] {
  const choices = allowed(choicesIn(place, content), place, wish).slice(0, MOST_CHOICES);
  const warmsUp = ({ exercise }: Choice) => exercise.level <= WARMS_UP;
  const canWarmUp = choices.some(warmsUp);
  return subsets(choices)
    .filter((set) => !canWarmUp || set.some(warmsUp))
    .filter((set) => place !== 'chair' || set.some(({ position }) => position === 'chair'))
    .map((set) => ({ place, order: inOrder(set) }));
}

/** Every set of these that is not empty. */
function subsets<T>(items: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const item of items) sets.push(...sets.map((set) => [...set, item]));
  return sets.slice(1);
}
