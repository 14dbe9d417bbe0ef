/** What somebody tells of who it is for that changes the usual answer: pregnant, young, or old. */
import type { Replies } from '../../../content/schema/words/replies';
import type { Circumstance } from '../../session';
import { CIRCUMSTANCES } from '../../session/circumstances';
import { fitsOne } from '../../text/patterns';

type Words = Replies['circumstances'];

/** Null for words that tell none. */
export function circumstanceIn(words: string, patterns: Words): Circumstance | null {
  const is = CIRCUMSTANCES.find((each) => fitsOne(words, patterns[each]));
  return is ? { is, ofSpeaker: !speaksOfOther(words, patterns) } : null;
}

/** Whether a circumstance that was told bears on these words: what is asked for oneself is not of another. */
export function bearsOn({ ofSpeaker }: Circumstance, words: string, patterns: Words): boolean {
  if (ofSpeaker) return !speaksOfOther(words, patterns);
  return speaksOfOther(words, patterns) || !fitsOne(words, patterns.own);
}

const speaksOfOther = (words: string, { others }: Words): boolean => fitsOne(words, others);
