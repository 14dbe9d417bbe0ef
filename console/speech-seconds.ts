/** How long a response takes to be heard. */
import type { Heard } from './ear';

export function speechSeconds(heard: Heard, _locale: string): number {
  return heard.holdMs / 1000 + heard.words.length / 16;
}
