/** Trains what tells the facets of a topic apart, once the topic is known: each topic learns from its own sentences alone. */
import type { FacetsOfTopic, FacetWeights } from '../../lambda/content/schema/weights';
import type { Unit } from '../../lambda/domain/nlu/concepts';
import { facetFeaturesOf, facetKey, MORE, MOST_FACETS, MOST_STEPS } from '../../lambda/domain/nlu/facets';
import { type Example, type Regression, regress } from './regression';

/** Somebody asks about a topic in these words. */
export interface FacetSentence {
  topic: string;
  /** The facet whose answer is wanted; empty for the topic as a whole, or for nothing that the topic tells. */
  facet: string;
  units: readonly Unit[];
  /** How much it counts. */
  weight: number;
}

/** Weights kept for each way that a topic can be asked about. */
const WEIGHTS_PER_FACET = 37;

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

/** `facetsOf`: the facets of each topic that has any, by its id. Throws where one has more than can be told apart. */
export function trainFacets(
  sentences: readonly FacetSentence[],
  facetsOf: ReadonlyMap<string, readonly string[]>,
  seed: number,
): FacetWeights {
  const trained = [...facetsOf].map(([topic, facets]): [string, FacetsOfTopic] => {
    const own = sentences.filter((sentence) => sentence.topic === topic);
    return [topic, trainTopic(own, ['', ...facets], seed)];
  });
  return Object.fromEntries(trained);
}

function trainTopic(sentences: readonly FacetSentence[], of: readonly string[], seed: number): FacetsOfTopic {
  if (of.length > MOST_FACETS)
    throw new Error(`${of.join(', ')}: a topic has at most ${MOST_FACETS - 1} facets`);
  const heard = sentences.map(({ units }) => facetFeaturesOf(units));
  const names = repeated(heard);
  const places = new Map(names.map((name, i) => [name, i]));
  const weightOf = of.map((id) =>
    sentences.reduce((sum, { facet, weight }) => sum + (facet === id ? weight : 0), 0),
  );
  const examples = sentences.map(({ facet, weight }, i): Example => {
    const gold = of.indexOf(facet);
    return {
      features: heard[i]?.flatMap((name) => places.get(name) ?? []) ?? [],
      gold,
      // By the square root: a facet of few ways of asking neither drowns nor shouts.
      importance: weight * Math.sqrt(EVEN / (weightOf[gold] ?? EVEN)),
    };
  });
  const budget = { ...SETTINGS, weights: WEIGHTS_PER_FACET * of.length };
  const regression = regress(examples, names.length, of.length, budget, seed);
  return { of, ...packed(names, regression) };
}

/** What stands side by side in one sentence alone would only be learned by heart. */
function repeated(heard: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>();
  for (const features of heard) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].filter(([name, times]) => times > 1 || !name.startsWith('b:')).map(([name]) => name);
}

/** As `unpackFacets` reads it. */
function packed(
  names: readonly string[],
  { bias, weights }: Regression,
): Pick<FacetsOfTopic, 'bias' | 'scale' | 'table'> {
  const most = Math.max(0, ...weights.flatMap((row) => row.map(({ weight }) => Math.abs(weight))));
  const scale = most / MOST_STEPS;
  const records = names.flatMap((name, i) => {
    const pairs = (weights[i] ?? []).flatMap(({ of, weight }) => {
      const step = Math.round(weight / scale);
      return step === 0 ? [] : [MORE | (of << 4) | (step & 0xf)];
    });
    const key = facetKey(name);
    const last = pairs.pop();
    return last === undefined ? [] : [[key >> 8, key & 0xff, ...pairs, last & ~MORE]];
  });
  return {
    bias: [...bias].map((value) => Math.round(value * 100) / 100),
    scale: Number(scale.toPrecision(4)),
    table: Buffer.from(records.flat()).toString('base64'),
  };
}
