/** A row of weights in as few bits as the runtime reads. */
import { LEAST_WEIGHT, SCALES_PER_DOUBLING } from '../../../lambda/domain/nlu/classifier';

/** Taken out of the loops below: looking up a global costs much in a sandbox such as a test runner's. */
const { ceil, log2, max, min, round } = Math;

export interface RoundedRow {
  /** Eighths of a doubling, from a scale of one. */
  scale: number;
  /** Of each weight, how many steps above the least it is. */
  steps: readonly number[];
}

const MOST_STEPS = 3;
/** Scales that are tried: from where the largest weight is half a step from zero down to a thirty-second of that. */
const TRIED = 5 * SCALES_PER_DOUBLING;

const widthOf = (scale: number) => 2 ** (scale / SCALES_PER_DOUBLING);

const stepOf = (weight: number, width: number) =>
  max(0, min(MOST_STEPS, round(weight / width - LEAST_WEIGHT)));

/** A weight as it will be read, where a step is so wide. */
export const rounded = (weight: number, width: number) => (stepOf(weight, width) + LEAST_WEIGHT) * width;

/** The scale that changes a row least; none changes one that is rounded already. */
function scaleOf(row: Float32Array): number {
  const largest = row.reduce((most, weight) => max(most, weight, -weight), 1e-4);
  const from = ceil(SCALES_PER_DOUBLING * log2(2 * largest));
  let [best, least] = [from, Number.POSITIVE_INFINITY];
  for (let scale = from; scale > from - TRIED; scale -= 1) {
    const width = widthOf(scale);
    let error = 0;
    for (const weight of row) error += (weight - rounded(weight, width)) ** 2;
    if (error < least) [best, least] = [scale, error];
  }
  return best;
}

/** How wide a step is in this row. */
export const stepWidth = (row: Float32Array): number => widthOf(scaleOf(row));

export function roundedRow(row: Float32Array): RoundedRow {
  const scale = scaleOf(row);
  return { scale, steps: Array.from(row, (weight) => stepOf(weight, widthOf(scale))) };
}
