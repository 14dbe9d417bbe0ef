/** How often each move of a plan is done, so that the plan takes the time that was asked for. */
import type { Place } from '../../content/schema/exercise';
import type { Locale } from '../../content/schema/locale';
import { compile } from '../guided/timeline/compile';
import { doseFor } from '../guided/timeline/moves/dose';
import type { Profile } from '../guided/timeline/types';
import type { Choice, PlanContent } from './choices';
import { type PlannedMove, planId, planned, repsAllowed, routineOfMoves } from './code';

/** Times that a plan is measured while its repetitions are brought to the minutes wanted. */
const MOST_MEASURED = 6;

export interface Measure {
  content: PlanContent;
  profile: Profile;
  locale: Locale | 'other';
}

export interface Dosed {
  id: string;
  place: Place;
  /** As it is announced. */
  ms: number;
}

interface Amount {
  reps: number;
  sets: number;
}

/** Nobody does one thing without a rest for much longer than this, in ms. */
const LONGEST_SET_MS = 200_000;

/** About as long as one repetition takes this person, on both sides where it has two, in ms. */
function repMs({ exercise }: Choice, profile: Profile): number {
  const { hold, tempo, restRep } = doseFor(exercise, { exercise: exercise.id, reps: 1 }, profile);
  const seconds = tempo.up + hold + tempo.down + restRep + WORDS_S;
  return (exercise.sides === 'none' ? 1 : 2) * seconds * 1000;
}

/** What one move may be asked for, from its fewest to its most, each a little longer than the one before. */
function amountsOf(choice: Choice, profile: Profile): readonly Amount[] {
  const { dose, published } = choice.exercise;
  const [least, mostPublished] = repsAllowed(choice.exercise);
  const longest = Math.floor(LONGEST_SET_MS / repMs(choice, profile));
  const most = Math.max(dose.reps, Math.min(mostPublished, longest));
  const oneSet = Array.from({ length: most - least + 1 }, (_, i) => ({ reps: least + i, sets: 1 }));
  const twice = published.sets[1] > 1 && 2 * dose.reps > most;
  return twice ? [...oneSet, { reps: dose.reps, sets: 2 }] : oneSet;
}

/** Rough lengths: of the words in a repetition, of getting down and up again, of what is around the repetitions of a move. */
const WORDS_S = 1;
const FLOOR_MS = 60_000;
const AROUND_MOVE_MS = { known: 20_000, new: 50_000 };
/** How wrong they may be. */
const ROUGHLY = 1.35;

/** About as long as these moves take, without measuring them: at their fewest, usual, and most repetitions, in ms. */
export function roughly(
  order: readonly Choice[],
  place: Place,
  profile: Profile,
): { least: number; usual: number; most: number } {
  const { met, talk } = profile;
  const isKnown = (id: string) => talk === 'less' || (talk !== 'more' && met.includes(id));
  const around = order.map(({ exercise: { id } }) => AROUND_MOVE_MS[isKnown(id) ? 'known' : 'new']);
  const base = around.reduce((sum, ms) => sum + ms, place === 'floor' || place === 'bed' ? FLOOR_MS : 0);
  const total = (amountOf: (choice: Choice) => Amount | undefined) =>
    order.reduce((sum, choice) => {
      const { reps = 0, sets = 0 } = amountOf(choice) ?? {};
      return sum + reps * sets * repMs(choice, profile);
    }, base);
  return {
    least: total((choice) => amountsOf(choice, profile)[0]) / ROUGHLY,
    usual: total(({ exercise }) => ({ reps: exercise.dose.reps, sets: 1 })),
    most: total((choice) => amountsOf(choice, profile).at(-1)) * ROUGHLY,
  };
}

/** The moves in this order, as they are guided, at these amounts. */
function asMoves(order: readonly Choice[], amounts: readonly Amount[], content: PlanContent): PlannedMove[] {
  return order.map(({ exercise, form }, at) => {
    const { reps, sets } = amounts[at] ?? exercise.dose;
    return planned(exercise, form, { reps, sets }, content);
  });
}

function measured(place: Place, moves: readonly PlannedMove[], { content, profile, locale }: Measure): Dosed {
  const id = planId(place, moves);
  const routine = routineOfMoves(id, place, moves, content);
  return { id, place, ms: compile(routine, content, profile, locale).promisedMs };
}

/**
 * The moves in this order, with amounts that bring them as near as they can be to `ms`. Begins with the usual amount in
 * one set, and gives or takes where there is most room.
 */
export function dosed(order: readonly Choice[], place: Place, ms: number, measure: Measure): Dosed {
  const { profile } = measure;
  const scales = order.map((choice) => amountsOf(choice, profile));
  let at = scales.map((scale, i) =>
    Math.max(
      0,
      scale.findIndex(({ reps }) => reps === order[i]?.exercise.dose.reps),
    ),
  );
  let best: Dosed | undefined;
  for (let tried = 0; tried < MOST_MEASURED; tried += 1) {
    const amounts = at.flatMap((step, i) => scales[i]?.[step] ?? []);
    const found = measured(place, asMoves(order, amounts, measure.content), measure);
    if (best === undefined || Math.abs(found.ms - ms) < Math.abs(best.ms - ms)) best = found;
    const next = moved(
      at,
      ms - found.ms,
      order.map((choice) => repMs(choice, profile)),
      scales,
    );
    if (found.ms === ms || next.every((step, i) => step === at[i])) break;
    at = next;
  }
  if (best === undefined) throw new Error('A plan was measured without a move.');
  return best;
}

/** The steps after giving or taking about `missing` ms, a step at a time where there is most room; at least one, if any can be. */
function moved(
  at: readonly number[],
  missing: number,
  rep: readonly number[],
  scales: readonly (readonly Amount[])[],
): number[] {
  const by = missing > 0 ? 1 : -1;
  let steps = [...at];
  let left = Math.abs(missing);
  do {
    const room = steps.map((step, i) => (by > 0 ? (scales[i]?.length ?? 0) - 1 - step : step));
    const widest = Math.max(...room);
    const i = room.indexOf(widest);
    if (widest <= 0) break;
    left -= rep[i] ?? 0;
    steps = steps.with(i, (steps[i] ?? 0) + by);
  } while (left > 0);
  return steps;
}
