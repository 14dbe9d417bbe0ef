/** What Alexa is told to schedule: the next day that fits, in the device's own time, however its clocks turn. */
import { WEEKDAYS } from '../../../../lambda/content/schema/words/reminders';
import { packed, type ReminderPlan, unpacked } from '../../../../lambda/domain/reminders/plan';
import { localAt, planOf, triggerOf } from '../../../../lambda/domain/reminders/schedule';
import fc from '../../../support/fc';

const NEW_YORK = 'America/New_York';
/** Friday, 8 in the morning there. */
const FRIDAY = Date.UTC(2026, 10, 20, 13);

function schedule(plan: ReminderPlan, now = FRIDAY, zone = NEW_YORK) {
  const local = localAt(now, zone);
  return local && triggerOf(plan, local, zone);
}

const at = (hour: number, minute = 0) => ({ hour, minute });

test('weekdays begin with the next of them', () => {
  const days = { repeat: WEEKDAYS.slice(0, 5) };
  expect(schedule({ days, time: at(7) })).toEqual({
    type: 'SCHEDULED_ABSOLUTE',
    timeZoneId: NEW_YORK,
    recurrence: {
      startDateTime: '2026-11-23T07:00:00.000',
      recurrenceRules: ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=7;BYMINUTE=0;BYSECOND=0;INTERVAL=1;'],
    },
  });
  expect(schedule({ days, time: at(8, 30) })?.recurrence?.startDateTime).toBe('2026-11-20T08:30:00.000');
});

test('once is a date; a time of today that is past is none', () => {
  expect(schedule({ days: { once: 'today' }, time: at(21) })?.scheduledTime).toBe('2026-11-20T21:00:00.000');
  expect(schedule({ days: { once: 'today' }, time: at(7) })).toBeUndefined();
  expect(schedule({ days: { once: 'tomorrow' }, time: at(7) })?.scheduledTime).toBe(
    '2026-11-21T07:00:00.000',
  );
  expect(schedule({ days: { once: 'FR' }, time: at(7) })?.scheduledTime).toBe('2026-11-27T07:00:00.000');
});

test('days are those of the device: in Sydney it is Saturday already', () => {
  expect(schedule({ days: { once: 'today' }, time: at(9) }, FRIDAY, 'Australia/Sydney')?.scheduledTime).toBe(
    '2026-11-21T09:00:00.000',
  );
});

test('a zone that nobody knows is told', () => {
  expect(localAt(FRIDAY, 'Mars/Olympus')).toBeNull();
});

const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
const repeat = fc.subarray([...WEEKDAYS], { minLength: 1 });
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
const zone = fc.constantFrom('America/New_York', 'Europe/London', 'Australia/Sydney', 'Asia/Kolkata', 'UTC');

test('what was scheduled is read back as the plan it follows', () => {
  fc.assert(
    fc.property(repeat, time, moment, zone, (days, clock, now, where) => {
      const plan = { days: { repeat: days }, time: clock };
      expect(planOf(schedule(plan, now, where) ?? undefined)).toEqual(plan);
      expect(unpacked(packed(plan))).toEqual(plan);
    }),
  );
});

test('the first time is to come, within a week, on a day that was wished', () => {
  fc.assert(
    fc.property(repeat, time, moment, zone, (days, clock, now, where) => {
      const trigger = schedule({ days: { repeat: days }, time: clock }, now, where);
      const start = Date.parse(`${trigger?.recurrence?.startDateTime}Z`);
      const local = localAt(now, where);
      if (!local) throw new Error(`${where} is not known here`);
      const here = local.day * 86_400_000 + local.minutes * 60_000;
      expect(start - here).toBeGreaterThan(0);
      expect(start - here).toBeLessThanOrEqual(7 * 86_400_000);
      expect(days).toContain(WEEKDAYS[(new Date(start).getUTCDay() + 6) % 7]);
    }),
  );
});

test('a trigger that is not ours has no plan', () => {
  expect(planOf(undefined)).toBeNull();
  expect(planOf({ scheduledTime: 'soon' })).toBeNull();
  expect(planOf({ recurrence: { recurrenceRules: ['FREQ=MONTHLY;BYHOUR=7;BYMINUTE=0;'] } })).toBeNull();
});

test.each(['', '{}', 'null', '[]', '{"days":{"repeat":[]},"time":{"hour":7,"minute":0}}', '{"days":1'])(
  'what came back as %p is no plan',
  (text) => {
    expect(unpacked(text)).toBeNull();
  },
);
