/** From a plan to what Alexa schedules: local times without a zone, the zone beside them, and a rule of RFC 5545 for repeats. */
import { WEEKDAYS } from '../../content/schema/words/reminders';
import { type CalendarDate, dateOf, dayOf, weekdayOf } from '../days';
import type { ReminderDays, ReminderPlan, ReminderTime } from './plan';

/** The trigger of a reminder, as the Reminders API takes it. */
export interface Trigger {
  type: 'SCHEDULED_ABSOLUTE';
  timeZoneId: string;
  /** Once; ISO 8601 in that zone. */
  scheduledTime?: string;
  recurrence?: { startDateTime: string; recurrenceRules: string[] };
}

interface Local {
  day: number;
  minutes: number;
}

/** Where clocks stand in a zone at `now` (ms since 1970); null for a zone that is not known. */
export function localAt(now: number, zone: string): Local | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
    const date = { year: part('year'), month: part('month'), date: part('day') };
    return { day: dayOf(date), minutes: 60 * part('hour') + part('minute') };
  } catch {
    return null;
  }
}

/** Undefined where the time was today, and is past. `zone` is one that is known. */
export function triggerOf({ days, time }: ReminderPlan, now: Local, zone: string): Trigger | undefined {
  const first = firstDay(days, time, now);
  if (first === undefined) return undefined;
  const at = stamped(dateOf(first), time);
  const trigger = { type: 'SCHEDULED_ABSOLUTE', timeZoneId: zone } as const;
  if ('once' in days) return { ...trigger, scheduledTime: at };
  return { ...trigger, recurrence: { startDateTime: at, recurrenceRules: [ruleOf(days.repeat, time)] } };
}

function firstDay(days: ReminderDays, time: ReminderTime, now: Local): number | undefined {
  const from = time.hour * 60 + time.minute > now.minutes ? 0 : 1;
  if ('once' in days && days.once === 'today') return from === 0 ? now.day : undefined;
  if ('once' in days && days.once === 'tomorrow') return now.day + 1;
  const wanted: readonly string[] = 'once' in days ? [days.once] : days.repeat;
  return [0, 1, 2, 3, 4, 5, 6]
    .map((offset) => now.day + from + offset)
    .find((day) => wanted.includes(WEEKDAYS[weekdayOf(day)] ?? ''));
}

function ruleOf(days: readonly string[], { hour, minute }: ReminderTime): string {
  const often = days.length === WEEKDAYS.length ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${days.join(',')}`;
  return `${often};BYHOUR=${hour};BYMINUTE=${minute};BYSECOND=0;INTERVAL=1;`;
}

const two = (n: number) => String(n).padStart(2, '0');

function stamped({ year, month, date }: CalendarDate, { hour, minute }: ReminderTime): string {
  return `${year}-${two(month)}-${two(date)}T${two(hour)}:${two(minute)}:00.000`;
}

/** A trigger as it comes back, whoever wrote it. */
interface Scheduled {
  scheduledTime?: string;
  recurrence?: { recurrenceRules?: string[] };
}

/** The plan that a scheduled reminder follows; null for a trigger that we did not write. */
export function planOf(trigger: Scheduled | undefined): ReminderPlan | null {
  const rule = trigger?.recurrence?.recurrenceRules?.[0];
  if (rule !== undefined) {
    const of = (name: string) => new RegExp(`(?:^|;)${name}=([\\w,]+)`).exec(rule)?.[1];
    const said = of('BYDAY')?.split(',') ?? [];
    const repeat = WEEKDAYS.filter((day) => of('FREQ') === 'DAILY' || said.includes(day));
    const time = { hour: Number(of('BYHOUR')), minute: Number(of('BYMINUTE')) };
    return repeat.length > 0 && isTime(time) ? { days: { repeat }, time } : null;
  }
  const at = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(trigger?.scheduledTime ?? '');
  if (!at) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = at.slice(1).map(Number);
  const once = WEEKDAYS[weekdayOf(dayOf({ year, month, date }))];
  return once && isTime({ hour, minute }) ? { days: { once }, time: { hour, minute } } : null;
}

function isTime({ hour, minute }: ReminderTime): boolean {
  return Number.isInteger(hour) && hour < 24 && Number.isInteger(minute) && minute < 60;
}
