/** How long a response takes to be heard: estimated speech, exact quiet. */
import { speechMs } from '../../lambda/domain/guided/timeline/speech-time';
import type { Heard } from './heard-ssml';

/** Characters a second of Alexa's usual voice, the figure the guided sessions are planned with. */
const CHARACTERS_PER_SECOND = 16;

/** How long words without a quiet in between take to say, in ms; `slowness` times as long as usual. */
export function wordsMs(words: string, slowness = 1): number {
  return slowness * speechMs(words, CHARACTERS_PER_SECOND);
}

export function speechSeconds(heard: Heard, slowness = 1): number {
  const ms = heard.parts.map((part) => ('hold' in part ? part.hold : wordsMs(part.words, slowness)));
  return ms.reduce((sum, one) => sum + one, 0) / 1000;
}
