/** Makes a routine as long as it is announced: its rests give or take what is missing to a half minute. */

/** Lengths are announced in half minutes. */
const STEP_MS = 30_000;
/** Words a second of a voice at the documented 189 words a minute, pauses included. */
const FAST_WORDS = 189 / 60;

/** What the rests may give and take, in ms. */
const LEAST_REST = -3_000;
const MOST_REST = 4_000;
/** Near enough, as a part of the length. */
const NEAR = 0.03;
/** How much longer where a name says the length: with what a voice may differ from the estimate still within a tenth. */
const NEAR_NAMED = 0.05;
/** Quiet after the last move, where the rests alone do not do it. */
const CLOSING = { least: 4_000, most: 33_000 };

export interface Fitted {
  promisedMs: number;
  /** Added to each rest, in ms. */
  rest: number;
  /** Rest after the last move, its words included, in ms; 0 for none. */
  closing: number;
}

interface Sized {
  text: string;
  silence: number;
}

/** Length in ms at the documented rate of a fast voice. */
export function fastMs(cues: readonly Sized[]): number {
  return cues.reduce((ms, { text, silence }) => ms + silence + (1000 * wordsIn(text)) / FAST_WORDS, 0);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/**
 * How to fill a routine of `ms`, half way between our own estimate and a fast voice, that has `rests` rests. The nearest
 * half minute that its rests can reach.
 */
export function fitted(ms: number, rests: number): Fitted {
  const lengths = [0, 1, 2, 3]
    .map((i) => (Math.floor(ms / STEP_MS) - 1 + i) * STEP_MS)
    .filter((to) => to > 0);
  const nearest = lengths.toSorted((a, b) => Math.abs(a - ms) - Math.abs(b - ms));
  for (const promisedMs of nearest) {
    const length = fittedTo(promisedMs, ms, rests, NEAR);
    if (length) return length;
  }
  return { promisedMs: Math.round(ms / STEP_MS) * STEP_MS, rest: 0, closing: 0 };
}

/** The same to the length that a name says; null where the rests do not reach that far. */
export function fittedToName(promisedMs: number, ms: number, rests: number): Fitted | null {
  return fittedTo(promisedMs, ms, rests, NEAR_NAMED);
}

function fittedTo(promisedMs: number, ms: number, rests: number, longest: number): Fitted | null {
  const missing = promisedMs - ms;
  const given = Math.min(MOST_REST * rests, Math.max(LEAST_REST * rests, missing));
  const off = missing - given;
  if (off <= NEAR * ms && -off <= longest * ms) {
    return { promisedMs, rest: rests > 0 ? given / rests : 0, closing: 0 };
  }
  const closing = Math.max(CLOSING.least, missing - MOST_REST * rests);
  return missing > 0 && closing <= CLOSING.most
    ? { promisedMs, rest: rests > 0 ? (missing - closing) / rests : 0, closing }
    : null;
}
