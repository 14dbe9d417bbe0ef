/** The same memory, with a look at every call on it. */
import type { OpenMemory } from '../../lambda/memory/contract';
import type { MemoryUse } from '../device/protocol';

/** `note` hears of each call once it was answered or has failed. */
export function watched(open: OpenMemory, note: (use: MemoryUse) => void): OpenMemory {
  async function look<T>(
    call: Promise<T>,
    use: Omit<MemoryUse, 'result'>,
    told: (answer: T) => Partial<MemoryUse>,
  ): Promise<T> {
    try {
      const answer = await call;
      note({ ...use, result: 'done', ...told(answer) });
      return answer;
    } catch (error) {
      note({ ...use, result: 'down' });
      throw error;
    }
  }
  return () => {
    const memory = open();
    return {
      ...(memory.persons && { persons: memory.persons }),
      load: (userId) =>
        look(memory.load(userId), { does: 'load', userId, record: null }, (record) => ({ record })),
      save: (userId, record) =>
        look(memory.save(userId, record), { does: 'save', userId, record }, (answer) =>
          answer === 'stale' ? { result: answer } : {},
        ),
      forget: (userId) => look(memory.forget(userId), { does: 'forget', userId, record: null }, () => ({})),
    };
  };
}
