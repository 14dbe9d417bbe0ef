/** Every alarm, as it is deployed, can ring for a skill of ten turns a day and of a hundred thousand; none rings without a reason. */
import { STAGES } from '../../../infra/stages';
import { alarmsOf, type Judged, type Read } from '../../support/infra/cloudwatch/alarms';
import { type Health, simulate, WELL } from '../../support/infra/cloudwatch/load';
import { deployments, LIVE } from '../../support/infra/deployed';

const { deploy, remove } = deployments();
let alarms: Judged[];
beforeAll(() => {
  alarms = alarmsOf(deploy(LIVE).template('NA'));
});
afterAll(remove);

const HOUR = 60;
const DAY = 24 * HOUR;

/** The first minute from `from` on at which an alarm rings, or null. */
function firstRing(alarm: Judged, read: Read, from: number, to: number): number | null {
  for (let minute = from; minute <= to; minute += alarm.step) if (alarm.rings(read, minute)) return minute;
  return null;
}

/** What is wrong, and after how many hours at most its alarm must ring at 10 and at 100,000 turns a day. */
const FAULTS: Readonly<Record<string, [wrong: Partial<Health>, small: number, large: number]>> = {
  Errors: [{ errors: 0.1 }, 24, 0.1],
  Throttles: [{ throttled: 0.2 }, 24, 0.1],
  Slow: [{ slow: 0.3 }, 4, 0.25],
  Apologies: [{ apologies: 0.2 }, 24, 0.1],
  MemoryDown: [{ memoryDown: 1 }, 2, 0.6],
  Unanswered: [{ unanswered: 0.6 }, 72, 3.2],
  BrokenSessions: [{ broken: 0.9 }, 72, 2.5],
  Quiet: [{ reached: false }, 24 * (STAGES.live.thresholds.quietDays + 1), 6.2],
  Canary: [{ canary: 'fails' }, 1.2, 1.2],
};

it('there is a fault for each alarm', () => {
  expect(alarms.map(({ name }) => name).sort()).toEqual(Object.keys(FAULTS).sort());
});

describe.each([
  ['10', 10, 1],
  ['100,000', 100_000, 2],
] as const)('With %s turns a day', (_load, turnsADay, which) => {
  it.each(Object.entries(FAULTS))('%s rings in time, and not before', (name, fault) => {
    const [wrong, hours] = [fault[0], fault[which]];
    const alarm = alarms.find((it) => it.name === name);
    if (!alarm) throw new Error(`no alarm ${name}`);
    const from = DAY + 8 * HOUR;
    const until = from + Math.ceil(hours * HOUR) + alarm.step;
    const read = simulate({ turnsADay, minutes: until + 1, seed: 7 }, (minute) =>
      minute < from ? WELL : { ...WELL, ...wrong },
    );
    expect(firstRing(alarm, read, from - HOUR, from)).toBeNull();
    expect(firstRing(alarm, read, from, until)).not.toBeNull();
  });
});

it('A canary that does not take place is one that failed', () => {
  const canary = alarms.find(({ name }) => name === 'Canary');
  const read = simulate({ turnsADay: 10, minutes: 2 * DAY, seed: 3 }, (minute) => ({
    ...WELL,
    canary: minute < DAY ? 'well' : 'absent',
  }));
  expect(canary?.rings(read, DAY)).toBe(false);
  expect(canary?.rings(read, DAY + 3 * HOUR)).toBe(true);
});

it.each([
  [10, 10],
  [100, 10],
  [1_000, 7],
  [10_000, 3],
  [100_000, 2],
])('%d turns a day ring nothing for %d days, nights and all', (turnsADay, days) => {
  const read = simulate({ turnsADay, minutes: days * DAY, seed: 11 }, () => WELL);
  const rung = alarms.flatMap((alarm) => {
    const at = firstRing(alarm, read, 3 * HOUR, days * DAY);
    return at === null ? [] : [`${alarm.name} at ${(at / HOUR).toFixed(1)} h`];
  });
  expect(rung).toEqual([]);
});

it('A first deploy rings nothing while nobody knows of the skill, and does so after days', () => {
  const quiet = alarms.filter(({ name }) => name === 'Quiet');
  const read = simulate({ turnsADay: 10, minutes: 7 * DAY, seed: 5 }, () => ({ ...WELL, reached: false }));
  const at = (hours: number) => quiet.map((alarm) => alarm.rings(read, hours * HOUR));
  expect(at(1)).toEqual([false]);
  expect(at(48)).toEqual([false]);
  expect(at(24 * (STAGES.live.thresholds.quietDays + 1))).toEqual([true]);
});
