/** Moves that people know by name and we do not lead: the nearest of ours is told in their place. */
import type { Exercise } from '../../content/schema/exercise';
import type { Replies } from '../../content/schema/words/replies';
import { once } from '../once';
import { fitsOne } from '../text/patterns';

/** Every such name with our move, the longest first: "side plank" is no plank. */
const namesOf = once((exercises: readonly Exercise[]) =>
  exercises
    .flatMap(({ id, near = [] }) => near.map((name) => ({ id, name: ` ${name} ` })))
    .toSorted((a, b) => b.name.length - a.name.length),
);

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
  const found = namesOf(exercises).find(({ name }) => padded.includes(name));
  if (!found) return null;
  const asked = padded.replace(found.name, IN_PLACE).trim();
  return fitsOne(asked, led) || (!asksElse && fitsOne(asked, named)) ? found.id : null;
}
