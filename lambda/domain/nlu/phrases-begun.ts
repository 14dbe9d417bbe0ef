/** Phrases as stems, made only where a text may hold them: most name what nobody speaks of. */
import { stem } from './stem';

/** Forms of a word differ after these letters. */
const LETTERS = 2;

const beginningOf = (words: string) => words.slice(0, LETTERS).trimEnd();

const stemsOf = new Map<string, string[]>();

/** A phrase of ours, stem by stem; they are few enough to be kept. */
function inStems(phrase: string): string[] {
  const known = stemsOf.get(phrase);
  if (known) return known;
  const stems = phrase.split(' ').map(stem);
  stemsOf.set(phrase, stems);
  return stems;
}

/** Of these phrases, as stems, those whose first word may be among the tokens in any form. */
export function phrasesBegun(phrases: readonly string[], tokens: readonly string[]): string[][] {
  const beginnings = new Set(tokens.map(beginningOf));
  return phrases.filter((phrase) => beginnings.has(beginningOf(phrase))).map(inStems);
}
