/** The few ways a turn can end: a question that opens the microphone, or a goodbye. */

import { fill, localeWords } from '../content/fill';
import type { Meaning } from '../domain/meaning';
import { IDLE, type Place, type Session } from '../domain/session';
import type { Speech } from '../domain/speech';
import type { Card, Remember, Reply, Turn } from './turn';

interface Extras {
  card?: Card;
  remember?: Remember;
  /** Changes to the session beside its place. */
  session?: Partial<Pick<Session, 'topic' | 'told' | 'detailed'>>;
}

/** Plain sentences as speech, with the country's words filled in. */
export function lines(turn: Turn, ...sentences: string[]): Speech {
  const words = localeWords(turn.knowledge, turn.locale);
  return sentences.map((sentence) => ({ say: fill(sentence, words) }));
}

/** Says `say`, whose last sentence asks for something, and listens; `ask` is spoken when nothing is heard. */
export function listen(
  turn: Turn,
  meaning: Meaning,
  say: Speech,
  ask: Speech,
  place: Place,
  extras: Extras = {},
): Reply {
  const { session: changes, ...rest } = extras;
  return {
    meaning,
    say,
    ask,
    session: { ...turn.session, ...changes, place, last: { say: [...say], ask: [...ask] } },
    end: false,
    ...rest,
  };
}

/** Says `say` and ends the session; nothing of it is kept. */
export function close(meaning: Meaning, say: Speech, extras: Omit<Extras, 'session'> = {}): Reply {
  return { meaning, say, session: IDLE, end: true, ...extras };
}
