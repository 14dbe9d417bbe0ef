/** One visit of the network to one example. */
import { oneOf } from '../random';
import { rounded } from './rounded';

/** Taken out of the loops below: looking up a global costs much in a sandbox such as a test runner's. */
const { abs, exp, sqrt, tanh } = Math;

/** An error smaller than this teaches nothing and is not worth passing on. */
const NOTHING = 5e-4;

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
  /** Passes over the examples; rows are the mean over the later ones. */
  epochs: number;
  /** Passes before the rows that matter least are dropped. */
  scouting: number;
  /** Passes after the rows were rounded, which only the output learns from: the answer is the mean over them. */
  settling: number;
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

export interface Layers {
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
  /** How wide a step is in each row, where rows are seen rounded as they will be read; 0 where they are not yet. */
  widths: Float32Array;
}

const at = (array: Float32Array | Float64Array | Int32Array, i: number) => array[i] as number;

/** One visit after another: guess, compare, and push every number a little the right way (AdaGrad). */
export class Learner {
  /** What the hidden layer says, and what is wrong with it. */
  private readonly layer: Float64Array;
  private readonly back: Float64Array;
  /** Probabilities of the classes, then their errors. */
  private readonly scores: Float64Array;
  /** Where the rows of the features begin that are seen this time. */
  private readonly starts = new Int32Array(1024);
  private readonly wrong: Int32Array;
  /** Set when the rows are as they will be read. */
  areRowsDone = false;

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
    this.correctHidden();
    if (!this.areRowsDone) this.correctRows(seen);
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
    const { hidden, classes, rows, widths, output, hiddenBias, outputBias } = this.of;
    const unit = 1 / sqrt(seen);
    layer.set(hiddenBias);
    for (let i = 0; i < seen; i += 1) {
      const start = at(starts, i);
      const width = at(widths, start / hidden);
      for (let j = 0; j < hidden; j += 1) {
        const weight = at(rows, start + j);
        layer[j] = at(layer, j) + (width > 0 ? rounded(weight, width) : weight) * unit;
      }
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

  /** Leaves in `back` what the hidden layer would have had to be told. */
  private correctHidden(): void {
    const { hidden, hiddenBias, hiddenSquares } = this.of;
    for (let j = 0; j < hidden; j += 1) {
      const gradient = at(this.back, j) * (1 - at(this.layer, j) ** 2);
      this.push(hiddenBias, hiddenSquares, j, gradient);
      this.back[j] = gradient;
    }
  }

  private correctRows(seen: number): void {
    const { hidden, rows, rowSquares } = this.of;
    const unit = 1 / sqrt(seen);
    for (let j = 0; j < hidden; j += 1) this.back[j] = at(this.back, j) * unit;
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
