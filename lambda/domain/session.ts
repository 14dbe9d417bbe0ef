/** Where a conversation stands between two turns: a small union, plain JSON. */
import type { Play } from './guided/playback/play';
import { readSession, type Session, type State } from './session/schema';

export type { Circumstance, Offer, Session, Start, State } from './session/schema';

export type StateName = Exclude<State['name'], 'guided'> | 'guiding' | 'paused' | 'hurt';

/** The state by the name that people and programs read: a guided routine is guiding, paused, or stopped because it hurt. */
export function stateName(state: State): StateName {
  if (state.name !== 'guided') return state.name;
  switch (state.play.status) {
    case 'paused':
      return 'paused';
    case 'awaiting':
      return 'hurt';
    default:
      return 'guiding';
  }
}

/** Whether only words wait: no pick between two, no move, no emergency. */
export const isTalk = ({ name }: State): boolean => name === 'idle' || name === 'asking';

/** The running play of a session, wherever it stands. */
export const runningPlay = ({ state }: Session): Play | null => (state.name === 'guided' ? state.play : null);

/** Whether a gate waits, or is to be heard again once somebody was asked. */
export const isAtGate = ({ state }: Session): boolean =>
  state.name === 'gated' ||
  (state.name === 'asking' && state.offer.kind === 'topic' && state.offer.start !== undefined);

/**
 * The exercise on offer, or the one that waits behind the gate. Words in between that were not understood change nothing
 * about what is spoken of. Undefined where none is.
 */
export function moveSpokenOf({ state, missed, described }: Session): string | undefined {
  if (state.name === 'idle' && missed) return described;
  if (state.name === 'asking' && state.offer.kind === 'exercise') return state.offer.exercise;
  return state.name === 'gated' && state.start.kind === 'exercise' ? state.start.id : undefined;
}

export const IDLE: Session = { v: 2, state: { name: 'idle' }, told: [] };

/** Attributes as they came back from Alexa; anything unreadable is a fresh session. */
export function parseSession(attributes: unknown): Session {
  const isFresh =
    typeof attributes === 'object' && attributes !== null && Object.keys(attributes).length === 0;
  return isFresh ? IDLE : (readSession(attributes) ?? IDLE);
}
