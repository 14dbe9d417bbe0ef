/** Replies that mean nothing alone: a pick between two topics, or "why?" about the last one. */
import type { Trained } from '../../../content';
import type { SpokenTopic } from '../../../content/schema/topic';
import { findTopic } from '../../library';
import type { Meaning } from '../../meaning';
import { leadersOf, type Reading, read, stemsIn } from '../reading';
import { stem } from '../stem';
import { THRESHOLDS } from '../thresholds';

export interface Context {
  /** Topic last spoken of. */
  topic?: string;
  /** The two topics just offered to choose from. */
  between?: [string, string];
}

/** The most words a reply may have and still lean on what came before. */
const SHORT = 9;

/** What a reply means in its context, or null when the context does not help. Pure; never throws. */
export function followUp(words: string, context: Context, knowledge: Trained): Meaning | null {
  const reading = read(words, knowledge);
  const picked = context.between && pick(words, context.between, reading, knowledge);
  if (picked) return { kind: 'topic', id: picked };
  const topic = findTopic(knowledge, context.topic);
  if (!topic || !leans(reading, knowledge.lookups.goesOn)) return null;
  const { first } = leadersOf(reading);
  if (first && first.p >= THRESHOLDS.leaning) return { kind: 'topic', id: first.name.slice('topic:'.length) };
  return { kind: 'topic', id: topic.id };
}

/** Short, and about nothing that we know to be somebody else's question. */
function leans({ units, ranked }: Reading, opening: readonly string[]): boolean {
  if (units.length === 0 || units.length > SHORT) return false;
  const foreign = units.some(({ entity }) => entity && FOREIGN.has(entity.concept));
  return (
    !foreign &&
    opening.some((word) => stem(word) === units[0]?.stems[0]) &&
    (ranked[0]?.name.startsWith('elsewhere:') ?? false) === false
  );
}

const FOREIGN = new Set([
  'device',
  'animal',
  'part',
  'condition',
  'child',
  'pregnancy',
  'surgery',
  'dose',
  'mattress',
  'drug',
  'equipment',
  'birth',
]);

function pick(
  words: string,
  between: [string, string],
  { ranked }: Reading,
  knowledge: Trained,
): string | undefined {
  const said = stemsIn(words, knowledge);
  const text = said.join(' ');
  const [a, b] = between;
  const { picks } = knowledge.lookups;
  const plain = text.replace(/^the /, '');
  const shorter = picks.ending.filter((word) => plain.endsWith(` ${word}`));
  const readings = [plain, ...shorter.map((word) => plain.slice(0, -word.length - 1))];
  const isOneOf = (list: readonly string[]) => readings.some((each) => list.includes(each));
  if (isOneOf(picks.first) || picks.either.includes(text)) return a;
  if (isOneOf(picks.second)) return b;
  const first = overlap(said, findTopic(knowledge, a), knowledge);
  const second = overlap(said, findTopic(knowledge, b), knowledge);
  if (first !== second) return first > second ? a : b;
  const likelihood = (id: string) => ranked.find(({ name }) => name === `topic:${id}`)?.p ?? 0;
  const [p, q] = [likelihood(a), likelihood(b)];
  if (Math.max(p, q) < 0.1 || Math.max(p, q) < 1.5 * Math.min(p, q)) return undefined;
  return p > q ? a : b;
}

/** Words said that name this topic. */
function overlap(said: readonly string[], topic: SpokenTopic | undefined, knowledge: Trained): number {
  if (!topic) return 0;
  const { common } = knowledge.lookups;
  const names = new Set(
    [topic.name, ...topic.labels, ...topic.synonyms].flatMap((name) => stemsIn(name, knowledge)),
  );
  return said.filter((word) => word.length > 2 && !common.includes(word) && names.has(word)).length;
}
