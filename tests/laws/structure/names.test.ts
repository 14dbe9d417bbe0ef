/** Words that meant something to nobody but their author stay gone from the names of files and of what they export. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CODE, ROOT, sources } from '../../support/project/sources';

/** Retired words, and what is said instead; the glossary has the words that are used. */
const RETIRED: Readonly<Record<string, string>> = {
  net: 'fallback rules',
  nets: 'fallback rules',
  doubt: 'likelihood',
  tag: 'entity',
  hearing: 'understanding, or request',
  ear: 'heard SSML',
  home: 'skill host',
  whole: 'the thing itself',
  course: 'activity: a routine, or a single exercise',
  targets: 'destinations',
  transfer: 'same place in another timeline',
  cut: 'segments, boundary',
  cuts: 'boundaries',
  guard: 'red flags',
  alarm: 'red flag',
  navigate: 'commands',
  substance: 'what is tested',
  measures: 'what is tested',
  bars: 'what is tested',
  util: 'what it does',
  utils: 'what it does',
  helper: 'what it does',
  helpers: 'what it does',
  manager: 'what it does',
  misc: 'what it does',
};

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

/** Names of a file that hold a retired word, its own name first. */
function riddles(path: string, text: string): string[] {
  const own = Object.entries(OWN_WORDS).flatMap(([folder, words]) => (path.startsWith(folder) ? words : []));
  const names = [
    basename(path).replace(/\..*$/, ''),
    ...[...text.matchAll(EXPORT)].map(([, name = '']) => name),
  ];
  return names.flatMap((name) =>
    wordsOf(name)
      .filter((word) => Object.hasOwn(RETIRED, word) && !own.includes(word))
      .map((word) => `${path}: ${name} (${word}: ${RETIRED[word]})`),
  );
}

test('no file and no export has a retired word in its name', () => {
  const files = sources(...CODE, 'tests');
  expect(files.flatMap((path) => riddles(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
});

test('a retired word is found inside a longer name, and only as a word of its own', () => {
  expect(riddles('lambda/domain/red-flags/net.ts', '')).toHaveLength(1);
  expect(riddles('lambda/a.ts', 'export function cutTimeline() {}')).toHaveLength(1);
  expect(riddles('lambda/a.ts', 'export const MAX_DOUBT = 1;')).toHaveLength(1);
  expect(
    riddles('lambda/network.ts', 'export const early = 1;\nconst cut = 1;\nexport type Shortcut = 1;'),
  ).toEqual([]);
  expect(riddles('infra/alarm-topic.ts', '')).toEqual([]);
});
