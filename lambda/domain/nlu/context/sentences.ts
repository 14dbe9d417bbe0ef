/** Where an answer speaks of what is asked next: "is a carrier better", after how to lift a child. */
import type { Trained } from '../../../content';
import type { SpokenTopic } from '../../../content/schema/topic';
import { stemsIn } from '../reading';
import { stem } from '../stem';

/** Shorter words join others, and are about nothing. */
const SHORTEST = 3;

/** Sentences of a topic's answers that hold a word of `words`, those that share most first; questions are left out. */
export function sentencesOn(words: string, topic: SpokenTopic, knowledge: Trained): readonly string[] {
  const { common, goesOn, joining } = knowledge.lookups;
  const empty = new Set([...common, ...goesOn, ...joining].map(stem));
  const isOfIt = (each: string) => each.length >= SHORTEST && !empty.has(each);
  const asked = new Set(stemsIn(words, knowledge).filter(isOfIt));
  if (asked.size === 0) return [];
  const shared = (text: string) => new Set(stemsIn(text, knowledge).filter((each) => asked.has(each))).size;
  const parts = [...topic.facets.map(({ short }) => short), ...`${topic.detail} ${topic.short}`.split(ENDS)];
  return parts
    .map((said) => ({ said, score: shared(said) }))
    .filter(({ said, score }) => score > 0 && !said.endsWith('?'))
    .sort((a, b) => b.score - a.score)
    .map(({ said }) => said);
}

const ENDS = /(?<=[.?!])\s+/;
