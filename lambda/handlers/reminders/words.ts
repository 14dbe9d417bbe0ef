/** A plan as it is said: "on weekdays at seven thirty in the morning". */
import type { Prompts } from '../../content';
import { fillPrompt } from '../../content/fill';
import { WEEKDAYS } from '../../content/schema/words/reminders';
import type { ReminderDays, ReminderPlan, ReminderTime } from '../../domain/reminders/plan';
import { inWords } from '../../domain/text/numbers';
import { spokenList } from '../../render/lists';

type Words = Pick<Prompts, 'reminders' | 'grammar'>;

export function whenSaid(words: Words, { days, time }: ReminderPlan): string {
  return fillPrompt(words.reminders.when.repeat, {
    days: daysSaid(words, days),
    time: timeSaid(words, time),
  });
}

function daysSaid({ reminders: { when, weekdays }, grammar }: Words, days: ReminderDays): string {
  if ('once' in days) {
    const { once } = days;
    return once === 'today' || once === 'tomorrow'
      ? when[once]
      : fillPrompt(when.on, { day: weekdays[once] });
  }
  const said = days.repeat.join();
  if (said === WEEKDAYS.join()) return when.daily;
  if (said === WEEKDAYS.slice(0, 5).join()) return when.weekdays;
  if (said === WEEKDAYS.slice(5).join()) return when.weekends;
  const names = days.repeat.map((day) => weekdays[day]);
  return fillPrompt(when.every, { items: spokenList(grammar, names) });
}

const [NOON, EVENING] = [12, 18];

function timeSaid(
  { reminders: { clock }, grammar: { numbers } }: Words,
  { hour, minute }: ReminderTime,
): string {
  if (minute === 0 && hour === NOON) return clock.noon;
  if (minute === 0 && hour === 0) return clock.midnight;
  const n = inWords(hour % NOON === 0 ? NOON : hour % NOON, numbers);
  const of = inWords(minute, numbers);
  const time = minute === 0 ? n : fillPrompt(minute < 10 ? clock.oh : clock.minutes, { n, of });
  const part = hour < NOON ? clock.morning : hour < EVENING ? clock.afternoon : clock.evening;
  return fillPrompt(part, { time });
}
