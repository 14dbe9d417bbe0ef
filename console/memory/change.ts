/** What is kept of a person, changed from outside: to see what the skill makes of it. */
import type { Memory } from '../../lambda/memory/contract';
import { type Remembered, revised } from '../../lambda/memory/record';
import type { MemoryUse, RecordChange } from '../device/protocol';
import { ofLastVersion } from '../faults/deployment';

/** `now` in ms since 1970. Resolves to the call that it came to, also when the store is down. */
export async function changeRecord(
  memory: Memory,
  userId: string,
  change: RecordChange,
  now: number,
): Promise<MemoryUse> {
  try {
    return await changed(memory, userId, change, now);
  } catch {
    const does = change.change === 'forget' ? 'forget' : 'save';
    return { does, userId, record: null, result: 'down' };
  }
}

async function changed(
  memory: Memory,
  userId: string,
  change: RecordChange,
  now: number,
): Promise<MemoryUse> {
  if (change.change === 'forget') {
    await memory.forget(userId);
    return { does: 'forget', userId, record: null, result: 'done' };
  }
  const next = revised(await memory.load(userId), {}, now);
  const record = changedRecord(next, change);
  const result = (await memory.save(userId, record)) === 'stale' ? 'stale' : 'done';
  return { does: 'save', userId, record, result };
}

function changedRecord(next: Remembered, change: Exclude<RecordChange, { change: 'forget' }>): Remembered {
  switch (change.change) {
    case 'corrupt':
      return Object.assign({}, next, { pace: 42 });
    case 'age':
      return Object.assign(ofLastVersion(next), { writtenBy: 'the last version' });
    case 'replace':
      return Object.assign({}, next, change.record, { rev: next.rev });
    default:
      return change satisfies never;
  }
}
