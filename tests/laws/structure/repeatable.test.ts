/** A test says the same on a busy machine, and twice in a row: no clock is read, and chance has one seed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sources } from '../../support/project/sources';

const CLOCKS = /performance\.now|process\.hrtime|cpuUsage|Date\.now\(|console\.time/;
/** A limit of one test's own, below the one that only catches what hangs. */
const OWN_LIMIT = /^ *\}, [\d_]{4,}\);$|jest\.setTimeout/m;

/** The measures themselves; times that are given, not taken; and this test. */
const MAY_READ_A_CLOCK = [
  'tests/lambda/alexa/metrics.test.ts',
  'tests/laws/deployment/uploaded-files.test.ts',
  'tests/laws/structure/lint-rules.test.ts',
  'tests/laws/structure/repeatable.test.ts',
  'tests/support/browser/bench.ts',
  'tests/support/effort.ts',
];

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const tests = sources('tests');

test('no test reads a clock', () => {
  expect(tests.filter((path) => CLOCKS.test(textOf(path))).sort()).toEqual(MAY_READ_A_CLOCK);
});

test('no test has a limit of time of its own', () => {
  const limited = tests.filter((path) => OWN_LIMIT.test(textOf(path)));
  expect(limited).toEqual([]);
  expect(OWN_LIMIT.test('  }, 30_000);\n')).toBe(true);
  expect(OWN_LIMIT.test('  }, START);\n')).toBe(false);
});

test('every random test takes its cases by the seed of all', () => {
  const own = tests.filter((path) => /from 'fast-check'|Math\.random/.test(textOf(path)));
  expect(own.sort()).toEqual([
    'tests/laws/structure/lint-rules.test.ts',
    'tests/laws/structure/repeatable.test.ts',
    'tests/support/fc.ts',
  ]);
});
