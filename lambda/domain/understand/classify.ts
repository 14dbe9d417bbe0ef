/** Scores a sentence against every class with the trained linear model. */
import type { Weights } from '../../knowledge/schema/weights';

/** Features are told apart by 24 bits of this hash (FNV-1a, folded). */
export function hash(feature: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < feature.length; i += 1) h = Math.imul(h ^ feature.charCodeAt(i), 0x01000193);
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
  const starts = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += 4 + 2 * bytes.readUInt8(at + 3)) {
    starts.set(bytes.readUIntBE(at, 3), at + 3);
  }
  return {
    classes: weights.classes,
    knows: (feature) => starts.has(hash(feature)),
    score: (features) => {
      const scores = Float64Array.from(weights.bias);
      const found = features.flatMap((feature) => starts.get(hash(feature)) ?? []);
      const unit = weights.scale / Math.sqrt(Math.max(1, found.length));
      for (const start of found) {
        const count = bytes.readUInt8(start);
        for (let i = 0; i < count; i += 1) {
          const of = bytes.readUInt8(start + 1 + 2 * i);
          scores[of] = (scores[of] ?? 0) + bytes.readInt8(start + 2 + 2 * i) * unit;
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
