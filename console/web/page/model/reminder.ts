/** When a reminder rings, in words: Alexa keeps a rule for calendars. */
import type { LocalReminder } from '../../../services/service';

const DAYS: Readonly<Record<string, string>> = {
  MO: 'Mon',
  TU: 'Tue',
  WE: 'Wed',
  TH: 'Thu',
  FR: 'Fri',
  SA: 'Sat',
  SU: 'Sun',
};

/** "Mon, Wed at 07:30"; a reminder that rings once has its date and time. */
export function whenOf({ recurrence, scheduledTime = '' }: LocalReminder['trigger']): string {
  const [rule] = recurrence?.recurrenceRules ?? [];
  if (rule === undefined) return scheduledTime.replace('T', ' ').slice(0, 16);
  const part = (name: string) => new RegExp(`(?:^|;)${name}=([^;]*)`).exec(rule)?.[1];
  const days = part('BYDAY')
    ?.split(',')
    .map((day) => DAYS[day] ?? day);
  const [hour = '0', minute = '0'] = [part('BYHOUR'), part('BYMINUTE')];
  return `${days?.join(', ') ?? 'Every day'} at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
