/** Trains what tells the facets of a topic apart, once the topic is known: each topic learns from its own sentences alone. */
import type { FacetWeights } from '../../lambda/content/schema/weights';
import { facetFeature, hash } from '../../lambda/domain/nlu/classifier';
import { type Example, regress } from './regression';
import type { Sentence } from './sentences';

/** Weights kept for each way that a topic can be asked about. */
const WEIGHTS_PER_FACET = 12;

/** One topic has few sentences: they are gone through often. */
const SETTINGS = {
  scouting: 10,
  settling: 40,
  rate: 0.8,
  visits: 20_000,
  decay: 1e-4,
  classesPerFeature: 10,
};

/** Importance of all ways of asking for one facet together. */
const EVEN = 30;

/** Only templates say which facet is meant: a labelled row names the topic. `featuresOf` gives the features of a sentence by its place. */
export function trainFacets(
  sentences: readonly Sentence[],
  featuresOf: (sentence: number) => readonly string[],
  seed: number,
): FacetWeights {
  const of: Record<string, string[]> = {};
  for (const { labels, facet } of sentences) {
    if (facet === undefined) continue;
    const topic = topicOf(labels);
    const known = of[topic] ?? [''];
    if (!known.includes(facet)) known.push(facet);
    of[topic] = known;
  }
  const biases: Record<string, number[]> = {};
  const trained = Object.entries(of).flatMap(([topic, facets]) => {
    const own = sentences.flatMap((sentence, at) =>
      !sentence.isRow && topicOf(sentence.labels) === topic ? [{ sentence, features: featuresOf(at) }] : [],
    );
    const names = [...new Set(own.flatMap(({ features }) => features))];
    const places = new Map(names.map((name, i) => [name, i]));
    const weightOf = facets.map((id) =>
      own.reduce((sum, { sentence }) => sum + ((sentence.facet ?? '') === id ? sentence.weight : 0), 0),
    );
    const examples = own.map(({ sentence, features }): Example => {
      const gold = facets.indexOf(sentence.facet ?? '');
      return {
        features: features.flatMap((name) => places.get(name) ?? []),
        gold,
        // By the square root: a facet of few ways of asking neither drowns nor shouts.
        importance: sentence.weight * Math.sqrt(EVEN / (weightOf[gold] ?? EVEN)),
      };
    });
    const budget = { ...SETTINGS, weights: WEIGHTS_PER_FACET * facets.length };
    const { bias, weights } = regress(examples, names.length, facets.length, budget, seed);
    biases[topic] = [...bias].map((value) => Math.round(value * 100) / 100);
    return names.map((name, i) => ({ name: facetFeature(topic, name), row: weights[i] ?? [] }));
  });
  return { of, bias: biases, ...packTable(trained) };
}

const topicOf = ([label = '']: readonly string[]) => label.replace(/^topic:/, '');

interface Row {
  /** The feature's name. */
  name: string;
  /** Class and weight. */
  row: readonly { of: number; weight: number }[];
}

/** `scale` is what one step of a byte is worth; `table` is base64. */
function packTable(rows: readonly Row[]): { scale: number; table: string } {
  let largest = 0;
  for (const { row } of rows) for (const { weight } of row) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const records = rows.flatMap(({ name, row }) => {
    const pairs = row.flatMap(({ of, weight }) => {
      const step = Math.round(weight / scale);
      return step === 0 ? [] : [of, step & 0xff];
    });
    return pairs.length === 0 ? [] : [{ key: hash(name), pairs }];
  });
  const bytes = records
    .sort((a, b) => a.key - b.key)
    .flatMap(({ key, pairs }) => [key >> 16, (key >> 8) & 0xff, key & 0xff, pairs.length / 2, ...pairs]);
  return { scale: Number(scale.toPrecision(6)), table: Buffer.from(bytes).toString('base64') };
}
