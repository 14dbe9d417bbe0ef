/** How long the body needs for what an instruction asks of it. */
import type { Guide } from '../../../../content/schema/guide';

/** Quiet after an instruction, in ms at the usual pace: lying down takes longer than placing a hand. */
export function gapAfter(text: string, gaps: Guide['gaps']): number {
  const said: readonly string[] = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const fits = gaps.find(({ words }) => words.length === 0 || words.some((word) => said.includes(word)));
  return (fits?.seconds ?? 0) * 1000;
}
