/** A reminder as somebody wishes it: on which days, at what time; plain data, small enough to be handed to Alexa and back. */
import * as v from 'valibot';
import { WEEKDAYS } from '../../content/schema/words/reminders';

export const DaysSchema = v.union([
  /** Every week on these days; all seven are every day. */
  v.object({ repeat: v.pipe(v.array(v.picklist(WEEKDAYS)), v.minLength(1), v.maxLength(7)) }),
  /** Once, on the next such day. */
  v.object({ once: v.picklist(['today', 'tomorrow', ...WEEKDAYS]) }),
]);
export type ReminderDays = v.InferOutput<typeof DaysSchema>;

/** By the clock of the device: hours from 0 to 23. */
export const TimeSchema = v.object({
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  minute: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(59)),
});
export type ReminderTime = v.InferOutput<typeof TimeSchema>;

/** Alexa's own id of a reminder. */
export const TokenSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

const PlanSchema = v.object({ days: DaysSchema, time: TimeSchema });
export type ReminderPlan = v.InferOutput<typeof PlanSchema>;

export const HALVES = ['morning', 'evening'] as const;
export type HalfOfDay = (typeof HALVES)[number];

/** What is said of a plan so far; `half`: of the day, which a time that names none is in. */
export type PartOfPlan = Partial<ReminderPlan> & { half?: HalfOfDay };

export const PendingSchema = v.object({ ...PlanSchema.entries, replaces: v.exactOptional(TokenSchema) });
/** A plan that was agreed to; `replaces`: the reminder that it changes. */
export type AgreedPlan = v.InferOutput<typeof PendingSchema>;
