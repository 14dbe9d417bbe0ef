/** The guard's own labelled sentences: what each must at least be taken for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RedFlag } from '../../../lambda/domain/red-flags';

export interface Row {
  text: string;
  category: string;
  expect: 'emergency' | 'today' | 'book' | 'despair' | 'gentle' | 'none';
}

const read = (path: string): Row[] =>
  readFileSync(join(__dirname, path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Sentences the last net learned from, and sentences that it did not. */
export const rows: Row[] = [
  ...read('../../../tools/train/red-flag-sentences.jsonl'),
  ...read('../../data/red-flags-unlearned.jsonl'),
];

/** Sentences that nothing learns from and no rule was mended for. */
export const blindRows: Row[] = read('../../data/red-flags-blind.jsonl');

const RANK = { none: 0, book: 1, today: 2, emergency: 3 } as const;

/** How soon this verdict sends the person for help: 0 (not at all) to 3 (now). */
export function urgencyOf(verdict: RedFlag | null): number {
  return verdict?.kind === 'red-flag' ? RANK[verdict.urgency] : 0;
}

/** A sign is recognised when it comes out as urgent as its label, or more so. */
export function isRight({ expect }: Row, verdict: RedFlag | null): boolean {
  if (expect === 'despair') return verdict?.kind === 'despair';
  if (expect === 'gentle') return verdict?.kind === 'gentle-check';
  if (expect === 'none') return verdict === null;
  return urgencyOf(verdict) >= RANK[expect];
}
