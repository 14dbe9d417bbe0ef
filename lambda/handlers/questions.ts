/** Questions: the short answer, more on request, one related topic by name, and an honest "I don't know". */

import { fill, localeWords } from '../content/fill';
import type { SpokenTopic } from '../content/schema/topic';
import { findRoutine, findTopic, nextTopic } from '../domain/library';
import type { Meaning } from '../domain/meaning';
import { MOST_TOLD, type Offer, type Place } from '../domain/session';
import type { Speech } from '../domain/speech';
import * as words from '../render/words';
import { lines, listen } from './reply';
import type { Card, Reply, Turn } from './turn';

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

/** Sentences that end with a question are their own offer: "Want to try one?" */
function asksItself(text: string): boolean {
  return text.trimEnd().endsWith('?');
}

export function offering(offer: Offer): Place {
  return { at: 'asking', offer };
}

/** The whole answer for the companion app: short, detail, sources, disclaimer. */
export function topicCard(turn: Turn, topic: SpokenTopic): Card {
  const country = localeWords(turn.knowledge, turn.locale);
  // Letters are spoken one by one, "the N H S", and read together.
  const sources = topic.sources.map(
    (source) => `- ${source.name.replace(/\b([A-Z]) (?=[A-Z]\b)/g, '$1')}: ${source.ref}`,
  );
  return {
    title: topic.question,
    text: [
      fill(topic.short, country),
      fill(topic.detail, country),
      ['Sources:', ...sources, `Last checked ${topic.reviewed}.`].join('\n'),
      words.CARD_DISCLAIMER,
    ].join('\n\n'),
  };
}

/** The short answer alone, as it is also given in the middle of a routine. */
export function shortAnswer(turn: Turn, id: string): Speech {
  const topic = findTopic(turn.knowledge, id);
  return topic ? lines(turn, topic.short) : [];
}

export function tellTopic(turn: Turn, meaning: Of<'topic'>): Reply {
  const topic = findTopic(turn.knowledge, meaning.id);
  if (!topic) return dontKnow(turn, { kind: 'unknown' });
  const own = asksItself(topic.short);
  return listen(
    turn,
    meaning,
    lines(turn, topic.short, ...(own ? [] : [words.wantMore])),
    lines(turn, own ? words.offerReprompt : words.moreReprompt),
    offering(own ? { kind: 'list' } : { kind: 'more', topic: topic.id }),
    { card: topicCard(turn, topic), session: { ...heard(turn, topic.id), detailed: false } },
  );
}

/** The detail, then one related topic or routine by name. */
export function tellDetail(turn: Turn, meaning: Meaning, id: string): Reply {
  const topic = findTopic(turn.knowledge, id);
  if (!topic) return dontKnow(turn, { kind: 'unknown' });
  const session = { ...heard(turn, topic.id), detailed: true };
  const next = nextOffer(turn, topic, session.told);
  return listen(
    turn,
    meaning,
    lines(turn, topic.detail, ...(topic.tail ? [words.NOTICE_TAIL] : []), next.question),
    lines(turn, words.offerReprompt),
    offering(next.offer),
    { card: topicCard(turn, topic), session },
  );
}

/** The nearest related topic not told yet, else the topic's routine, else an open question. */
function nextOffer(
  turn: Turn,
  topic: SpokenTopic,
  told: readonly string[],
): { question: string; offer: Offer } {
  const related = nextTopic(turn.knowledge, topic, told);
  if (related)
    return { question: words.wantTopic(related.name), offer: { kind: 'topic', topic: related.id } };
  const routine = topic.routine === undefined ? undefined : findRoutine(turn.knowledge, topic.routine);
  if (routine)
    return { question: words.wantRoutine(routine.name), offer: { kind: 'routine', routine: routine.id } };
  return { question: words.anythingElse, offer: { kind: 'anything' } };
}

/** "Next" while a topic is open: the next related one, without the detail. `opening` is said before it. */
export function offerNext(turn: Turn, meaning: Meaning, ...opening: string[]): Reply {
  const topic = turn.session.topic === undefined ? undefined : findTopic(turn.knowledge, turn.session.topic);
  if (!topic)
    return listen(turn, meaning, lines(turn, words.noTopicYet), lines(turn, words.welcome.reprompt), {
      at: 'idle',
    });
  const offered =
    turn.session.place.at === 'asking' && turn.session.place.offer.kind === 'topic'
      ? [turn.session.place.offer.topic]
      : [];
  const next = nextOffer(turn, topic, [...turn.session.told, ...offered]);
  return listen(
    turn,
    meaning,
    lines(turn, ...opening, next.question),
    lines(turn, words.offerReprompt),
    offering(next.offer),
  );
}

export function clarify(turn: Turn, meaning: Of<'clarify'>): Reply {
  const [first, second] = meaning.ids.map((id) => findTopic(turn.knowledge, id));
  if (!first || !second) return dontKnow(turn, { kind: 'unknown' });
  return listen(
    turn,
    meaning,
    lines(turn, words.eitherOf(first.name, second.name)),
    lines(turn, words.eitherReprompt),
    { at: 'clarifying', between: [first.id, second.id] },
  );
}

export function handOff(turn: Turn, meaning: Of<'elsewhere'>): Reply {
  return listen(
    turn,
    meaning,
    lines(turn, words.elsewhere[meaning.part], words.anythingElse),
    lines(turn, words.anythingReprompt),
    offering({ kind: 'anything' }),
  );
}

/** What most people come for, offered first to somebody we did not understand. */
const OFFERED_FIRST = ['running', 'rest-position', 'soreness-after-workout', 'prevent-exercises'];

/** Two things we do know: neither told yet nor offered a moment ago, so that a second miss offers others. */
export function dontKnow(turn: Turn, meaning: Of<'unknown'>): Reply {
  const { place, told } = turn.session;
  const stale = new Set([...told, ...(place.at === 'clarifying' ? place.between : [])]);
  const known = turn.knowledge.topics;
  const fresh = known.filter(({ id }) => !stale.has(id));
  const [first, second] = new Set([
    ...OFFERED_FIRST.flatMap((id) => fresh.filter((topic) => topic.id === id)),
    ...fresh,
    ...known,
  ]);
  if (!first || !second)
    return listen(turn, meaning, lines(turn, ...words.help.idle), lines(turn, words.welcome.reprompt), {
      at: 'idle',
    });
  return listen(
    turn,
    meaning,
    lines(turn, ...words.dontKnow(first.name, second.name), words.whichOne),
    lines(turn, words.eitherReprompt),
    { at: 'clarifying', between: [first.id, second.id] },
  );
}

export function saysWho(turn: Turn, meaning: Meaning): Reply {
  const topic = turn.session.topic === undefined ? undefined : findTopic(turn.knowledge, turn.session.topic);
  const said = topic ? words.saysWho(topic.sources, topic.reviewed) : words.saysWhoInGeneral;
  return listen(
    turn,
    meaning,
    lines(turn, ...said, words.anythingElse),
    lines(turn, words.anythingReprompt),
    offering({ kind: 'anything' }),
  );
}

function heard(turn: Turn, id: string): { topic: string; told: string[] } {
  const told = turn.session.told.filter((other) => other !== id);
  return { topic: id, told: [...told, id].slice(-MOST_TOLD) };
}
