/** What a content rule is: a name, a reason, and a check that reports and never throws. */
import type { Defaults } from '../../../lambda/content/schema/defaults';
import type { Exercise, Routine } from '../../../lambda/content/schema/exercise';
import type { Figures } from '../../../lambda/content/schema/figure';
import type { Guide } from '../../../lambda/content/schema/guide';
import type { Locales } from '../../../lambda/content/schema/locale';
import type { Lookups } from '../../../lambda/content/schema/lookups';
import type { PromptTree } from '../../../lambda/content/schema/prompts';
import type { RedFlags } from '../../../lambda/content/schema/red-flag';
import type { Situations } from '../../../lambda/content/schema/situation';
import type { Claims, Topic } from '../../../lambda/content/schema/topic';
import type { Keeping } from '../../../lambda/content/schema/words/keeping';
import type { MoveTalk, Talk } from '../../../lambda/content/schema/words/move-talk';
import type { ReminderWords } from '../../../lambda/content/schema/words/reminders';
import type { Replies } from '../../../lambda/content/schema/words/replies';
import type { SessionWords } from '../../../lambda/content/schema/words/session-words';
import type { ToldWords } from '../../../lambda/content/schema/words/told';

/** Everything one language's folder holds, after its schemas were checked. */
export interface Content {
  topics: Topic[];
  exercises: Exercise[];
  routines: Routine[];
  guide: Guide;
  redFlags: RedFlags;
  locales: Locales;
  defaults: Defaults;
  replies: Replies;
  moveTalk: MoveTalk;
  talk: Talk;
  told: ToldWords;
  keeping: Keeping;
  reminders: ReminderWords;
  /** The files of `prompts/`, by name. */
  prompts: Record<string, { readonly [name: string]: PromptTree }>;
  situations: Situations;
  lookups: Lookups;
  sessionWords: SessionWords;
  /** The pictures of moves; not every move has one. */
  figures: Figures;
  claims: Claims;
}

/** One thing wrong with the content, and where: `file` is relative to the language's folder. */
export interface Finding {
  file: string;
  field: string;
  message: string;
}

export interface Rule {
  name: string;
  /** Why the rule exists, for whoever meets its finding. */
  why: string;
  /** `today` is an ISO date; only rules about age read it. */
  check(content: Content, today: string): Finding[];
}
