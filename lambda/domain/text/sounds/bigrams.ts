/** How likely words follow each other, by how often people say them so (a smoothed bigram model). */
import { Shelves } from '../shelves';

/** A count is kept in a byte, as eighths of a doubling. */
export const STEPS_PER_DOUBLING = 8;

/** Of a word that nobody was heard to say. */
const NEVER = 0.3;
/** The more often a word is said, the more words follow it: by this power (Heaps' law). */
const FOLLOWERS = 0.7;

/** How a pair is kept; nothing stands before the first word, and behind the last. */
export const pairOf = (before: string, word: string): string => `${before} ${word}`;

export class Bigrams {
  private readonly shelves: Shelves;

  /** `counted` is how many words were. */
  constructor(
    packed: string | Buffer,
    private readonly counted: number,
  ) {
    this.shelves = new Shelves(packed, 1);
  }

  /** Whether it is said at all. */
  knows(word: string): boolean {
    return this.count(word) > 0;
  }

  /** Whether the words are said side by side. */
  areSaid(before: string, word: string): boolean {
    return this.count(pairOf(before, word)) > 0;
  }

  /** The logarithm of how likely `word` follows `before`: what never followed it shares the chances of one that is new. */
  likelihood(before: string, word: string): number {
    const times = this.count(before);
    const isNew = times ** FOLLOWERS + 1;
    const alone = (this.count(word) || NEVER) / this.counted;
    return Math.log((this.count(pairOf(before, word)) + isNew * alone) / (times + isNew));
  }

  private count(of: string): number {
    const at = this.shelves.find(of);
    return at < 0 ? 0 : 2 ** ((this.shelves.bytes[at] ?? 0) / STEPS_PER_DOUBLING);
  }
}
