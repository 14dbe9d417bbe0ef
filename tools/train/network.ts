/** A small network over sparse yes-or-no features: a row of numbers a feature, summed, bent by tanh, and a softmax. */
import { oneOf, seeded, seededBy } from './random';

/** Taken out of the loops below: looking up a global costs much in a sandbox such as a test runner's. */
const { abs, exp, sqrt, tanh } = Math;

/** An error smaller than this teaches nothing and is not worth passing on. */
const NOTHING = 5e-4;
/** What AdaGrad starts from: the smaller, the bolder the first steps. */
const CALM = 1e-2;

export interface Example {
  /** What its own chance is drawn from: an example more or less changes no other's. */
  seed: number;
  /** Feature numbers, without repeats: of the sentence, and of each way it might be misheard. */
  features: Int32Array;
  misheard: readonly Int32Array[];
  /** Class numbers, any of which is right. */
  gold: readonly number[];
  /** How much this example counts. */
  importance: number;
}

export interface NetworkSettings {
  /** Width of the hidden layer. */
  hidden: number;
  /** Passes over the examples; the answer is the mean over the later ones. */
  epochs: number;
  /** Passes before the rows that matter least are dropped. */
  scouting: number;
  /** Most examples seen in one pass; the next pass sees others. */
  visits: number;
  rate: number;
  /** Share of an example's features that is hidden from one visit: no word may carry a sentence alone. */
  forgotten: number;
  /** Share of visits that see the example as it might be misheard. */
  misheard: number;
  /** How many features are kept. */
  rows: number;
}

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
  const mean = meanOf(layers);
  const from = Math.floor(settings.epochs * 0.6);
  let kept = names.features.map((_, i) => i);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    if (epoch === settings.scouting) {
      kept = strongest(layers, settings, spared);
      layers.alive.fill(0);
      for (const feature of kept) layers.alive[feature] = 1;
    }
    for (const { example, random } of visited(examples, epoch, seed).slice(0, settings.visits))
      learner.learn(example, random);
    if (epoch >= from) mean.add();
  }
  return { kept, ...mean.take() };
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

interface Layers {
  hidden: number;
  classes: number;
  /** Of each trained array, the sum of its squared gradients stands beside it. */
  rows: Float32Array;
  rowSquares: Float32Array;
  output: Float32Array;
  outputSquares: Float32Array;
  hiddenBias: Float32Array;
  hiddenSquares: Float32Array;
  outputBias: Float32Array;
  biasSquares: Float32Array;
  /** 1 for the features that still count. */
  alive: Uint8Array;
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
    output: scattered(classes, 2 / sqrt(hidden)),
    outputSquares: calm(classes.length * hidden),
    hiddenBias: new Float32Array(hidden),
    hiddenSquares: calm(hidden),
    outputBias: new Float32Array(classes.length),
    biasSquares: calm(classes.length),
    alive: new Uint8Array(features.length).fill(1),
  };
}

const at = (array: Float32Array | Float64Array | Int32Array, i: number) => array[i] as number;

/** One visit after another: guess, compare, and push every number a little the right way (AdaGrad). */
class Learner {
  /** What the hidden layer says, and what is wrong with it. */
  private readonly layer: Float64Array;
  private readonly back: Float64Array;
  /** Probabilities of the classes, then their errors. */
  private readonly scores: Float64Array;
  /** Where the rows of the features begin that are seen this time. */
  private readonly starts = new Int32Array(1024);
  private readonly wrong: Int32Array;

  constructor(
    private readonly of: Layers,
    private readonly settings: NetworkSettings,
  ) {
    this.layer = new Float64Array(of.hidden);
    this.back = new Float64Array(of.hidden);
    this.scores = new Float64Array(of.classes);
    this.wrong = new Int32Array(of.classes);
  }

  learn(example: Example, random: () => number): void {
    const seen = this.look(example, random);
    if (seen === 0) return;
    this.guess(seen);
    this.correctOutput(this.compare(example.gold, example.importance));
    this.correctRows(seen);
  }

  /** Returns how many features are seen. */
  private look({ features, misheard }: Example, random: () => number): number {
    const { alive, hidden } = this.of;
    const isMisheard = random() < this.settings.misheard;
    const from = (isMisheard ? oneOf(misheard, random) : undefined) ?? features;
    let count = 0;
    for (let i = 0; i < from.length && count < this.starts.length; i += 1) {
      const feature = at(from, i);
      if (alive[feature] === 1 && random() > this.settings.forgotten) {
        this.starts[count] = feature * hidden;
        count += 1;
      }
    }
    return count;
  }

