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

export interface CalendarDate {
  year: number;
  /** From 1 to 12. */
  month: number;
  /** From 1. */
  date: number;
}

/** The date of a day's number. */
export function dateOf(day: number): CalendarDate {
  // Hinnant's days-to-civil: years begin in March, so that a leap day is the last of its year.
  const sinceMarch = day + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const inEra = sinceMarch - era * 146_097;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The number of a date's day: what {@link dateOf} is the inverse of. */
export function dayOf({ year, month, date }: CalendarDate): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const inEra = marchYear - era * 400;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719_468;
}

/** Day of the week, from 0 for Monday. */
export function weekdayOf(day: number): number {
  // 1 January 1970 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}
