/** "What did I do so far?" and "how did I do?", asked in a routine and after it. */
import type { Meaning } from '../../../domain/meaning';
import { fitsOne } from '../../../domain/replies';
import type { Exchange } from '../../turn';

/** Whatever it is near to: the side, the count, or the end. */
export function asksWhatWasDone({ turn, knowledge }: Exchange, meaning: Meaning): boolean {
  return isVague(meaning) && fitsOne(turn.words, knowledge.replies.soFar);
}

/** Near to "I'm done", which would stop. */
export function asksHowItGoes({ turn, knowledge }: Exchange, meaning: Meaning): boolean {
  return isVague(meaning) && fitsOne(turn.words, knowledge.replies.howGoing);
}

function isVague({ kind }: Meaning): boolean {
  return kind === 'position' || kind === 'command' || kind === 'follow-up' || kind === 'unknown';
}
