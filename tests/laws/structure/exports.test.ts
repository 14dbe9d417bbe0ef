/** What is exported is used elsewhere, what is a file is reached, and what is installed is imported. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../support/project/sources';
import { FOR_TESTS } from './exports-for-tests';

/** What nothing uses, as paths with names; `onlyTests` counts what nothing but tests uses too. */
function unused({ onlyTests }: { onlyTests: boolean }): string[] {
  const knip = join(ROOT, 'node_modules/knip/bin/knip.js');
  // What it read of a file that did not change is read once.
  const cache = ['--cache', '--cache-location', join(ROOT, 'node_modules/.cache/knip')];
  const args = onlyTests ? ['--production', '--include', 'files,exports,types,enumMembers'] : [];
  const run = spawnSync(process.execPath, [knip, ...args, ...cache, '--no-progress', '--reporter', 'json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (run.status === null || run.status > 1) throw new Error(`knip did not run (npm ci?): ${run.stderr}`);
  const { issues }: { issues: Record<string, unknown>[] } = JSON.parse(run.stdout);
  return issues
    .flatMap(({ file, ...found }) =>
      Object.values(found).flatMap((list) =>
        Array.isArray(list) ? list.map(({ name }: { name: string }) => `${file}: ${name}`) : [],
      ),
    )
    .sort();
}

test('nothing is exported, kept as a file or installed that nobody uses', () => {
  expect(unused({ onlyTests: false })).toEqual([]);
});

test('what only tests use is exported for a written reason', () => {
  expect(unused({ onlyTests: true })).toEqual(Object.values(FOR_TESTS).flat().sort());
});
