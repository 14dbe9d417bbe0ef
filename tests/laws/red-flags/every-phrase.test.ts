/** Every phrase row is needed: some wording of it is found by no other row of its concept. */
import concepts from '../../../knowledge/en/words/red-flags/concepts.json';
import despair from '../../../knowledge/en/words/red-flags/despair.json';
import figures from '../../../knowledge/en/words/red-flags/figures-of-speech.json';
import { PhraseMatcher } from '../../../lambda/domain/text/phrase-matcher';
import { packPhrases } from '../../../tools/train/pack-phrases';

const PART = /\(([^)]*)\)|\[([^\]]*)\]|([^\s()[\]]+)/g;

/** Wordings in which every choice is taken once. */
function wordings(template: string): string[][] {
  const parts = [...template.matchAll(PART)].map(([, choice, option, word]) =>
    option === undefined ? (choice ?? word ?? '').split('|') : ['', ...option.split('|')],
  );
  const first = parts.map(([usual = '']) => usual);
  const all = parts.flatMap((part, at) => part.map((one) => first.with(at, one)));
  return [...new Set(all.map((words) => words.join(' ')))].map((words) => words.split(' ').filter(Boolean));
}

/** The rows that find the whole of these words. */
function finders(matcher: PhraseMatcher, words: readonly string[]): Set<string> {
  const found = new Set<string>();
  matcher.scan(words, (row, { from, to }) => {
    if (from === 0 && to === words.length) found.add(row);
  });
  return found;
}

const lists: Record<string, readonly string[]> = { ...concepts, ...despair, ...figures };

test.each(Object.entries(lists))('no row of "%s" says only what others say', (name, rows) => {
  const names = rows.map((_, at) => String(at));
  const packed = packPhrases(Object.fromEntries(rows.map((row, at) => [String(at), [row]])));
  const matcher = new PhraseMatcher(packed, new Set(name === 'figure' ? names : []));
  const isNeeded = (row: string, at: number) =>
    wordings(row).some((words) => {
      const found = finders(matcher, words);
      return found.size === 1 && found.has(String(at));
    });
  expect(rows.filter((row, at) => !isNeeded(row, at))).toEqual([]);
});
