/** The shapes of a guided session. Pure data: voice, printed plan, console and tests all read the same timeline. */
import type { Dose, Exercise, ExercisePosition, FormName, Place } from '../../../content/schema/exercise';
import type { SpeechRate } from '../../../content/schema/guide';

export type Side = 'left' | 'right';
export type CueKind =
  | 'intro'
  | 'setup'
  | 'ready'
  | 'rep'
  | 'hold'
  | 'tick'
  | 'release'
  | 'switch'
  | 'rest'
  | 'check'
  | 'end';

/** One thing said and the exact silence after it. */
export interface Cue {
  i: number;
  /** Index of the step (one move of the routine). Cues before the first step carry 0, cues after the last carry its index. */
  step: number;
  /** Smallest thing worth resuming: getting ready, one rep set (on one side where a side is finished first), or one rest. */
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
  /** Nothing is played past it until the person speaks. */
  stop?: true;
}

export interface Step {
  /** Index in the routine's moves; moves that are left out have no step. */
  move: number;
  exercise: string;
  name: string;
  position: ExercisePosition;
  /** The form it is done in, where that is not the usual one. */
  form?: FormName;
  /** One sentence that puts a person who stood up back into place. */
  start: string;
  sides: Exercise['sides'];
  /** What the person's level changes of it, in words. */
  variant?: string;
  dose: Dose;
  /** First cue and one past the last cue. The steps leave out only the opening and the closing cues. */
  from: number;
  to: number;
  /** Estimated length in ms. */
  ms: number;
}

export interface Timeline {
  routine: string;
  place: Place;
  /** Changes whenever the cues do, so that a stored position is never read against other cues. */
  hash: string;
  cues: readonly Cue[];
  steps: readonly Step[];
  totalMs: number;
  /** The length that is announced, in ms: between what our estimate and a faster voice make of it. */
  promisedMs: number;
  /** Speech rate behind the estimates, in characters a second. */
  rate: SpeechRate;
}

export interface Segment {
  /** First cue and one past the last cue. */
  from: number;
  to: number;
  /** Played as the response's speech, or as its reprompt. */
  part: 'main' | 'reprompt';
  /** Length in ms at the usual and at the slowest assumed speech rate, the words of the player not counted. */
  estMs: number;
  slowMs: number;
  /** "gap": no rest there, but a quiet moment between two movements or before the first. "stop": it waits for a word. */
  endsAt: 'rest' | 'switch' | 'gap' | 'stop' | 'end';
  /** Silence in ms still to play after the last cue's text: what the microphone window does not cover. */
  endSilence: number;
}

/** How this person likes to be guided. */
export interface Profile {
  pace: 'slower' | 'usual' | 'faster';
  level: 'easier' | 'usual' | 'harder';
  /** Exercises already met: short cues instead of full coaching. */
  met: readonly string[];
  /** Exercises to leave out, without any reason. */
  skip: readonly string[];
  /** Exercises left out for the rest of this routine; hard moves then give way to their gentler stand-in. */
  benched?: readonly string[];
  /** How much is said: "less" is cues alone, "more" is full coaching however often a move was met. */
  talk?: Talk;
  /** Exercises done once, in their easier form, with a question after it. */
  eased?: readonly string[];
  /** Steps by which rests, and holds, are longer than usual. */
  rest?: number;
  hold?: number;
  /** One instruction at a time: the person says when to go on. */
  stepwise?: boolean;
  /** Exercises passed over in this session: a later one is taught in their place. */
  passed?: readonly string[];
  /** Counts this person's sessions: words and order take turns. */
  run?: number;
}

type Talk = 'less' | 'usual' | 'more';
