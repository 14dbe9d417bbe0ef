/** A check of one finished model, run on the model of every country. */
import type { Finding } from '../../tools/content/read';
import type { Model } from '../model';
import type { Models } from './rule';

/** Letters, spaces, abbreviation periods, underscores, possessive apostrophes, hyphens; slots apart. */
export const SAMPLE = /^[\p{L} ._'-]+$/u;

type Language = Model['interactionModel']['languageModel'];

export function each(what: Models, check: (language: Language, file: string) => Finding[]): Finding[] {
  return Object.entries(what.models).flatMap(([locale, model]) =>
    check(model.interactionModel.languageModel, `${locale}.json`),
  );
}
