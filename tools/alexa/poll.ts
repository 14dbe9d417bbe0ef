/** Asks again until something is done. */
import { AlexaProblem } from './problem';

export type Pause = (ms: number) => Promise<void>;

const EVERY_MS = 2000;
const TIMES = 150;

/** `ask` gives null while it is not done. @throws AlexaProblem after five minutes. */
export async function poll<T>(what: string, ask: () => Promise<T | null>, pause: Pause): Promise<T> {
  for (let time = 0; time < TIMES; time += 1) {
    const done = await ask();
    if (done !== null) return done;
    await pause(EVERY_MS);
  }
  throw new AlexaProblem(`Amazon is not done with ${what} after ${(TIMES * EVERY_MS) / 60_000} minutes.`);
}
