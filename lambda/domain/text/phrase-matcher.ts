/** Finds the phrases of packed lists in a row of tokens, stepping over small words in between. */
import { MARK, type PackedPhrases, Phrases } from '../../content/packed/phrases';
import { LONGEST, type Span } from './spans';

export type { Span } from './spans';

const MAX_SMALL = 4;
const UNKNOWN = ' ';
const UNKNOWN_SMALL = '\t';

/**
 * Phrases are flat templates: words, `(a|b c)` for a choice, `[a|b]` for a choice that may be left out. They are
 * matched as they stand, never expanded: the longer ones stand for many thousand wordings.
 */
export class PhraseMatcher {
  private read: Unpacked | undefined;

  /** In the lists named `strict` no word that may begin what is said next is stepped over. */
  constructor(
    private readonly packed: PackedPhrases,
    private readonly strict: ReadonlySet<string> = new Set(),
  ) {}

  /** Calls `found` with the longest match of every phrase at every position. */
  scan(words: readonly string[], found: (list: string, span: Span) => void): void {
    const { phrases, smallWords, openers } = this.unpacked();
    const heard = words.map((word) => phrases.characterOf(word));
    const small = words.map((word) => smallWords.has(word));
    const smallest = words.map((word, at) => small[at] === true && !openers.has(word));
    // The same words over and over are looked at once.
    const ahead = heard.map((character, at) =>
      character === UNKNOWN && small[at] ? UNKNOWN_SMALL : character,
    );
    const known = new Map<string, Matched[]>();
    for (let from = 0; from < words.length; from += 1) {
      const character = heard[from] ?? UNKNOWN;
      if (character === UNKNOWN) continue;
      const next = ahead.slice(from, from + LONGEST).join('');
      let matches = known.get(next);
      if (matches === undefined) {
        matches = [];
        for (const phrase of phrases.begunBy(character)) {
          const list = phrases.listOf(phrase);
          const match = {
            code: phrases.code(phrase),
            heard,
            small: this.strict.has(list) ? smallest : small,
          };
          const to = longest(match, 0, from, MAX_SMALL, false);
          if (to > from) matches.push({ list, length: to - from });
        }
        known.set(next, matches);
      }
      for (const { list, length } of matches) found(list, { from, to: from + length });
    }
  }

  /** Read on the first words, not on loading: most turns of a fresh process carry none. */
  private unpacked(): Unpacked {
    this.read ??= {
      phrases: new Phrases(this.packed),
      smallWords: new Set(this.packed.small.split(' ')),
      openers: new Set(this.packed.openers.split(' ')),
    };
    return this.read;
  }
}

interface Unpacked {
  phrases: Phrases;
  smallWords: ReadonlySet<string>;
  openers: ReadonlySet<string>;
}

interface Matched {
  list: string;
  length: number;
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
