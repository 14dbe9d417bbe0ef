/** The first response of a routine or exercise, once its gate is passed. */
import { begin } from '../../domain/guided/playback/reduce';
import { type Activity, compilerFor } from '../../domain/guided/timeline/session';
import type { Meaning } from '../../domain/meaning';
import type { Exchange, Reply } from '../turn';
import type { Around } from './around';
import { draw } from './draw';

/** `what` is something that the content has. */
export function begun(exchange: Exchange, meaning: Meaning, what: Activity, around: Around = {}): Reply {
  const compile = compilerFor(exchange.knowledge, exchange.turn.locale);
  const { now } = exchange.turn;
  const outcome = begin({ what, ...preferences(exchange), skip: [] }, compile, guidanceId(now), now);
  return draw(exchange, meaning, outcome, around);
}

export function preferences({ turn: { remembered } }: Exchange) {
  const known = remembered === 'unavailable' ? null : remembered;
  return {
    pace: known?.pace ?? 'usual',
    level: known?.level ?? 'usual',
    talk: known?.talk ?? 'usual',
    met: known?.met ?? [],
  } as const;
}

/** Tells one guidance of a person from another: nobody starts two in one millisecond. */
function guidanceId(now: number): string {
  return now.toString(36);
}
