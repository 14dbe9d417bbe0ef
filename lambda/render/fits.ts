/** Whether speech may be said as it is: what came back in a session is held to Alexa's limits again. */
import { speechMs } from '../domain/guided/timeline/speech-time';
import { MAX_SPEECH_CHARS, MAX_SPEECH_SECONDS } from '../domain/limits';
import { type Speech, wordsOf } from '../domain/speech';
import { toSsml } from './ssml';

/**
 * `say` and `ask` together, since both are sent, and kept for the next time. Counted in bytes: the response has a limit
 * in them. `cps`: characters a second.
 */
export function fits(say: Speech, ask: Speech, cps: number): boolean {
  const bytes = new TextEncoder().encode(toSsml(say) + toSsml(ask)).length;
  return bytes <= MAX_SPEECH_CHARS && [say, ask].every((half) => seconds(half, cps) <= MAX_SPEECH_SECONDS);
}

function seconds(speech: Speech, cps: number): number {
  const quiet = speech.reduce((ms, beat) => ms + ('silence' in beat ? beat.silence : 0), 0);
  return (quiet + speechMs(wordsOf(speech), cps)) / 1000;
}
