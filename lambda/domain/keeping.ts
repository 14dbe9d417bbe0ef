/** What somebody wants to know of what is kept, or to be kept, told by the language's own patterns. */
import { KEEPING_WISHES, type Keeping, type KeepingWish } from '../content/schema/words/keeping';
import { fitsOne } from './text/patterns';

/** Null for words about anything else. `words` as they were heard, lower case. */
export function keepingWish(words: string, patterns: Keeping): KeepingWish | null {
  return KEEPING_WISHES.find((wish) => fitsOne(words, patterns[wish])) ?? null;
}
