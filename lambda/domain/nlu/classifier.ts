/** Scores a sentence against every class with the trained network. */
import type { Weights } from '../../content/schema/weights';
import { bytesOf, Shelves } from '../text/shelves';

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

/** Of each record: its scale, then four weights a byte. */
const SCALE_BYTES = 1;
export const WEIGHTS_A_BYTE = 4;
/** A weight is one of four numbers, none of them zero: this and the three that are a step more each. */
export const LEAST_WEIGHT = -1.5;

/**
 * The rows of the features that were heard are summed and bent by tanh; the classes are scored by what comes out. Of each
 * feature the table holds the scale of its row, and its weights, two bits each. The output holds signed bytes: the biases of
 * the hidden layer, then for each class its bias and weights.
 */
export function unpack({ classes, hidden, scale, table, output }: Weights): Model {
  const rows = new Shelves(table, SCALE_BYTES + hidden / WEIGHTS_A_BYTE);
  const out = new Int8Array(bytesOf(output));

  return {
    classes,
    knows: (feature) => rows.find(feature) >= 0,
    score(features) {
      const sums = new Int32Array(hidden);
      const found = features.map((feature) => rows.find(feature)).filter((start) => start >= 0);
      for (const start of found) addRow(sums, rows.bytes, start, 1 / Math.sqrt(found.length));
      const levels = sums.map((sum, j) =>
        Math.round(Math.tanh((out[j] ?? 0) * scale + sum / STEPS) * LEVELS),
      );
      return softmax(scoresOf(levels, out, scale / LEVELS, classes.length));
    },
  };
}

/** Adds a row to the sums, which count steps of 1 / {@link STEPS}. */
function addRow(sums: Int32Array, bytes: Uint8Array, start: number, unit: number): void {
  const scale = unit * 2 ** (((bytes[start] ?? 0) - SCALE_OF_ONE) / SCALES_PER_DOUBLING);
  const half = Math.round(scale * (STEPS / 2));
  for (let j = 0; j < sums.length; j += 1) {
    // From the upper two bits of a byte to the lower.
    const weight = ((bytes[start + 1 + (j >> 2)] ?? 0) >> (6 - 2 * (j & 3))) & (WEIGHTS_A_BYTE - 1);
    sums[j] = (sums[j] ?? 0) + (2 * weight + 2 * LEAST_WEIGHT) * half;
  }
}

/** Steps of a sum, and of a hidden value, from 0 to 1: in whole numbers, since code that is not compiled yet makes an object of each fraction. */
const STEPS = 2 ** 17;
const LEVELS = 2 ** 15;

function scoresOf(levels: Int32Array, out: Int8Array, scale: number, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (let c = 0, at = levels.length; c < classes; c += 1, at += levels.length + 1)
    scores[c] = ((out[at] ?? 0) * LEVELS + product(levels, out, at + 1)) * scale;
  return scores;
}

/** By itself: in one loop with all classes it would be compiled anew in the middle of a first sentence, for 3 ms. */
function product(levels: Int32Array, out: Int8Array, from: number): number {
  let sum = 0;
  for (let j = 0; j < levels.length; j += 1) sum += (levels[j] ?? 0) * (out[from + j] ?? 0);
  return sum;
}

/** In place. */
export function softmax(scores: Float64Array): Float64Array {
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
