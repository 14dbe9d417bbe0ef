/** Words of reminders: what is wished of them, on which days, at what time. Each pattern is a regular expression. */
import * as v from 'valibot';
import { Patterns } from './replies';

/** As calendars write them (RFC 5545), Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const ReminderWordsSchema = v.strictObject({
  /** A reminder is spoken of at all. */
  named: Patterns,
  /** What is wished of it; a wish that is none of these sets one. Looked for in this order. */
  does: v.strictObject({ cancel: Patterns, change: Patterns, list: Patterns }),
  /** The same of "it", right after one was spoken of. */
  leftOut: v.strictObject({ cancel: Patterns, change: Patterns, list: Patterns }),
  days: v.strictObject({
    daily: Patterns,
    weekdays: Patterns,
    weekends: Patterns,
    today: Patterns,
    tomorrow: Patterns,
    /** The seven days, Monday first; `repeats` before or after one makes it every week. */
    each: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.length(7)),
    repeats: Patterns,
  }),
  time: v.strictObject({
    noon: Patterns,
    midnight: Patterns,
    /** Halves of the day. */
    morning: Patterns,
    evening: Patterns,
    half: v.string(),
    quarter: v.string(),
    past: v.string(),
    to: v.string(),
    /** After or before an hour it adds nothing: "o'clock", "at". */
    hour: v.strictObject({ after: v.string(), before: v.string() }),
  }),
});
export type ReminderWords = v.InferOutput<typeof ReminderWordsSchema>;
