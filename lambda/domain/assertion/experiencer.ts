/** Whose it is: the speaker's, somebody else's, or nobody's that a sign could be of. */
import type { Category } from '../../content/schema/assertion';
import type { Span } from '../text/spans';
import type { AssertionModel } from './model';

export type Experiencer = 'speaker' | 'other' | 'animal' | 'thing' | 'nobody';

interface Message {
  tokens: readonly string[];
  words: AssertionModel['words'];
  losses: readonly Span[];
  within: (category: Category, at: number) => boolean;
}

/** Of what a scope tells of somebody, the speaker's is still what names the speaker. */
export function experiencerOf({ from, to }: Span, { tokens, words, losses, within }: Message): Experiencer {
  const category = (['nobody', 'other', 'animal', 'thing'] as const).find((each) => within(each, from));
  if (category === undefined) return 'speaker';
  const next = tokens[to] ?? '';
  const isNamed =
    tokens.slice(from, to).some((token) => words.speaker.has(token)) ||
    // "A cow crushed me", and "the dog is fine can't feel my legs": no animal's.
    (category !== 'other' && words.objects.has(next)) ||
    (category !== 'other' && words.speaker.has(next) && losses.some((loss) => loss.from === from));
  return isNamed ? 'speaker' : category;
}
