/** Another routine than the one at hand: in the same place, and of about the same length or longer. */
import { fillPrompt } from '../../../content/fill';
import type { Routine } from '../../../content/schema/exercise';
import { type Activity, compilerFor, routineFor } from '../../../domain/guided/timeline/session';
import type { Meaning } from '../../../domain/meaning';
import { promised } from '../../../render/numbers';
import { preferences } from '../../keeping/preferences';
import { lines, listen } from '../../reply';
import type { Exchange, Reply } from '../../turn';

interface Timed {
  routine: Routine;
  ms: number;
}

function lengthOf(exchange: Exchange, what: Activity): number {
  const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
  return compile({ what, ...preferences(exchange, what) }).promisedMs;
}

/** All others, as long as they are for this person; those in the same place where there are any. */
function others(exchange: Exchange, what: Activity): Timed[] {
  const { knowledge } = exchange;
  const place = routineFor(knowledge, what)?.place;
  const rest = knowledge.routines.filter(({ id }) => id !== what.id);
  const here = rest.filter((routine) => routine.place === place);
  return (here.length > 0 ? here : rest).map((routine) => ({
    routine,
    ms: lengthOf(exchange, { kind: 'routine', id: routine.id }),
  }));
}

function nearest(timed: readonly Timed[], ms: number): Timed | undefined {
  return timed.toSorted((a, b) => Math.abs(a.ms - ms) - Math.abs(b.ms - ms))[0];
}

/** The next longer one in the same place. */
export function longer(exchange: Exchange, what: Activity): Timed | undefined {
  const ms = lengthOf(exchange, what);
  return nearest(
    others(exchange, what).filter((one) => one.ms > ms),
    ms,
  );
}

/** Offers one that fits: in the same place, of about `ms`, and not the same again. */
export function another(exchange: Exchange, meaning: Meaning, what: Activity, ms: number): Reply | null {
  const best = nearest(others(exchange, what), ms);
  return best ? offered(exchange, meaning, best) : null;
}

export function offered(
  exchange: Exchange,
  meaning: Meaning,
  { routine, ms }: Timed,
  ...said: string[]
): Reply {
  const { finish, grammar } = exchange.knowledge.prompts;
  const offer = fillPrompt(finish.another, { routine: routine.name, length: promised(grammar, ms) });
  return listen(exchange, meaning, lines(exchange, ...said, offer), lines(exchange, finish.anotherAgain), {
    name: 'asking',
    offer: { kind: 'routine', routine: routine.id },
  });
}
