/** The few ways a turn can end: a question that opens the microphone, or a goodbye. */

import { fill, localeWords } from '../content/fill';
import type { Meaning } from '../domain/meaning';
import { IDLE, type Offer, type Session, type State } from '../domain/session';
import type { Speech } from '../domain/speech';
import type { Changes } from '../memory/record';
import { questionAbout } from '../render/finish';
import type { Card, Effect, Exchange, Reply } from './turn';

interface Extras {
  card?: Card;
  effects?: readonly Effect[];
  /** Changes to the session beside its place. */
  session?: Partial<
    Pick<
      Session,
      'topic' | 'told' | 'detailed' | 'missed' | 'described' | 'listed' | 'lately' | 'about' | 'waited'
    >
  >;
}

/** Keeps these fields of the person's record. */
export function save(changes: Changes): Effect {
  return { kind: 'save', changes };
}

/** All that these effects change in the record; a later one wins. */
export function changesOf(effects: readonly Effect[] = []): Changes {
  return Object.assign({}, ...effects.map((effect) => (effect.kind === 'save' ? effect.changes : {})));
}

/** Whether anything of the reply is to be kept, or erased. */
export function wantsKept({ effects = [] }: Reply): boolean {
  return effects.some((effect) => effect.kind === 'forget' || Object.keys(effect.changes).length > 0);
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
  const session = movedOn(exchange.turn.session);
  return {
    meaning,
    say,
    ask,
    session: { ...session, ...changes, state, last: { say: [...say], ask: [...ask] } },
    end: false,
    ...rest,
  };
}

/** Whatever is answered was understood, and is what is spoken of now; only a reply that says otherwise keeps what was. */
function movedOn({ missed: _, listed: __, lately: ___, ...session }: Session): Session {
  return session;
}

/** "Repeat" asks again, and no more: what was answered would tell what was heard. */
export function onlyAsked(reply: Reply): Reply {
  const { last } = reply.session;
  return last
    ? { ...reply, session: { ...reply.session, last: { ...last, say: reply.say.slice(-1) } } }
    : reply;
}

/** Says `say` and ends the session; nothing of it is kept. */
export function close(meaning: Meaning, say: Speech, extras: Omit<Extras, 'session'> = {}): Reply {
  return { meaning, say, session: IDLE, end: true, ...extras };
}

/** Why something is not kept: the store is away, or the notes are somebody else's. */
export function notKept({ turn, knowledge }: Exchange): string {
  const { privacy } = knowledge.prompts;
  return turn.voice === undefined ? privacy.unavailable : privacy.otherVoice;
}

/** Says sentences and asks what else there is: nothing in particular is on offer then. */
export function sayAndAsk(
  exchange: Exchange,
  meaning: Meaning,
  sentences: readonly string[],
  extras: Extras = {},
): Reply {
  const { questions } = exchange.knowledge.prompts;
  return listen(
    exchange,
    meaning,
    lines(exchange, ...sentences, questions.anythingElse),
    lines(exchange, questions.anythingReprompt),
    { name: 'asking', offer: { kind: 'anything' } },
    extras,
  );
}

/** Offers of something to do, and of a way up. */
const STANDING: ReadonlySet<Offer['kind']> = new Set(['routine', 'exercise', 'carry-on', 'get-up', 'enough']);

/** Says a line, and makes an offer of something to do again; null where none stands. */
export function offerAgain(exchange: Exchange, meaning: Meaning, ...sentences: string[]): Reply | null {
  const { state, last } = exchange.turn.session;
  if (state.name !== 'asking' || !STANDING.has(state.offer.kind) || !last?.ask?.length) return null;
  return listen(exchange, meaning, [...lines(exchange, ...sentences), ...last.ask], last.ask, state);
}

/** Says a line and asks what else there is; at the gate, the move that waits is asked for again. */
export function lineThenAsk(exchange: Exchange, meaning: Meaning, ...sentences: string[]): Reply {
  const { prompts } = exchange.knowledge;
  const { state } = exchange.turn.session;
  const waits = state.name === 'gated';
  // What is on offer is still: a wish about pace or sound answers nothing.
  const again = offerAgain(exchange, meaning, ...sentences);
  if (again) return again;
  if (state.name === 'asking' && state.offer.kind === 'after-routine') {
    const { just: _, ...offer } = state.offer;
    const question = questionAbout(prompts, offer.asks);
    const said = lines(exchange, ...sentences, question.say);
    return listen(exchange, meaning, said, lines(exchange, question.again), { name: 'asking', offer });
  }
  return listen(
    exchange,
    meaning,
    lines(exchange, ...sentences, waits ? prompts.commands.sayReady : prompts.commands.startARoutine),
    lines(exchange, waits ? prompts.commands.sayReady : prompts.welcome.reprompt),
    waits ? state : { name: 'idle' },
  );
}
