/** Finds the phrases of packed lists in a row of tokens, stepping over small words in between. */
import { MARK, type PackedPhrases, Phrases } from '../../content/packed-phrases';
import type { Span } from './spans';

export type { Span } from './spans';

const MAX_SMALL = 4;
const UNKNOWN = ' ';

/**
 * Phrases are flat templates: words, `(a|b c)` for a choice, `[a|b]` for a choice that may be left out. They are
 * matched as they stand, never expanded: the longer ones stand for many thousand wordings.
 */
export class PhraseMatcher {
  private read: { phrases: Phrases; smallWords: ReadonlySet<string> } | undefined;

  constructor(private readonly packed: PackedPhrases) {}

  /** Calls `found` with the longest match of every phrase at every position. */
  scan(words: readonly string[], found: (list: string, span: Span) => void): void {
    // Read on the first words, not on loading: most turns of a fresh process carry none.
    this.read ??= {
      phrases: new Phrases(this.packed),
      smallWords: new Set(this.packed.small.split(' ')),
    };
    const { phrases, smallWords } = this.read;
    const heard = words.map((word) => phrases.characterOf(word));
    const small = words.map((word) => smallWords.has(word));
    for (let from = 0; from < words.length; from += 1) {
      const character = heard[from] ?? UNKNOWN;
      if (character === UNKNOWN) continue;
      for (const phrase of phrases.begunBy(character)) {
        const to = longest({ code: phrases.code(phrase), heard, small }, 0, from, MAX_SMALL, false);
        if (to > from) found(phrases.listOf(phrase), { from, to });
      }
    }
  }
}

interface Match {
  code: string;
  heard: readonly string[];
  small: readonly boolean[];
}

/**
 * End of the longest match of the phrase's rest, which starts at `place`, on the words from `at`; or -1. `steps` is
 * how many small words may still be stepped over.
 */
function longest(match: Match, place: number, at: number, steps: number, begun: boolean): number {
  const { code, heard, small } = match;
  if (place >= code.length) return at;
  const mark = code[place];
  const character = heard[at] ?? UNKNOWN;
  let best = -1;
  if (mark === MARK.open || mark === MARK.option) {
    const close = code.indexOf(MARK.close, place);
    if (character !== UNKNOWN) {
      for (let choice = code.indexOf(character, place); choice > 0 && choice < close; ) {
        const end = code[choice - 1] === MARK.join ? -1 : follow(match, choice, at);
        if (end > 0) best = Math.max(best, longest(match, close + 1, end, steps, true));
        choice = code.indexOf(character, choice + 1);
      }
    }
    if (mark === MARK.option) best = Math.max(best, longest(match, close + 1, at, steps, begun));
  } else if (mark === character) best = longest(match, place + 1, at + 1, steps, true);
  if (best < 0 && begun && steps > 0 && small[at] === true) {
    best = longest(match, place, at + 1, steps - 1, true);
  }
  return best;
}

/** Position after the words of the choice at `place`, or -1. */
function follow({ code, heard, small }: Match, place: number, start: number): number {
  let at = start + 1;
  for (let next = place + 1; code[next] === MARK.join; next += 2) {
    let steps = MAX_SMALL;
    while (heard[at] !== code[next + 1]) {
      if (steps === 0 || small[at] !== true) return -1;
      steps -= 1;
      at += 1;
    }
    at += 1;
  }
  return at;
}
