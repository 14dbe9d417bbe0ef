/** The running routine in the session, and what of it may be kept: after pain no place is. */
import type { Play } from '../../domain/guided/playback/play';
import type { Session } from '../../domain/session';
import type { Changes } from '../../memory/record';
import type { Exchange } from '../turn';

/** The running play of a session, wherever it stands. */
export function runningPlay(session: Session): Play | null {
  return session.state.name === 'guided' ? session.state.play : null;
}

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

/** What is kept of a routine that may be taken up again. */
export function keeping(exchange: Exchange, play: Play, remember: Changes = {}): Changes {
  return { ...remember, place: painsIn(exchange) > 0 ? null : play };
}

/** A routine that was led to its end leaves no place, and its moves are explained briefly from then on. */
export function finished(exchange: Exchange, exercises: readonly string[], remember: Changes = {}): Changes {
  const { remembered } = exchange.turn;
  if (remembered === 'unavailable') return { ...remember, place: null };
  return { ...remember, place: null, met: [...new Set([...(remembered?.met ?? []), ...exercises])] };
}

/** After pain, or anything else of the body: no place, and the gate is heard in full before the next move. */
export const AFTER_PAIN: Changes = { place: null, gateHeard: false };
