/** The shapes of a guided session. Pure data: voice, printed plan, console and tests all read the same timeline. */

export type Side = 'left' | 'right';
export type CueKind = 'intro' | 'setup' | 'ready' | 'rep' | 'hold' | 'tick' | 'release' | 'switch' | 'rest' | 'check' | 'end';

/** One thing said and the exact silence after it. */
export interface Cue {
  i: number;
  /** Index of the step (one move of the routine). */
  step: number;
  /** Smallest thing worth resuming: one hold, or one rep set on one side. */
  unit: number;
  kind: CueKind;
  text: string;
  /** Exact silence after the text, in ms. */
  silence: number;
  /** Estimated length of text plus silence, in ms. */
  ms: number;
  side?: Side;
  set?: number;
  rep?: number;
  of?: number;
}

export interface Step {
  exercise: string;
  name: string;
  /** First cue and one past the last cue. */
  from: number;
  to: number;
  /** Estimated length in ms. */
  ms: number;
}

export interface Timeline {
  routine: string;
  /** Changes whenever the cues do, so that a stored position is never read against other cues. */
  hash: string;
  cues: readonly Cue[];
  steps: readonly Step[];
  totalMs: number;
}

export interface Segment {
  /** First cue and one past the last cue. */
  from: number;
  to: number;
  /** Length in ms at the usual and at the slowest assumed speech rate. */
  estMs: number;
  slowMs: number;
  endsAt: 'rest' | 'switch' | 'gap' | 'end';
}

/** How this person likes to be guided. */
export interface Profile {
  pace: 'slower' | 'usual' | 'faster';
  level: 'easier' | 'usual' | 'harder';
  /** Exercises already met: short cues instead of full coaching. */
  met: readonly string[];
  /** Exercises to leave out, without any reason. */
  skip: readonly string[];
}
