/** Spoken numbers and lengths of time, both ways: what AMAZON.NUMBER and AMAZON.DURATION do in the cloud. */

import numbers from '../knowledge/en/numbers.json';
import reminders from '../knowledge/en/words/reminders.json';
import { inFigures, timeIn } from '../lambda/domain/reminders/clock-words';

const { ones, tens } = numbers;

/** 0 to 999 in words, null beyond: 25 -> "twenty five". */
export function numberWords(n: number): string | null {
  if (!Number.isInteger(n) || n < 0 || n > 999) return null;
  if (n < 20) return ones[n] ?? null;
  if (n < 100) return [tens[Math.floor(n / 10) - 2], n % 10 ? ones[n % 10] : ''].filter(Boolean).join(' ');
  const rest = n % 100;
  return [`${ones[Math.floor(n / 100)]} hundred`, rest ? numberWords(rest) : ''].filter(Boolean).join(' ');
}

const NUMBERS = new Map<string, number>();
for (let n = 0; n <= 999; n += 1) {
  const words = numberWords(n);
  if (words) {
    NUMBERS.set(words, n);
    NUMBERS.set(words.replace('hundred ', 'hundred and '), n);
  }
}
NUMBERS.set('a hundred', 100).set('a couple of', 2).set('a couple', 2).set('couple of', 2).set('a few', 3);

/** "twenty five" -> 25; null when the words are not a number. */
export function parseNumber(words: string): number | null {
  return NUMBERS.get(words) ?? null;
}

const UNITS: Record<string, number> = {
  second: 1,
  seconds: 1,
  sec: 1,
  secs: 1,
  minute: 60,
  minutes: 60,
  min: 60,
  mins: 60,
  hour: 3600,
  hours: 3600,
};

/** Seconds in one spoken length: "two minutes", "half a minute", "a minute and a half", "one minute thirty". */
export function parseSeconds(words: string): number | null {
  const half = /^half (?:a|an) (second|minute|hour)$/.exec(words);
  if (half?.[1]) return (UNITS[half[1]] ?? 0) / 2;
  const andHalf =
    /^(.+?) and a half (seconds?|minutes?|hours?)$/.exec(words) ??
    /^(.+?) (minute|hour) and a half$/.exec(words);
  if (andHalf?.[1] && andHalf[2]) {
    const whole = countOf(andHalf[1]);
    return whole === null ? null : (whole + 0.5) * (UNITS[andHalf[2]] ?? 0);
  }
  const mixed = /^(.+?) (minutes?|hours?)(?: and)? (.+?)(?: (seconds?|minutes?))?$/.exec(words);
  if (mixed?.[1] && mixed[2] && mixed[3]) {
    const big = countOf(mixed[1]);
    const small = parseNumber(mixed[3]);
    const bigUnit = UNITS[mixed[2]] ?? 0;
    const smallUnit = mixed[4] ? (UNITS[mixed[4]] ?? 0) : bigUnit / 60;
    if (big !== null && small !== null && smallUnit < bigUnit) return big * bigUnit + small * smallUnit;
  }
  const plain = /^(.+?) (\w+)$/.exec(words);
  if (!plain?.[1] || !plain[2]) return null;
  const unit = Object.hasOwn(UNITS, plain[2]) ? UNITS[plain[2]] : undefined;
  const count = countOf(plain[1]);
  return unit === undefined || count === null ? null : count * unit;
}

function countOf(words: string): number | null {
  return words === 'a' || words === 'an' ? 1 : parseNumber(words);
}

/** A length of time as Alexa writes it: 90 -> "PT1M30S". */
export function isoDuration(seconds: number): string {
  const h = Math.floor(seconds / 3600);
  const m = Math.floor((seconds % 3600) / 60);
  const s = seconds % 60;
  return `PT${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s || (!h && !m) ? `${s}S` : ''}`;
}

/** What a time of day is said with, beside numbers. */
const TIME_WORDS =
  /^(?:half|past|a|quarter|to|oh|o'clock|oclock|noon|midday|midnight|am|pm|m|p|in|the|morning|evening|afternoon|at|night)$/;

/** "half past seven" -> "07:30", as Alexa writes a time of day; null when the words are not one. */
export function parseTime(words: string): string | null {
  const figures = inFigures(words, numbers);
  if (!figures.split(' ').every((word) => /^\d{1,2}$/.test(word) || TIME_WORDS.test(word))) return null;
  const time = timeIn(figures, reminders.time);
  return time ? `${two(time.hour)}:${two(time.minute)}` : null;
}

const two = (n: number) => String(n).padStart(2, '0');

/** "two minutes" -> "PT2M"; null when the words are not a length of time. */
export function parseDuration(words: string): string | null {
  const seconds = parseSeconds(words);
  return seconds === null ? null : isoDuration(seconds);
}
