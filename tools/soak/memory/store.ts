/** A table in a map, whose calls fail as they are told: not done, done without a word of it, or overtaken by another turn. */
import type { Memory, OpenMemory } from '../../../lambda/memory/contract';
import { parseRemembered, type Remembered } from '../../../lambda/memory/record';
import { MemoryUnavailable } from '../../../lambda/memory/unavailable';

/** `overtaken`: before this call another turn comes, from its first word to its last. */
export const FAULTS = ['fine', 'fails', 'unsaid', 'overtaken'] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultyStore {
  open: OpenMemory;
  /** What is stored of each key, as the table has it. */
  records: Map<string, Remembered>;
  /** What becomes of the next calls, in order; those after them are fine. */
  faults(next: readonly Fault[], overtake: () => Promise<void>): void;
}

export function faultyStore(clock: () => number): FaultyStore {
  const records = new Map<string, Remembered>();
  let plan: Fault[] = [];
  let overtake: () => Promise<void> = async () => {};

  async function call<T>(doing: 'load' | 'save' | 'forget', reach: () => T): Promise<T> {
    const fault = plan.shift() ?? 'fine';
    if (fault === 'fails') throw new MemoryUnavailable(doing, new Error('down'));
    if (fault === 'overtaken') await overtake();
    const answer = reach();
    if (fault === 'unsaid') throw new MemoryUnavailable(doing, new Error('lost'));
    return answer;
  }

  function open(): Memory {
    const loaded = new Map<string, string | undefined>();
    const now = (user: string) => {
      const record = records.get(user);
      return record && JSON.stringify(record);
    };
    return {
      load: (user) =>
        call('load', () => {
          const text = now(user);
          loaded.set(user, text);
          return text === undefined ? null : parseRemembered(JSON.parse(text), clock());
        }),
      save: (user, record) =>
        call('save', () => {
          if (now(user) !== loaded.get(user)) return 'stale';
          records.set(user, record);
          loaded.set(user, now(user));
          return 'saved';
        }),
      forget: (user) => call('forget', () => void records.delete(user)),
    };
  }

  return {
    open,
    records,
    faults(next, overtaking) {
      plan = [...next];
      overtake = overtaking;
    },
  };
}
