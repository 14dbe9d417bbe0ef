/** Alexa's own clients against the service on this machine: what goes over the wire, and what each failure is taken for. */
import { FAULTS, type Faults } from '../../../../console/faults/faults';
import { type LocalService, localService, type ServiceUse } from '../../../../console/services/service';
import { reminderService } from '../../../../lambda/alexa/services/reminders';
import { knowledge } from '../../../../lambda/content';
import type { AgreedPlan } from '../../../../lambda/domain/reminders/plan';
import type { ServiceFailure } from '../../../../lambda/domain/reminders/service';

const USER = 'ann';
const NOW = Date.UTC(2026, 10, 20, 13);
const PLAN: AgreedPlan = { days: { repeat: ['MO', 'FR'] }, time: { hour: 7, minute: 30 } };

let uses: ServiceUse[] = [];
let fault: Faults['reminders'] = 'fine';
let zone: string | null = 'Europe/London';
let service: LocalService;

beforeEach(() => {
  [uses, fault, zone] = [[], 'fine', 'Europe/London'];
  service = localService({ zone: () => zone, fault: () => fault, note: (use) => uses.push(use) });
  service.allow(USER);
});
afterEach(() => service.close());

/** For what answers in the end: how long it takes says only how busy the machine is. */
const LONG = 60_000;

async function ask(call: Parameters<ReturnType<typeof reminderService>>[0], ms = LONG) {
  const url = await service.endpoint();
  const endpoint = { url, token: `simulated.${USER}`, device: 'echo', locale: 'en-GB', now: NOW };
  return reminderService(ms)(call, endpoint);
}
const set = (plan = PLAN, ms?: number) => ask({ call: 'set', plan, text: 'Time for your back.' }, ms);

test('a reminder is set in the time of the device', async () => {
  expect(await set()).toEqual({ done: 'set', token: 'reminder-1' });
  expect(uses.map(({ method, path, status }) => [method, path, status])).toEqual([
    ['GET', '/v2/devices/echo/settings/System.timeZone', 200],
    ['POST', '/v1/alerts/reminders', 200],
  ]);
  expect(uses[1]?.sent).toEqual({
    requestTime: '2026-11-20T13:00:00.000',
    trigger: {
      type: 'SCHEDULED_ABSOLUTE',
      timeZoneId: 'Europe/London',
      recurrence: {
        startDateTime: '2026-11-23T07:30:00.000',
        recurrenceRules: ['FREQ=WEEKLY;BYDAY=MO,FR;BYHOUR=7;BYMINUTE=30;BYSECOND=0;INTERVAL=1;'],
      },
    },
    alertInfo: { spokenInfo: { content: [{ locale: 'en-GB', text: 'Time for your back.' }] } },
    pushNotification: { status: 'ENABLED' },
  });
});

test('is listed, changed in its place, and cancelled', async () => {
  await set();
  expect(await ask({ call: 'list' })).toEqual({
    done: 'list',
    reminders: [{ token: 'reminder-1', plan: { days: PLAN.days, time: PLAN.time } }],
  });
  const later: AgreedPlan = { ...PLAN, time: { hour: 9, minute: 0 }, replaces: 'reminder-1' };
  expect(await set(later)).toEqual({ done: 'set', token: 'reminder-1' });
  expect(uses.at(-1)).toMatchObject({ method: 'PUT', path: '/v1/alerts/reminders/reminder-1' });
  expect(await ask({ call: 'cancel', tokens: ['reminder-1', 'gone-in-the-app'] })).toEqual({
    done: 'cancel',
  });
  expect(uses.at(-1)?.reminders).toEqual([]);
});

const FAILS: Readonly<Record<Exclude<Faults['reminders'], 'fine'>, ServiceFailure>> = {
  refused: 'not-allowed',
  forbidden: 'forbidden',
  full: 'too-many',
  unsupported: 'no-device',
  busy: 'busy',
  'no-zone': 'no-zone',
  slow: 'slow',
  down: 'down',
};

test.each(Object.entries(FAILS))('"%s" is taken for "%s"', async (is, failure) => {
  fault = FAULTS.reminders.find((one) => one === is) ?? 'fine';
  expect(await set(PLAN, failure === 'slow' ? 300 : LONG)).toEqual({ failed: failure });
});

test('every failure has a case here, or is of time, and a line of its own', () => {
  const lines = Object.values(knowledge.prompts.reminders.failed);
  expect(new Set(lines).size).toBe(lines.length);
  expect([...new Set([...Object.values(FAILS), 'past'])].sort()).toEqual(
    Object.keys(knowledge.prompts.reminders.failed).sort(),
  );
});

test('a time that is past, and a zone that nobody knows', async () => {
  expect(await set({ days: { once: 'today' }, time: { hour: 1, minute: 0 } })).toEqual({ failed: 'past' });
  zone = 'Mars/Olympus';
  expect(await set()).toEqual({ failed: 'no-zone' });
});

test('nobody there is down, and no more', async () => {
  const endpoint = { url: 'http://127.0.0.1:1', token: 't', device: 'd', locale: 'en-US', now: NOW };
  expect(await reminderService(LONG)({ call: 'list' }, endpoint)).toEqual({ failed: 'down' });
});
