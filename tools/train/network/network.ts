/** A small network over sparse yes-or-no features: a row of numbers a feature, summed, bent by tanh, and a softmax. */
import { seeded, seededBy } from '../random';
import { type Example, type Layers, Learner, type NetworkSettings } from './learner';
import { rounded, stepWidth } from './rounded';

/** What AdaGrad starts from: the smaller, the bolder the first steps. */
const CALM = 1e-2;

export interface Network {
  /** Numbers of the features kept. */
  kept: readonly number[];
  /** `hidden` numbers for each feature, kept or not. */
  rows: Float32Array;
  /** `hidden` numbers for each class. */
  output: Float32Array;
  hiddenBias: Float32Array;
  outputBias: Float32Array;
}

/** What the numbers are of, by name: whatever is added or taken away, all others begin as before. */
interface Names {
  features: readonly string[];
  classes: readonly string[];
}

/**
 * Deterministic: the same examples, settings and seed give the same bits. `spared` says which features are kept however
 * little they say.
 */
export function trainNetwork(
  examples: readonly Example[],
  names: Names,
  settings: NetworkSettings,
  seed: number,
  spared: (feature: number) => boolean,
): Network {
  const layers = layersOf(names, settings.hidden, seed);
  const learner = new Learner(layers, settings);
  const pass = (epoch: number) => {
    for (const { example, random } of visited(examples, epoch, seed).slice(0, settings.visits))
      learner.learn(example, random);
  };
  const mean = meanOf(layers);
  const from = Math.floor(settings.epochs * 0.6);
  let kept = names.features.map((_, i) => i);
  const rowOf = (rows: Float32Array, feature: number) =>
    rows.subarray(feature * settings.hidden, (feature + 1) * settings.hidden);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    if (epoch === settings.scouting) {
      kept = strongest(layers, settings, spared, weightsOf(examples, names.features.length));
      layers.alive.fill(0);
      for (const feature of kept) layers.alive[feature] = 1;
    }
    if (epoch >= from)
      for (const feature of kept) layers.widths[feature] = stepWidth(rowOf(layers.rows, feature));
    pass(epoch);
    if (epoch >= from) mean.add();
  }
  const trained = mean.take();
  for (const feature of kept) {
    const row = rowOf(trained.rows, feature);
    const width = stepWidth(row);
    layers.widths[feature] = width;
    for (const [i, weight] of row.entries()) row[i] = rounded(weight, width);
  }
  resume(layers, trained);
  learner.areRowsDone = true;
  const settled = meanOf(layers);
  for (let epoch = settings.epochs; epoch < settings.epochs + settings.settling; epoch += 1) {
    pass(epoch);
    settled.add();
  }
  return { kept, ...settled.take() };
}

/** The examples in the order of this pass, each with its own chance. */
function visited(examples: readonly Example[], epoch: number, seed: number) {
  return examples
    .map((example) => {
      const random = seeded(example.seed ^ Math.imul(epoch + 1, 0x9e3779b9) ^ seed);
      return { example, random, place: random() };
    })
    .sort((a, b) => a.place - b.place);
}

function layersOf({ features, classes }: Names, hidden: number, seed: number): Layers {
  const scattered = (names: readonly string[], width: number) => {
    const numbers = new Float32Array(names.length * hidden);
    for (const [i, name] of names.entries()) {
      const random = seededBy(name, seed);
      for (let j = 0; j < hidden; j += 1) numbers[i * hidden + j] = (random() - 0.5) * width;
    }
    return numbers;
  };
  const calm = (size: number) => new Float32Array(size).fill(CALM);
  return {
    hidden,
    classes: classes.length,
    rows: scattered(features, 1),
    rowSquares: calm(features.length * hidden),
    output: scattered(classes, 2 / Math.sqrt(hidden)),
    outputSquares: calm(classes.length * hidden),
    hiddenBias: new Float32Array(hidden),
    hiddenSquares: calm(hidden),
    outputBias: new Float32Array(classes.length),
    biasSquares: calm(classes.length),
    alive: new Uint8Array(features.length).fill(1),
    widths: new Float32Array(features.length),
  };
}

/** How often each feature is met, by what its examples count. */
function weightsOf(examples: readonly Example[], features: number): Float64Array {
  const weights = new Float64Array(features);
  for (const { features: seen, importance } of examples)
    for (const feature of seen) weights[feature] = (weights[feature] ?? 0) + importance;
  return weights;
}

/**
 * The features that say most over all examples: long rows that are met often, a row that training hardly moved counting for
 * little. By length alone the rare ones win, for they take the boldest steps.
 */
function strongest(
  { hidden, rows, rowSquares, alive }: Layers,
  { rows: budget }: NetworkSettings,
  spared: (feature: number) => boolean,
  weights: Float64Array,
): number[] {
  const strengths = Array.from(alive, (_, feature) => {
    if (spared(feature)) return Number.POSITIVE_INFINITY;
    let [length, moved] = [0, 0];
    for (let i = feature * hidden; i < (feature + 1) * hidden; i += 1) {
      length += (rows[i] ?? 0) ** 2;
      moved += (rowSquares[i] ?? 0) - CALM;
    }
    return length * (1 - Math.exp(-50 * moved)) * (weights[feature] ?? 0);
  });
  return Array.from(strengths, (_, feature) => feature)
    .sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b)
    .slice(0, budget)
    .sort((a, b) => a - b);
}

type Trained = Pick<Network, 'rows' | 'output' | 'hiddenBias' | 'outputBias'>;

function resume(layers: Layers, trained: Trained): void {
  layers.rows.set(trained.rows);
  layers.output.set(trained.output);
  layers.hiddenBias.set(trained.hiddenBias);
  layers.outputBias.set(trained.outputBias);
}

/** The mean over the later passes: steadier than wherever the last one happened to end. */
function meanOf({ rows, output, hiddenBias, outputBias }: Layers): { add(): void; take(): Trained } {
  const pairs = [rows, output, hiddenBias, outputBias].map((now) => ({
    now,
    sum: new Float64Array(now.length),
  }));
  let times = 0;
  return {
    add() {
      times += 1;
      for (const { now, sum } of pairs)
        for (let i = 0; i < now.length; i += 1) sum[i] = (sum[i] as number) + (now[i] as number);
    },
    take() {
      const [a, b, c, d] = pairs.map(({ sum }) => Float32Array.from(sum, (value) => value / times));
      if (!a || !b || !c || !d) throw new Error('a network has four layers of numbers');
      return { rows: a, output: b, hiddenBias: c, outputBias: d };
    },
  };
}
