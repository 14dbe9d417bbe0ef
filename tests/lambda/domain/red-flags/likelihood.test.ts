/** How words are weighed, on weights where only one stem or pair tells of anything. */
import { BUCKETS, features, likelihood, ZERO } from '../../../../lambda/domain/red-flags/likelihood';
import { STOP } from '../../../../lambda/domain/text/stop';

/** Every feature weighs nothing, but those of `telling` that `others` lack. */
function only(telling: readonly string[], others: readonly string[] = []) {
  const weights = Array<number>(BUCKETS).fill(ZERO);
  const dull = new Set(others.flatMap((word) => features([word])));
  for (const bucket of features(telling)) if (!dull.has(bucket)) weights[bucket] = ZERO + 10;
  return { bias: -1, scale: 0.5, weights: String.fromCharCode(...weights) };
}
const filler = (count: number) => Array.from({ length: count }, (_, n) => `w${n}`);

test('one word alone has one feature, two have three, three six', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => features(words).length)).toEqual([
    0, 1, 3, 6,
  ]);
  expect(features(['a', 'a'])).toHaveLength(2);
});

test('endings do not count, where a stem of three letters is left', () => {
  expect(features(['numbness'])).toEqual(features(['numb']));
  expect(features(['weakly'])).toEqual(features(['weak']));
  expect(features(['bed'])).not.toEqual(features(['b']));
});

test('a telling word weighs its step over the root of how many features there are', () => {
  const weights = only(['numb']);
  expect(likelihood(['numb'], weights)).toBeCloseTo(5 - 1);
  expect(likelihood(['other'], weights)).toBeCloseTo(-1);
  expect(likelihood(['numb', 'other'], weights)).toBeCloseTo(5 / Math.sqrt(3) - 1);
});

test('a pair tells only where both its words stand', () => {
  const weights = only(['leg', 'gone'], ['leg', 'gone']);
  expect(likelihood(['leg', 'gone'], weights)).toBeGreaterThan(0);
  expect(likelihood(['gone', 'leg'], weights)).toBeCloseTo(-1);
  expect(likelihood(['leg', STOP, 'gone'], weights)).toBeCloseTo(-1);
});

test('a long message weighs no less than its most telling stretch', () => {
  const weights = only(['numb']);
  const short = likelihood(['numb', ...filler(13)], weights);
  for (const before of [0, 5, 20, 37]) {
    const long = likelihood([...filler(before), 'numb', ...filler(40)], weights);
    expect(long).toBeGreaterThanOrEqual(short - 1e-9);
  }
  // Two telling words far apart do not add up.
  expect(likelihood(['numb', ...filler(30), 'numb'], weights)).toBeLessThan(likelihood(['numb'], weights));
});

test('a sentence weighs by itself, wherever it stands', () => {
  const weights = only(['numb']);
  const alone = likelihood(['numb'], weights);
  for (const said of [
    ['numb', STOP, ...filler(9)],
    [...filler(9), STOP, 'numb'],
    [...filler(4), STOP, 'numb', STOP, ...filler(5)],
    [...filler(4), STOP, STOP, 'numb'],
  ])
    expect(likelihood(said, weights)).toBeCloseTo(alone);
  expect(likelihood([...filler(4), STOP, ...filler(4)], weights)).toBeCloseTo(-1);
  expect(likelihood([], weights)).toBeCloseTo(-1);
});
