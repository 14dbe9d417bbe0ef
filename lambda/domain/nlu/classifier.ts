/** Scores a sentence against every class with the trained linear model. */
import type { Weights } from '../../content/schema/weights';
import { fnv1a } from '../hash';

/** Features are told apart by 24 bits of a folded hash. */
export function hash(feature: string): number {
  const h = fnv1a(feature);
  return ((h >>> 8) ^ h) & 0xffffff;
}

export interface Model {
  classes: readonly string[];
  knows: (feature: string) => boolean;
  /** Probability per class, in the order of `classes`. */
  score: (features: readonly string[]) => Float64Array;
}

/**
 * Reads the packed table: per feature 3 bytes of hash, 1 byte count, then per class 1 byte index and 1 byte signed
 * weight. Only the classes a feature speaks about are stored, so a sentence costs the same however many there are.
 */
export function unpack(weights: Weights): Model {
  const bytes = Buffer.from(weights.table, 'base64');
  const { keys, starts, count } = indexOf(bytes);

  /** Where the record of a feature holds its count, or -1. Of two features with one hash the later record stands. */
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
    classes: weights.classes,
    knows: (feature) => startOf(feature) >= 0,
    score: (features) => {
      const scores = Float64Array.from(weights.bias);
      const found = features.map(startOf).filter((start) => start >= 0);
      const unit = weights.scale / Math.sqrt(Math.max(1, found.length));
      for (const start of found) {
        const last = start + 2 * (bytes[start] ?? 0);
        for (let at = start + 1; at <= last; at += 2) {
          const of = bytes[at] ?? 0;
          // The weight is a signed byte.
          scores[of] = (scores[of] ?? 0) + (((bytes[at + 1] ?? 0) << 24) >> 24) * unit;
        }
      }
      const top = Math.max(...scores);
      let total = 0;
      for (let i = 0; i < scores.length; i += 1) {
        const value = Math.exp((scores[i] ?? 0) - top);
        scores[i] = value;
        total += value;
      }
      return scores.map((value) => value / total);
    },
  };
}

/** The hashes in rising order, as they are stored, and where each record holds its count. */
function indexOf(bytes: Uint8Array): { keys: Uint32Array; starts: Uint32Array; count: number } {
  const most = bytes.length >> 2;
  const [keys, starts] = [new Uint32Array(most), new Uint32Array(most)];
  let count = 0;
  for (let at = 0; at < bytes.length; at += 4 + 2 * (bytes[at + 3] ?? 0)) {
    keys[count] = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    starts[count] = at + 3;
    count += 1;
  }
  return { keys, starts, count };
}
