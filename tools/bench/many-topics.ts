/** The skill's content with ten times its topics, as data and as a bundle, to see what growth costs. */
import type { Knowledge, Trained } from '../../lambda/content';
import type { Topic } from '../../lambda/content/schema/topic';
import { type Content, readContent } from '../content/read';
import { runtimeContent, runtimeTopics } from '../content/runtime';
import { SETTINGS, train } from '../train/classifier';
import { readBackground } from '../train/sentences';

/**
 * Speed depends on how much was learned, not on how well: fewer passes keep the bench short. The limit on weights
 * stays, because it is what keeps the model small as topics are added.
 */
const QUICK = { ...SETTINGS, perQuestion: 2, scouting: 1, settling: 1 };

/** A topic about other things: its longer words are words that nobody else uses. */
function renamed(topic: Topic, copy: number): Topic {
  const other = (text: string) =>
    text.replace(/\{[^}]*\}|[a-z]{5,}/gi, (word) =>
      word.startsWith('{') ? word : `${word}${'qxzvw'[copy % 5]}o${copy}`,
    );
  return {
    ...topic,
    id: `${topic.id}-${copy}`,
    name: other(topic.name),
    question: other(topic.question),
    labels: topic.labels.map(other),
    synonyms: topic.synonyms.map(other),
    asked: topic.asked.map(other),
    related: topic.related.map((id) => `${id}-${copy}`),
  };
}

export interface ManyTopics {
  knowledge: Trained;
  /** The generated data of this content, by the name of its file: takes the place of ours in a bundle. */
  instead: ReadonlyMap<string, object>;
}

export function manyTopics(times: number): ManyTopics {
  const { content } = readContent();
  const copies = Array.from({ length: times - 1 }, (_, i) => i + 1);
  const grown: Content = {
    ...content,
    topics: [
      ...content.topics,
      ...copies.flatMap((copy) => content.topics.map((topic) => renamed(topic, copy))),
    ],
  };
  const topics = runtimeTopics(grown);
  const spoken: object = { ...runtimeContent(grown), topics };
  const weights = train(grown, readBackground(), QUICK);
  return {
    knowledge: { ...(spoken as Knowledge), weights },
    instead: new Map<string, object>([
      ['topics.json', topics],
      ['classifier.json', weights],
    ]),
  };
}
