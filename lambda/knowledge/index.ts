/** Everything the skill knows, compiled and validated at build time: no parsing, no checks at run time. */
import content from './generated/content.json';
import weights from './generated/weights.json';
import type { Exercise, Routine } from './schema/exercise';
import type { Guide } from './schema/guide';
import type { Locales } from './schema/locale';
import type { RedFlags } from './schema/red-flag';
import type { SpokenTopic } from './schema/topic';
import type { Weights } from './schema/weights';

export interface Knowledge {
  topics: readonly SpokenTopic[];
  exercises: readonly Exercise[];
  routines: readonly Routine[];
  guide: Guide;
  redFlags: RedFlags;
  locales: Locales;
  /** What recognises questions; trained at build time. */
  weights: Weights;
}

export const knowledge = { ...content, weights } as unknown as Knowledge;
