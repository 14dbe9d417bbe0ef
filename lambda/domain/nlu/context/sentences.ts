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

/** The part of a topic that speaks of what the words name: its own name and answer are looked at; undefined for none. */
export function partSpokenOf(words: string, topic: SpokenTopic, knowledge: Trained): string | undefined {
  const of = (text: string) => new Set([...stemsIn(text, knowledge), ...plainStems(text)]);
  // What the topic is called tells none of its parts from another.
  const common = new Set([...emptyOf(knowledge.lookups), ...of(topic.name)]);
  const asked = [...of(words)].filter((each) => each.length >= SHORTEST && !common.has(each));
  const scored = topic.facets
    .map(({ id, short }) => {
      const name = of(id.replace(/-/g, ' '));
      const said = of(short);
      const score = asked.reduce((sum, each) => sum + (name.has(each) ? NAMED : said.has(each) ? 1 : 0), 0);
      return { id, score };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score > 0 && first.score > (second?.score ?? 0) ? first.id : undefined;
}

/** Stems of the words as they stand: "which stroke" is more than another way to say swimming. */
const plainStems = (text: string): string[] => (text.toLowerCase().match(/[a-z]+/g) ?? []).map(stem);

/** A word in the name of a part counts for so many in its answer. */
const NAMED = 2;

/** The stems that name something: "how often" has none, and is about what was spoken of. */
export function namedIn(words: string, knowledge: Trained): ReadonlySet<string> {
  const empty = emptyOf(knowledge.lookups);
  return new Set(stemsIn(words, knowledge).filter((each) => each.length >= SHORTEST && !empty.has(each)));
}

const emptyOf = once(
  ({ common, goesOn, joining }: Lookups) => new Set([...common, ...goesOn, ...joining].map(stem)),
);

const ENDS = /(?<=[.?!])\s+/;
