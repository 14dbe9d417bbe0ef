/** The order of the moves: another one each session, as far as the body allows. */
import type { Routine } from '../../../../content/schema/exercise';
import type { Step } from '../types';

/** What the order goes by; `index` is the place in the routine. */
interface Placed {
  index: number;
  position: Step['position'];
}

/**
 * The first move warms up and stays first, and a hard one stays where it is. Between them those of one position take
 * turns, so that nobody has to change position more often. `run` counts sessions; the first has the routine's own order.
 */
export function inOrder<Move extends Placed>(
  moves: readonly Move[],
  routine: Routine,
  run: number,
): readonly Move[] {
  const groups = moves.reduce<Move[][]>((made, move, at) => {
    const stays = at === 0 || routine.moves[move.index]?.insteadIfHurt !== undefined;
    const group = made.at(-1);
    const joins = !stays && at > 1 && group?.[0]?.position === move.position;
    if (group && joins) group.push(move);
    else made.push([move]);
    return made;
  }, []);
  return groups.flatMap((group) => {
    const by = run % group.length;
    return [...group.slice(by), ...group.slice(0, by)];
  });
}
