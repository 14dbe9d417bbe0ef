/** "What did I do so far?", asked in a routine and after it. */
import type { Meaning } from '../../../domain/meaning';
import { fitsOne } from '../../../domain/replies';
import type { Exchange } from '../../turn';

/** Whatever it is near to: the side, the count, or the end. */
export function asksWhatWasDone({ turn, knowledge }: Exchange, { kind }: Meaning): boolean {
  const isAsked = kind === 'position' || kind === 'command' || kind === 'follow-up' || kind === 'unknown';
  return isAsked && fitsOne(turn.words, knowledge.replies.soFar);
}
