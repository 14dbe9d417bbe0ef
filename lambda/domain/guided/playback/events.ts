/** What can happen to a running routine, and what is to be drawn after it: the words between reducer and players. */
import type { Posture } from './posture';
import type { Options } from './scene';

export type Event = Happening & {
  /** Set by players whose events may arrive late or twice: another guidance or revision is stale and changes nothing. */
  from?: { gid: string; rev: number };
};

type Happening =
  /** "Go on", "yes", or silence of words in an open microphone. */
  | { kind: 'continue' }
  | { kind: 'next' }
  /** The set, or the side, after this one; after the last of a move, the next move. */
  | { kind: 'next-set' }
  | { kind: 'previous' }
  | { kind: 'repeat' }
  | { kind: 'explain' }
  | { kind: 'start-over' }
  /** `seconds`: how long was asked for. */
  | { kind: 'pause'; seconds?: number }
  /** A question was answered; the routine goes on from where it was. */
  | { kind: 'aside' }
  /** Another pace, level, amount of talk, length of rests or holds. */
  | { kind: 'change'; to: Partial<Options> }
  | { kind: 'hurt' }
  /** A muscle cramps: it waits, and the move comes back once, in its easier form. */
  | { kind: 'cramp' }
  /** The move that hurt once more, in its easier form. */
  | { kind: 'ease' }
  /** Leave out the moves named, or the one being done, from now on. */
  | { kind: 'leave-out'; exercises?: readonly string[] }
  /** Nothing hurt after all; or the move named comes back. */
  | { kind: 'put-back'; exercise?: string }
  /** Getting up from wherever the person is. */
  | { kind: 'get-up' }
  /** In place before the words for getting there are over. */
  | { kind: 'already-down' }
  | { kind: 'stop' }
  /** What a screen reports; `at` is its own clock in ms. It began to speak. */
  | { kind: 'started'; at: number }
  /** Everything before `cue` was spoken, and it goes on by itself; or it was the last that it had. */
  | { kind: 'reached'; cue: number; at: number }
  | { kind: 'played'; cue: number; at: number }
  /**
   * The session is over. "unanswered": nobody answered either window, so the second half was played to its end.
   * "ended": some other word of the platform about it. "unsaid": we only find out later.
   */
  | { kind: 'lost'; how: Lost };

export type Lost = 'unanswered' | 'ended' | 'unsaid';

/** What was done of a routine, as far as it is known. */
export interface Done {
  /** Moves that were led through and not passed over. */
  moves: number;
  /** Whether any of them has two sides. */
  sides: boolean;
  /** Name of the move where it was a single one that was asked for. */
  only?: string;
  /** Length of the whole routine, in ms. */
  ms: number;
}

export type Render =
  /**
   * Go on from the play's base. `resumed`: from within something begun before. `away`: after so long a pause that the
   * person has to get back into place. `standing`: got up since. `leftOut`: names of what was left out. `putBack`: of what came back.
   */
  | {
      kind: 'segments';
      after: Happening['kind'];
      resumed: boolean;
      away: boolean;
      standing?: true;
      passed?: string;
      leftOut?: readonly string[];
      putBack?: string;
    }
  /** `moving`: in the middle of a movement that has to be let go of. */
  | { kind: 'paused'; seconds?: number; moving: boolean }
  /**
   * Stop the move and ask: easier, the next one, or up? `names`: of the moves asked about. `more`: whether another move
   * is left. `again`: it was asked before. `rests`: the answer may take its time.
   */
  | {
      kind: 'hurt';
      names: readonly string[];
      more: boolean;
      again: boolean;
      posture: Posture;
      rests?: true;
    }
  | { kind: 'getting-up'; posture: Posture }
  /** `stopped`: by the person, and not at its end. */
  | { kind: 'ended'; posture: Posture; finished: boolean; stopped: boolean; done: Done }
  /** What is playing goes on as it is; the place is known better. */
  | { kind: 'followed' }
  /** A stale event: nothing is drawn. */
  | { kind: 'nothing' };

export type Segments = Extract<Render, { kind: 'segments' }>;
export type Hurt = Extract<Render, { kind: 'hurt' }>;
