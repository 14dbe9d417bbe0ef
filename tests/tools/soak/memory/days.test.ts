/** Days of two people at two devices, with a store that fails in every way: the laws of memory hold, and would be seen to break. */

import type { Memory } from '../../../../lambda/memory/contract';
import type { Remembered } from '../../../../lambda/memory/record';
import { playDay, soakMemory } from '../../../../tools/soak/memory/days';
import type { Happening, Turning } from '../../../../tools/soak/memory/events';
import { type FaultyStore, faultyStore } from '../../../../tools/soak/memory/store';

function turn(said: Turning['said'], more: Partial<Turning> = {}): Turning {
  return { kind: 'turn', device: 0, voice: null, heard: true, faults: [], meanwhile: 'next', ...more, said };
}

const BEGUN = [turn('start'), turn('ready'), turn('next')];
const LOST: Happening = { kind: 'lost', device: 0, told: true };
const AT_THE_OTHER = { device: 1 } as const;

test('the laws of memory hold, whatever happens', async () => {
  const { days, turns, offers, broken } = await soakMemory(75, 20261126);
  expect(broken).toBeNull();
  expect(days).toBe(75);
  expect(turns).toBeGreaterThan(500);
  // Places are offered where they may be: a memory that offers nothing would keep every law.
  expect(offers).toBeGreaterThan(7);
});

type Fault = (good: Memory, records: Map<string, Remembered>) => Partial<Memory>;

/** A store with one fault in it. */
function broken(fault: Fault) {
  return (clock: () => number): FaultyStore => {
    const good = faultyStore(clock);
    const open = () => {
      const memory = good.open();
      return { ...memory, ...fault(memory, good.records) };
    };
    return { ...good, open };
  };
}

describe('would be noticed:', () => {
  test('a store that writes over whatever is there', async () => {
    const careless = broken((good, records) => ({
      save: async (user, record) => {
        if ((await good.save(user, record)) === 'stale') records.set(user, record);
        return 'saved';
      },
    }));
    const overtaken = turn('slower', { faults: ['fine', 'overtaken'], meanwhile: 'forget' });
    await expect(playDay([...BEGUN, overtaken, turn('next')], careless)).rejects.toThrow(
      'forget is for ever',
    );
  });

  test('a sign that is not written, and not owed either', async () => {
    const deaf = broken((_, records) => ({
      save: async (user, record) => {
        const place = records.get(user)?.place ?? null;
        records.set(user, record.place === null ? { ...record, place } : record);
        return 'saved';
      },
    }));
    const day = [...BEGUN, LOST, turn('red:today', AT_THE_OTHER), turn('launch')];
    await expect(playDay(day, deaf)).rejects.toThrow('nothing is offered after a sign');
  });

  test('a record that is read for somebody else', async () => {
    const mixed = broken((good, records) => ({
      load: async (user) => {
        const own = await good.load(user);
        return [...records.values()][0] ?? own;
      },
    }));
    const day = [turn('start', { voice: 'ann' }), turn('ready'), LOST, turn('launch', { voice: 'ben' })];
    await expect(playDay(day, mixed)).rejects.toThrow("nobody gets another's place");
  });

  test('"saved" where nothing is', async () => {
    const forgetful = broken((_, records) => ({
      save: async (user, record) => {
        records.set(user, { ...record, place: null });
        return 'saved';
      },
    }));
    const day = [turn('launch'), turn('start'), turn('ready'), turn('stop')];
    await expect(playDay(day)).resolves.toMatchObject({ turns: 4 });
    await expect(playDay(day, forgetful)).rejects.toThrow('"saved" is said where nothing is');
  });
});
