/** Numbers and lengths of time as they are said. */

import { ONES, TENS } from '../domain/text/numbers';

/** Up to 99 in words, so that no voice spells digits; larger ones as digits. */
export function number(n: number): string {
  if (n < 20) return ONES[n] ?? String(n);
  const tens = TENS[Math.floor(n / 10)];
  if (tens === undefined) return String(n);
  return n % 10 === 0 ? tens : `${tens}-${ONES[n % 10]}`;
}

export function count(n: number, noun: string): string {
  return `${number(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** "twenty seconds", "about a minute", "about six minutes": never more exact than it is known. */
export function duration(ms: number): string {
  if (ms < 52_500) return count(Math.max(5, Math.round(ms / 5000) * 5), 'second');
  const minutes = Math.round(ms / 60_000);
  return minutes <= 1 ? 'about a minute' : `about ${count(minutes, 'minute')}`;
}

/** A length that somebody asked for, said back: "two minutes", "ninety seconds". */
export function exactly(seconds: number): string {
  return seconds % 60 === 0 ? count(seconds / 60, 'minute') : count(seconds, 'second');
}
