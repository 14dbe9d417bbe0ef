/** What is drawn of a running routine. */
import type { Play } from '../../domain/guided/playback/play';
import type { Speech } from '../../domain/speech';

/** One response of a running routine. Its last words, and those of `ask`, say what for the microphone opens. */
export interface Drawn {
  say: Speech;
  ask: Speech;
  /** The play with what was drawn entered in it, so that the listener can be located later. */
  play: Play;
}
