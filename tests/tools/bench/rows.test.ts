import { atMost, ratio } from '../../../tools/bench/rows';

test('a bar holds up to its own value, and is missed above', () => {
  expect(ratio('a', 20, 10, 2).holds).toBe(true);
  expect(ratio('a', 20.1, 10, 2).holds).toBe(false);
  expect(atMost('a', 3, 3, 'ms').holds).toBe(true);
  expect(atMost('a', 3.01, 3, 'ms').holds).toBe(false);
});

test('nothing measured is no bar held', () => {
  expect(ratio('a', Number.NaN, 10, 2).holds).toBe(false);
  expect(atMost('a', Number.NaN, 3, 'ms').holds).toBe(false);
});

test('a comparison without a bar can not be missed', () => {
  expect(ratio('a', 20, 10)).toEqual({ what: 'a', value: '2.00x  (20.0 / 10.0 ms)' });
});
