/** How long speech is. */
import { speechMs } from '../../domain/guided/timeline/speech-time';
import type { Speech } from '../../domain/speech';

/** In ms, at a speech rate in characters a second. */
export function lengthOf(speech: Speech, cps: number): number {
  return speech.reduce((ms, beat) => ms + ('say' in beat ? speechMs(beat.say, cps) : beat.silence), 0);
}
