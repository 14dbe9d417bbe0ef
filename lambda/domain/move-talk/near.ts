/** Moves that people know by name and we do not lead: the nearest of ours is told in their place. */
import type { Exercise } from '../../content/schema/exercise';
import type { Replies } from '../../content/schema/words/replies';
import { fitsOne } from '../text/patterns';

interface Named {
  id: string;
  /** With a space before and behind. */
  name: string;
}

/** The longest such name in the words: "side plank" is no plank. */
function longestIn(padded: string, exercises: readonly Exercise[]): Named | undefined {
  let longest: Named | undefined;
  for (const { id, near = [] } of exercises) {
    for (const each of near) {
      const name = ` ${each} `;
      if (name.length > (longest?.name.length ?? 0) && padded.includes(name)) longest = { id, name };
    }
  }
  return longest;
}

/** In a pattern: the name, whatever it is. */
const IN_PLACE = ' this move ';

/**
 * The id of our move for "show me the bird dog" and "I can't do a plank"; null where none is named, or something else is
 * asked of it. `asksElse`: the words are near to a question that has its own answer.
 */
export function nearestMove(
  words: string,
  exercises: readonly Exercise[],
  { wantsMove: { led, named } }: Pick<Replies, 'wantsMove'>,
  asksElse: boolean,
): string | null {
  const padded = ` ${words} `;
  const found = longestIn(padded, exercises);
  if (!found) return null;
  const asked = padded.replace(found.name, IN_PLACE).trim();
  return fitsOne(asked, led) || (!asksElse && fitsOne(asked, named)) ? found.id : null;
}
