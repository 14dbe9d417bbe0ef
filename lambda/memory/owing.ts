/**
 * What this process still owes the store: places that a sign erased and that could not be written. A session carries the
 * same; this is for when it has ended. Nothing but ids and times.
 */

import { PLACE_KEPT_MS } from '../domain/retention';
import type { Owed } from './bookmark';

/** More people than one process meets in the trouble of a store. */
const MOST = 1000;

export interface Owing {
  of(user: string, now: number): Owed | undefined;
  note(user: string, owed: Owed, now: number): void;
  settle(user: string): void;
}

export function owing(): Owing {
  const noted = new Map<string, { owed: Owed; at: number }>();
  return {
    of(user, now) {
      const note = noted.get(user);
      // An older place is not offered by itself.
      return note && now - note.at < PLACE_KEPT_MS ? note.owed : undefined;
    },
    note(user, owed, now) {
      noted.delete(user);
      const [oldest] = noted.keys();
      if (noted.size >= MOST && oldest !== undefined) noted.delete(oldest);
      noted.set(user, { owed, at: now });
    },
    settle: (user) => void noted.delete(user),
  };
}
