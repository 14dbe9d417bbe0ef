/** The order of a plan: an easy move first, the hardest last, and as few changes of position as that allows. */
import { EXERCISE_POSITIONS } from '../../content/schema/exercise';
import { type Choice, HARDEST } from './choices';

/** A move of this level warms up. */
export const WARMS_UP = 1;

export function changesIn(moves: readonly Pick<Choice, 'position'>[]): number {
  return moves.filter(({ position }, at) => at > 0 && moves[at - 1]?.position !== position).length;
}

/** Whether the first move is as easy as any of them, and after the hardest comes nothing but another. */
export function keepsRules(moves: readonly Choice[]): boolean {
  const levels = moves.map(({ exercise }) => exercise.level);
  const firstHard = levels.indexOf(HARDEST);
  const hardLast = firstHard === -1 || levels.slice(firstHard).every((level) => level === HARDEST);
  return levels[0] === Math.min(...levels) && hardLast;
}

/** By position, in each the easy ones first. */
function grouped(moves: readonly Choice[]): Choice[][] {
  return EXERCISE_POSITIONS.map((position) =>
    moves
      .filter((move) => move.position === position)
      .toSorted((a, b) => a.exercise.level - b.exercise.level),
  ).filter((group) => group.length > 0);
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

/**
 * The moves in the best order: all of one position together, so that any order of positions that begins with an easy
 * move is as short as can be, unless the hardest share a position with what comes before them. There are six positions at
 * most, four of them in one place: all orders are tried.
 */
export function inOrder(moves: readonly Choice[]): readonly Choice[] {
  const isHard = ({ exercise }: Choice) => exercise.level === HARDEST;
  const hard = permutations(grouped(moves.filter(isHard)));
  const others = permutations(grouped(moves.filter((move) => !isHard(move))));
  const orders = others.flatMap((first) => hard.map((last) => [...first.flat(), ...last.flat()]));
  const [best = moves] = orders.filter(keepsRules).toSorted((a, b) => changesIn(a) - changesIn(b));
  return best;
}
