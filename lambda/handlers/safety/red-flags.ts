/** Warning signs and despair: said exactly, nothing offered after an emergency, nothing kept. */

import { localeWords } from '../../content/fill';
import { isDown } from '../../domain/guided/playback/posture';
import { findTopic } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import { IDLE, runningPlay, type Session } from '../../domain/session';
import type { Speech } from '../../domain/speech';
import { stillAtGate } from '../gate/still-gated';
import { offerUp } from '../guided/ending/up';
import { aside } from '../guided/midway/aside';
import { postureOf } from '../guided/midway/body';
import { letGo } from '../guided/pain';
import { AFTER_PAIN } from '../keeping/after-pain';

import { offering, shortAnswer, topicCard } from '../questions';
import { close, lines, listen, save, sayAndAsk } from '../reply';
import type { Card, Exchange, Reply } from '../turn';

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

function inRoutine(exchange: Exchange): boolean {
  return ['guided', 'gated'].includes(exchange.turn.session.state.name);
}

/** Whoever looks through the signs has left the routine. */
function dropPlace({ turn: { remembered } }: Exchange): Pick<Reply, 'effects'> {
  return remembered !== 'unavailable' && remembered?.place ? { effects: [save({ place: null })] } : {};
}

export function redFlag(exchange: Exchange, meaning: Of<'red-flag'>): Reply {
  if (meaning.supposed) return supposed(exchange, meaning);
  switch (meaning.urgency) {
    case 'emergency':
      return emergency(exchange, meaning);
    case 'today':
      return today(exchange, meaning);
    case 'book':
      return book(exchange, meaning);
    default:
      return meaning.urgency satisfies never;
  }
}

/** For so long nothing is started after an emergency, in ms. */
const NO_MOVES_MS = 30 * 60_000;

/** A move that is being done is let go by its own safe ending; null where none is. */
function letGoOf(exchange: Exchange): Speech | null {
  const play = runningPlay(exchange.turn.session);
  return play && letGo(exchange, postureOf(exchange, play));
}

/** At the gate nothing is done yet. */
const letGoFirst = (exchange: Exchange): Speech =>
  letGoOf(exchange) ?? lines(exchange, exchange.knowledge.prompts.safety.stopMove);

/** "What if my leg goes numb": what to do then, and all is where it was. */
function supposed(exchange: Exchange, meaning: Of<'red-flag'>): Reply {
  const said = exchange.knowledge.prompts.safety.supposed[meaning.urgency];
  const play = runningPlay(exchange.turn.session);
  if (play) return aside(exchange, meaning, play, said);
  if (exchange.turn.session.state.name === 'gated')
    return stillAtGate(exchange, meaning, lines(exchange, ...said));
  return sayAndAsk(exchange, meaning, said);
}

/** The session stays open for what people really say next; nothing of it tells which sign it was. */
function emergency(exchange: Exchange, meaning: Of<'red-flag'>): Reply {
  const { prompts } = exchange.knowledge;
  const { emergencyLine } = localeWords(exchange.knowledge, exchange.turn.locale);
  const reply = listen(
    exchange,
    meaning,
    [{ say: emergencyLine }, ...(letGoOf(exchange) ?? []), ...lines(exchange, prompts.emergency.call)],
    lines(exchange, prompts.emergency.ask),
    { name: 'emergency' },
    { card: { title: prompts.card.emergency, text: emergencyLine } },
  );
  const until = exchange.turn.now + NO_MOVES_MS;
  return {
    ...forgetful(reply),
    effects: [save({ ...AFTER_PAIN, noMovesUntil: until })],
  };
}

/** After an emergency nothing of the conversation before stays, and the next move has its gate heard in full. */
function forgetful(reply: Reply): Reply {
  const { state } = reply.session;
  return { ...reply, session: { ...IDLE, state, fullGate: true } };
}

function today(exchange: Exchange, meaning: Of<'red-flag'>): Reply {
  const { prompts, redFlags } = exchange.knowledge;
  const { todayLine } = localeWords(exchange.knowledge, exchange.turn.locale);
  const card = { title: prompts.card.today, text: todayLine };
  const stop = inRoutine(exchange) ? letGoFirst(exchange) : [];
  const { first } = redFlags.flags.find(({ id }) => id === meaning.flag) ?? {};
  const comesFirst = first === undefined ? [] : lines(exchange, first);
  const advice = [...stop, ...askedAfter(exchange, meaning), { say: todayLine }, ...comesFirst];
  return advised('today', offerDoctor(exchange, meaning, advice, { card }));
}

/** What answers a question that comes after a sign. */
const askedAfter = (exchange: Exchange, { flag }: Of<'red-flag'>): Speech =>
  flag === 'sign-told' ? lines(exchange, exchange.knowledge.prompts.safety.cantJudge) : [];

