/** A routine whose name says its minutes: what a level or a pace changes is brought to fit into them. */
import type { Exercise, Routine } from '../../../../content/schema/exercise';
import type { Profile } from '../types';
import { type Amount, doseFor, type Move } from './dose';

/** The same person before anything was wished in the middle of the routine: such wishes come on top of its amounts. */
export function asItBegan(profile: Profile): Profile {
  return { ...profile, skip: [], benched: [], eased: [], passed: [], rest: 0, hold: 0, stepwise: false };
}

/** An amount, and by how many repetitions it is less work than the routine has at the usual level. */
interface Choice {
  amount: Amount;
  less: number;
}

/**
 * Every way to do the moves of `routine` within its doses, the nearest to what was asked for first: with as much work as
 * it has, then as many moves as can be in the form of the person's level, then as many repetitions. A longer hold is held
 * less often, never less often than published; where that does not do it, the move stays in its usual form.
 */
export function waysThrough(routine: Routine, exercises: readonly Exercise[], profile: Profile): Routine[] {
  const ways = routine.moves
    .map((move) => choicesFor(move, exercises, profile))
    .reduce<Choice[][]>((made, next) => made.flatMap((way) => next.map((one) => [...way, one])), [[]]);
  return ways
    .map((way) => ({ way, less: lessIn(way), levelled: levelledIn(way), reps: repsIn(way) }))
    .toSorted((a, b) => a.less - b.less || b.levelled - a.levelled || b.reps - a.reps)
    .map(({ way }) => ({ ...routine, moves: routine.moves.map((move, at) => withAmount(move, way[at])) }));
}

function withAmount(move: Move, choice: Choice | undefined): Move {
  return choice ? { ...move, amount: choice.amount } : move;
}

const lessIn = (way: readonly Choice[]) => way.reduce((sum, { less }) => sum + less, 0);
const levelledIn = (way: readonly Choice[]) => way.filter(({ amount }) => amount.levelled).length;
const repsIn = (way: readonly Choice[]) => way.reduce((sum, { amount }) => sum + amount.reps, 0);

function choicesFor(move: Move, exercises: readonly Exercise[], profile: Profile): Choice[] {
  const exercise = exercises.find(({ id }) => id === move.exercise);
  if (!exercise) return [];
  const usual = doseFor(exercise, move, { ...profile, level: 'usual' });
  const levelled = doseFor(exercise, move, profile);
  const fewest = Math.min(move.firstReps ?? move.reps, usual.reps);
  const asUsual = choices(fewest, usual.reps, false, usual.reps);
  if (profile.level === 'usual') return asUsual;
  // Easier is never refused.
  if (profile.level === 'easier')
    return choices(Math.min(fewest, levelled.reps), levelled.reps, true, levelled.reps);
  const harder = choices(Math.min(usual.reps, exercise.published.reps[0]), levelled.reps, true, 0);
  const held = usual.hold * usual.reps;
  return [...harder.filter(({ amount }) => levelled.hold * amount.reps >= held), ...asUsual];
}

/** From `most` repetitions down to `least`; fewer than `enough` are less work. */
function choices(least: number, most: number, levelled: boolean, enough: number): Choice[] {
  return Array.from({ length: most - least + 1 }, (_, i) => {
    const reps = most - i;
    return { amount: { reps, levelled }, less: Math.max(0, enough - reps) };
  });
}
