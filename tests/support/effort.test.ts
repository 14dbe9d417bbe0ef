/** The measure itself: twice the work is twice the effort, and waiting is none. */
import { setTimeout as later } from 'node:timers/promises';
import { effort, effortOf, ratio } from './effort';

function work(times: number): number {
  let sum = 0;
  for (let i = 0; i < times * 1e6; i += 1) sum += i % 7;
  return sum;
}

test('grows with the work, and hardly with anything else', () => {
  // Long beside a tick of the processor's clock, which the least of some rounds would otherwise find missing.
  const once = effort(() => work(30));
  const twice = effort(() => work(60));
  expect(once).toBeGreaterThan(1);
  expect(twice / once).toBeGreaterThan(1.5);
  expect(twice / once).toBeLessThan(2.7);
});

test('counts what is done, not what is waited for', async () => {
  const waiting = await effortOf(() => later(300));
  const working = await effortOf(async () => work(60));
  expect(waiting).toBeLessThan(60);
  expect(working).toBeGreaterThan(2 * waiting);
});

test('compares two pieces of work', () => {
  const twice = ratio(
    () => work(6),
    () => work(3),
  );
  expect(twice).toBeGreaterThan(1.7);
  expect(twice).toBeLessThan(2.3);
});
