/** What somebody who comes back is greeted with: at most one thing that is known of them, and never the same words twice running. */
import { fillPrompt } from '../../content/fill';
import { routineFor } from '../../domain/guided/timeline/session';
import { GREETINGS } from '../../domain/retention';
import type { State } from '../../domain/session';
import type { Remembered } from '../../memory/record';
import type { Exchange } from '../turn';

interface Greeting {
  hello: string;
  ask: string;
  state: State;
}

/** The last session, where there may be one again; else that it is as they like it; else what can be had. */
export function greetingFor({ knowledge, turn }: Exchange, known: Remembered): Greeting {
  const { welcome } = knowledge.prompts;
  const next = (lines: readonly string[]) => lines[(known.greeted ?? 0) % lines.length] ?? welcome.ask;
  const hello = next(welcome.again);
  const last = mayMove(known, turn.now) ? known.recent.at(-1)?.id : undefined;
  const routine = last === undefined ? undefined : routineFor(knowledge, { kind: 'routine', id: last });
  if (routine) {
    return {
      hello,
      ask: fillPrompt(next(welcome.last), { routine: routine.name }),
      state: { name: 'asking', offer: { kind: 'routine', routine: routine.id } },
    };
  }
  return { hello, ask: next(prefersAnything(known) ? welcome.liked : welcome.asks), state: { name: 'idle' } };
}

/** The greeting that comes after this one. */
export function nextGreeting({ greeted = 0 }: Remembered): number {
  return (greeted + 1) % GREETINGS;
}

/** After a sign or pain nothing is brought up until the gate was heard again. */
function mayMove({ gateHeard, noMovesUntil = 0 }: Remembered, now: number): boolean {
  return gateHeard && noMovesUntil <= now;
}

/** Whether sessions are led in a way that was asked for. */
export function prefersAnything({ pace, level, levels, talk, sound, leftOut }: Remembered): boolean {
  const wishes = [pace, level, talk, ...Object.values(levels)];
  return sound || leftOut.length > 0 || wishes.some((wish) => wish !== 'usual');
}
