/** Days as people count them: from midnight to midnight by the clock of their country, which is all that we know of it. */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The day's number since 1 January 1970 at `now` (ms since 1970), where clocks are so many hours from UTC. */
export function dayAt(now: number, hoursFromUtc = 0): number {
  return Math.floor((now + hoursFromUtc * HOUR_MS) / DAY_MS);
}

/** Of these days, those that are less than `kept` days before `today`. */
export function recentDays(days: readonly number[], today: number, kept: number): number[] {
  return days.filter((day) => today - day < kept);
}

/** The date of a day's number: the month from 1 to 12, and the day in it. */
export function dateOf(day: number): { month: number; date: number } {
  // Hinnant's days-to-civil: years begin in March, so that a leap day is the last of its year.
  const sinceMarch = day + 719_468;
  const inEra = sinceMarch - Math.floor(sinceMarch / 146_097) * 146_097;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  return {
    month: fromMarch < 10 ? fromMarch + 3 : fromMarch - 9,
    date: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}
