/**
 * What the skill can say, compiled and validated at build time: no checks at run time. In the bundle each part is read when
 * it is first asked for (tools/bundle/parts.ts), so whoever takes it apart or copies it pays for all of it.
 */
import content from './generated/content.json';
import topics from './generated/topics.json';
import type { Defaults } from './schema/defaults';
import type { Exercise, Routine } from './schema/exercise';
import type { Guide } from './schema/guide';
import type { Locales } from './schema/locale';
import type { Lookups } from './schema/lookups';
import type { RedFlags } from './schema/red-flag';
import type { Situations } from './schema/situation';
import type { SpokenTopic } from './schema/topic';
import type { Replies } from './schema/words/replies';
import type { SessionWords } from './schema/words/session-words';

/** Every fixed line, by part of the conversation: a prompt that the data lacks is an error of types. */
export type Prompts = (typeof content)['prompts'];

export interface Knowledge {
  topics: readonly SpokenTopic[];
  exercises: readonly Exercise[];
  routines: readonly Routine[];
  guide: Guide;
  redFlags: RedFlags;
  locales: Locales;
  defaults: Defaults;
  prompts: Prompts;
  replies: Replies;
  situations: Situations;
  lookups: Lookups;
  sessionWords: SessionWords;
}

export const spoken = { ...content, topics } as unknown as Knowledge;
