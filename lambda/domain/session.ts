/** Where a conversation stands between two turns: a small union, plain JSON. */
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

export const IDLE: Session = { v: 2, state: { name: 'idle' }, told: [] };

/** Attributes as they came back from Alexa; anything unreadable is a fresh session. */
export function parseSession(attributes: unknown): Session {
  const isFresh =
    typeof attributes === 'object' && attributes !== null && Object.keys(attributes).length === 0;
  return isFresh ? IDLE : (readSession(attributes) ?? IDLE);
}
