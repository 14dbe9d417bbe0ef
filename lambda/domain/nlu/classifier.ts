/** Scores a sentence against every class with the trained network. */
import type { Weights } from '../../content/schema/weights';
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

/**
 * The rows of the features that were heard are summed and bent by tanh; the classes are scored by what comes out. The
 * table holds, in the rising order of hashes: how far the hash is from the one before (seven bits a byte, the lowest
 * first, the eighth bit says that more follow), the scale of the row, and two signed weights of four bits a byte. The
 * output holds signed numbers of sixteen bits: the biases of the hidden layer, then for each class its bias and weights.
 */
export function unpack({ classes, hidden, scale, table, output }: Weights): Model {
  const bytes = Buffer.from(table, 'base64');
  const { keys, starts, count } = indexOf(bytes, hidden >> 1);
  const steps = Buffer.from(output, 'base64');
  const out = Float64Array.from({ length: steps.length >> 1 }, (_, i) => steps.readInt16LE(2 * i) * scale);

  /** Where the row of a feature begins, or -1. Of two features with one hash the later row stands. */
  function startOf(feature: string): number {
    const key = hash(feature);
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle] ?? 0) <= key) low = middle + 1;
      else high = middle;
    }
    return low > 0 && keys[low - 1] === key ? (starts[low - 1] ?? -1) : -1;
  }

  return {
    classes,
    knows: (feature) => startOf(feature) >= 0,
    score(features) {
      const layer = out.slice(0, hidden);
      const found = features.map(startOf).filter((start) => start >= 0);
      for (const start of found) addRow(layer, bytes, start, 1 / Math.sqrt(found.length));
      for (let j = 0; j < hidden; j += 1) layer[j] = Math.tanh(layer[j] ?? 0);
      return softmax(scoresOf(layer, out, classes.length));
    },
  };
}

/** The hashes in rising order, and where each row begins: at its scale. */
function indexOf(
  bytes: Uint8Array,
  width: number,
): { keys: Uint32Array; starts: Uint32Array; count: number } {
  const most = Math.ceil(bytes.length / (width + 2));
  const [keys, starts] = [new Uint32Array(most), new Uint32Array(most)];
  let [count, key, at] = [0, 0, 0];
  while (at < bytes.length) {
    let [gap, shift] = [0, 0];
    for (; ((bytes[at] ?? 0) & 0x80) !== 0; at += 1, shift += 7) gap |= ((bytes[at] ?? 0) & 0x7f) << shift;
    key += gap | ((bytes[at] ?? 0) << shift);
    keys[count] = key;
    starts[count] = at + 1;
    count += 1;
    at += 2 + width;
  }
  return { keys, starts, count };
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

function scoresOf(layer: Float64Array, out: Float64Array, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (let c = 0, at = layer.length; c < classes; c += 1, at += layer.length + 1) {
    let score = out[at] ?? 0;
    for (let j = 0; j < layer.length; j += 1) score += (layer[j] ?? 0) * (out[at + 1 + j] ?? 0);
    scores[c] = score;
  }
  return scores;
}

function softmax(scores: Float64Array): Float64Array {
  const top = Math.max(...scores);
  const values = scores.map((score) => Math.exp(score - top));
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}
