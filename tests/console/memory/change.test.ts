import { changeRecord } from '../../../console/memory/change';
import type { Memory } from '../../../lambda/memory/contract';
import { parseRemembered } from '../../../lambda/memory/record';
import { MemoryUnavailable } from '../../../lambda/memory/unavailable';
import { firstRecord, NOON } from '../../support/records';

function kept(record: ReturnType<typeof firstRecord> | null) {
  const written: unknown[] = [];
  const memory: Memory = {
    load: async () => record,
    save: async (_, next) => {
      written.push(next);
      return 'saved';
    },
    forget: async () => void written.push('nothing'),
  };
  return { memory, written };
}

describe('A change from outside', () => {
  it('erases', async () => {
    const { memory, written } = kept(firstRecord());
    const use = await changeRecord(memory, 'ann', { kind: 'record', change: 'forget' }, NOON);
    expect(use).toEqual({ does: 'forget', userId: 'ann', record: null, result: 'done' });
    expect(written).toEqual(['nothing']);
  });

  it('writes what is given over what is there, as the next revision', async () => {
    const before = firstRecord();
    const { memory, written } = kept(before);
    const record = { pace: 'slower', rev: 99 };
    await changeRecord(memory, 'ann', { kind: 'record', change: 'replace', record }, NOON + 1);
    expect(written).toEqual([{ ...before, pace: 'slower', rev: before.rev + 1, updatedAt: NOON + 1 }]);
  });

  it('spoils what is there so that nobody can read it', async () => {
    const { memory, written } = kept(firstRecord());
    await changeRecord(memory, 'ann', { kind: 'record', change: 'corrupt' }, NOON);
    expect(written).toHaveLength(1);
    expect(parseRemembered(written[0], NOON)).toBeNull();
  });

  it('says when the store is down', async () => {
    const down = async () => {
      throw new MemoryUnavailable('load', new Error('down'));
    };
    const memory: Memory = { load: down, save: down, forget: down };
    for (const change of ['forget', 'corrupt'] as const) {
      const use = await changeRecord(memory, 'ann', { kind: 'record', change }, NOON);
      expect(use).toMatchObject({ result: 'down', record: null });
    }
  });
});
