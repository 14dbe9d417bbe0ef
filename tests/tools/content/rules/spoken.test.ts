/** Spoken texts in their parts. */
import { sentencesOf, wordsOf } from '../../../../tools/content/rules/spoken';

describe('a spoken text', () => {
  test('falls into sentences at their end, not at a pause', () => {
    expect(sentencesOf('One: low, soft chairs. "Two"? Yes! Go to A and E.')).toHaveLength(4);
  });

  test('counts a hyphened or shortened word once', () => {
    expect(wordsOf("Don't do sit-ups.")).toEqual(["Don't", 'do', 'sit-ups']);
  });
});
