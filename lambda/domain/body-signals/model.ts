/** What hearing the body's signals needs beside the words said, ready to be used. */
import type words from '../../content/generated/body-signal-words.json';
import type { BodySignalWords } from '../../content/schema/body-signal-words';
import type { AssertionModel } from '../assertion';
import { PhraseMatcher } from '../text/phrase-matcher';
import { wordSets } from '../text/word-sets';

/** A list of phrases. */
export type Listed = keyof (typeof words)['phrases']['lists'];

export interface BodySignalModel {
  matcher: PhraseMatcher;
  assertion: AssertionModel;
  openers: ReadonlySet<string>;
  carriers: ReadonlySet<string>;
  able: ReadonlySet<string>;
  before: ReadonlySet<string>;
  aside: ReadonlySet<string>;
  fair: ReadonlySet<string>;
  heard: ReadonlyMap<string, string>;
}

/** `assertion` is the one that every reader of words shares. */
export function bodySignalModel(data: BodySignalWords, assertion: AssertionModel): BodySignalModel {
  const { phrases, heard, ...lists } = data;
  return {
    matcher: new PhraseMatcher(phrases),
    assertion,
    heard: new Map(Object.entries(heard)),
    ...wordSets(lists),
  };
}
