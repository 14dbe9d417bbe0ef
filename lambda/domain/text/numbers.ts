/** Numbers as words: the one table that whatever speaks or listens takes them from. */

/** "zero" to "nineteen", each at its own place. */
export const ONES: readonly string[] = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');

/** "twenty" to "ninety", each at its number of tens. */
export const TENS: readonly string[] = ',,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',');

/** The number that begins at a word, in digits or in words up to ninety nine, and where it ends; or null. */
export function numberAt(words: readonly string[], at: number): { value: number; to: number } | null {
  const word = words[at] ?? '';
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), to: at + 1 };
  const one = ONES.indexOf(word);
  if (one >= 0) return { value: one, to: at + 1 };
  const tens = word === '' ? -1 : TENS.indexOf(word);
  if (tens < 0) return null;
  const unit = ONES.indexOf(words[at + 1] ?? '');
  return unit >= 1 && unit <= 9 ? { value: tens * 10 + unit, to: at + 2 } : { value: tens * 10, to: at + 1 };
}
