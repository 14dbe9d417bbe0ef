/** How long a response takes to be heard: estimated speech, exact quiet. */
import { speechMs, USUAL_CPS } from '../../lambda/domain/guided/timeline/speech-time';
import type { Heard } from './heard-ssml';

/** How long words without a quiet in between take to say, in ms; `slowness` times as long as usual. */
export function wordsMs(words: string, slowness = 1): number {
  return slowness * speechMs(words, USUAL_CPS);
}

export function speechSeconds(heard: Heard, slowness = 1): number {
  const ms = heard.parts.map((part) => ('hold' in part ? part.hold : wordsMs(part.words, slowness)));
  return ms.reduce((sum, one) => sum + one, 0) / 1000;
}
