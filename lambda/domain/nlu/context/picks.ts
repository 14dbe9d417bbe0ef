/** A pick among several that were named: by their order, or by which is the shortest. */
import type { Replies } from '../../../content/schema/words/replies';
import { once } from '../../once';
import { Expression, eachNamed, fitsOne, oneOf } from '../../text/patterns';

interface Common {
  /** Which kind of those named is meant; absent: any. */
  of?: 'exercise' | 'routine';
  /** It is only asked about. */
  tells: boolean;
}

/** `place`: as an array is indexed, so that the last is -1. */
export type Picked = Common & ({ by: 'place'; place: number } | { by: 'shortest' | 'longest' });

type Words = Replies['picks'];

/** The whole of a reply that picks one: what tells which, and what is said to be one of. */
const shapeOf = once(({ before, after, one, places, last, shortest, longest }: Words) => {
  const which = oneOf([...places, ...last, ...shortest, ...longest]);
  const around = (list: readonly string[]) => oneOf(list).source;
  const source = `^(?:${around(before)} )*(?:the )?(${which.source})(?: (${around(one)}))?(?: ${around(after)})*$`;
  return new Expression({ source, needed: which.needed });
});

/** Null for words that pick nothing, or that say anything beside it. */
export function pickIn(words: string, picks: Words): Picked | null {
  const shape = shapeOf(picks);
  if (!shape.mayFit(words)) return null;
  const [, said, named = ''] = shape.made().exec(words) ?? [];
  // "First" and "last" alone may be an order of things to do.
  if (said === undefined || said === words) return null;
  const of = fitsOne(named, picks.moves)
    ? 'exercise'
    : fitsOne(named, picks.routines)
      ? 'routine'
      : undefined;
  const common: Common = { ...(of && { of }), tells: fitsOne(words, picks.tells) };
  if (fitsOne(said, picks.shortest)) return { ...common, by: 'shortest' };
  if (fitsOne(said, picks.longest)) return { ...common, by: 'longest' };
  const place = eachNamed(said, picks.places).indexOf(true);
  return { ...common, by: 'place', place };
}
