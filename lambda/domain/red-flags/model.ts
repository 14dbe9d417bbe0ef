/** All that recognising warning signs needs beside the words said, ready to be used. */
import type words from '../../content/generated/red-flag-words.json';
import type { AgeWords, LikelihoodWeights, RedFlagWords } from '../../content/schema/red-flag-words';
import type { NumberWords } from '../../content/schema/words/numbers';
import { type AssertionModel, assertionModel } from '../assertion';
import { PhraseMatcher } from '../text/phrase-matcher';
import { type Spelling, spellingOf } from '../text/spelling';
import { type WordSets, wordSets } from '../text/word-sets';

/** A part that signs are made of: a place, a feeling, an event. */
export type Concept = Exclude<keyof (typeof words)['phrases']['lists'], 'figure'>;

export interface RedFlagModel {
  spelling: Spelling;
  matcher: PhraseMatcher;
  assertion: AssertionModel;
  /** Concepts by how a denial treats them. */
  denials: Readonly<Record<keyof RedFlagWords['denials'], ReadonlySet<string>>>;
  ages: WordSets<AgeWords>;
  numbers: NumberWords;
  likelihood: LikelihoodWeights;
}

export function redFlagModel(data: RedFlagWords): RedFlagModel {
  const { places, losses, passing, lasting, thoughts, events } = data.denials;
  return {
    spelling: spellingOf(data.spelling),
    matcher: new PhraseMatcher(data.phrases, new Set(['figure'])),
    assertion: assertionModel(data.assertion),
    denials: {
      places: new Set(places),
      losses: new Set(losses),
      passing: new Set(passing),
      lasting: new Set(lasting),
      thoughts: new Set(thoughts),
      events: new Set(events),
    },
    ages: wordSets(data.ages),
    numbers: data.numbers,
    likelihood: data.likelihood,
  };
}
