/** What a person does at the page, as events of the device. */
import type { DeviceEvent, DeviceTurn } from '../../../device/protocol';
import { LineError, readLine } from '../../../terminal/line';
import { nextWindow } from '../model/player';
import { play } from './connection';
import { draft, feed, head, problem, replaying, runningTurn } from './store';

/** Says or does what a line of the terminal would. */
export async function typed(line: string): Promise<void> {
  problem.value = null;
  try {
    const event = readLine(line);
    if (event) await happen(event);
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    problem.value = `${error.message}.`;
  }
}

/** Events that do not happen at the moment that is heard. */
const KNOWS_ITS_TIME: ReadonlySet<DeviceEvent['kind']> = new Set(['silence', 'person']);
/** Events that change the world around the device, or that a screen reports: they interrupt nothing by themselves. */
const AROUND: ReadonlySet<DeviceEvent['kind']> = new Set([
  'fault',
  'record',
  'deploy',
  'speaker',
  'user-event',
]);

/** Plays `event` at the moment that the play head is at. */
export async function happen(event: DeviceEvent): Promise<void> {
  const passed = replaying.value || KNOWS_ITS_TIME.has(event.kind) ? [] : timePassed();
  const { running } = head.value;
  head.value = { ...head.value, running: false };
  await play([...passed, event]);
  if (AROUND.has(event.kind)) head.value = { ...head.value, running: running || head.value.running };
}

/** What the device does not know yet of the time that passed while it was heard. */
function timePassed(): DeviceEvent[] {
  const { now } = feed.value;
  if (runningTurn.value === null || now === null) return [];
  return [{ kind: 'wait', ms: Math.max(0, Math.round(head.value.at - now)) }];
}

/** Lets the device know that time has passed up to the play head. */
export async function catchUp(): Promise<void> {
  const [wait] = timePassed();
  if (wait) await play([wait]);
}

/** Goes to where somebody would answer. */
export function jumpToMicrophone(): void {
  const turn = runningTurn.value;
  const at = turn && nextWindow(turn, head.value.at);
  if (at !== null) head.value = { at, running: false };
}

/** No earlier than what the device knows to have passed: time does not run back. */
export function seek(turn: DeviceTurn, ms: number): void {
  head.value = { at: Math.max(turn.at + ms, feed.value.now ?? 0), running: false };
}

export function toggleRunning(): void {
  head.value = { ...head.value, running: !head.value.running };
}

/** The draft is said, and remembered for the arrow keys. */
export const saidBefore: string[] = [];

export function sayDraft(): void {
  const line = draft.value.trim();
  if (line === '') return;
  draft.value = '';
  if (saidBefore.at(-1) !== line) saidBefore.push(line);
  void typed(line);
}
