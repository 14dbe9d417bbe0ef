/** Finds the phrases of a lexicon in a list of tokens, stepping over small words in between. */

/** Half-open range of token positions. */
export interface Span {
  from: number;
  to: number;
}

/** One place in a phrase: what may stand there, by first word, as the words that must follow it. */
interface Place {
  choices: Map<string, string[][]>;
  optional: boolean;
}

interface Phrase<C> {
  name: C;
  places: Place[];
}

/** Words that may stand inside any phrase without changing what it says: "can't [really] feel [any of] it". */
const SMALL = new Set(
  (
    'a an s the my his her their your our its this that these those some any all of just really very so quite pretty ' +
    'totally completely literally actually basically even still kind sort bit little slightly somewhat almost ' +
    'nearly always constantly suddenly now also too um uh er like well properly fully entirely both much ' +
    'bloody damn freaking fucking flipping proper right left lower upper own whole most'
  ).split(' '),
);
const MAX_SMALL = 4;

/**
 * Phrases are flat templates: words, `(a|b c)` for a choice, `[a|b]` for a choice that may be left out. They are
 * matched as they stand, never expanded: the longer ones stand for many thousand wordings.
 */
export class Lexicon<C extends string> {
  private byFirstWord: Map<string, Phrase<C>[]> | undefined;

  constructor(private readonly phrases: Record<C, readonly string[]>) {}

  /** Read on the first words, not on loading: most turns of a fresh process carry none. */
  private index(): Map<string, Phrase<C>[]> {
    if (this.byFirstWord !== undefined) return this.byFirstWord;
    const index = new Map<string, Phrase<C>[]>();
    for (const name of Object.keys(this.phrases) as C[]) {
      for (const template of this.phrases[name]) add(index, { name, places: parse(template) });
    }
    this.byFirstWord = index;
    return index;
  }

  /** Calls `found` with the longest match of every phrase at every position. */
  scan(words: readonly string[], found: (name: C, span: Span) => void): void {
    const index = this.index();
    for (let from = 0; from < words.length; from += 1) {
      for (const phrase of index.get(words[from] ?? '') ?? []) {
        const to = longest(phrase.places, 0, words, from, MAX_SMALL, false);
        if (to > from) found(phrase.name, { from, to });
      }
    }
  }
}

function add<C>(index: Map<string, Phrase<C>[]>, phrase: Phrase<C>): void {
  for (const place of phrase.places) {
    for (const word of place.choices.keys()) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [phrase]);
      else if (!list.includes(phrase)) list.push(phrase);
    }
    if (!place.optional) return;
  }
}

const PART = /\(([^)]*)\)|\[([^\]]*)\]|([^\s()[\]]+)/g;

function parse(template: string): Place[] {
  const places: Place[] = [];
  for (const [, group, option, word] of template.matchAll(PART)) {
    const choices = new Map<string, string[][]>();
    for (const choice of (group ?? option ?? word ?? '').split('|')) {
      const [first = '', ...rest] = choice.trim().split(' ');
      choices.set(first, [...(choices.get(first) ?? []), rest]);
    }
    places.push({ choices, optional: option !== undefined });
  }
  return places;
}

/** End of the longest match from `at`, or -1. `small` is how many small words may still be stepped over. */
function longest(
  places: readonly Place[],
  index: number,
  words: readonly string[],
  at: number,
  small: number,
  begun: boolean,
): number {
  const place = places[index];
  if (place === undefined) return at;
  const word = words[at] ?? '';
  let best = -1;
  for (const rest of place.choices.get(word) ?? []) {
    const after = follow(rest, words, at + 1);
    if (after > 0) best = Math.max(best, longest(places, index + 1, words, after, small, true));
  }
  if (place.optional) best = Math.max(best, longest(places, index + 1, words, at, small, begun));
  if (best < 0 && begun && small > 0 && SMALL.has(word)) {
    best = longest(places, index, words, at + 1, small - 1, true);
  }
  return best;
}

/** Position after the words of one choice, or -1. */
function follow(rest: readonly string[], words: readonly string[], start: number): number {
  let at = start;
  for (const want of rest) {
    let small = MAX_SMALL;
    while (words[at] !== want) {
      if (small === 0 || !SMALL.has(words[at] ?? '')) return -1;
      small -= 1;
      at += 1;
    }
    at += 1;
  }
  return at;
}
