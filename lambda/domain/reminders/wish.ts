/** What somebody wants of reminders, in words: to set, hear, change or cancel them, on which days and at what time. */
import type { NumberWords } from '../../content/schema/words/numbers';
import { type ReminderWords, WEEKDAYS, type Weekday } from '../../content/schema/words/reminders';
import { eachNamed, fitsOne } from '../text/patterns';
import { inFigures, timeIn } from './clock-words';
import type { PartOfPlan, ReminderDays } from './plan';

export const REMINDER_WISHES = ['set', 'list', 'change', 'cancel'] as const;

export interface ReminderWish extends PartOfPlan {
  does: (typeof REMINDER_WISHES)[number];
}

const WORKDAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5);
const WEEKEND: readonly Weekday[] = WEEKDAYS.slice(5);

/** Null for words about anything else. `words` as they were heard, lower case. */
export function reminderWish(words: string, of: ReminderWords, numbers: NumberWords): ReminderWish | null {
  if (!fitsOne(words, of.named)) return null;
  const part = planIn(words, of, numbers);
  const { cancel, change, list } = of.does;
  if (fitsOne(words, cancel)) return { does: 'cancel', ...part };
  if (fitsOne(words, change)) return { does: 'change', ...part };
  const asks = fitsOne(words, list) && part.time === undefined;
  return { does: asks ? 'list' : 'set', ...part };
}

/** The most words of a wish that leaves out what it is about. */
const SHORT = 8;

/** The same right after a reminder was spoken of, where "it" is one: "delete it", "make it half past eight". */
export function reminderLeftOut(words: string, of: ReminderWords, numbers: NumberWords): ReminderWish | null {
  if (words.split(' ').length > SHORT) return null;
  const part = planIn(words, of, numbers);
  const isWhen = part.days !== undefined || part.time !== undefined;
  const { cancel, change, list } = of.leftOut;
  if (fitsOne(words, cancel)) return { does: 'cancel' };
  if (isWhen) return fitsOne(words, change) ? { does: 'change', ...part } : null;
  return fitsOne(words, list) ? { does: 'list' } : null;
}

/** Days and time as far as they are said. */
export function planIn(words: string, of: ReminderWords, numbers: NumberWords): PartOfPlan {
  const days = daysIn(words, of.days);
  const time = timeIn(inFigures(words, numbers), of.time);
  const half = fitsOne(words, of.time.evening)
    ? 'evening'
    : fitsOne(words, of.time.morning)
      ? 'morning'
      : undefined;
  return { ...(days && { days }), ...(time && { time }), ...(half && { half }) };
}

/** A time that names no half of the day is in the one that was named before it: "every evening", "at half past seven". */
export function inItsHalf(part: PartOfPlan, before: PartOfPlan): PartOfPlan {
  const { time, half } = part;
  if (!time || half || time.hour >= NOON || time.hour === 0) return part;
  const told = before.half ?? (before.time && before.time.hour >= NOON ? 'evening' : 'morning');
  return told === 'evening' ? { ...part, time: { ...time, hour: time.hour + NOON } } : part;
}

const NOON = 12;

function daysIn(text: string, words: ReminderWords['days']): ReminderDays | undefined {
  if (fitsOne(text, words.daily)) return { repeat: [...WEEKDAYS] };
  if (fitsOne(text, words.weekdays)) return { repeat: [...WORKDAYS] };
  if (fitsOne(text, words.weekends)) return { repeat: [...WEEKEND] };
  const isNamed = eachNamed(text, words.each);
  const named = WEEKDAYS.filter((_, i) => isNamed[i]);
  const [first] = named;
  if (first !== undefined) {
    const weekly = named.length > 1 || fitsOne(text, words.repeats);
    return weekly ? { repeat: named } : { once: first };
  }
  if (fitsOne(text, words.tomorrow)) return { once: 'tomorrow' };
  return fitsOne(text, words.today) ? { once: 'today' } : undefined;
}
