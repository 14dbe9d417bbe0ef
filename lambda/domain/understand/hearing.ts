/** All that makes sense of raw words, as one value: a turn without any can do without it. */
import type { Trained } from '../../knowledge';
import { type Guarded, guard } from '../guard';
import type { Meaning } from '../meaning';
import { type Context, followUp, understand, understandBeneath } from '.';

export interface Hearing {
  guard(words: string): Guarded;
  understand(words: string): Meaning;
  /** The same without looking for warning signs. */
  understandBeneath(words: string): Meaning;
  followUp(words: string, context: Context): Meaning | null;
}

export function hearingOf(knowledge: Trained): Hearing {
  return {
    guard,
    understand: (words) => understand(words, knowledge),
    understandBeneath: (words) => understandBeneath(words, knowledge),
    followUp: (words, context) => followUp(words, context, knowledge),
  };
}
