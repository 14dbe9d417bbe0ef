/** Details that somebody tells between questions: since when, where, what they do all day, what they tried. */
import type { ToldWords } from '../content/schema/words/told';
import { fitsOne } from './text/patterns';

/** What is known of one who tells this. */
export interface ToldDetail {
  id: string;
  /** The topic that has more for them. */
  topic?: string;
  /** Whether a sentence of the answer that speaks of it comes first. */
  quotes?: boolean;
}

/** The details that the words tell, those first that bear most on what to do. Pure; never throws. */
export function detailsTold(words: string, { details }: ToldWords): ToldDetail[] {
  return details
    .filter(({ said, unless }) => fitsOne(words, said) && !(unless && fitsOne(words, unless)))
    .map(({ id, topic, quotes }) => ({
      id,
      ...(topic !== undefined && { topic }),
      ...(quotes && { quotes }),
    }));
}
