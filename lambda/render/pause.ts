/** A pause that keeps the session: silence that can be talked into. */
import type { Prompts } from '../content';
import { fillPrompt } from '../content/fill';
import { MAX_BREAK_MS } from '../domain/limits';
import { type Speech, say, silence } from '../domain/speech';
import { exactly } from './numbers';

const BREAK_SECONDS = MAX_BREAK_MS / 1000;
/** Longest that quiet can hold the session open: full breaks in each half. */
const HOLD_OPEN = { main: 18, reprompt: 8 };
const REMIND_EVERY = 6;

/** Quiet with a reminder each minute, so that nobody wonders whether it died. */
function quietly(reminder: string, breaks: number, lastMs: number): Speech {
  const parts: Speech[] = [];
  for (let i = 0; i < breaks; i += 1) {
    if (i > 0 && i % REMIND_EVERY === 0) parts.push(say(reminder));
    parts.push(silence(MAX_BREAK_MS));
  }
  return [...parts.flat(), ...silence(lastMs)];
}

/** A shorter length of time is a manner of speaking: "one second, the door". */
const LEAST_SECONDS = 10;

/** `asked`: for how many seconds. `saves`: whether the place is kept, which is promised only then. */
export function paused(
  { pause: words, grammar }: Pick<Prompts, 'pause' | 'grammar'>,
  asked: number | undefined,
  saves: boolean,
  opening: Speech = [],
): { say: Speech; ask: Speech } {
  const seconds = asked !== undefined && asked >= LEAST_SECONDS ? asked : undefined;
  const wanted = seconds ?? HOLD_OPEN.main * BREAK_SECONDS;
  const held = Math.min(wanted, HOLD_OPEN.main * BREAK_SECONDS);
  const open = seconds === undefined || seconds > held;
  const first = open
    ? words.open
    : words.timed.map((line) => fillPrompt(line, { length: exactly(grammar, seconds) }));
  return {
    say: [
      ...opening,
      ...say(...first),
      ...quietly(words.still, Math.floor(held / BREAK_SECONDS), (held % BREAK_SECONDS) * 1000),
      ...say(open ? words.stillGoOn : words.timeIsUp),
    ],
    ask: [
      ...say(saves ? words.ask : words.stillGoOn),
      ...quietly(words.still, HOLD_OPEN.reprompt, 0),
      ...say(words.askAgain),
    ],
  };
}

/** The same quiet for somebody who was asked something: it ends with the question. */
export function restingFirst({ pause: words }: Pick<Prompts, 'pause'>, question: string): Speech {
  return [...say(words.rest), ...quietly(words.stillHere, HOLD_OPEN.main, 0), ...say(question)];
}
