/** What the skill may remember of a person, and the contract every store of it keeps. */
import type { Remembered } from './record';

export interface Memory {
  /** The person's record, or null when there is none, it expired, or it cannot be read as one. Rejects with MemoryUnavailable when the store is down or slower than its budget. */
  load(user: string): Promise<Remembered | null>;
  /**
   * Writes `record` if what is stored is still what this turn last loaded of `user` (nothing, if it loaded nothing);
   * else resolves to 'stale' and changes nothing.
   */
  save(user: string, record: Remembered): Promise<'saved' | 'stale'>;
  /** Erases everything kept of the person. Erasing nobody is not an error. */
  forget(user: string): Promise<void>;
}

/** Called once a turn: all calls on what it returns share that turn's time budget. */
export type OpenMemory = () => Memory;
