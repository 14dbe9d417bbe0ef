/** One conversation that several windows show: whoever plays an event, all of them see what comes of it, in one order. */

import type { Setting } from '../world/setting';
import type { Device } from './device';
import type { ConsoleEvent, DeviceEvent } from './protocol';
import type { DeviceState } from './state';

/** One thing that happened. `id` counts from 1; `by` is the window whose event it came of. */
export interface Happened {
  id: number;
  by: string;
  one: ConsoleEvent;
}

/** One event that was played, and what came of it. */
export interface Played {
  event: DeviceEvent;
  came: readonly ConsoleEvent[];
}

/** Where a conversation begins: `title` names what is played, null for one that is yet to be had. */
interface Beginning {
  device: Device;
  setting: Setting;
  title: string | null;
  /** What was played of it already. */
  played?: readonly Played[];
}

export interface Conversation {
  /** Everything so far, conversations of before included. */
  readonly happened: readonly Happened[];
  /** What was played since it began. */
  readonly played: readonly Played[];
  /** The device as it is now. */
  state(): DeviceState;
  /** Plays `events` in turn, after what is being played already, with nothing of others in between. */
  play(events: readonly DeviceEvent[], by: string): Promise<readonly Happened[]>;
  /** Begins anew at another device, after what is being played. */
  begin(beginning: Beginning, by: string): Promise<void>;
  /** Goes on at another device. `again`: what was said last is said again there, as if it had not been said. */
  swap(open: (state: DeviceState) => Promise<Device>, again: boolean, by: string): Promise<void>;
  /** Does `what` after what is being played, and tells everybody of what it gives. */
  tell(what: () => Promise<readonly ConsoleEvent[]>, by: string): Promise<void>;
  /** Tells of everything from now on, until the function that it returns is called. */
  follow(listener: (happened: Happened) => void): () => void;
}

/** Events in which somebody speaks. */
const SAID: ReadonlySet<DeviceEvent['kind']> = new Set(['say', 'ask', 'launch']);

export function createConversation(first: Device): Conversation {
  const happened: Happened[] = [];
  const listeners = new Set<(happened: Happened) => void>();
  let device = first;
  let played: Played[] = [];
  let said: { event: DeviceEvent; before: DeviceState } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function add(one: ConsoleEvent, by: string): Happened {
    const added = { id: happened.length + 1, by, one };
    happened.push(added);
    for (const listener of listeners) listener(added);
    return added;
  }

  async function playAll(events: readonly DeviceEvent[], by: string): Promise<Happened[]> {
    const came: Happened[] = [];
    for (const event of events) {
      const ones: ConsoleEvent[] = [];
      if (SAID.has(event.kind)) said = { event, before: device.state() };
      played.push({ event, came: ones });
      await device.play(event, (one) => {
        ones.push(one);
        came.push(add(one, by));
      });
    }
    return came;
  }

  /** One window's failure is told to that window; the others go on. */
  function after<T>(what: () => Promise<T>): Promise<T> {
    const done = last.then(what);
    last = done.catch(() => {});
    return done;
  }

  return {
    happened,
    get played() {
      return played;
    },
    state: () => device.state(),
    play: (events, by) => after(() => playAll(events, by)),
    begin: (beginning, by) =>
      after(async () => {
        device = beginning.device;
        const { setting, title } = beginning;
        played = [...(beginning.played ?? [])];
        said = null;
        add({ event: 'begin', at: setting.now, setting, title }, by);
        for (const { came } of played) for (const one of came) add(one, by);
      }),
    swap: (open, again, by) =>
      after(async () => {
        device = await open(again && said ? said.before : device.state());
        if (again && said) await playAll([said.event], by);
      }),
    tell: (what, by) =>
      after(async () => {
        for (const one of await what()) add(one, by);
      }),
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
