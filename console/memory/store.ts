/** Where the console keeps what people asked it to remember: the shipped store on an embedded server, started when first needed. */
import type { Memory, OpenMemory } from '../../lambda/memory/contract';
import { lazyMemory } from '../../lambda/memory/lazy';
import type { EmbeddedMemory } from './embedded';

/**
 * Longest a turn may wait for the store here, in ms. Far above the shipped budget: a busy machine must not change
 * what is heard, and nobody waits on a virtual clock.
 */
const PATIENCE_MS = 10_000;

export interface Store {
  /** The store as the skill opens it, living in the time of `clock` (ms since 1970). */
  memoryFor(clock: () => number): OpenMemory;
  /** Starts the server now rather than at the first turn that needs it. Rejects when the folder cannot be used. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** `folder` null keeps everything in this process. `onTrouble` hears once, in words, why the folder cannot be used. */
export function openStore(folder: string | null, onTrouble: (message: string) => void = () => {}): Store {
  let server: Promise<EmbeddedMemory> | undefined;

  function start(): Promise<EmbeddedMemory> {
    if (!server) {
      server = import('./embedded').then(({ embeddedMemory }) => embeddedMemory(folder));
      server.catch((error: unknown) => onTrouble(error instanceof Error ? error.message : String(error)));
    }
    return server;
  }

  return {
    memoryFor(clock) {
      let opened: Promise<OpenMemory> | undefined;
      const open = async (): Promise<OpenMemory> => {
        const { endpoint, table } = await start();
        return lazyMemory({ endpoint, table, clock }, PATIENCE_MS);
      };
      return () => {
        let turn: Promise<Memory> | undefined;
        const memory = (): Promise<Memory> => {
          opened ??= open();
          turn ??= opened.then((of) => of());
          return turn;
        };
        return {
          load: async (user) => (await memory()).load(user),
          save: async (user, record) => (await memory()).save(user, record),
          forget: async (user) => (await memory()).forget(user),
        };
      };
    },
    start: async () => {
      await start();
    },
    close: async () => {
      await server?.then(
        (running) => running.close(),
        () => {},
      );
    },
  };
}
