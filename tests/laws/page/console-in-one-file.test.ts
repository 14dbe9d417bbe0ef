/** The console's sources as one file: made once, and anew when one of them was edited. */
import { execFileSync } from 'node:child_process';
import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const SOURCE = join(ROOT, 'console/terminal/help.ts');

function made(): { file: string; at: number } {
  const script = "import('./console/bundled.mjs').then(({ bundled }) => bundled()).then(console.log)";
  const file = execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' }).trim();
  const { at } = JSON.parse(readFileSync(join(ROOT, '.cache/console/made.json'), 'utf8'));
  return { file, at };
}

test('is loaded again as it is, and made anew after an edit', () => {
  const first = made();
  expect(made()).toEqual(first);
  const now = new Date();
  utimesSync(SOURCE, now, now);
  const second = made();
  expect(second.at).toBeGreaterThan(first.at);
  expect(readFileSync(second.file, 'utf8')).toContain(JSON.stringify(join(ROOT, 'console/author')));
});
