/** Trains the likelihood of an emergency on labelled sentences: logistic regression, the same bytes from the same ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import misheard from '../../knowledge/en/words/misheard.json';
import spelling from '../../knowledge/en/words/spelling.json';
import { packMisheard } from '../../lambda/content/schema/misheard';
import type { LikelihoodWeights } from '../../lambda/content/schema/red-flag-words';
import { BUCKETS, features, ZERO } from '../../lambda/domain/red-flags/likelihood';
import { spellingOf } from '../../lambda/domain/text/spelling';
import { tokens } from '../../lambda/domain/text/tokens';
import type { Content } from '../content/read';
import { reviewable } from '../content/reviewable';
import { expand } from '../content/templates';

interface Labelled {
  text: string;
  expect: string;
}

export const LIKELIHOOD_FILE = 'lambda/content/generated/red-flag-likelihood.json';
const SENTENCES = join(__dirname, 'red-flag-sentences.jsonl');

const SPELLING = spellingOf({ ...spelling, misheard: packMisheard(misheard) });

const ROUNDS = 25;
const RATE = 0.3;
const DECAY = 2e-4;
/** Weights are kept as letters: this many steps to either side of none. */
const STEPS = 44;
/** A feature seen fewer times is left out: it would say more about the sentence than about the language. */
const SEEN = 2;
/** Ways of asking a topic that are learned: more of those that are asked often; and ways of saying a sign. */
const ASKED = { often: 120, sometimes: 12 };
const SAID = 60;
/** How much it takes to alarm: high, because a weighing cannot explain itself. */
const BAR = 1.75;

/** Labelled wording of signs, and of what is none. */
export const labelledSigns = (): Labelled[] =>
  readFileSync(SENTENCES, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** What is learned from: labelled sentences, and as ordinary talk some of the ways of asking every topic. */
export function likelihoodText({ topics, redFlags }: Content): string {
  const asked = topics.flatMap((topic) => some(topic.asked.flatMap(expand), ASKED[topic.demand]));
  const said = redFlags.flags.flatMap(({ urgency, said: ways }) =>
    some(ways.flatMap(expand), SAID).map((text) => ({ text, expect: urgency })),
  );
  const sentences = [...labelledSigns(), ...asked.map((text) => ({ text, expect: 'none' })), ...said];
  return reviewable(train(sentences));
}

/** Evenly spread over the list, at most `count`. */
function some(list: readonly string[], count: number): string[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function train(sentences: readonly Labelled[]): LikelihoodWeights {
  const rows = sentences.map(({ text, expect }) => ({
    found: features(tokens(text, SPELLING)),
    gold: expect === 'emergency' ? 1 : 0,
  }));
  const seen = new Uint16Array(BUCKETS);
  for (const { found } of rows) for (const bucket of found) seen[bucket] = (seen[bucket] ?? 0) + 1;
  for (const row of rows) row.found = row.found.filter((bucket) => (seen[bucket] ?? 0) >= SEEN);

  const weights = new Float64Array(BUCKETS);
  const gradients = new Float64Array(BUCKETS).fill(1e-3);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    // A step that shares no factor with the number of rows visits each once, in another order every round.
    const step = coprime(rows.length, 7919 + round * 104);
    for (let n = 0; n < rows.length; n += 1) {
      const row = rows[(n * step) % rows.length];
      if (row === undefined) continue;
      const size = Math.sqrt(Math.max(1, row.found.length));
      let sum = 0;
      for (const bucket of row.found) sum += weights[bucket] ?? 0;
      const error = 1 / (1 + Math.exp(-(sum / size + bias))) - row.gold;
      for (const bucket of row.found) {
        const gradient = error / size;
        gradients[bucket] = (gradients[bucket] ?? 0) + gradient * gradient;
        weights[bucket] =
          (weights[bucket] ?? 0) -
          (RATE * (gradient + DECAY * (weights[bucket] ?? 0))) / Math.sqrt(gradients[bucket] ?? 1);
      }
      bias -= 0.05 * error;
    }
  }
  const most = Math.max(...weights.map(Math.abs));
  const scale = Number((most / STEPS).toPrecision(6));
  return {
    bias: Number((bias - BAR).toFixed(4)),
    scale,
    weights: Array.from(weights, (weight) => letter(Math.round(weight / scale))).join(''),
  };
}

/** The letter for quotation marks and the backslash would be escaped; their neighbours stand in. */
function letter(steps: number): string {
  const code = ZERO + steps;
  return String.fromCharCode(code === 34 || code === 92 ? code + 1 : code);
}

function coprime(count: number, from: number): number {
  let step = from;
  while (divisor(step, count) !== 1) step += 1;
  return step;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
