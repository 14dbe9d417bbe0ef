/** Words that meant something to nobody but their author stay gone from the names of files and of what they export. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CODE, ROOT, sources } from '../../support/project/sources';

const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8');
const table = glossary.split(/^## Words that are gone$/m)[1] ?? '';

/** Words that are gone, and what is said instead, as the glossary has them. */
const GONE = new Map(
  [...table.matchAll(/^\| ([a-z, ]+) \| ([^|]+) \|$/gm)].flatMap(([, words = '', instead = '']) =>
    words === 'gone' ? [] : words.split(', ').map((word) => [word, instead] as const),
  ),
);

/** Where a word is the field's own. */
const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  // CloudWatch's.
  'infra/': ['alarm'],
  // What keeps strangers out of a local server.
  'console/web/': ['guard'],
  'tests/console/web/': ['guard'],
};

const EXPORT = /^export (?:abstract )?(?:async )?(?:const|function|class|interface|type|let) (\w+)/gm;

function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

/** Names of a file that hold a word that is gone, its own name first. */
function riddles(path: string, text: string): string[] {
  const own = Object.entries(OWN_WORDS).flatMap(([folder, words]) => (path.startsWith(folder) ? words : []));
  const names = [
    basename(path).replace(/\..*$/, ''),
    ...[...text.matchAll(EXPORT)].map(([, name = '']) => name),
  ];
  return names.flatMap((name) =>
    wordsOf(name)
      .filter((word) => GONE.has(word) && !own.includes(word))
      .map((word) => `${path}: ${name} (${word}: ${GONE.get(word)})`),
  );
}

test('no file and no export has a word in its name that is gone', () => {
  expect(GONE.size).toBeGreaterThan(20);
  const files = sources(...CODE, 'tests');
  expect(files.flatMap((path) => riddles(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
});

test('such a word is found inside a longer name, and only as a word of its own', () => {
  expect(riddles('lambda/domain/red-flags/net.ts', '')).toHaveLength(1);
  expect(riddles('lambda/a.ts', 'export function cutTimeline() {}')).toHaveLength(1);
  expect(riddles('lambda/a.ts', 'export const MAX_DOUBT = 1;')).toHaveLength(1);
  expect(
    riddles('lambda/network.ts', 'export const early = 1;\nconst cut = 1;\nexport type Shortcut = 1;'),
  ).toEqual([]);
  expect(riddles('infra/alarm-topic.ts', '')).toEqual([]);
});
