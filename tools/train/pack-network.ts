/** Packs a trained network for the runtime, in the layout that `unpack` reads. */
import type { Weights } from '../../lambda/content/schema/weights';
import {
  hash,
  KEY_BYTES,
  SCALE_OF_ONE,
  SCALES_PER_DOUBLING,
  SHELF_BYTES,
  SHELVES,
} from '../../lambda/domain/nlu/classifier';
import type { Network } from './network';

/** Largest steps of a weight of four bits and of one of eight. */
const ROW_STEPS = 7;
const OUTPUT_STEPS = 127;
/**
 * By how much the classes' scores are brought together: on sentences that it did not learn the network is surer than it is
 * right, and a situation could not outweigh it.
 */
const SOFTER = 1.4;

type Packed = Pick<Weights, 'hidden' | 'scale' | 'table' | 'output'>;

/** `names` are the features by their number. */
export function packNetwork(names: readonly string[], network: Network, hidden: number): Packed {
  const records = network.kept
    .map((feature) => ({
      key: hash(names[feature] ?? ''),
      row: packedRow(network.rows.subarray(feature * hidden, (feature + 1) * hidden)),
    }))
    .sort((a, b) => a.key - b.key);
  const ends = Buffer.alloc(SHELVES * SHELF_BYTES);
  for (let shelf = 0; shelf < SHELVES; shelf += 1) {
    const end = records.filter(({ key }) => key >> 16 <= shelf).length;
    ends.writeUInt16BE(end, shelf * SHELF_BYTES);
  }
  const packed = records.map(({ key, row }) => {
    const rest = Buffer.alloc(KEY_BYTES);
    rest.writeUInt16BE(key & 0xffff);
    return Buffer.concat([rest, Buffer.from(row)]);
  });
  const table = Buffer.concat([ends, ...packed]).toString('base64');
  return { hidden, table, ...packedOutput(network, hidden) };
}

/** The scale, rounded up so that nothing overflows, then two weights a byte. */
function packedRow(row: Float32Array): number[] {
  const largest = row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const power = Math.ceil(SCALES_PER_DOUBLING * Math.log2(Math.max(largest, 1e-4) / ROW_STEPS));
  const scale = 2 ** (power / SCALES_PER_DOUBLING);
  const steps = Array.from(row, (weight) => Math.round(weight / scale) & 0x0f);
  const pairs = Array.from(
    { length: row.length >> 1 },
    (_, i) => ((steps[2 * i] ?? 0) << 4) | (steps[2 * i + 1] ?? 0),
  );
  return [Math.min(255, power + SCALE_OF_ONE), ...pairs];
}

function packedOutput(network: Network, hidden: number): Pick<Packed, 'scale' | 'output'> {
  const numbers = [
    ...network.hiddenBias,
    ...Array.from(network.outputBias).flatMap((bias, c) => [
      bias / SOFTER,
      ...Array.from(network.output.subarray(c * hidden, (c + 1) * hidden), (weight) => weight / SOFTER),
    ]),
  ];
  const largest = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const scale = Number((largest / OUTPUT_STEPS).toPrecision(6));
  const bytes = Buffer.from(Int8Array.from(numbers, (number) => Math.round(number / scale)).buffer);
  return { scale, output: bytes.toString('base64') };
}
