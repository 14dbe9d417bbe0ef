/** Phrases as stems, made only where a text may hold them: most name what nobody speaks of. */
import { lazily, once } from '../once';
import { stem } from './stem';

/** Forms of a word differ after these letters. */
const LETTERS = 2;

const beginningOf = (words: string) => words.slice(0, LETTERS).trimEnd();

const inStems = once((phrases: readonly string[]) =>
  phrases.map((phrase) => ({
    begins: beginningOf(phrase),
    stems: lazily(() => phrase.split(' ').map(stem)),
  })),
);

/** Of these phrases, as stems, those whose first word may be among the tokens in any form. */
export function phrasesBegun(phrases: readonly string[], tokens: readonly string[]): string[][] {
  const beginnings = new Set(tokens.map(beginningOf));
  return inStems(phrases).flatMap(({ begins, stems }) => (beginnings.has(begins) ? [stems()] : []));
}
