/** What can happen to a running routine, and what is to be drawn after it: the words between reducer and players. */
import type { Play } from './play';

export type Event = Happening & {
  /** Set by players whose events may arrive late or twice: another guidance or revision is stale and changes nothing. */
  from?: { gid: string; rev: number };
};

type Happening =
  /** "Go on", "yes", "skip" or silence of words in an open microphone. */
  | { kind: 'continue' }
  | { kind: 'next' }
  | { kind: 'previous' }
  | { kind: 'repeat' }
  | { kind: 'explain' }
  | { kind: 'start-over' }
  /** `seconds`: how long was asked for. */
  | { kind: 'pause'; seconds?: number }
  /** A question was answered; the routine goes on from where it was. */
  | { kind: 'aside' }
  | { kind: 'pace'; to: Play['pace'] }
  | { kind: 'level'; to: Play['level'] }
  | { kind: 'hurt' }
  /** Leave this move out from now on, and go on. */
  | { kind: 'leave-out' }
  | { kind: 'stop' }
  /**
   * The session is over. "unanswered": nobody answered either window, so the second half was played to its end.
   * "ended": some other word of the platform about it. "unsaid": we only find out later.
   */
  | { kind: 'lost'; how: 'unanswered' | 'ended' | 'unsaid' };

export type Render =
  /**
   * Go on from the play's base. `resumed`: from within something begun before. `away`: after so long a pause that the
   * person has to get back into place. `leftOut`: the name of what was passed over without being begun.
   */
  | { kind: 'segments'; after: Happening['kind']; resumed: boolean; away: boolean; leftOut?: string }
  | { kind: 'paused'; seconds?: number }
  /** Stop the move and ask: leave it out, or end? `names`: of the moves now left out. `more`: whether any move is left. */
  | { kind: 'hurt'; names: readonly string[]; more: boolean }
  | { kind: 'ended'; finished: boolean }
  /** A stale event: nothing is drawn. */
  | { kind: 'nothing' };
