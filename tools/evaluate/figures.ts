/** The figures that the bars are about, of one recogniser on labelled rows. */
import type { Trained } from '../../lambda/content';
import { understandBeneath } from '../../lambda/domain/nlu/understand';
import { noisy } from './noise';
import type { Rows } from './rows';
import { type Hear, scoreQuestions, scoreRequests } from './score';

/** Shares from 0 to 1; not a number where there are no such rows. */
export interface Figures {
  inScope: number;
  user: number;
  nearMiss: number;
  unrelated: number;
  requests: number;
}

export function figuresOf({ questions, requests }: Rows, hear: Hear): Figures {
  const { inScope, user, nearMiss, unrelated } = scoreQuestions(
    questions.map((row) => ({ row, meaning: hear(row.text) })),
  );
  const { right, rows } = scoreRequests(requests, hear);
  return { inScope, user, nearMiss, unrelated, requests: right / rows };
}

/** What `knowledge` makes of the words alone; red flags are another's to find. */
export const hearing =
  (knowledge: Trained): Hear =>
  (words) =>
    understandBeneath(words, knowledge);

/** The same words as a recogniser might hand them over, by `share` and seed. */
export const throughNoise =
  (hear: Hear, share: number, seed: number): Hear =>
  (words) =>
    hear(noisy(words, share, seed));
