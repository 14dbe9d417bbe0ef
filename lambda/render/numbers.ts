/** Numbers and lengths of time as they are said. */
import type { Prompts } from '../content';
import { fillPrompt } from '../content/fill';
import { inWords } from '../domain/text/numbers';

type Grammar = Prompts['grammar'];

/** "one minute", "two more moves". */
export function count(grammar: Grammar, n: number, unit: keyof Grammar['count']): string {
  return fillPrompt(grammar.count[unit][n === 1 ? 'one' : 'many'], { n: inWords(n, grammar.numbers) });
}

const LESS_THAN_A_MINUTE = 52_500;

function toFiveSeconds(grammar: Grammar, ms: number): string {
  return count(grammar, Math.max(5, Math.round(ms / 5000) * 5), 'second');
}

/** "twenty seconds", "about a minute", "about six minutes": never more exact than it is known. */
export function duration(grammar: Grammar, ms: number): string {
  return ms < LESS_THAN_A_MINUTE ? toFiveSeconds(grammar, ms) : roughly(grammar, ms);
}

/** The same, always with "about". */
export function roughly(grammar: Grammar, ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (ms >= LESS_THAN_A_MINUTE && minutes <= 1) return grammar.aboutAMinute;
  const length = ms < LESS_THAN_A_MINUTE ? toFiveSeconds(grammar, ms) : count(grammar, minutes, 'minute');
  return fillPrompt(grammar.about, { length });
}

/** The length of a routine as it is announced: "about two and a half minutes". `ms` in half minutes. */
export function promised(grammar: Grammar, ms: number): string {
  const halves = Math.round(ms / 30_000);
  const minutes = Math.floor(halves / 2);
  if (halves % 2 === 0 || minutes === 0) return roughly(grammar, ms);
  const length =
    minutes === 1
      ? grammar.minuteAndAHalf
      : fillPrompt(grammar.minutesAndAHalf, { n: inWords(minutes, grammar.numbers) });
  return fillPrompt(grammar.about, { length });
}

/** A length that somebody asked for, said back: "two minutes", "ninety seconds". */
export function exactly(grammar: Grammar, seconds: number): string {
  return seconds % 60 === 0 ? count(grammar, seconds / 60, 'minute') : count(grammar, seconds, 'second');
}
