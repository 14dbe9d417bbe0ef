/** The words of assertion, ready to be looked up. */
import type { AssertionData, AssertionWords } from '../../content/schema/assertion';
import { PhraseMatcher } from '../text/phrase-matcher';
import { type WordSets, wordSets } from '../text/word-sets';

export interface AssertionModel {
  matcher: PhraseMatcher;
  words: WordSets<AssertionWords>;
  reach: AssertionData['reach'];
}

export function assertionModel({ phrases, words, reach }: AssertionData): AssertionModel {
  return { matcher: new PhraseMatcher(phrases), words: wordSets(words), reach };
}
