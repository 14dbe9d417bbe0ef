/** The measures behind the rules: reading grade, sentences, expiry. */
import fc from 'fast-check';
import { gradesOf, meanGrade, readingGrade } from '../../../../tools/content/rules/reading-grade';
import { expiryOf } from '../../../../tools/content/rules/sources';
import { sentencesOf, wordsOf } from '../../../../tools/content/rules/spoken';
import { shipped } from '../../../support/shipped';

describe('the reading grade', () => {
  test('follows the published formula', () => {
    // 2 sentences, 12 words, 12 syllables: 0.39 * 6 + 11.8 * 1 - 15.59.
    expect(readingGrade('Bend your knees and lift slow. Hold it close to your chest.')).toBeCloseTo(-1.45, 2);
  });

  test('is not given for a handful of words', () => {
    expect(readingGrade('Immediately discontinue repetitions.')).toBeNull();
  });

  test('rises when words get longer and when sentences do', () => {
    const plain = 'Ease off what hurts for a day. Then walk a bit more each day.';
    const joined = 'Ease off what hurts for a day then walk a bit more each day.';
    const long =
      'Discontinue everything aggravating for a period. Gradually reintroduce additional activity every individual day.';
    expect(readingGrade(joined)).toBeGreaterThan(readingGrade(plain) ?? 0);
    expect(readingGrade(long)).toBeGreaterThan(readingGrade(plain) ?? 0);
  });

  test('of every text that ships is at most six, and four on average', () => {
    const grades = gradesOf(shipped);
    expect(grades.length).toBeGreaterThan(60);
    expect(Math.max(...grades.map(({ grade }) => grade))).toBeLessThanOrEqual(6);
    expect(meanGrade(grades)).toBeLessThanOrEqual(4);
  });
});

describe('a spoken text', () => {
  test('falls into sentences at their end, not at a pause', () => {
    expect(sentencesOf('One: low, soft chairs. "Two"? Yes! Go to A and E.')).toHaveLength(4);
  });

  test('counts a hyphened or shortened word once', () => {
    expect(wordsOf("Don't do sit-ups.")).toEqual(["Don't", 'do', 'sit-ups']);
  });
});

test('a review holds for a year, to the day', () => {
  expect(expiryOf('2026-11-23')).toBe('2027-11-23');
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (y, m, d) => {
        const two = (n: number) => String(n).padStart(2, '0');
        expect(expiryOf(`${y}-${two(m)}-${two(d)}`)).toBe(`${y + 1}-${two(m)}-${two(d)}`);
      },
    ),
  );
});
