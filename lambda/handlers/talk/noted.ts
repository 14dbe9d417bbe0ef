/** What is told, and asks nothing: it is taken up with what is known of it, and the talk goes on where it was. */
import { fillPrompt } from '../../content/fill';
import { fnv1a } from '../../domain/hash';
import { findTopic } from '../../domain/library';
import type { Meaning } from '../../domain/meaning';
import { tellsMore, yesInStory } from '../../domain/replies';
import { wordsOf } from '../../domain/speech';
import type { ToldDetail } from '../../domain/told';
import { lines, listen, sayAndAsk } from '../reply';
import type { Exchange, Reply } from '../turn';
import { detailTold } from './detail';

/** Whether more of a story is told, after an answer or a question of ours. */
export function goesOn({ turn: { words, session }, knowledge }: Exchange): boolean {
  const isOpen =
    session.state.name === 'asking' ||
    (session.state.name === 'idle' && (session.topic ?? session.about ?? session.advised) !== undefined);
  return isOpen && (tellsMore(words, knowledge.replies) || yesInStory(words, knowledge.replies));
}

/** Says what is known of a detail and offers its topic; of others nothing is made, and what was asked is asked again. */
export function noted(exchange: Exchange, meaning: Meaning): Reply {
  // After a sign nothing else that is told is made little of.
  if (exchange.turn.session.advised)
    return askedAgain(exchange, meaning, [exchange.knowledge.prompts.safety.tellThem]);
  const detail = detailTold(exchange);
  const said = detail ? lineFor(exchange, detail) : [unjudged(exchange)];
  const offered = detail?.topic === undefined ? null : offerOf(exchange, said, detail.topic);
  return offered ?? askedAgain(exchange, meaning, said);
}

/** What was asked before is asked again. */
function askedAgain(exchange: Exchange, meaning: Meaning, said: readonly string[]): Reply {
  const { state, last } = exchange.turn.session;
  const asked = state.name === 'asking' && last?.ask && wordsOf(last.ask) !== '' ? last.ask : null;
  return asked
    ? listen(exchange, meaning, [...lines(exchange, ...said), ...asked], asked, state)
    : sayAndAsk(exchange, meaning, said);
}

/** What the topic in talk has for it, else what holds of all. */
function lineFor(
  { turn: { words, session }, nlu, knowledge }: Exchange,
  detail: ToldDetail,
): readonly string[] {
  const topic = findTopic(knowledge, session.topic);
  const own = topic?.told[detail.id];
  if (own !== undefined) return [own];
  const [spoken] = topic && detail.quotes ? (nlu?.sentencesOn(words, topic) ?? []) : [];
  if (spoken !== undefined) return [spoken];
  return detail.says;
}

/** Told in other words, it is taken in by other words. */
function unjudged({ turn, knowledge }: Exchange): string {
  const { noted: said } = knowledge.prompts.talk;
  return said[fnv1a(turn.words) % said.length] ?? '';
}

/** Of a topic that is offered the words were, whatever else they could not be taken for. */
function offerOf(exchange: Exchange, said: readonly string[], id: string): Reply | null {
  const { questions } = exchange.knowledge.prompts;
  const topic = findTopic(exchange.knowledge, id);
  if (!topic) return null;
  return listen(
    exchange,
    { kind: 'topic', id },
    lines(exchange, ...said, fillPrompt(questions.wantTopic, { topic: topic.name })),
    lines(exchange, questions.offerReprompt),
    { name: 'asking', offer: { kind: 'topic', topic: topic.id } },
  );
}
