/** What is somebody else's to answer, and what can be told beside it. */
import type { ElsewherePart, Meaning, TopicMeaning } from '../../domain/meaning';
import type { Speech } from '../../domain/speech';
import { caution, shortAnswer, shortText } from '../questions';
import { lines, sayAndAsk } from '../reply';
import type { Exchange, Reply } from '../turn';

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

/** A topic or a hand-off in so few words that a routine can go on after them. */
export function inShort(exchange: Exchange, asked: Of<'topic' | 'elsewhere'>): Speech {
  return asked.kind === 'topic'
    ? shortAnswer(exchange, asked)
    : lines(exchange, ...handedOff(exchange, asked.part, besideHandOff(exchange, asked.part)));
}

/** What to buy is not for us to say. */
const BOUGHT: ReadonlySet<ElsewherePart> = new Set(['mattress', 'equipment']);

/** Who can answer what is none of ours; and, of what one buys, what is known of it all the same. */
function handedOff(exchange: Exchange, part: ElsewherePart, beside: TopicMeaning | null): string[] {
  const care = part === 'medicine' && beside ? caution(exchange, beside.id) : [];
  const known = BOUGHT.has(part) && beside ? shortText(exchange, beside) : [];
  return [...care, exchange.knowledge.prompts.elsewhere[part], ...known];
}

/** What can be told beside a hand-off: of what one buys, the topic that the words name. */
function besideHandOff({ turn, nlu, knowledge }: Exchange, part: ElsewherePart): TopicMeaning | null {
  const named = BOUGHT.has(part) ? nlu?.topicIn(turn.words) : null;
  const id = knowledge.defaults.besideHandOff[part];
  return named ?? (id === undefined ? null : { kind: 'topic', id });
}

export function handOff(exchange: Exchange, meaning: Of<'elsewhere'>): Reply {
  const beside = besideHandOff(exchange, meaning.part);
  const session = beside ? { session: { topic: beside.id } } : {};
  return sayAndAsk(exchange, meaning, handedOff(exchange, meaning.part, beside), session);
}
