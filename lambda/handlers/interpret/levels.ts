/** Which way a level goes: easier and harder are asked for in nearly the same words, and one is the other's opposite. */
import type { Meaning } from '../../domain/meaning';
import { fitsOne } from '../../domain/text/patterns';
import type { Exchange } from '../turn';

/** "Put the difficulty up a notch", whichever of the two it was taken for. */
export function asDirected({ turn: { words }, knowledge: { replies } }: Exchange, meaning: Meaning): Meaning {
  if (meaning.kind !== 'command' || (meaning.name !== 'easier' && meaning.name !== 'harder')) return meaning;
  const [up, down] = [fitsOne(words, replies.levelUp), fitsOne(words, replies.levelDown)];
  return up === down ? meaning : { ...meaning, name: up ? 'harder' : 'easier' };
}
