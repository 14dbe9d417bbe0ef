/** Packs a trained network for the runtime, in the layout that `unpack` reads. */
import type { Weights } from '../../../lambda/content/schema/weights';
import { SCALE_OF_ONE, WEIGHTS_A_BYTE } from '../../../lambda/domain/nlu/classifier';
import { packShelves } from '../shelves';
import type { Network } from './network';
import { roundedRow } from './rounded';

/** Largest step of a weight of the output. */
const OUTPUT_STEPS = 127;
/**
 * By how much the classes' scores are brought together: on sentences that it did not learn the network is surer than it is
 * right, and a situation could not outweigh it.
 */
const SOFTER = 1.4;

type Packed = Pick<Weights, 'hidden' | 'scale' | 'table' | 'output'>;

/** `names` are the features by their number. */
export function packNetwork(names: readonly string[], network: Network, hidden: number): Packed {
  const table = packShelves(
    network.kept.map((feature) => ({
      of: names[feature] ?? '',
      kept: packedRow(network.rows.subarray(feature * hidden, (feature + 1) * hidden)),
    })),
  );
  return { hidden, table, ...packedOutput(network, hidden) };
}

/** The scale, then four weights a byte. */
function packedRow(row: Float32Array): number[] {
  const { scale, steps } = roundedRow(row);
  const bytes = Array.from({ length: row.length / WEIGHTS_A_BYTE }, (_, i) =>
    steps.slice(i * WEIGHTS_A_BYTE, (i + 1) * WEIGHTS_A_BYTE).reduce((byte, step) => (byte << 2) | step, 0),
  );
  return [Math.min(255, Math.max(0, scale + SCALE_OF_ONE)), ...bytes];
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
