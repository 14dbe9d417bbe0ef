/** What is generated is marked as such, and can be read in a review. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quickFiles } from '../../../tools/generate';
import { WEIGHTS_FILE } from '../../../tools/train/classifier';
import { trackedFiles } from '../../support/project/files';
import { ROOT } from '../../support/project/sources';
import { published } from '../../support/published';

const LONGEST = 400;
/** Requests as Alexa sent them, one a line: replayed, and not read. */
const RECORDINGS = 'tests/data/sessions/';
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Folders, and single files, that reviews fold. */
const marked = [...textOf('.gitattributes').matchAll(/^\/(\S+?)(?:\*\*)? linguist-generated$/gm)].map(
  ([, folder]) => folder ?? '',
);

/** One text or template by itself, which JSON has no way to part: `"detail": "...",`. */
const isOneText = (line: string) => /^\s*("\w+": )?"(?:[^"\\]|\\.)*",?$/.test(line);

test('what is generated is marked, and nothing else is', () => {
  const folded = trackedFiles().filter((path) => marked.some((folder) => path.startsWith(folder)));
  expect(marked.length).toBeGreaterThan(0);
  expect(folded).toEqual([...quickFiles(published()).keys(), WEIGHTS_FILE].sort());
});

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
