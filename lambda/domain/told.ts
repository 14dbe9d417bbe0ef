/** Details that somebody tells between questions: since when, where, what they do all day, what they tried. */
import type { ToldWords } from '../content/schema/words/told';
import { fitsOne } from './text/patterns';

/** Kinds of details as they ship: each with its line. */
export type ToldLines = readonly (Omit<ToldWords['details'][number], 'examples'> & {
  says: readonly string[];
})[];

/** What is known of one who tells this. */
export interface ToldDetail {
  id: string;
  /** The line that holds of all. */
  says: readonly string[];
  /** The topic that has more for them. */
  topic?: string;
  /** Whether a sentence of the answer that speaks of it comes first. */
  quotes?: boolean;
}

/** The details that the words tell, those first that bear most on what to do. Pure; never throws. */
export function detailsTold(words: string, details: ToldLines): ToldDetail[] {
  return details
    .filter(({ said, unless }) => fitsOne(words, said) && !(unless && fitsOne(words, unless)))
    .map(({ id, says, topic, quotes }) => ({
      id,
      says,
      ...(topic !== undefined && { topic }),
      ...(quotes && { quotes }),
    }));
}
