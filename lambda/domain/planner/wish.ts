/** What somebody wants of a session, and what of the last ones is known: what a plan is made from. */
import type { Place } from '../../content/schema/exercise';

export interface Wish {
  /** Length wanted, in minutes, getting down and up included; absent: as long as is usual. */
  minutes?: number;
  /** Where it may be done, the likeliest first; never empty. Who names a chair and standing may do both in one session. */
  places: readonly Place[];
  /** False: nothing on hands and knees, and nothing on the floor, which is reached and left by kneeling. */
  kneeling: boolean;
  /** Ids of moves that stay out, without a reason. */
  without: readonly string[];
  /** Hardest move allowed; absent: no harder than it takes to fill the minutes. */
  level?: 1 | 2 | 3;
  /** Id of a routine whose moves are preferred: the one after a run, the one for a day of sitting. */
  like?: string;
}

/** Ids of the last sessions, the newest first, as they are kept; only what is known of them, often nothing. */
export type LastSessions = readonly string[];
