/** Everything the skill knows: what it can say, and what lets it recognise a question in raw words. */

import packed from './generated/classifier.json';
import alikes from './generated/sound-alikes.json';
import { joined } from './joined';
import type { Weights } from './schema/weights';
import type { SoundAlikes } from './schema/words/sound-alikes';
import { type Knowledge, spoken } from './shipped';

export { type Knowledge, type Prompts, spoken } from './shipped';

export interface Trained extends Knowledge {
  /** What recognises questions; trained at build time. */
  weights: Weights;
  /** What puts misheard words back; none: words are taken as they are written. */
  alikes?: SoundAlikes;
}

export const knowledge: Trained = {
  ...spoken,
  weights: joined(packed) as Weights,
  alikes: joined(alikes) as SoundAlikes,
};
