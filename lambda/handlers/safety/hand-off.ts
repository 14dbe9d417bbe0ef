/** What is somebody else's to answer, and what can be told beside it. */
import type { ElsewherePart, Meaning, TopicMeaning } from '../../domain/meaning';
import type { Speech } from '../../domain/speech';
import { caution, offering, shortAnswer } from '../questions';
import { lines, listen } from '../reply';
import type { Exchange, Reply } from '../turn';

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

/** A topic or a hand-off in so few words that a routine can go on after them. */
export function inShort(exchange: Exchange, asked: Of<'topic' | 'elsewhere'>): Speech {
  return asked.kind === 'topic' ? shortAnswer(exchange, asked) : handedOff(exchange, asked);
}

/** Who can answer what is none of ours; and, of what one buys, what is known of it all the same. */
function handedOff(exchange: Exchange, { part }: Of<'elsewhere'>): Speech {
  const care = part === 'medicine' ? caution(exchange, part) : [];
  const line = lines(exchange, ...care, exchange.knowledge.prompts.elsewhere[part]);
  const known = BOUGHT.has(part) ? besideHandOff(exchange, part) : null;
  return known ? [...line, ...shortAnswer(exchange, known)] : line;
}

/** What to buy is not for us to say. */
const BOUGHT: ReadonlySet<ElsewherePart> = new Set(['mattress', 'equipment']);

/** What can be told beside a hand-off: of what one buys, the topic that the words name. */
function besideHandOff({ turn, nlu, knowledge }: Exchange, part: ElsewherePart): TopicMeaning | null {
  const named = BOUGHT.has(part) ? nlu?.topicIn(turn.words) : null;
  const id = knowledge.defaults.besideHandOff[part];
  return named ?? (id === undefined ? null : { kind: 'topic', id });
}

export function handOff(exchange: Exchange, meaning: Of<'elsewhere'>): Reply {
  const topic = besideHandOff(exchange, meaning.part);
  const { questions } = exchange.knowledge.prompts;
  return listen(
    exchange,
    meaning,
    [...handedOff(exchange, meaning), ...lines(exchange, questions.anythingElse)],
    lines(exchange, questions.anythingReprompt),
    offering({ kind: 'anything' }),
    topic ? { session: { topic: topic.id } } : {},
  );
}
