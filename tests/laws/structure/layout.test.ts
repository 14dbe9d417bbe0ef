/** Where files stand: a test where its source does, and no folder that has to be searched. */
import { dirname, join } from 'node:path';
import { byFolder, CODE, sources } from '../../support/project/sources';

const MOST_SIBLINGS = 15;
const MOST_WITH_ONE_PREFIX = 2;
/** Tests that belong to no single file. */
const ACROSS_FILES = ['tests/laws/', 'tests/conversations/', 'tests/support/'];

/** Folders with more files than are found at a glance. */
function crowded(paths: readonly string[]): string[] {
  return [...byFolder(paths)].filter(([, names]) => names.length > MOST_SIBLINGS).map(([folder]) => folder);
}

/** Beginnings that files of one folder share, where a folder of that name would say it once. */
function sharedPrefixes(paths: readonly string[]): string[] {
  return [...byFolder(paths)].flatMap(([folder, names]) => {
    const prefixes = names.map((name) => name.split(/[-.]/)[0] ?? '');
    const shared = prefixes.filter(
      (prefix) => prefixes.filter((other) => other === prefix).length > MOST_WITH_ONE_PREFIX,
    );
    return [...new Set(shared)].map((prefix) => join(folder, prefix));
  });
}

/** Tests whose path names no source file. */
function strayTests(tests: readonly string[], code: readonly string[]): string[] {
  const known = new Set(code.map(withoutEnding));
  return tests.filter((path) => {
    if (!/\.test\.tsx?$/.test(path) || ACROSS_FILES.some((folder) => path.startsWith(folder))) return false;
    return !known.has(withoutEnding(path).replace(/^tests\//, ''));
  });
}

function withoutEnding(path: string): string {
  return path.replace(/(\.test)?\.tsx?$/, '');
}

const code = sources(...CODE);
const tests = sources('tests');

test('a test has the path of what it tests', () => {
  expect(tests.length).toBeGreaterThan(50);
  expect(strayTests(tests, code)).toEqual([]);
});

test('no folder of code or of tests has more than fifteen files side by side', () => {
  expect(crowded([...code, ...tests])).toEqual([]);
});

test('three files with one prefix are a folder', () => {
  expect(sharedPrefixes([...code, ...tests])).toEqual([]);
});

describe('would be noticed:', () => {
  test('a test of a file that has moved away, and no test of a file that has not', () => {
    const moved = 'tests/lambda/domain/moved.test.ts';
    const kept = ['tests/tools/content/check.test.ts', 'tests/console/web/page.test.tsx'];
    const here = ['tools/content/check.ts', 'console/web/page.tsx', 'lambda/domain/here/moved.ts'];
    expect(strayTests([moved, ...kept, 'tests/laws/any.test.ts', 'tests/support/any.ts'], here)).toEqual([
      moved,
    ]);
  });

  test('a sixteenth file beside fifteen', () => {
    const fifteen = Array.from({ length: 15 }, (_, i) => `lambda/domain/file${i}.ts`);
    expect(crowded(fifteen)).toEqual([]);
    expect(crowded([...fifteen, 'lambda/domain/nlu/other.ts'])).toEqual([]);
    expect(crowded([...fifteen, 'lambda/domain/other.ts'])).toEqual([dirname('lambda/domain/other.ts')]);
  });

  test('a third file with the prefix of two', () => {
    const two = ['tools/train-weights.ts', 'tools/train.ts', 'tools/trained.ts', 'console/train-all.ts'];
    expect(sharedPrefixes(two)).toEqual([]);
    expect(sharedPrefixes([...two, 'tools/train-flags.ts'])).toEqual([join('tools', 'train')]);
  });
});