const advised = (by: Of<'red-flag'>['urgency'] & Session['advised'], reply: Reply): Reply => ({
  ...reply,
  session: { ...reply.session, advised: by },
});

/** Says `advice`, then offers the one topic that may follow a sign: when to see a doctor. */
function offerDoctor(
  exchange: Exchange,
  meaning: Of<'red-flag'>,
  advice: Speech,
  card: { card?: Card },
): Reply {
  const play = runningPlay(exchange.turn.session);
  const posture = play && postureOf(exchange, play);
  // Nobody is left on the floor: the way up comes before anything that could be told.
  if (posture && isDown(posture)) {
    const reply = offerUp(exchange, meaning, advice, posture, true, AFTER_PAIN);
    const { offer, offerAgain } = exchange.knowledge.prompts.up;
    const kept = withoutTrace(reply, lines(exchange, offer), lines(exchange, offerAgain));
    return { ...kept, ...card, session: { ...kept.session, fullGate: true } };
  }
  const ask = lines(exchange, exchange.knowledge.prompts.safety.wantDoctor);
  const place = offering({ kind: 'topic', topic: exchange.knowledge.defaults.topics.afterASign });
  const reply = withoutTrace(listen(exchange, meaning, [...advice, ...ask], ask, place, card), ask, ask);
  return {
    ...reply,
    session: { ...reply.session, fullGate: true },
    effects: [save(AFTER_PAIN)],
  };
}

/** "Repeat" asks again; the line itself is not kept, because it would tell what was heard. */
function withoutTrace(reply: Reply, question: Speech, ask: Speech): Reply {
  return { ...reply, session: { ...reply.session, last: { say: [...question], ask: [...ask] } } };
}

/** The answer to what was asked, if anything was, with the advice to see a doctor. */
function book(exchange: Exchange, meaning: Of<'red-flag'>): Reply {
  const beneath = exchange.nlu?.understandBeneath(exchange.turn.words);
  const { afterASign } = exchange.knowledge.defaults.topics;
  const asked = beneath?.kind === 'topic' ? beneath : { id: afterASign };
  const topic = findTopic(exchange.knowledge, asked.id);
  const answer = topic && topic.id !== afterASign ? shortAnswer(exchange, asked) : [];
  const { safety } = exchange.knowledge.prompts;
  const advice = lines(exchange, safety.seeDoctor);
  const card = topic ? { card: topicCard(exchange, topic) } : {};
  const stop = inRoutine(exchange) ? letGoFirst(exchange) : [...askedAfter(exchange, meaning), ...answer];
  const { advised: before = 'book' } = exchange.turn.session;
  return advised(before, offerDoctor(exchange, meaning, [...stop, ...advice], card));
}

export function despair(exchange: Exchange, meaning: Of<'despair'>): Reply {
  const { prompts } = exchange.knowledge;
  const { crisisLine } = localeWords(exchange.knowledge, exchange.turn.locale);
  return close(meaning, lines(exchange, prompts.safety.despair, crisisLine), {
    card: { title: prompts.card.despair, text: crisisLine },
    effects: [save(AFTER_PAIN)],
  });
}

/** Numbness with an everyday cause: the first sign is read, no answer is taken. */
export function gentleCheck(exchange: Exchange, meaning: Of<'gentle-check'>): Reply {
  const { questions } = exchange.knowledge.prompts;
  const question = lines(exchange, questions.anythingElse);
  const ask = lines(exchange, questions.anythingReprompt);
  const say = [...lines(exchange, ...exchange.knowledge.redFlags.gentle.line), ...question];
  const effects = [save(AFTER_PAIN)];
  const reply = listen(exchange, meaning, say, ask, offering({ kind: 'anything' }), { effects });
  return withoutTrace(reply, question, ask);
}

export function symptomList(exchange: Exchange, meaning: Meaning): Reply {
  return readSigns(exchange, meaning, exchange.knowledge.redFlags.symptomList.partOne, 'other-signs');
}

export function otherSigns(exchange: Exchange, meaning: Meaning): Reply {
  const { redFlags, prompts } = exchange.knowledge;
  const signs = [...redFlags.symptomList.partTwo, prompts.questions.anythingReprompt];
  return readSigns(exchange, meaning, signs, 'signs-read');
}

function readSigns(
  exchange: Exchange,
  meaning: Meaning,
  signs: readonly string[],
  next: 'other-signs' | 'signs-read',
): Reply {
  const { safety, questions } = exchange.knowledge.prompts;
  return {
    ...listen(
      exchange,
      meaning,
      lines(exchange, ...signs),
      lines(exchange, next === 'other-signs' ? safety.signsReprompt : questions.anythingReprompt),
      offering({ kind: next }),
    ),
    ...dropPlace(exchange),
  };
}
