/** Numbers below a hundred, in words and out of them. */
import type { NumberWords } from '../../content/schema/words/numbers';

const FIRST_TENS = 20;

/** Up to 99 in words ("twenty-five"), so that no voice spells digits; others in digits. */
export function inWords(n: number, { ones, tens }: NumberWords): string {
  if (n < FIRST_TENS) return ones[n] ?? String(n);
  const ten = tens[Math.floor(n / 10) - 2];
  if (ten === undefined) return String(n);
  return n % 10 === 0 ? ten : `${ten}-${ones[n % 10]}`;
}

/** The number that begins at a word, in digits or in words up to ninety nine, and where it ends; or null. */
export function numberAt(
  words: readonly string[],
  at: number,
  { ones, tens }: NumberWords,
): { value: number; to: number } | null {
  const word = words[at] ?? '';
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), to: at + 1 };
  const one = ones.indexOf(word);
  if (one >= 0) return { value: one, to: at + 1 };
  const ten = tens.indexOf(word);
  if (ten < 0) return null;
  const value = FIRST_TENS + 10 * ten;
  const unit = ones.indexOf(words[at + 1] ?? '');
  return unit >= 1 && unit <= 9 ? { value: value + unit, to: at + 2 } : { value, to: at + 1 };
}
