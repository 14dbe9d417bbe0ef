/** What the skill may remember of a person, and the contract every store of it keeps. */
import type { Remembered } from './record';

/** The keys of an account's recognised persons: Alexa names none of them when the skill is turned off. */
export interface Persons {
  of(account: string): Promise<readonly string[]>;
  note(account: string, person: string): Promise<void>;
  drop(account: string, person: string): Promise<void>;
  /** Erases the list itself. */
  forget(account: string): Promise<void>;
}

export interface Memory {
  /** Absent where nobody is turned off. */
  persons?: Persons;
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
