/** Each page by what leads to it, for whoever draws all of them. */
import type { DeviceKind } from '../../../console/world/screens';
import type { Locale } from '../../../lambda/content/schema/locale';
import { atAShow } from './at-a-show';
import { type Drawn, drawnBy } from './documents';

/** Lines as the terminal takes them; a page is what the last one draws. */
export const PAGES: Readonly<Record<string, readonly string[]>> = {
  welcome: ['open back coach'],
  answer: ['why does my back hurt after running'],
  choices: ['yes'],
  routines: ['open back coach', '/touch list-exercises'],
  help: ['open back coach', '/touch help'],
  symptoms: ['open back coach', '/touch symptom-list'],
  gate: ['start the gentle morning'],
  move: ['start the gentle morning', 'ready'],
  hold: ['start the bridge', 'ready'],
  turn: ['start the seated rotation', 'ready'],
  rolls: ['start the knee rolls', 'ready'],
  paused: ['start the gentle morning', 'ready', '/wait 40s', 'pause'],
  hurt: ['start the gentle morning', 'ready', '/wait 40s', 'it hurts'],
  up: ['start the gentle morning', 'ready', '/wait 40s', '/touch it-hurts', '/touch stop'],
  done: ['start the two minute reset', 'ready', '/wait 4m'],
  emergency: ["i can't feel my legs"],
  despair: ['i want to end it all'],
  kept: ['open back coach', 'what do you know about me'],
};

/** How far into a guiding document its picture is taken, in ms: in the middle of a movement or of a hold. */
export const INTO_MS: Readonly<Record<string, number>> = {
  move: 70_000,
  hold: 76_000,
  turn: 60_000,
  rolls: 80_000,
};

/** Where a page's session stands before its first line. */
const BETWEEN = { v: 2, told: [], state: { name: 'clarifying', between: ['running', 'sit-ups'] } };

/** What a page draws at a device; null where these lines lead to none. */
export async function pageAt(name: string, device: DeviceKind, locale: Locale): Promise<Drawn | null> {
  const show = atAShow(device, locale, name === 'choices' ? BETWEEN : undefined);
  try {
    await show.says(...(PAGES[name] ?? []));
    return show.turns().reduce<Drawn | null>((last, turn) => drawnBy(turn) ?? last, null);
  } finally {
    await show.close();
  }
}
