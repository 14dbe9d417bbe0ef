/** One conversation that several windows show: whoever plays an event, all of them see what comes of it, in one order. */
import type { Device } from './device';
import type { ConsoleEvent, DeviceEvent } from './protocol';

/** One thing that happened. `id` counts from 1; `by` is the window whose event it came of. */
export interface Happened {
  id: number;
  by: string;
  one: ConsoleEvent;
}

export interface Conversation {
  /** Everything so far. */
  readonly happened: readonly Happened[];
  /** Plays `events` in turn, after what is being played already, with nothing of others in between. */
  play(events: readonly DeviceEvent[], by: string): Promise<readonly Happened[]>;
  /** Tells of everything from now on, until the function that it returns is called. */
  follow(listener: (happened: Happened) => void): () => void;
}

export function createConversation(device: Device): Conversation {
  const happened: Happened[] = [];
  const listeners = new Set<(happened: Happened) => void>();
  let last: Promise<unknown> = Promise.resolve();

  function add(one: ConsoleEvent, by: string): Happened {
    const added = { id: happened.length + 1, by, one };
    happened.push(added);
    for (const listener of listeners) listener(added);
    return added;
  }

  async function playAll(events: readonly DeviceEvent[], by: string): Promise<Happened[]> {
    const came: Happened[] = [];
    for (const event of events) await device.play(event, (one) => came.push(add(one, by)));
    return came;
  }

  return {
    happened,
    play(events, by) {
      const played = last.then(() => playAll(events, by));
      // One window's failure is told to that window; the others go on.
      last = played.catch(() => {});
      return played;
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
