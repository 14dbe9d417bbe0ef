/** Where an answer speaks of what is asked next: "is a carrier better", after how to lift a child. */
import type { Trained } from '../../../content';
import type { Lookups } from '../../../content/schema/lookups';
import type { SpokenTopic } from '../../../content/schema/topic';
import { once } from '../../once';
import { stemsIn } from '../reading';
import { stem } from '../stem';

/** Shorter words join others, and are about nothing. */
const SHORTEST = 3;

/** Sentences of a topic's answers that hold a word of `words`, those that share most first; questions are left out. */
export function sentencesOn(words: string, topic: SpokenTopic, knowledge: Trained): readonly string[] {
  const asked = namedIn(words, knowledge);
  if (asked.size === 0) return [];
  const shared = (text: string) => new Set(stemsIn(text, knowledge).filter((each) => asked.has(each))).size;
  const parts = [...topic.facets.map(({ short }) => short), ...`${topic.detail} ${topic.short}`.split(ENDS)];
  return parts
    .map((said) => ({ said, score: shared(said) }))
    .filter(({ said, score }) => score > 0 && !said.endsWith('?'))
    .sort((a, b) => b.score - a.score)
    .map(({ said }) => said);
}

/** The stems that name something: "how often" has none, and is about what was spoken of. */
export function namedIn(words: string, knowledge: Trained): ReadonlySet<string> {
  const empty = emptyOf(knowledge.lookups);
  return new Set(stemsIn(words, knowledge).filter((each) => each.length >= SHORTEST && !empty.has(each)));
}

const emptyOf = once(
  ({ common, goesOn, joining }: Lookups) => new Set([...common, ...goesOn, ...joining].map(stem)),
);

const ENDS = /(?<=[.?!])\s+/;
