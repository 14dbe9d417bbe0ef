/** Questions: the short answer, more on request, one related topic by name, and an honest "I don't know". */

import { fill, fillPrompt, localeWords } from '../content/fill';
import type { SpokenFacet, SpokenTopic } from '../content/schema/topic';
import { findFacet, findTopic } from '../domain/library';
import { MOST_TOLD } from '../domain/limits';
import type { Meaning } from '../domain/meaning';
import type { Offer, Session, State } from '../domain/session';
import type { Speech } from '../domain/speech';
import { circumstanceOf } from './interpret/circumstance';
import { lines, listen, offerAgain } from './reply';
import { goesOn, noted } from './talk/noted';
import type { Card, Exchange, Reply } from './turn';

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

/** Sentences that end with a question are their own offer: "Want to try one?" */
function asksItself(text: string): boolean {
  return text.trimEnd().endsWith('?');
}

export function offering(offer: Offer): State {
  return { name: 'asking', offer };
}

/** The whole answer for the companion app: what was said, detail, sources, disclaimer. */
export function topicCard(exchange: Exchange, topic: SpokenTopic, said = topic.short): Card {
  const { card } = exchange.knowledge.prompts;
  const country = localeWords(exchange.knowledge, exchange.turn.locale);
  // Letters are spoken one by one, "the N H S", and read together.
  const sources = topic.sources.map(({ name: spoken, ref }) => {
    const name = spoken.replace(/\b([A-Z]) (?=[A-Z]\b)/g, '$1');
    return ref === undefined
      ? fillPrompt(card.sourceUnread, { name })
      : fillPrompt(card.source, { name, ref });
  });
  return {
    title: topic.question,
    text: [
      fill(said, country),
      fill(topic.detail, country),
      [card.sources, ...sources, fillPrompt(card.lastChecked, { date: topic.reviewed })].join('\n'),
      card.disclaimer,
    ].join('\n\n'),
  };
}

/** The short answer alone; none for a topic that is not there. */
export function shortText(
  { knowledge }: Exchange,
  { id, facet }: Pick<Of<'topic'>, 'id' | 'facet'>,
): string[] {
  const topic = findTopic(knowledge, id);
  return topic ? [findFacet(topic, facet)?.short ?? topic.short] : [];
}

/** The same as it is also given in the middle of a routine. */
export function shortAnswer(exchange: Exchange, asked: Pick<Of<'topic'>, 'id' | 'facet'>): Speech {
  return lines(exchange, ...shortText(exchange, asked));
}

export function tellTopic(exchange: Exchange, meaning: Of<'topic'>): Reply {
  const { prompts } = exchange.knowledge;
  const topic = findTopic(exchange.knowledge, meaning.id);
  if (!topic) return dontKnow(exchange, { kind: 'unknown' });
  const facet = findFacet(topic, meaning.facet);
  const said = facet?.short ?? topic.short;
  const care = caution(exchange, topic.id);
  const { about } = exchange.turn.session;
  const warned = about && care.length > 0 ? { about: { ...about, warned: true } } : {};
  const session = { ...heard(exchange, topic.id), ...warned, detailed: false };
  const asked = asksBack(exchange, topic, facet);
  const own = asksItself(said);
  return listen(
    exchange,
    meaning,
    lines(exchange, ...care, said, ...(asked ? [asked.question] : own ? [] : [prompts.questions.wantMore])),
    lines(
      exchange,
      asked?.reprompt ?? (own ? prompts.questions.offerReprompt : prompts.questions.moreReprompt),
    ),
    offering(asked?.offer ?? (own ? { kind: 'list' } : { kind: 'more', topic: topic.id })),
    { card: topicCard(exchange, topic, said), session },
  );
}

/** What has to be said beside an answer for everybody, where it is for somebody who is pregnant or young. */
export function caution(exchange: Exchange, id: string): string[] {
  const { defaults, prompts } = exchange.knowledge;
  const about = circumstanceOf(exchange);
  if (!about || defaults.topics.safestFirst.includes(id)) return [];
  const { topic, caution: often } = defaults.circumstances[about.is];
  const isSaid = often === 'always' || (often === 'once' && !about.warned);
  return isSaid && topic !== id ? [prompts.questions.caution[about.is]] : [];
}

interface Asked {
  question: string;
  reprompt: string;
  offer: Offer;
}

/** What is asked after an answer in place of "want more?": the topic's question back, or what follows the facet. */
function asksBack(exchange: Exchange, topic: SpokenTopic, facet: SpokenFacet | undefined): Asked | undefined {
  const { questions } = exchange.knowledge.prompts;
  if (!facet) return topic.asks && { ...topic.asks, offer: { kind: 'which-facet', topic: topic.id } };
  const next = findTopic(exchange.knowledge, facet.next);
  if (!next || exchange.turn.session.told.includes(next.id)) return undefined;
  return {
    question: fillPrompt(questions.wantTopic, { topic: next.name }),
    reprompt: questions.offerReprompt,
    offer: { kind: 'topic', topic: next.id },
  };
}

/** Honest, and no trap: nothing is offered that would swallow the next words. The second time it asks differently. */
export function dontKnow(exchange: Exchange, meaning: Of<'unknown'>): Reply {
  if (goesOn(exchange)) return noted(exchange, meaning);
  const { talk, finish } = exchange.knowledge.prompts;
  const { missed } = talk;
  const times = exchange.turn.session.missed ?? 0;
  const again = times === 0 ? offerAgain(exchange, meaning, finish.unclear) : null;
  if (again) return { ...again, session: { ...again.session, missed: times + 1 } };
  const isOurs = exchange.nlu?.isOutside(exchange.turn.words) !== true;
  return listen(
    exchange,
    meaning,
    lines(exchange, ...(!isOurs ? talk.outside : times === 0 ? missed.first : missed.again)),
    lines(exchange, missed.ask),
    { name: 'idle' },
    { session: { ...spokenOfBefore(exchange), missed: times + 1 } },
  );
}

/** What was not understood changes nothing about what "it" and "the first one" stand for. */
function spokenOfBefore({ turn: { session } }: Exchange): Pick<Session, 'listed' | 'lately'> {
  const { listed, lately } = session;
  return { ...(listed && { listed }), ...(lately && { lately }) };
}

/** What is spoken of from now on: this topic, and no longer the move that was described. */
export function heard(exchange: Exchange, id: string): Pick<Session, 'topic' | 'told' | 'described'> {
  const told = exchange.turn.session.told.filter((other) => other !== id);
  return { topic: id, told: [...told, id].slice(-MOST_TOLD), described: undefined };
}
