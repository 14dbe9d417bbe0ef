/** What somebody wants of reminders, in words: to set, hear, change or cancel them, on which days and at what time. */
import type { NumberWords } from '../../content/schema/words/numbers';
import { type ReminderWords, WEEKDAYS, type Weekday } from '../../content/schema/words/reminders';
import { inFigures, timeIn } from './clock-words';
import type { PartOfPlan, ReminderDays } from './plan';

export const REMINDER_WISHES = ['set', 'list', 'change', 'cancel'] as const;

export interface ReminderWish extends PartOfPlan {
  does: (typeof REMINDER_WISHES)[number];
}

const WORKDAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5);
const WEEKEND: readonly Weekday[] = WEEKDAYS.slice(5);

const isSaid = (text: string, patterns: readonly string[]) =>
  patterns.some((pattern) => new RegExp(pattern).test(text));

/** Null for words about anything else. `words` as they were heard, lower case. */
export function reminderWish(words: string, of: ReminderWords, numbers: NumberWords): ReminderWish | null {
  if (!isSaid(words, of.named)) return null;
  const part = planIn(words, of, numbers);
  const { cancel, change, list } = of.does;
  if (isSaid(words, cancel)) return { does: 'cancel', ...part };
  if (isSaid(words, change)) return { does: 'change', ...part };
  const asks = isSaid(words, list) && part.time === undefined;
  return { does: asks ? 'list' : 'set', ...part };
}

/** Days and time as far as they are said. */
export function planIn(words: string, of: ReminderWords, numbers: NumberWords): PartOfPlan {
  const days = daysIn(words, of.days);
  const time = timeIn(inFigures(words, numbers), of.time);
  return { ...(days && { days }), ...(time && { time }) };
}

function daysIn(text: string, words: ReminderWords['days']): ReminderDays | undefined {
  if (isSaid(text, words.daily)) return { repeat: [...WEEKDAYS] };
  if (isSaid(text, words.weekdays)) return { repeat: [...WORKDAYS] };
  if (isSaid(text, words.weekends)) return { repeat: [...WEEKEND] };
  const named = WEEKDAYS.filter((_, i) => new RegExp(`\\b${words.each[i]}\\b`).test(text));
  const [first] = named;
  if (first !== undefined) {
    const weekly = named.length > 1 || isSaid(text, words.repeats);
    return weekly ? { repeat: named } : { once: first };
  }
  if (isSaid(text, words.tomorrow)) return { once: 'tomorrow' };
  return isSaid(text, words.today) ? { once: 'today' } : undefined;
}
