/** What words mean in each situation, without a device around it: a session as it would come back, and the understanding that ships. */
import { spoken } from '../../lambda/content';
import type { Meaning } from '../../lambda/domain/meaning';
import { shippedNlu } from '../../lambda/domain/nlu/shipped';
import { IDLE, type Session, type State } from '../../lambda/domain/session';
import { interpret } from '../../lambda/handlers/interpret/interpret';
import type { Exchange } from '../../lambda/handlers/turn';
import { START } from './scripted';

const nlu = shippedNlu(spoken);

const [first] = spoken.routines;
const [move] = spoken.exercises;
const what = { kind: 'routine' as const, id: first?.id ?? '' };

function guided(status: 'playing' | 'paused' | 'awaiting'): State {
  return {
    name: 'guided',
    play: {
      v: 1,
      mode: 'H',
      gid: 'one',
      rev: 0,
      what,
      pace: 'usual',
      level: 'usual',
      met: [],
      skip: [],
      hash: '',
      status,
      base: 0,
      move: move?.id ?? '',
      seg: [0, 0],
      lead: [0, 0],
      len: [0, 0],
      sentAt: START,
    },
  };
}

/** States in which people speak, by name. */
export const STATES = {
  idle: { name: 'idle' },
  more: { name: 'asking', offer: { kind: 'more', topic: spoken.topics[0]?.id ?? '' } },
  anything: { name: 'asking', offer: { kind: 'anything' } },
  carryOn: { name: 'asking', offer: { kind: 'carry-on' } },
  afterRoutine: {
    name: 'asking',
    offer: { kind: 'after-routine', what, done: { moves: 3, sides: true, ms: 300_000 }, asks: 'level' },
  },
  signsRead: { name: 'asking', offer: { kind: 'signs-read' } },
  gated: { name: 'gated', start: what },
  guiding: guided('playing'),
  paused: guided('paused'),
  hurt: guided('awaiting'),
  emergency: { name: 'emergency' },
} as const satisfies Record<string, State>;
export type Situated = keyof typeof STATES;

/** A turn there, that Alexa passes on by `intent` with no more than the words; nothing is remembered. */
export function exchangeIn(state: Situated, words: string, intent = 'AskAnythingIntent'): Exchange {
  const session: Session = { ...IDLE, state: STATES[state] };
  return {
    turn: {
      kind: 'intent',
      now: START,
      locale: 'en-US',
      device: { screen: false, guides: false, clock: false, id: 'd' },
      intent,
      slots: { question: { words } },
      words,
      isNew: false,
      session,
      remembered: null,
    },
    knowledge: spoken,
    nlu,
  };
}

/** What the words mean there. */
export function meant(state: Situated, words: string): Meaning {
  return interpret(exchangeIn(state, words));
}

/** The same with something else told or offered before. */
export function within(state: Situated, before: Partial<Session>, words = 'x', intent?: string): Exchange {
  const exchange = exchangeIn(state, words, intent);
  return { ...exchange, turn: { ...exchange.turn, session: { ...exchange.turn.session, ...before } } };
}
