/** How lists of phrases are packed for the bundle: a character for each word, so that searching is the engine's work. */
import { lineOf } from './lines';

/** A template is its places in a row: a word by itself, or a group of choices: `(abc+d)` is "a, b, or c then d". */
export const MARK = { open: '(', option: '[', close: ')', join: '+' } as const;

/** Stands for the most frequent words, in this order; JSON carries each as one byte. */
export const SHORT = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (char) => !'()[]+"\\'.includes(char),
);
/** From here on a character for every other word: two bytes for the first nineteen hundred. */
export const FIRST_LONG = 0xa1;

/** From here on a character for every group of choices that several phrases share: three bytes. */
export const FIRST_SHARED = 0xe000;
const SHARED = /[\ue000-\uf8ff]/g;

export interface PackedPhrases {
  /** Words that may stand inside any phrase without changing what it says: "can't [really] feel [any of] it". */
  small: string;
  /** Of those, the words that may begin what is said next: they stand inside no figure of speech, "weak [my] back". */
  openers: string;
  /** The words that have a short character. */
  often: string;
  /** The others in alphabetical order, a line for each beginning of two letters: it, the first one's character, the endings. */
  seldom: string;
  /** Each list's name, and how many phrases it has. */
  lists: Readonly<Record<string, number>>;
  /** Each phrase up to its first certain place, a space between. */
  heads: string;
  /** What follows each head; a group that is shared stands as its character. */
  rests: string;
  /** The shared groups, a space between. */
  shared: string;
}

/** Words that begin alike: the character of the first, and how each of them goes on. */
interface Line {
  first: number;
  endings: readonly string[];
}

const NONE: Line = { first: 0, endings: [] };

/** Of pieces with a space between them, each of which starts there. */
const piece = (packed: string, starts: Uint32Array, at: number): string =>
  packed.slice(starts[at], (starts[at + 1] ?? packed.length + 1) - 1);

/** Packed phrases, each looked at only when a word that may begin it is heard. */
export class Phrases {
  private readonly often: readonly string[];
  private readonly seldom: string;
  private readonly lines = new Map<string, Line>();
  private readonly heads: string;
  /** Where in the heads each phrase starts. */
  private readonly starts: Uint32Array;
  private readonly rests: string;
  /** Where in the rests what follows each phrase's head starts: a list of them all would be as large as they are. */
  private readonly follows: Uint32Array;
  private readonly shared: readonly string[];
  private readonly names: readonly string[];
  /** The place among the names of each phrase's list. */
  private readonly lists: Uint16Array;
  private readonly codes: string[] = [];
  private readonly begun = new Map<string, readonly number[]>();

  constructor({ often, seldom, lists, heads, rests, shared }: PackedPhrases) {
    this.often = often.split(' ');
    this.seldom = seldom;
    this.heads = heads;
    this.rests = rests;
    this.shared = shared.split(' ');
    this.names = Object.keys(lists);
    const count = this.names.reduce((sum, name) => sum + (lists[name] ?? 0), 0);
    this.starts = new Uint32Array(count);
    this.follows = new Uint32Array(count);
    // One loop: the engine would compile the second in the middle of a first sentence, for 2 ms.
    for (let phrase = 1, head = 0, rest = 0; phrase < count; phrase += 1) {
      head = heads.indexOf(' ', head) + 1;
      rest = rests.indexOf(' ', rest) + 1;
      this.starts[phrase] = head;
      this.follows[phrase] = rest;
    }
    this.lists = new Uint16Array(count);
    for (let place = 0, from = 0; place < this.names.length; place += 1) {
      const to = from + (lists[this.names[place] ?? ''] ?? 0);
      this.lists.fill(place, from, to);
      from = to;
    }
  }

  /** The word's character; a space, which is in no phrase, for a word that is in none. */
  characterOf(word: string): string {
    const often = this.often.indexOf(word);
    if (often >= 0) return SHORT[often] ?? ' ';
    const { first, endings } = this.begunLike(word.slice(0, 2).padEnd(2)) ?? NONE;
    const at = endings.indexOf(word.slice(2));
    return at < 0 ? ' ' : String.fromCharCode(first + at);
  }

  /** The words with this beginning; a beginning that none has is not kept: people's words would pile up. */
  private begunLike(two: string): Line | undefined {
    const known = this.lines.get(two);
    if (known) return known;
    const line = lineOf(this.seldom, two);
    if (line === undefined) return undefined;
    const read = { first: line.charCodeAt(0), endings: line.slice(1).split(' ') };
    this.lines.set(two, read);
    return read;
  }

  /** The phrases that a word of this character may begin. */
  begunBy(character: string): readonly number[] {
    let found = this.begun.get(character);
    if (found === undefined) {
      const list: number[] = [];
      for (let at = this.heads.indexOf(character); at >= 0; at = this.heads.indexOf(character, at + 1)) {
        if (this.heads[at - 1] === MARK.join) continue;
        const phrase = this.phraseAt(at);
        if (list.at(-1) !== phrase) list.push(phrase);
      }
      found = list;
      this.begun.set(character, list);
    }
    return found;
  }

  /** The list a phrase is of. */
  listOf(phrase: number): string {
    return this.names[this.lists[phrase] ?? 0] ?? '';
  }

  code(phrase: number): string {
    const known = this.codes[phrase];
    if (known !== undefined) return known;
    const head = piece(this.heads, this.starts, phrase);
    const rest = piece(this.rests, this.follows, phrase).replace(
      SHARED,
      (each) => this.shared[each.charCodeAt(0) - FIRST_SHARED] ?? '',
    );
    const code = head + rest;
    this.codes[phrase] = code;
    return code;
  }

  /** The phrase whose head holds this position. The engine's own searches need not be compiled in a first sentence. */
  private phraseAt(position: number): number {
    return this.starts.indexOf(this.heads.lastIndexOf(' ', position) + 1);
  }
}
