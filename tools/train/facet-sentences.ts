/** Which part of a topic people ask about, in which words: templates, labelled rows, and what is said after an answer. */
import type { FacetSentence } from './facets';
import { seededBy, shuffle } from './random';
import type { FollowUpRow } from './rows';
import type { Sentence, Taught } from './sentences';

/** What teaches the facets, before its words are read. */
type Asked = Omit<FacetSentence, 'units'> & { text: string };

/** A template of a topic as a whole may name a part by one of its choices: it counts less than what was labelled. */
const OF_THE_WHOLE = 0.3;
const LABELLED = 1;
/** What was answered is spoken of next: its words are a part's own. */
const OF_THE_ANSWER = 1;
/** What is said of anything else asks for no part of a topic; some such sentences say so as well as all. */
const OF_ELSE = 0.5;
const OTHERS = 90;

/** Facets by the id of their topic; topics without any are left out. */
export function facetsOfTopics({ topics }: Pick<Taught, 'topics'>): Map<string, readonly string[]> {
  const having = topics.filter(({ facets }) => facets.length > 0);
  return new Map(having.map(({ id, facets }) => [id, facets.map((facet) => facet.id)]));
}

export function facetSentences(
  content: Pick<Taught, 'topics'>,
  sentences: readonly Sentence[],
  followUps: readonly FollowUpRow[],
  facetsOf: ReadonlyMap<string, readonly string[]>,
): Asked[] {
  const has = ({ topic, facet }: { topic: string; facet: string }) =>
    facetsOf.has(topic) && (facet === '' || facetsOf.get(topic)?.includes(facet) === true);
  const others = sentences.filter(({ isRow, labels: [label = ''] }) => isRow || OF_NO_PART.test(label));
  return [
    ...sentences.flatMap((sentence) => (sentence.isRow ? ofRow(sentence) : ofTemplate(sentence))),
    ...followUps.map(({ topic, text, part = '' }) => ({ topic, facet: part, text, weight: LABELLED })),
    ...ofAnswers(content),
    ...[...facetsOf.keys()].flatMap((topic) => ofOthers(topic, others)),
  ].filter(has);
}

/** A row of several topics teaches each of them; one without a word of parts, none. */
function ofRow({ text, labels, parts }: Sentence): Asked[] {
  if (parts === undefined) return [];
  return labels.map((label) => {
    const topic = topicOf(label);
    const part = parts.find((each) => each.startsWith(`${topic}#`));
    return { topic, facet: part?.slice(topic.length + 1) ?? '', text, weight: LABELLED };
  });
}

function ofTemplate({ text, labels, facet, isName, weight }: Sentence): Asked[] {
  if (isName) return [];
  const counted = facet === undefined ? weight * OF_THE_WHOLE : weight;
  return labels.map((label) => ({ topic: topicOf(label), facet: facet ?? '', text, weight: counted }));
}

function ofAnswers({ topics }: Pick<Taught, 'topics'>): Asked[] {
  return topics.flatMap(({ id: topic, facets }) =>
    facets.flatMap(({ id: facet, short }) => {
      const told = [...short.split(/(?<=[.?!])\s+/), facet.replace(/-/g, ' ')];
      return told.map((text) => ({ topic, facet, text: heard(text), weight: OF_THE_ANSWER }));
    }),
  );
}

/** As a recogniser writes it down. */
const heard = (text: string) => text.toLowerCase().replace(/[^a-z0-9' ]/g, '');

/** Of all that is said of anything but this topic, some that are the same in every training. */
function ofOthers(topic: string, others: readonly Sentence[]): Asked[] {
  const foreign = others.filter(({ labels }) => !labels.includes(`topic:${topic}`));
  return shuffle(foreign, seededBy(topic, 0))
    .slice(0, OTHERS)
    .map(({ text }) => ({ topic, facet: '', text, weight: OF_ELSE }));
}

/** "How so" and "thanks" ask for no part of any topic. */
const OF_NO_PART = /^(?:command:|follow-up:(?:about-it|not-what-i-asked)$)/;

const topicOf = (label: string) => label.replace(/^topic:/, '');
