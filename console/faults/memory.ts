/** A store that fails as it is told to. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Memory, OpenMemory } from '../../lambda/memory/contract';
import { MemoryUnavailable } from '../../lambda/memory/unavailable';
import type { Faults } from './faults';

/** As long as a turn waits at most, in real ms: the skill has then given up. */
const TOO_LONG_MS = 400;

/** `fault` is asked at each call. */
export function faultyMemory(open: OpenMemory, fault: () => Faults['memory']): OpenMemory {
  async function attempt<T>(doing: 'load' | 'save' | 'forget', reach: () => Promise<T>): Promise<T> {
    const how = fault();
    if (how === 'slow') await pause(TOO_LONG_MS);
    if (how === 'slow' || how === 'down') throw new MemoryUnavailable(doing, new Error(how));
    return reach();
  }
  return (): Memory => {
    const memory = open();
    return {
      ...(memory.persons && { persons: memory.persons }),
      load: (user) => attempt('load', () => memory.load(user)),
      save: (user, record) =>
        attempt('save', async () => (fault() === 'conflict' ? 'stale' : memory.save(user, record))),
      forget: (user) => attempt('forget', () => memory.forget(user)),
    };
  };
}
