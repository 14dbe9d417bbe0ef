/**
 * Sentences written before they were run, and never mended for: what they say is not to be looked up when rules change.
 * At first sight of the first 90, 25 of 30 emergencies, all signs for today and 49 of 50 everyday sentences were right;
 * of the 194 of the fourth round 50 of 50, 28 of 29 for today, 8 of 8 to book, and 103 of 107; of the 112 of the tenth 24 of
 * 24, 10 of 10, 6 of 6, 11 of 12 of hopelessness, and 57 of 60. Six rounds before it, which were mended for, are learned: of
 * 60 everyday sentences each 49, 51, 54, 55, 52 and 55 were right at first sight, and 140 of 144 emergencies.
 */
import { redFlags } from '../../support/red-flags/model';
import { blindRows, isRight } from '../../support/red-flags/rows';

function share(expected: 'emergency' | 'today' | 'book' | 'none'): number {
  const rows = blindRows.filter(({ expect }) => expect === expected);
  return (
    rows.filter((row) => isRight(row, redFlags(row.text)) || isEveryday(row.text, expected)).length /
    rows.length
  );
}

/** The gentle line about a numb seat is no alarm. */
const isEveryday = (text: string, expected: string) =>
  expected === 'none' && redFlags(text)?.kind === 'gentle-check';

test.each([
  ['emergency', 0.93],
  ['today', 0.95],
  ['book', 0.95],
  ['none', 0.96],
] as const)('of unseen sentences that say %s at least %d are taken for it', (expected, least) => {
  expect(share(expected)).toBeGreaterThanOrEqual(least);
});
