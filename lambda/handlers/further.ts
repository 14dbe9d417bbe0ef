/** What is asked for after an answer: its detail, the next topic by name, who says so; and which of two was meant. */
import { fillPrompt } from '../content/fill';
import type { SpokenTopic } from '../content/schema/topic';
import { findRoutine, findTopic, nextTopic } from '../domain/library';
import type { Meaning } from '../domain/meaning';
import type { Offer } from '../domain/session';
import { saysWho as whoSays } from '../render/sources';
import { dontKnow, heard, offering, topicCard } from './questions';
import { lines, listen, sayAndAsk } from './reply';
import type { Exchange, Reply } from './turn';

/** The question back once more, for an answer that says neither. */
export function askBackAgain(exchange: Exchange, meaning: Meaning, id: string): Reply {
  const asks = findTopic(exchange.knowledge, id)?.asks;
  if (!asks) return dontKnow(exchange, { kind: 'unknown' });
  const question = lines(exchange, asks.reprompt);
  return listen(exchange, meaning, question, question, exchange.turn.session.state);
}

/** The detail, then one related topic or routine by name. */
export function tellDetail(exchange: Exchange, meaning: Meaning, id: string): Reply {
  const { prompts } = exchange.knowledge;
  const topic = findTopic(exchange.knowledge, id);
  if (!topic) return dontKnow(exchange, { kind: 'unknown' });
  const session = { ...heard(exchange, topic.id), detailed: true };
  const next = nextOffer(exchange, topic, session.told);
  return listen(
    exchange,
    meaning,
    lines(exchange, topic.detail, ...(topic.tail ? [prompts.welcome.noticeTail] : []), next.question),
    lines(exchange, prompts.questions.offerReprompt),
    offering(next.offer),
    { card: topicCard(exchange, topic), session },
  );
}

/** The nearest related topic not told yet, else the topic's routine, else an open question. */
function nextOffer(
  exchange: Exchange,
  topic: SpokenTopic,
  told: readonly string[],
): { question: string; offer: Offer } {
  const { questions } = exchange.knowledge.prompts;
  const related = nextTopic(exchange.knowledge, topic, told);
  if (related)
    return {
      question: fillPrompt(questions.wantTopic, { topic: related.name }),
      offer: { kind: 'topic', topic: related.id },
    };
  const routine = topic.routine === undefined ? undefined : findRoutine(exchange.knowledge, topic.routine);
  if (routine)
    return {
      question: fillPrompt(questions.wantRoutine, { routine: routine.name }),
      offer: { kind: 'routine', routine: routine.id },
    };
  return { question: questions.anythingElse, offer: { kind: 'anything' } };
}

/** "Next" while a topic is open: the next related one, without the detail. `opening` is said before it. */
export function offerNext(exchange: Exchange, meaning: Meaning, ...opening: string[]): Reply {
  const { prompts } = exchange.knowledge;
  const topic = findTopic(exchange.knowledge, exchange.turn.session.topic);
  if (!topic)
    return listen(
      exchange,
      meaning,
      lines(exchange, prompts.questions.noTopicYet),
      lines(exchange, prompts.welcome.reprompt),
      {
        name: 'idle',
      },
    );
  const offered =
    exchange.turn.session.state.name === 'asking' && exchange.turn.session.state.offer.kind === 'topic'
      ? [exchange.turn.session.state.offer.topic]
      : [];
  const next = nextOffer(exchange, topic, [...exchange.turn.session.told, ...offered]);
  return listen(
    exchange,
    meaning,
    lines(exchange, ...opening, next.question),
    lines(exchange, prompts.questions.offerReprompt),
    offering(next.offer),
  );
}

export function clarify(exchange: Exchange, meaning: Extract<Meaning, { kind: 'clarify' }>): Reply {
  const { prompts } = exchange.knowledge;
  const [first, second] = meaning.ids.map((id) => findTopic(exchange.knowledge, id));
  if (!first || !second) return dontKnow(exchange, { kind: 'unknown' });
  return listen(
    exchange,
    meaning,
    lines(exchange, fillPrompt(prompts.questions.eitherOf, { first: first.name, second: second.name })),
    lines(exchange, prompts.questions.eitherReprompt),
    { name: 'clarifying', between: [first.id, second.id] },
  );
}

export function saysWho(exchange: Exchange, meaning: Meaning): Reply {
  const { prompts } = exchange.knowledge;
  const topic = findTopic(exchange.knowledge, exchange.turn.session.topic);
  const said = topic ? whoSays(prompts, topic) : prompts.questions.saysWho.inGeneral;
  return sayAndAsk(exchange, meaning, said);
}
