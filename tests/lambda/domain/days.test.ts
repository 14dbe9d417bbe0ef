import { dateOf, dayAt, dayOf, recentDays, weekdayOf } from '../../../lambda/domain/days';
import fc from '../../support/fc';

test.each([
  ['late in the evening in New York', Date.UTC(2026, 10, 24, 4, 30), -6, 20780],
  ['the next noon there', Date.UTC(2026, 10, 24, 18), -6, 20781],
  ['a morning in Sydney, while it is the day before in London', Date.UTC(2026, 10, 23, 21), 10, 20781],
  ['half hours in India', Date.UTC(2026, 10, 23, 18, 45), 5.5, 20781],
])('%s', (_, now, hours, day) => {
  expect(dayAt(now, hours)).toBe(day);
});

test('a date is what the calendar says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80_000 }), (day) => {
      const date = new Date(day * 86_400_000);
      const calendar = {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        date: date.getUTCDate(),
      };
      expect(dateOf(day)).toEqual(calendar);
      expect(dayOf(calendar)).toBe(day);
      expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
    }),
  );
});

test('a day is kept for as many days as are said, and not one more', () => {
  expect(recentDays([1, 2, 3, 15], 15, 14)).toEqual([2, 3, 15]);
});
