/** Opens the store on first use, so that a turn that needs no memory never loads the AWS client. */

import { RECORD_KEPT_MS } from '../domain/retention';
import { budget } from './budget';
import type { OpenMemory } from './contract';
import type { DynamoSettings, Item, ItemStore } from './dynamo';
import { personsIn } from './persons';
import { parseRemembered } from './record';
import { MemoryUnavailable } from './unavailable';

/**
 * All that a turn may spend waiting for the store, in ms. Alexa gives a request 8 s, but a listener notices a
 * pause after about one; the answer is worth more than the memory. Loading the client is not counted: that is
 * our own code running, cannot be cut short, and says nothing about the store.
 */
const TURN_BUDGET_MS = 400;

export interface MemorySettings extends DynamoSettings {
  /** Server clock, ms since 1970: expiry is judged on reading, since DynamoDB deletes hours to days late. */
  clock: () => number;
}

export function lazyMemory(settings: MemorySettings, budgetMs = TURN_BUDGET_MS): OpenMemory {
  let opened: Promise<ItemStore> | undefined;

  function open(): Promise<ItemStore> {
    opened ??= import('./dynamo').then(({ dynamoStore }) => dynamoStore(settings));
    return opened;
  }

  return () => {
    const spend = budget(budgetMs);
    /** What was stored of each person as this turn read it: what its writes go on from. */
    const loaded = new Map<string, Item | undefined>();

    async function attempt<T>(
      doing: 'load' | 'save' | 'forget',
      work: (store: ItemStore, signal: AbortSignal) => Promise<T>,
    ): Promise<T> {
      try {
        const store = await open();
        return await spend((signal) => work(store, signal));
      } catch (cause) {
        throw new MemoryUnavailable(doing, cause);
      }
    }

    const persons = personsIn(
      {
        load: (key) => attempt('load', (store, signal) => store.load(key, signal)),
        save: (key, item, replaces) =>
          attempt('save', (store, signal) => store.save(key, item, replaces, signal)),
        forget: (key) => attempt('forget', (store, signal) => store.forget(key, signal)),
      },
      settings.clock,
    );
    return {
      persons,
      async load(user) {
        const item = await attempt('load', (store, signal) => store.load(user, signal));
        loaded.set(user, item);
        return item === undefined ? null : parseRemembered(withoutKey(item), settings.clock());
      },
      async save(user, record) {
        const item = { ...record, expiresAt: Math.ceil((record.updatedAt + RECORD_KEPT_MS) / 1000) };
        const replaces = loaded.get(user);
        const done = await attempt('save', (store, signal) => store.save(user, item, replaces, signal));
        if (done) loaded.set(user, item);
        return done ? 'saved' : 'stale';
      },
      async forget(user) {
        await attempt('forget', (store, signal) => store.forget(user, signal));
        loaded.delete(user);
      },
    };
  };
}

/** The item without what only the table needs: its key, and when to delete it. */
function withoutKey({ user: _, expiresAt: __, ...record }: Item): Item {
  return record;
}
