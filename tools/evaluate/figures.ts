/** The figures that the bars are about, of one recogniser on labelled rows. */
import type { Trained } from '../../lambda/content';
import { understandBeneath } from '../../lambda/domain/nlu/understand';
import type { Rows } from '../train/rows';
import { noisy } from './noise';
import { scoreQuestions, scoreRequests, type Understand } from './score';

/** Shares from 0 to 1; not a number where there are no such rows. */
export interface Figures {
  inScope: number;
  user: number;
  nearMiss: number;
  unrelated: number;
  requests: number;
}

export function figuresOf({ questions, requests }: Rows, hear: Understand): Figures {
  const { inScope, user, nearMiss, unrelated } = scoreQuestions(
    questions.map((row) => ({ row, meaning: hear(row.text) })),
  );
  const { right, rows } = scoreRequests(requests, hear);
  return { inScope, user, nearMiss, unrelated, requests: right / rows };
}

/** What `knowledge` makes of the words alone; red flags are another's to find. */
export const understandingOf =
  (knowledge: Trained): Understand =>
  (words) =>
    understandBeneath(words, knowledge);

/** The same words as a recogniser might hand them over, by `share` and seed. */
export const throughNoise =
  (hear: Understand, share: number, seed: number): Understand =>
  (words) =>
    hear(noisy(words, share, seed));
