/** What is kept can be read in a review. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackedFiles } from '../../support/project/files';
import { ROOT } from '../../support/project/sources';

const LONGEST = 400;
/** Requests as Alexa sent them, one a line: replayed, and not read. */
const RECORDINGS = 'tests/data/sessions/';
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** One text or template by itself, which JSON has no way to part: `"detail": "...",`. */
const isOneText = (line: string) => /^\s*("\w+": )?"(?:[^"\\]|\\.)*",?$/.test(line);

test('nothing that is kept has lines too long to review', () => {
  const long = trackedFiles()
    .filter((path) => /\.(json|jsonl|ts)$/.test(path) && !path.startsWith(RECORDINGS))
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, at) => (line.length > LONGEST && !isOneText(line) ? [`${path}:${at + 1}`] : [])),
    );
  expect(long).toEqual([]);
});

test('a line of many things is too long, and one long text is not', () => {
  expect(isOneText(` "detail": "${'word '.repeat(100)}",`)).toBe(true);
  expect(isOneText('{"a":"b","c":"d"}')).toBe(false);
  expect(isOneText('"a", "b"')).toBe(false);
});
