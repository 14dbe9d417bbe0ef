/** Teaches a few moves at a time: which moves of a routine wait for another session. */
import type { Routine } from '../../../../content/schema/exercise';
import type { Profile } from '../types';

/**
 * Exercises that are not taught today: of those marked as later, none in a first session and one in each after it. A
 * move passed over makes room for a later one that comes after it.
 */
export function notYet({ moves }: Routine, { met, passed = [] }: Profile): ReadonlySet<string> {
  const isNew = (id: string) => !met.includes(id);
  const later = moves.filter((move) => move.later && isNew(move.exercise)).map((move) => move.exercise);
  const knowsTheRest = moves.every((move) => move.later || !isNew(move.exercise));
  const taught = new Set(later.slice(0, knowsTheRest ? 1 : 0));
  for (const [at, { exercise }] of moves.entries()) {
    if (!passed.includes(exercise)) continue;
    const next = moves.findIndex(
      (move, i) => i > at && later.includes(move.exercise) && !taught.has(move.exercise),
    );
    const found = moves[next];
    if (found) taught.add(found.exercise);
  }
  return new Set(later.filter((id) => !taught.has(id)));
}
