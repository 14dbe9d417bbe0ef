/** The few ways a turn can end: a question that opens the microphone, or a goodbye. */

import { fill, localeWords } from '../content/fill';
import type { Meaning } from '../domain/meaning';
import { IDLE, type Session, type State } from '../domain/session';
import type { Speech } from '../domain/speech';
import type { Changes } from '../memory/record';
import type { Card, Effect, Exchange, Reply } from './turn';

interface Extras {
  card?: Card;
  effects?: readonly Effect[];
  /** Changes to the session beside its place. */
  session?: Partial<Pick<Session, 'topic' | 'told' | 'detailed'>>;
}

/** Keeps these fields of the person's record. */
export function save(changes: Changes): Effect {
  return { kind: 'save', changes };
}

/** All that these effects change in the record; a later one wins. */
export function changesOf(effects: readonly Effect[] = []): Changes {
  return Object.assign({}, ...effects.map((effect) => (effect.kind === 'save' ? effect.changes : {})));
}

/** Plain sentences as speech, with the country's words filled in. */
export function lines(exchange: Exchange, ...sentences: string[]): Speech {
  const words = localeWords(exchange.knowledge, exchange.turn.locale);
  return sentences.map((sentence) => ({ say: fill(sentence, words) }));
}

/** Says `say`, whose last sentence asks for something, and listens; `ask` is spoken when nothing is heard. */
export function listen(
  exchange: Exchange,
  meaning: Meaning,
  say: Speech,
  ask: Speech,
  state: State,
  extras: Extras = {},
): Reply {
  const { session: changes, ...rest } = extras;
  return {
    meaning,
    say,
    ask,
    session: { ...exchange.turn.session, ...changes, state, last: { say: [...say], ask: [...ask] } },
    end: false,
    ...rest,
  };
}

/** Says `say` and ends the session; nothing of it is kept. */
export function close(meaning: Meaning, say: Speech, extras: Omit<Extras, 'session'> = {}): Reply {
  return { meaning, say, session: IDLE, end: true, ...extras };
}
