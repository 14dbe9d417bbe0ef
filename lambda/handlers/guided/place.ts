/** The running routine in the session, and what of it may be kept: after pain no place is. */
import type { Play } from '../../domain/guided/playback/play';
import { levelKey } from '../../domain/planner/code';
import type { Session } from '../../domain/session';
import { runningPlay } from '../../domain/session';
import type { Changes } from '../../memory/record';
import { withFinished } from '../keeping/finishes';
import type { Exchange } from '../turn';

export function guided(exchange: Exchange, play: Play): Session {
  // What was said before is no answer to "repeat" any more, and guided speech is too long to carry along.
  const { last: _, ...session } = exchange.turn.session;
  return { ...session, state: { name: 'guided', play } };
}

/** How often it hurt in this session. */
export function painsIn({ turn }: Exchange): number {
  return turn.session.pains ?? 0;
}

/** The same turn after it hurt once more, or after a false alarm once less. From the first on the gate is whole again. */
export function withPains(exchange: Exchange, pains: number): Exchange {
  const session = { ...exchange.turn.session, pains, fullGate: pains > 0 };
  return { ...exchange, turn: { ...exchange.turn, session } };
}

/** What is kept of a routine that may be taken up again: its place, where the stored one is the one it goes on from. */
export function keeping(exchange: Exchange, play: Play, remember: Changes = {}): Changes {
  if (painsIn(exchange) > 0) return { ...remember, place: null };
  return goesOnFromStored(exchange, play) ? { ...remember, place: play } : remember;
}

/**
 * Whether `play` may be stored in place of what is. A late or repeated turn goes on from an older place than the stored
 * one; and where the place of a running guidance is gone, somebody erased it.
 */
function goesOnFromStored({ turn }: Exchange, play: Play): boolean {
  const { remembered, session } = turn;
  const stored = remembered === 'unavailable' ? null : (remembered?.place ?? null);
  const running = runningPlay(session);
  if (stored?.gid !== play.gid || running?.gid !== play.gid) return turn.overtaken !== true;
  return stored.rev <= running.rev;
}

/** Whether the place is among what is kept, so that it may be said. */
export function keepsPlace({ place }: Changes): boolean {
  return place !== undefined && place !== null;
}

/** A routine that was led to its end leaves no place, and its moves are explained briefly from then on. */
export function finished(exchange: Exchange, exercises: readonly string[], remember: Changes = {}): Changes {
  const { remembered } = exchange.turn;
  const changes = { ...remember, ...(isOfAnother(exchange) ? {} : { place: null }) };
  if (remembered === 'unavailable') return changes;
  const play = runningPlay(exchange.turn.session) ?? justOver(exchange.turn.session);
  return {
    ...changes,
    met: [...new Set([...(remembered?.met ?? []), ...exercises])],
    ...(painsIn(exchange) === 0 && withFinished(exchange, play)),
  };
}

/** Whether the stored place belongs to a guidance that was begun elsewhere: it does not end with this one. */
function isOfAnother({ turn: { remembered, session } }: Exchange): boolean {
  const stored = remembered === 'unavailable' ? null : remembered?.place;
  const ours = runningPlay(session) ?? justOver(session);
  return stored != null && ours !== null && stored.gid !== ours.gid;
}

function justOver({ state }: Session): Play | null {
  const offer = state.name === 'asking' ? state.offer : null;
  return offer?.kind === 'after-routine' ? (offer.just?.play ?? null) : null;
}

/** A routine at its own level, beside those of the others; all that is put together has one. */
export function atLevel({ turn: { remembered } }: Exchange, id: string, level: Play['level']): Changes {
  const levels = remembered === 'unavailable' ? {} : remembered?.levels;
  return { levels: { ...levels, [levelKey(id)]: level } };
}
