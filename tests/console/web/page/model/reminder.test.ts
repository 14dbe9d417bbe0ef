import { whenOf } from '../../../../../console/web/page/model/reminder';

const once = { type: 'SCHEDULED_ABSOLUTE', timeZoneId: 'Europe/London' } as const;

it.each([
  ['FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=7;BYMINUTE=30;BYSECOND=0;INTERVAL=1;', 'Mon, Wed at 07:30'],
  ['FREQ=DAILY;BYHOUR=18;BYMINUTE=0;', 'Every day at 18:00'],
])('a reminder of the rule %s rings "%s"', (rule, words) => {
  const recurrence = { startDateTime: '2026-03-02T07:00:00.000', recurrenceRules: [rule] };
  expect(whenOf({ ...once, recurrence })).toBe(words);
});

it('one that rings once has its day and time', () => {
  expect(whenOf({ ...once, scheduledTime: '2026-03-02T19:05:00.000' })).toBe('2026-03-02 19:05');
});
