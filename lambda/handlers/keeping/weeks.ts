/** Days on which a routine was finished, as a picture of weeks: kind about few, and silent about gaps. */
import type { Prompts } from '../../content';
import { fillPrompt } from '../../content/fill';
import { count } from '../../render/numbers';

const WEEK = 7;

/** `days` and `today` are numbers of days since 1970. Seven days that end today, and the seven before. */
export function howItGoes(
  { diary: words, grammar }: Pick<Prompts, 'diary' | 'grammar'>,
  days: readonly number[],
  today: number,
): string[] {
  const within = (from: number, to: number) =>
    days.filter((day) => today - day >= from && today - day < to).length;
  const [now, before, all] = [within(0, WEEK), within(WEEK, 2 * WEEK), within(0, 4 * WEEK)];
  const counted = (line: string, n: number) => fillPrompt(line, { count: count(grammar, n, 'day') });
  return [
    now === 0 ? words.week.none : counted(words.week.some, now),
    ...(before > 0 ? [counted(words.week.before, before)] : []),
    ...(all > now + before ? [counted(words.week.all, all)] : []),
    ...(now > 0 ? [now < 3 ? words.week.few : words.week.plenty] : []),
  ];
}
