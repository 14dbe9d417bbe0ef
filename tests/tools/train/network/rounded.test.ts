/** Rows of weights in two bits each. */
import { rounded, roundedRow, stepWidth } from '../../../../tools/train/network/rounded';

const ROWS = [
  [0.3, -0.2, 0.9, -1.1, 0.05, 0.4, -0.6, 0.7],
  [4, 0.01, -0.02, 0.03, 0, 0, 0.01, -0.01],
  [0, 0, 0, 0, 0, 0, 0, 0],
  [-2, -2, -2, -2, 2, 2, 2, 2],
].map((row) => ({ row: Float32Array.from(row) }));

const asRead = (row: Float32Array) => row.map((weight) => rounded(weight, stepWidth(row)));

test.each(ROWS)('a weight is one of four numbers, the same steps apart: %#', ({ row }) => {
  const { steps } = roundedRow(row);
  expect(steps).toHaveLength(row.length);
  for (const step of steps) expect([0, 1, 2, 3]).toContain(step);
});

test.each(ROWS)('what is rounded already stays as it is: %#', ({ row }) => {
  const once = asRead(row);
  const twice = asRead(once);
  for (const [i, weight] of once.entries()) expect(twice[i]).toBeCloseTo(weight, 5);
});

test('no other width of a step would change the row less', () => {
  const row = Float32Array.from([0.3, -0.2, 0.9, -1.1, 0.05, 0.4, -0.6, 0.7]);
  const width = stepWidth(row);
  const change = (by: number) => row.reduce((sum, weight) => sum + (weight - rounded(weight, by)) ** 2, 0);
  for (const other of [width / 2, width / 1.2, width * 1.2, width * 2])
    expect(change(other)).toBeGreaterThanOrEqual(change(width));
});
