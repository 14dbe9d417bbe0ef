/**
 * How likely words are to tell of an emergency: a weighing of word stems and pairs, learned from labelled sentences. It
 * knows nothing of places and feelings, so it misses other sentences than the rules do.
 */
import type { LikelihoodWeights } from '../../content/schema/red-flag-words';
import { fnv1a } from '../hash';
import { STOP } from '../text/tokens';

/** A power of two: pairs of stems share this many weights by hash. */
export const BUCKETS = 8192;
/** Words read at once: a sign in a long message must not be outweighed by the rest of it. */
const WINDOW = 14;
const STEP = 5;

/** Weights are letters around this one, each a step of `scale`. */
export const ZERO = 78;

const ENDINGS = ['ingly', 'ness', 'ing', 'ies', 'ed', 'es', 'ly', 's', 'y', 'e'];

function stem(word: string): string {
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) return word.slice(0, -ending.length);
  }
  return word;
}

function bucketOf(feature: string): number {
  const hash = fnv1a(feature);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

/** Each stem, each pair of neighbours, and each pair with one word between, by bucket, once. */
export function features(words: readonly string[]): number[] {
  const stems = words.map(stem);
  const found = new Set<number>();
  stems.forEach((each, at) => {
    found.add(bucketOf(each));
    if (at > 0) found.add(bucketOf(`${stems[at - 1]} ${each}`));
    if (at > 1) found.add(bucketOf(`${stems[at - 2]}  ${each}`));
  });
  return [...found];
}

/** How much a stretch sounds like an emergency by itself. */
function weigh(stretch: readonly string[], { weights, scale }: LikelihoodWeights): number {
  const found = features(stretch);
  let sum = 0;
  for (const bucket of found) sum += weights.charCodeAt(bucket) - ZERO;
  return (sum * scale) / Math.sqrt(Math.max(1, found.length));
}

/** Stretches of `words` that are read at once; all of them together when they are few. */
function stretches(words: readonly string[]): string[][] {
  const all: string[][] = [];
  for (let from = 0; from === 0 || from + WINDOW < words.length + STEP; from += STEP) {
    all.push(words.slice(from, from + WINDOW));
  }
  return all;
}

function sentences(words: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const word of words) {
    if (word === STOP) found.push([]);
    else found.at(-1)?.push(word);
  }
  return found.filter((sentence) => sentence.length > 0);
}

/** How much the most telling stretch of the message sounds like an emergency; above nought is likely. */
export function likelihood(words: readonly string[], weights: LikelihoodWeights): number {
  // A sentence counts for itself too: small talk around a sign must not outweigh it.
  const weighed = [...stretches(words), ...sentences(words).flatMap(stretches)].map((stretch) =>
    weigh(stretch, weights),
  );
  return Math.max(...weighed) + weights.bias;
}
