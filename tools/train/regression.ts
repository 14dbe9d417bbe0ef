/** Multinomial logistic regression over sparse yes-or-no features, by AdaGrad, pruned to the weights that matter. */
import { seeded, shuffle } from './random';

/** Taken out of the loops below: looking up a global costs much in a sandbox such as a test runner's. */
const { abs, exp, sqrt } = Math;

/** A weight smaller than this says nothing and is not worth sorting. */
const NOTHING = 0.02;

export interface Example {
  /** Feature numbers, without repeats. */
  features: readonly number[];
  /** Class number. */
  gold: number;
  /** How much this example counts. */
  importance: number;
}

export interface RegressionSettings {
  /** Passes over all examples to find which weights matter. */
  scouting: number;
  /** Passes over all examples with only those weights. */
  settling: number;
  rate: number;
  /** Most examples seen in one pass; the next pass sees others. */
  visits: number;
  /** Pull towards zero, per step. */
  decay: number;
  /** How many (feature, class) weights are kept. */
  weights: number;
  /** How many classes one feature may speak about: keeps a sentence as cheap among many topics as among few. */
  classesPerFeature: number;
}

export interface Regression {
  bias: Float64Array;
  /** Per feature: class and weight. */
  weights: readonly (readonly { of: number; weight: number }[])[];
}

/** Deterministic: the same examples, settings and seed give the same bits. */
export function regress(
  examples: readonly Example[],
  features: number,
  classes: number,
  settings: RegressionSettings,
  seed: number,
): Regression {
  const every = Array.from({ length: classes }, (_, i) => i);
  const all = Array.from({ length: features }, () => every);
  const scouted = descend(examples, classes, all, settings.scouting, settings, seed);
  const kept = matter(scouted.weights, settings);
  return descend(examples, classes, kept, settings.settling, settings, seed + 1);
}

/** The classes each feature keeps: the largest weights overall. */
function matter(
  weights: Regression['weights'],
  { weights: budget, classesPerFeature }: RegressionSettings,
): number[][] {
  const best = weights.map((row) =>
    [...row]
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.of - b.of)
      .slice(0, classesPerFeature),
  );
  const sizes = best.flatMap((row) => row.map(({ weight }) => Math.abs(weight))).sort((a, b) => b - a);
  const least = sizes[budget] ?? 0;
  return best.map((row) =>
    row
      .filter(({ weight }) => Math.abs(weight) > least)
      .map(({ of }) => of)
      .sort((a, b) => a - b),
  );
}

function descend(
  examples: readonly Example[],
  classes: number,
  allowed: readonly (readonly number[])[],
  epochs: number,
  { rate, decay, visits }: RegressionSettings,
  seed: number,
): Regression {
  const starts = new Int32Array(allowed.length + 1);
  for (const [f, of] of allowed.entries()) starts[f + 1] = (starts[f] ?? 0) + of.length;
  const of = Int32Array.from(allowed.flat());
  const w = new Float64Array(of.length);
  const squares = new Float64Array(of.length).fill(1e-3);
  const bias = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(1e-3);
  const scores = new Float64Array(classes);
  const at = (array: Float64Array | Int32Array, i: number) => array[i] as number;
  // The answer is the mean over the later passes: steadier than wherever the last one happened to end.
  const from = Math.floor(epochs / 2);
  const meanW = new Float64Array(of.length);
  const meanBias = new Float64Array(classes);
  const order = examples.map((_, i) => i);
  const random = seeded(seed);

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order.slice(0, visits)) {
      const { features, gold, importance } = examples[index] as Example;
      const value = 1 / sqrt(features.length || 1);
      scores.set(bias);
      for (const f of features) {
        const end = at(starts, f + 1);
        for (let i = at(starts, f); i < end; i += 1)
          scores[at(of, i)] = at(scores, at(of, i)) + at(w, i) * value;
      }
      let top = at(scores, 0);
      for (let c = 0; c < classes; c += 1) if (at(scores, c) > top) top = at(scores, c);
      let sum = 0;
      for (let c = 0; c < classes; c += 1) {
        scores[c] = exp(at(scores, c) - top);
        sum += at(scores, c);
      }
      // From here on `scores` holds each class's error.
      for (let c = 0; c < classes; c += 1) {
        const error = importance * (at(scores, c) / sum - (c === gold ? 1 : 0));
        scores[c] = abs(error) < 1e-4 ? 0 : error;
        if (scores[c] === 0) continue;
        biasSquares[c] = at(biasSquares, c) + error * error;
        bias[c] = at(bias, c) - (rate * error) / sqrt(at(biasSquares, c));
      }
      for (const f of features) {
        const end = at(starts, f + 1);
        for (let i = at(starts, f); i < end; i += 1) {
          const error = at(scores, at(of, i));
          if (error === 0) continue;
          const gradient = error * value + decay * at(w, i);
          squares[i] = at(squares, i) + gradient * gradient;
          w[i] = at(w, i) - (rate * gradient) / sqrt(at(squares, i));
        }
      }
    }
    if (epoch < from) continue;
    for (let i = 0; i < w.length; i += 1) meanW[i] = at(meanW, i) + at(w, i) / (epochs - from);
    for (let c = 0; c < classes; c += 1) meanBias[c] = at(meanBias, c) + at(bias, c) / (epochs - from);
  }
  return {
    bias: meanBias,
    weights: allowed.map((row, f) => {
      const told: { of: number; weight: number }[] = [];
      for (const [i, c] of row.entries()) {
        const weight = at(meanW, at(starts, f) + i);
        if (abs(weight) > NOTHING) told.push({ of: c, weight });
      }
      return told;
    }),
  };
}
