/** Small statistics over repeated measurements in ms. */

export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Every subject once a round, so that a busy moment of the machine falls on all alike; the first round is dropped. */
export async function interleaved<K extends string>(
  subjects: Readonly<Record<K, () => Promise<number>>>,
  rounds: number,
): Promise<Record<K, number[]>> {
  const names = Object.keys(subjects) as K[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const ms = await subjects[name]();
      if (round > 0) samples[name].push(ms);
    }
  }
  return samples;
}
