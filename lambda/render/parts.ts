/** Where hands, feet, head or knees go: told for the move at hand. */
import { ASKED_PARTS, type AskedPart } from '../content/schema/exercise';
import type { Guide } from '../content/schema/guide';
import type { AtHand } from './at-hand';

/** The part that a question is about, by the name it was recognised under or by the words of the question. */
export function partIn({ parts }: Guide, part: string | undefined, words: string): AskedPart | undefined {
  const said = [...(part === undefined ? [] : [part]), ...words.toLowerCase().split(/[^a-z]+/)];
  const partOf = (word: string) => ASKED_PARTS.find((known) => parts[known].includes(word));
  return said.map(partOf).find((known) => known !== undefined);
}

/** What the move says of a part; of none in particular, how it begins and what to look out for. */
export function aboutPart({ guide, told, exercise, part, words }: AtHand): string[] {
  const asked = partIn(guide, part, words);
  if (asked !== undefined && told.coach) return [told.coach.parts[asked]];
  const own = [...told.start, ...told.steps, ...exercise.mistakes];
  const spoken = asked && own.find((sentence) => partIn(guide, undefined, sentence) === asked);
  return spoken === undefined ? [...told.start.slice(-1), ...exercise.mistakes.slice(0, 1)] : [spoken];
}
