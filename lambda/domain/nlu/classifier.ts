/** Scores a sentence against every class with the trained network. */
import type { FacetWeights, Weights } from '../../content/schema/weights';
import { fnv1a } from '../hash';

/** Features are told apart by 24 bits of a folded hash. */
export function hash(feature: string): number {
  const h = fnv1a(feature);
  return ((h >>> 8) ^ h) & 0xffffff;
}

/** Steps by which the scales of rows differ: eight to each doubling. */
export const SCALES_PER_DOUBLING = 8;
/** The step of a scale of one. */
export const SCALE_OF_ONE = 128;

export interface Model {
  classes: readonly string[];
  knows: (feature: string) => boolean;
  /** Probability per class, in the order of `classes`. */
  score: (features: readonly string[]) => Float64Array;
}

/** Of each record of the table: its hash, its scale, then two weights a byte. */
export const HASH_BYTES = 3;
const HEAD_BYTES = HASH_BYTES + 1;

/**
 * The rows of the features that were heard are summed and bent by tanh; the classes are scored by what comes out. The
 * table holds records of one length in the rising order of hashes, so that a start reads none of it but what it looks
 * for: the hash (highest byte first), the scale of the row, and two signed weights of four bits a byte. The output holds
 * signed bytes: the biases of the hidden layer, then for each class its bias and weights.
 */
export function unpack({ classes, hidden, scale, table, output }: Weights): Model {
  const bytes = Buffer.from(table, 'base64');
  const record = HEAD_BYTES + (hidden >> 1);
  const count = bytes.length / record;
  const out = new Int8Array(Buffer.from(output, 'base64'));

  /** Where the scale of a feature's row is, or -1. Of two features with one hash the later row stands. */
  function startOf(feature: string): number {
    const key = hash(feature);
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (bytes.readUIntBE(middle * record, HASH_BYTES) <= key) low = middle + 1;
      else high = middle;
    }
    const at = (low - 1) * record;
    return low > 0 && bytes.readUIntBE(at, HASH_BYTES) === key ? at + HASH_BYTES : -1;
  }

  return {
    classes,
    knows: (feature) => startOf(feature) >= 0,
    score(features) {
      const layer = Float64Array.from(out.subarray(0, hidden), (step) => step * scale);
      const found = features.map(startOf).filter((start) => start >= 0);
      for (const start of found) addRow(layer, bytes, start, 1 / Math.sqrt(found.length));
      for (let j = 0; j < hidden; j += 1) layer[j] = Math.tanh(layer[j] ?? 0);
      return softmax(scoresOf(layer, out, scale, classes.length));
    },
  };
}

function addRow(layer: Float64Array, bytes: Uint8Array, start: number, unit: number): void {
  const scale = unit * 2 ** (((bytes[start] ?? 0) - SCALE_OF_ONE) / SCALES_PER_DOUBLING);
  for (let j = 0; j < layer.length; j += 2) {
    const two = bytes[start + 1 + (j >> 1)] ?? 0;
    // The upper and the lower four bits, each with its sign.
    layer[j] = (layer[j] ?? 0) + ((two << 24) >> 28) * scale;
    layer[j + 1] = (layer[j + 1] ?? 0) + ((two << 28) >> 28) * scale;
  }
}

function scoresOf(layer: Float64Array, out: Int8Array, scale: number, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (let c = 0, at = layer.length; c < classes; c += 1, at += layer.length + 1) {
    let score = out[at] ?? 0;
    for (let j = 0; j < layer.length; j += 1) score += (layer[j] ?? 0) * (out[at + 1 + j] ?? 0);
    scores[c] = score * scale;
  }
  return scores;
}

/** In place. */
function softmax(scores: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let total = 0;
  for (let i = 0; i < scores.length; i += 1) {
    const value = Math.exp((scores[i] ?? 0) - top);
    scores[i] = value;
    total += value;
  }
  for (let i = 0; i < scores.length; i += 1) scores[i] = (scores[i] ?? 0) / total;
  return scores;
}

/** Tells apart the facets of a topic that was recognised, with a small linear model of that topic's own sentences. */
export interface FacetModel {
  /** The facets of a topic, its own answer first as an empty name; empty for a topic without any. */
  of: (topic: string) => readonly string[];
  /** Probability of each, in that order. */
  score: (topic: string, features: readonly string[]) => Float64Array;
}

/** A feature as the facets of one topic know it. */
export const facetFeature = (topic: string, feature: string): string => `${topic} ${feature}`;

/** Reads the packed table: per feature 3 bytes of hash, 1 byte count, then per facet 1 byte place and 1 signed byte. */
export function unpackFacets({ of, bias, scale, table }: FacetWeights): FacetModel {
  const bytes = Buffer.from(table, 'base64');
  /** Where the counts of these features are, in one pass over the table: it is short, and hardly ever looked at. */
  const startsOf = (keys: ReadonlySet<number>): Map<number, number> => {
    const starts = new Map<number, number>();
    for (let at = 0; at < bytes.length; at += 4 + 2 * (bytes[at + 3] ?? 0)) {
      const key = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      if (keys.has(key)) starts.set(key, at + 3);
    }
    return starts;
  };
  return {
    of: (topic) => of[topic] ?? [],
    score(topic, features) {
      const scores = Float64Array.from(bias[topic] ?? []);
      const unit = scale / Math.sqrt(Math.max(1, features.length));
      const keys = features.map((feature) => hash(facetFeature(topic, feature)));
      const starts = startsOf(new Set(keys));
      for (const key of keys) {
        const start = starts.get(key);
        if (start === undefined) continue;
        const last = start + 2 * (bytes[start] ?? 0);
        for (let at = start + 1; at <= last; at += 2) {
          const place = bytes[at] ?? 0;
          // The weight is a signed byte.
          scores[place] = (scores[place] ?? 0) + (((bytes[at + 1] ?? 0) << 24) >> 24) * unit;
        }
      }
      return softmax(scores);
    },
  };
}
