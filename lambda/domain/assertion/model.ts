/** The words of assertion, ready to be looked up. */
import type { AssertionData, AssertionWords } from '../../content/schema/assertion';
import { PhraseMatcher } from '../text/phrase-matcher';

export interface AssertionModel {
  matcher: PhraseMatcher;
  words: WordSets;
  reach: AssertionData['reach'];
}

export type WordSets = Readonly<Record<keyof AssertionWords, ReadonlySet<string>>>;

export function assertionModel({ phrases, words, reach }: AssertionData): AssertionModel {
  return { matcher: new PhraseMatcher(phrases), words: wordSets(words), reach };
}

/** Each list of words, a space between them, as a set. */
function wordSets<Name extends string>(
  lists: Readonly<Record<Name, string>>,
): Readonly<Record<Name, ReadonlySet<string>>> {
  const sets: Partial<Record<Name, ReadonlySet<string>>> = {};
  for (const name in lists) sets[name] = new Set(lists[name].split(' '));
  return sets as Record<Name, ReadonlySet<string>>;
}
