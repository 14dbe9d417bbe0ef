/** What every player of a routine does: draw one response, in whatever way its device can. */
import type { Prompts } from '../../content';
import type { Play } from '../../domain/guided/playback/play';
import type { Timeline } from '../../domain/guided/timeline/types';
import type { Speech } from '../../domain/speech';

/** One response of a running routine. Its last words, and those of `ask`, say what for the microphone opens. */
export interface Drawn {
  say: Speech;
  ask: Speech;
  /** The play with what was drawn entered in it, so that the listener can be located later. */
  play: Play;
}

/** `opening`: what is said before the first cue. */
export type Player = (play: Play, timeline: Timeline, opening: Speech, prompts: Prompts) => Drawn;
