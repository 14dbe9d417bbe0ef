/** What the skill can say beside its answers, compiled and validated at build time: no parsing, no checks at run time. */
import content from './generated/content.json';
import type { Defaults } from './schema/defaults';
import type { Exercise, Routine } from './schema/exercise';
import type { Guide } from './schema/guide';
import type { Locales } from './schema/locale';
import type { Lookups } from './schema/lookups';
import type { RedFlags } from './schema/red-flag';
import type { Situations } from './schema/situation';
import type { SpokenTopic } from './schema/topic';
import type { MoveTalk } from './schema/words/move-talk';
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
  moveTalk: MoveTalk;
  situations: Situations;
  lookups: Lookups;
  sessionWords: SessionWords;
}

/** What every turn needs; the answers are a file of their own. */
export type AtHand = Omit<Knowledge, 'topics'>;

export const atHand = content as unknown as AtHand;
