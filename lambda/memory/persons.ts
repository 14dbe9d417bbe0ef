/** The list of an account's recognised persons, an item of its own: it must outlive the records that it names. */
import { RECORD_KEPT_MS } from '../domain/retention';
import type { Persons } from './contract';
import type { Item } from './dynamo';
import { listOf } from './persons-list';

/** A person's record is noted again after this long (ms), so that the list is there as long as any record. */
export const NOTED_AGAIN_MS = 30 * 24 * 60 * 60 * 1000;
const MOST_TRIES = 3;

const keyOf = (account: string) => `persons:${account}`;

interface Items {
  load(key: string): Promise<Item | undefined>;
  /** Resolves to whether `item` was written where `replaces` still is. */
  save(key: string, item: Item, replaces: Item | undefined): Promise<boolean>;
  forget(key: string): Promise<void>;
}

/** `clock`: ms since 1970. */
export function personsIn(items: Items, clock: () => number): Persons {
  async function change(
    account: string,
    to: (persons: readonly string[]) => string[],
    tries = MOST_TRIES,
  ): Promise<void> {
    const item = await items.load(keyOf(account));
    const { rev, persons } = listOf(item);
    const [now, kept] = [clock(), RECORD_KEPT_MS + NOTED_AGAIN_MS];
    const next = {
      rev: rev + 1,
      updatedAt: now,
      persons: to(persons),
      expiresAt: Math.ceil((now + kept) / 1000),
    };
    if (await items.save(keyOf(account), next, item)) return;
    if (tries <= 1) throw new Error('others wrote first');
    await change(account, to, tries - 1);
  }
  return {
    of: async (account) => listOf(await items.load(keyOf(account))).persons,
    note: (account, person) => change(account, (persons) => [...new Set([...persons, person])]),
    drop: (account, person) => change(account, (persons) => persons.filter((one) => one !== person)),
    forget: (account) => items.forget(keyOf(account)),
  };
}
