/** A number as it is dialled, of the words it is spoken with. */
import type { NumberWords } from '../content/schema/words/numbers';

/** "nine one one" is 911, and a comma is a gap; null for words that are no number. */
export function digitsOf(
  words: string,
  { ones, threefold }: Pick<NumberWords, 'ones' | 'threefold'>,
): string | null {
  const groups = words.split(',').map((group) => dialled(group.trim().split(' '), ones, threefold));
  return groups.every((group) => group !== null) ? groups.join(' ') : null;
}

function dialled(words: readonly string[], ones: readonly string[], threefold: string): string | null {
  let digits = '';
  let times = 1;
  for (const word of words) {
    if (word === threefold) {
      times = 3;
      continue;
    }
    const value = ones.indexOf(word);
    if (value < 0) return null;
    digits += String(value).repeat(times);
    times = 1;
  }
  return digits;
}
