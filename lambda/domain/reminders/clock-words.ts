/** A time of day in words: "half past seven", "seven thirty", "quarter to eight in the evening", "07:30". */

import type { NumberWords } from '../../content/schema/words/numbers';
import type { ReminderWords } from '../../content/schema/words/reminders';
import { once } from '../once';
import { numberAt } from '../text/numbers';
import { fitsOne } from '../text/patterns';
import type { ReminderTime } from './plan';

type TimeWords = ReminderWords['time'];

/** Numbers in words become figures: "seven thirty" is "7 30". */
export function inFigures(words: string, numbers: NumberWords): string {
  const spoken = words.replace(/-/g, ' ').split(/\s+/).filter(Boolean);
  const figures: string[] = [];
  for (let at = 0; at < spoken.length; ) {
    const number = numberAt(spoken, at, numbers);
    figures.push(number === null ? (spoken[at] ?? '') : String(number.value));
    at = number?.to ?? at + 1;
  }
  return figures.join(' ');
}

/** Undefined where none is said. An hour that may be of the morning or the evening is taken for the likelier one. */
export function timeIn(text: string, words: TimeWords): ReminderTime | undefined {
  const said = figured(text, words);
  if (said) return inHalf(said, text, words);
  if (fitsOne(text, words.noon)) return { hour: 12, minute: 0 };
  return fitsOne(text, words.midnight) ? { hour: 0, minute: 0 } : undefined;
}

type Form = readonly [string, (a: number, b: number) => ReminderTime];

/** How a time is said in figures, in the order in which it is looked for. */
const formsOf = once(({ half, quarter, past, to, hour }: TimeWords) => {
  const forms: readonly Form[] = [
    ['(\\d{1,2})[:.](\\d{2})\\b', (h, m) => ({ hour: h, minute: m })],
    [`${half} (?:${past} )?(\\d{1,2})\\b`, (h) => ({ hour: h, minute: 30 })],
    [`${quarter} ${past} (\\d{1,2})\\b`, (h) => ({ hour: h, minute: 15 })],
    [`${quarter} ${to} (\\d{1,2})\\b`, (h) => before(h, 15)],
    [`(\\d{1,2})(?: minutes)? ${past} (\\d{1,2})\\b`, (m, h) => ({ hour: h, minute: m })],
    [`(\\d{1,2})(?: minutes)? ${to} (\\d{1,2})\\b`, (m, h) => before(h, m)],
    [`(\\d{1,2}) (?:oh |o )?(\\d{1,2})\\b(?! (?:minutes|days|times))`, (h, m) => ({ hour: h, minute: m })],
    [`(\\d{1,2}) ?${hour.after}\\b`, (h) => ({ hour: h, minute: 0 })],
    [`${hour.before} (\\d{1,2})\\b(?! (?:minutes|days|times|hours))`, (h) => ({ hour: h, minute: 0 })],
    ['(\\d{1,2})$', (h) => ({ hour: h, minute: 0 })],
  ];
  return forms.map(([pattern, make]) => ({ pattern: new RegExp(`\\b${pattern}`), make }));
});

function figured(text: string, words: TimeWords): ReminderTime | undefined {
  if (!/\d/.test(text)) return undefined;
  for (const { pattern, make } of formsOf(words)) {
    const [a, b] = pattern.exec(text)?.slice(1).map(Number) ?? [];
    if (a === undefined) continue;
    const time = make(a, b ?? 0);
    if (time.hour <= 24 && time.minute < 60) return { hour: time.hour % 24, minute: time.minute };
  }
  return undefined;
}

function before(hour: number, minutes: number): ReminderTime {
  return { hour: hour === 0 ? 23 : hour - 1, minute: 60 - minutes };
}

/** Hours that are of the day when nothing else is said: nobody stretches at three in the night. */
const [FIRST_OF_MORNING, LAST_OF_MORNING] = [5, 11];

function inHalf({ hour, minute }: ReminderTime, text: string, words: TimeWords): ReminderTime {
  if (hour > 12 || hour === 0) return { hour, minute };
  const [am, pm] = [fitsOne(text, words.morning), fitsOne(text, words.evening)];
  if (am) return { hour: hour === 12 ? 0 : hour, minute };
  if (pm) return { hour: hour === 12 ? 12 : hour + 12, minute };
  // Alexa has decided already.
  if (/\b\d\d:\d\d/.test(text)) return { hour, minute };
  const early = hour >= FIRST_OF_MORNING && hour <= LAST_OF_MORNING;
  return { hour: early || hour === 12 ? hour : hour + 12, minute };
}
