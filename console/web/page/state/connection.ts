/** The line to the console: what happens comes in as a stream, what is to be played goes out. */
import { batch } from '@preact/signals';
import type { Happened } from '../../../device/conversation';
import type { DeviceEvent } from '../../../device/protocol';
import type { StudioCommand } from '../../../studio/command';
import { feedAfter } from '../model/feed';
import { connected, feed, head, live, picked, problem } from './store';

export function connect(): void {
  const stream = new EventSource('/events');
  stream.onopen = () => {
    connected.value = true;
  };
  stream.onerror = () => {
    connected.value = false;
  };
  // The browser connects again by itself and says what it has.
  stream.onmessage = ({ lastEventId, data }) => take({ id: Number(lastEventId), ...JSON.parse(data) });
  stream.addEventListener('ready', () => {
    live.value = true;
  });
}

function take(happened: Happened): void {
  const before = feed.value.running;
  batch(() => {
    feed.value = feedAfter(feed.value, happened);
    const { one } = happened;
    if (one.event === 'begin') {
      picked.value = null;
      head.value = { at: one.at, running: false };
    }
    // Time that another window let pass is heard here, too.
    if (one.event === 'clock' && one.at > head.value.at) head.value = { ...head.value, at: one.at };
    if (one.event !== 'turn') return;
    picked.value = null;
    // What was said before the page was opened waits at its beginning.
    if (one.turn.playback) head.value = { at: one.turn.at, running: live.value };
    else if (before !== null && feed.value.running === null) head.value = { at: one.at, running: false };
  });
}

/** Plays `events`; resolves when all that came of them has arrived. */
export async function play(events: readonly DeviceEvent[]): Promise<void> {
  await post('/play', { events });
}

/** Asks the studio; resolves to what it says, null when it refused, when all that came of it has arrived. */
export function ask(command: StudioCommand): Promise<Record<string, unknown> | null> {
  return post('/do', command);
}

async function post(path: string, body: object): Promise<Record<string, unknown> | null> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const told: { last?: number; error?: string } = await answer.json().catch(() => ({}));
  if (told.last === undefined) {
    problem.value = told.error ?? `The console answered with ${answer.status}.`;
    return null;
  }
  await arrived(told.last);
  return { ...told };
}

/** Events may come later than the answer to the request that caused them. */
function arrived(id: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = feed.subscribe(({ last }) => {
      if (last < id) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
