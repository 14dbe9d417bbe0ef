/** A person at a device with a screen, with the real skill: what they say or touch, and what came of it. */
import type { ConsoleEvent, DeviceEvent, DeviceTurn } from '../../../console/device/protocol';
import { createSimulator } from '../../../console/device/simulator';
import { openStore } from '../../../console/memory/store';
import { readLine } from '../../../console/terminal/line';
import type { DeviceKind } from '../../../console/world/screens';
import type { Locale } from '../../../lambda/content/schema/locale';
import { readContent } from '../../../tools/content/read';
import { START } from '../scripted';

const { content } = readContent();

export interface AtAShow {
  /** Plays lines as the terminal does; gives the turns of the last one. */
  says(...lines: string[]): Promise<DeviceTurn[]>;
  /** Lets time pass, in ms. */
  passes(ms: number): Promise<DeviceTurn[]>;
  /** Hands on what the document on the screen sends. */
  sends(args: unknown[]): Promise<DeviceTurn[]>;
  events: ConsoleEvent[];
  turns(): DeviceTurn[];
  close(): Promise<void>;
}

/** `attributes` are found in the first session. */
export function atAShow(
  device: DeviceKind = 'show',
  locale: Locale = 'en-US',
  attributes?: Record<string, unknown>,
): AtAShow {
  const store = openStore(null);
  const simulator = createSimulator({ content, locale, device, now: START, memory: store.memoryFor });
  const one = simulator.deviceOf('person', attributes);
  const events: ConsoleEvent[] = [];
  const play = async (event: DeviceEvent) => {
    const came = await one.play(event);
    events.push(...came);
    return turnsIn(came);
  };
  return {
    events,
    turns: () => turnsIn(events),
    passes: (ms) => play({ kind: 'wait', ms }),
    sends: (args) => play({ kind: 'user-event', arguments: args }),
    async says(...lines) {
      let last: DeviceTurn[] = [];
      for (const line of lines) {
        const event = readLine(line);
        if (event) last = await play(event);
      }
      return last;
    },
    close: () => store.close(),
  };
}

function turnsIn(events: readonly ConsoleEvent[]): DeviceTurn[] {
  return events.flatMap((one) => (one.event === 'turn' ? [one.turn] : []));
}

/** What a screen sent with this turn, as "STEP", "SEG" or "CMD pause"; empty for words. */
export function reportIn({ request: { request } }: DeviceTurn): string {
  if (request.type !== 'Alexa.Presentation.APL.UserEvent') return '';
  const [name, does] = request.arguments ?? [];
  return name === 'CMD' ? `CMD ${String(does)}` : String(name);
}
