import { spawnSync } from 'node:child_process';
import { layout } from '../../../tools/content/layout';
import { KINDS, skeletonOf } from '../../../tools/content/skeletons';
import { ROOT } from '../../support/project/sources';
import { shipped, TODAY } from '../../support/shipped';

/** What the project's formatter makes of a file of this text. */
function formatted(text: string): string {
  const biome = require.resolve('@biomejs/biome/bin/biome');
  const args = [biome, 'format', '--stdin-file-path=knowledge/en/topics/new.json'];
  const run = spawnSync(process.execPath, args, { cwd: ROOT, input: text, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the formatter did not run: ${run.stderr}`);
  return run.stdout;
}

test('the formatter finds nothing to do in content and skeletons that are laid out', () => {
  const skeletons = KINDS.map((kind) => skeletonOf(kind, 'tail-wagging', shipped, TODAY));
  // Figures are solved by a program, and nobody begins one from a skeleton.
  const { figures: _, ...written } = shipped;
  const text = layout({ skeletons, written });
  expect(formatted(text)).toBe(text);
  expect(formatted(JSON.stringify({ a: [1] }))).not.toBe(JSON.stringify({ a: [1] }));
});

test('a list that fits on its line stays there, comma included', () => {
  const list = (length: number) => ({ of: ['x'.repeat(length)] });
  expect(layout(list(110 - '  "of": [""],'.length)).split('\n')).toHaveLength(4);
  expect(layout(list(111 - '  "of": [""],'.length)).split('\n')).toHaveLength(6);
  expect(layout({ none: {}, empty: [], n: null })).toBe('{\n  "none": {},\n  "empty": [],\n  "n": null\n}\n');
});
