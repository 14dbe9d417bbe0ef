/** Warning signs and despair: said exactly, nothing offered after an emergency, nothing kept. */

import { localeWords } from '../content/fill';
import { findTopic } from '../domain/library';
import type { Meaning } from '../domain/meaning';
import type { Speech } from '../domain/speech';
import * as words from '../render/words';
import { offering, shortAnswer, topicCard } from './questions';
import { close, lines, listen } from './reply';
import type { Card, Remember, Reply, Turn } from './turn';

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

function inRoutine(turn: Turn): boolean {
  return ['guiding', 'paused', 'hurt', 'gated'].includes(turn.session.place.at);
}

/** After a warning sign no routine is offered again, neither the running one nor one left earlier today. */
function dropPlace({ remembered }: Turn): { remember?: Remember } {
  return remembered !== 'unavailable' && remembered?.place ? { remember: { place: null } } : {};
}

export function redFlag(turn: Turn, meaning: Of<'red-flag'>): Reply {
  switch (meaning.urgency) {
    case 'emergency':
      return emergency(turn, meaning);
    case 'today':
      return today(turn, meaning);
    case 'book':
      return book(turn, meaning);
    default:
      return meaning.urgency satisfies never;
  }
}

function emergency(turn: Turn, meaning: Of<'red-flag'>): Reply {
  const { emergencyLine } = localeWords(turn.knowledge, turn.locale);
  return close(meaning, [{ say: emergencyLine }], {
    card: { title: 'Get help now', text: emergencyLine },
    ...dropPlace(turn),
  });
}

function today(turn: Turn, meaning: Of<'red-flag'>): Reply {
  const { todayLine } = localeWords(turn.knowledge, turn.locale);
  const card = { title: 'Get medical advice today', text: todayLine };
  if (inRoutine(turn)) {
    return close(meaning, [{ say: words.safety.stopMove }, { say: todayLine }], { card, ...dropPlace(turn) });
  }
  return offerDoctor(turn, meaning, [{ say: todayLine }], { card });
}

/** Says `advice`, then offers the one topic that may follow a sign: when to see a doctor. */
function offerDoctor(turn: Turn, meaning: Of<'red-flag'>, advice: Speech, card: { card?: Card }): Reply {
  const ask = lines(turn, words.safety.wantDoctor);
  const place = offering({ kind: 'topic', topic: 'see-doctor' });
  return withoutTrace(listen(turn, meaning, [...advice, ...ask], ask, place, card), ask, ask);
}

/** "Repeat" asks again; the line itself is not kept, because it would tell what was heard. */
function withoutTrace(reply: Reply, question: Speech, ask: Speech): Reply {
  return { ...reply, session: { ...reply.session, last: { say: [...question], ask: [...ask] } } };
}

/** The answer to what was asked, if anything was, with the advice to see a doctor. */
function book(turn: Turn, meaning: Of<'red-flag'>): Reply {
  const beneath = turn.hearing?.understandBeneath(turn.words);
  const topic = findTopic(turn.knowledge, beneath?.kind === 'topic' ? beneath.id : 'see-doctor');
  const answer = topic && topic.id !== 'see-doctor' ? shortAnswer(turn, topic.id) : [];
  const advice = lines(turn, words.safety.seeDoctor);
  const card = topic ? { card: topicCard(turn, topic) } : {};
  if (inRoutine(turn))
    return close(meaning, [...lines(turn, words.safety.stopMove), ...advice], {
      ...card,
      ...dropPlace(turn),
    });
  return offerDoctor(turn, meaning, [...answer, ...advice], card);
}

export function despair(turn: Turn, meaning: Of<'despair'>): Reply {
  const { crisisLine } = localeWords(turn.knowledge, turn.locale);
  return close(meaning, lines(turn, words.safety.despair, crisisLine), {
    card: { title: "You're not alone", text: crisisLine },
    ...dropPlace(turn),
  });
}

/** Numbness with an everyday cause: the first sign is read, no answer is taken. */
export function gentleCheck(turn: Turn, meaning: Of<'gentle-check'>): Reply {
  const question = lines(turn, words.anythingElse);
  const ask = lines(turn, words.anythingReprompt);
  const say = [...lines(turn, ...turn.knowledge.redFlags.gentle.line), ...question];
  const reply = listen(turn, meaning, say, ask, offering({ kind: 'anything' }), dropPlace(turn));
  return withoutTrace(reply, question, ask);
}

export function symptomList(turn: Turn, meaning: Meaning): Reply {
  return readSigns(turn, meaning, turn.knowledge.redFlags.symptomList.partOne, 'other-signs');
}

export function otherSigns(turn: Turn, meaning: Meaning): Reply {
  return readSigns(
    turn,
    meaning,
    [...turn.knowledge.redFlags.symptomList.partTwo, words.anythingReprompt],
    'signs-read',
  );
}

function readSigns(
  turn: Turn,
  meaning: Meaning,
  signs: readonly string[],
  next: 'other-signs' | 'signs-read',
): Reply {
  return {
    ...listen(
      turn,
      meaning,
      lines(turn, ...signs),
      lines(turn, next === 'other-signs' ? words.signsReprompt : words.anythingReprompt),
      offering({ kind: next }),
    ),
    ...dropPlace(turn),
  };
}
