/** The first response of a routine or exercise, once its gate is passed. */
import { begin } from '../../domain/guided/playback/reduce';
import { type Activity, compilerFor } from '../../domain/guided/timeline/session';
import { RUNS } from '../../domain/guided/timeline/turns';
import type { Meaning } from '../../domain/meaning';
import { withBegun } from '../keeping/finishes';
import { preferences } from '../keeping/preferences';
import type { Exchange, Reply } from '../turn';
import type { Around } from './around';
import { draw } from './draw';

/** `what` is something that the content has. */
export function begun(exchange: Exchange, meaning: Meaning, what: Activity, around: Around = {}): Reply {
  const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
  const { now } = exchange.turn;
  const options = preferences(exchange, what);
  const skip = [...options.skip, ...(around.without ?? [])];
  const outcome = begin({ what, ...options, skip }, compile, guidanceId(now), now);
  const remember = { ...around.remember, runs: (options.run + 1) % RUNS, ...withBegun(exchange, what) };
  return draw(exchange, meaning, outcome, { ...around, remember });
}

/** Tells one guidance of a person from another: nobody starts two in one millisecond. */
function guidanceId(now: number): string {
  return now.toString(36);
}
