/**
 * How likely words are to tell of an emergency: a weighing of word stems and pairs, learned from labelled sentences. It
 * knows nothing of places and feelings, so it misses other sentences than the rules do.
 */
import type { LikelihoodWeights } from '../../content/schema/red-flag-words';
import { fnv1a } from '../hash';
import type { Span } from '../text/spans';
import { STOP } from '../text/stop';

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

/** By position the buckets of a stem, of its pair with the one before, and with the one before that. */
function bucketsOf(words: readonly string[]): number[][] {
  const stems = words.map(stem);
  return stems.map((each, at) => {
    const buckets = [bucketOf(each)];
    if (at > 0) buckets.push(bucketOf(`${stems[at - 1]} ${each}`));
    if (at > 1) buckets.push(bucketOf(`${stems[at - 2]}  ${each}`));
    return buckets;
  });
}

/** The buckets of a stretch, each once: a pair counts where both its words are inside. */
function within(buckets: readonly (readonly number[])[], { from, to }: Span): Set<number> {
  const found = new Set<number>();
  for (let at = from; at < to; at += 1) {
    const last = Math.min(buckets[at]?.length ?? 0, at - from + 1);
    for (let n = 0; n < last; n += 1) found.add(buckets[at]?.[n] ?? 0);
  }
  return found;
}

/** Each stem, each pair of neighbours, and each pair with one word between, by bucket, once. */
export function features(words: readonly string[]): number[] {
  return [...within(bucketsOf(words), { from: 0, to: words.length })];
}

/** Stretches of a range that are read at once; all of it together when it is short. */
function stretches({ from, to }: Span): Span[] {
  const all: Span[] = [];
  for (let start = from; start === from || start + WINDOW < to + STEP; start += STEP) {
    all.push({ from: start, to: Math.min(to, start + WINDOW) });
  }
  return all;
}

function sentences(words: readonly string[]): Span[] {
  const ends = words.flatMap((word, at) => (word === STOP ? [at] : []));
  return [...ends, words.length]
    .map((to, n) => ({ from: n === 0 ? 0 : (ends[n - 1] ?? 0) + 1, to }))
    .filter(({ from, to }) => from < to);
}

/** How much the most telling stretch of the message sounds like an emergency; above nought is likely. */
export function likelihood(words: readonly string[], { weights, scale, bias }: LikelihoodWeights): number {
  const buckets = bucketsOf(words);
  const whole = { from: 0, to: words.length };
  // A sentence counts for itself too: small talk around a sign must not outweigh it.
  const ranges = words.includes(STOP) ? [whole, ...sentences(words)] : [whole];
  let most = Number.NEGATIVE_INFINITY;
  for (const stretch of ranges.flatMap(stretches)) {
    const found = within(buckets, stretch);
    let sum = 0;
    for (const bucket of found) sum += weights.charCodeAt(bucket) - ZERO;
    most = Math.max(most, (sum * scale) / Math.sqrt(Math.max(1, found.size)));
  }
  return most + bias;
}
