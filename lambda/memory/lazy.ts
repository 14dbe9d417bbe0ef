/** Opens the store on first use, so that a turn that needs no memory never loads the AWS client. */
import { budget } from './budget';
import type { OpenMemory } from './contract';
import type { DynamoSettings, DynamoStore } from './dynamo';
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
  let opened: Promise<DynamoStore> | undefined;

  function open(): Promise<DynamoStore> {
    opened ??= import('./dynamo').then(({ dynamoStore }) => dynamoStore(settings));
    return opened;
  }

  return () => {
    const spend = budget(budgetMs);

    async function attempt<T>(
      doing: 'load' | 'save' | 'forget',
      work: (store: DynamoStore, signal: AbortSignal) => Promise<T>,
    ): Promise<T> {
      try {
        const store = await open();
        return await spend((signal) => work(store, signal));
      } catch (cause) {
        throw new MemoryUnavailable(doing, cause);
      }
    }

    return {
      async load(user) {
        const item = await attempt('load', (store, signal) => store.load(user, signal));
        return parseRemembered(item, settings.clock());
      },
      save: (user, record) => attempt('save', (store, signal) => store.save(user, record, signal)),
      forget: (user) => attempt('forget', (store, signal) => store.forget(user, signal)),
    };
  };
}
