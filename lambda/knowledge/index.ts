/** Everything the skill knows: what it can say, and what lets it recognise a question in raw words. */
import { type Knowledge, spoken } from './content';
import weights from './generated/weights.json';
import type { Weights } from './schema/weights';

export type { Knowledge } from './content';

export interface Trained extends Knowledge {
  /** What recognises questions; trained at build time. */
  weights: Weights;
}

export const knowledge = { ...spoken, weights } as unknown as Trained;
