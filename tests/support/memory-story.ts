/** A day around a shared memory, as short sentences, and what the last of them was answered with. */
import type { Happening, Said, Turning } from '../../tools/soak/memory/events';
import type { FaultyStore } from '../../tools/soak/memory/store';
import { type Answered, World } from '../../tools/soak/memory/world';

export function turn(said: Said, more: Partial<Omit<Turning, 'said'>> = {}): Turning {
  return { kind: 'turn', device: 0, voice: null, heard: true, faults: [], meanwhile: 'next', ...more, said };
}

export const AT_THE_OTHER = { device: 1 } as const;
/** No call of the turn reaches the store. */
export const DOWN = { faults: Array<'fails'>(12).fill('fails') };
/** A routine is running. */
export const BEGUN: readonly Happening[] = [turn('start'), turn('ready'), turn('next')];
/** Nobody hears of the end of its session. */
export const LEFT: Happening = { kind: 'lost', device: 0, told: false };

export interface Story {
  last: Answered;
  store: FaultyStore;
}

export async function story(...day: readonly Happening[]): Promise<Story> {
  let told: Story | null = null;
  const world = new World((last, store) => {
    told = { last, store };
  });
  for (const one of day) await world.play(one);
  if (!told) throw new Error('nobody said anything');
  return told;
}