  private guess(seen: number): void {
    const { layer, scores, starts } = this;
    const { hidden, classes, rows, output, hiddenBias, outputBias } = this.of;
    const unit = 1 / sqrt(seen);
    layer.set(hiddenBias);
    for (let i = 0; i < seen; i += 1) {
      const start = at(starts, i);
      for (let j = 0; j < hidden; j += 1) layer[j] = at(layer, j) + at(rows, start + j) * unit;
    }
    for (let j = 0; j < hidden; j += 1) layer[j] = tanh(at(layer, j));
    let top = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < classes; c += 1) {
      let score = at(outputBias, c);
      for (let j = 0; j < hidden; j += 1) score += at(layer, j) * at(output, c * hidden + j);
      scores[c] = score;
      if (score > top) top = score;
    }
    let total = 0;
    for (let c = 0; c < classes; c += 1) {
      scores[c] = exp(at(scores, c) - top);
      total += at(scores, c);
    }
    for (let c = 0; c < classes; c += 1) scores[c] = at(scores, c) / total;
  }

  /** Turns probabilities into errors, lists those worth passing on, and returns how many. */
  private compare(gold: readonly number[], importance: number): number {
    const { scores } = this;
    let right = 1e-12;
    for (const c of gold) right += at(scores, c);
    for (const c of gold) scores[c] = at(scores, c) * (1 - 1 / right);
    let count = 0;
    for (let c = 0; c < scores.length; c += 1) {
      scores[c] = importance * at(scores, c);
      if (abs(at(scores, c)) > NOTHING) {
        this.wrong[count] = c;
        count += 1;
      }
    }
    return count;
  }

  private correctOutput(wrong: number): void {
    const { hidden, output, outputSquares, outputBias, biasSquares } = this.of;
    this.back.fill(0);
    for (let i = 0; i < wrong; i += 1) {
      const c = at(this.wrong, i);
      const error = at(this.scores, c);
      this.push(outputBias, biasSquares, c, error);
      for (let j = 0; j < hidden; j += 1) {
        const k = c * hidden + j;
        this.back[j] = at(this.back, j) + error * at(output, k);
        this.push(output, outputSquares, k, error * at(this.layer, j));
      }
    }
  }

  private correctRows(seen: number): void {
    const { hidden, rows, rowSquares, hiddenBias, hiddenSquares } = this.of;
    const unit = 1 / sqrt(seen);
    for (let j = 0; j < hidden; j += 1) {
      const gradient = at(this.back, j) * (1 - at(this.layer, j) ** 2);
      this.push(hiddenBias, hiddenSquares, j, gradient);
      this.back[j] = gradient * unit;
    }
    for (let i = 0; i < seen; i += 1) {
      const start = at(this.starts, i);
      for (let j = 0; j < hidden; j += 1) this.push(rows, rowSquares, start + j, at(this.back, j));
    }
  }

  /** One step of one number, against its gradient. */
  private push(weights: Float32Array, squares: Float32Array, i: number, gradient: number): void {
    squares[i] = at(squares, i) + gradient * gradient;
    weights[i] = at(weights, i) - (this.settings.rate * gradient) / sqrt(at(squares, i));
  }
}

/** The features whose rows are longest, a row that training hardly moved counting for little. */
function strongest(
  { hidden, rows, rowSquares, alive }: Layers,
  { rows: budget }: NetworkSettings,
  spared: (feature: number) => boolean,
): number[] {
  const strengths = Array.from(alive, (_, feature) => {
    if (spared(feature)) return Number.POSITIVE_INFINITY;
    let [length, moved] = [0, 0];
    for (let i = feature * hidden; i < (feature + 1) * hidden; i += 1) {
      length += (rows[i] ?? 0) ** 2;
      moved += (rowSquares[i] ?? 0) - CALM;
    }
    return length * (1 - exp(-50 * moved));
  });
  return Array.from(strengths, (_, feature) => feature)
    .sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b)
    .slice(0, budget)
    .sort((a, b) => a - b);
}

type Trained = Pick<Network, 'rows' | 'output' | 'hiddenBias' | 'outputBias'>;

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
