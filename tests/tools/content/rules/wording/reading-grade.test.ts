/** How hard a spoken text is. */
import { gradesOf, meanGrade, readingGrade } from '../../../../../tools/content/rules/wording/reading-grade';
import { shipped } from '../../../../support/shipped';

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
