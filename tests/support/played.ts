/** Typed lines played by the skill on a device of its own, from a morning in March on. */
import type { ConsoleEvent, DeviceTurn } from '../../console/device/protocol';
import { createSimulator, type Room } from '../../console/device/simulator';
import { readLine } from '../../console/terminal/line';
import { readContent } from '../../tools/content/read';
import { START } from './scripted';

export const { content } = readContent();

/** Everything that came of the lines, in their order; nothing is remembered. */
export function played(...lines: string[]): Promise<ConsoleEvent[]> {
  return playedWith(null, ...lines);
}

/** The same with a memory, null for none. */
export async function playedWith(memory: Room['memory'], ...lines: string[]): Promise<ConsoleEvent[]> {
  const device = createSimulator({ content, locale: 'en-US', now: START, memory }).deviceOf('one');
  const events: ConsoleEvent[] = [];
  for (const line of lines) {
    const event = readLine(line);
    if (event) events.push(...(await device.play(event)));
  }
  return events;
}

export function turnsIn(events: readonly ConsoleEvent[]): DeviceTurn[] {
  return events.flatMap((one) => (one.event === 'turn' ? [one.turn] : []));
}
