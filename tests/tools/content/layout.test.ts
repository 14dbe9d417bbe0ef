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
  // In two: the formatter takes no text of a megabyte.
  const { topics, ...rest } = written;
  for (const part of [{ skeletons, topics }, rest]) {
    const text = layout(part);
    expect(formatted(text)).toBe(text);
  }
  expect(formatted(JSON.stringify({ a: [1] }))).not.toBe(JSON.stringify({ a: [1] }));
});

test('a list that fits on its line stays there, with the comma where one follows', () => {
  const list = (room: number, ...more: string[]) => ({
    of: ['x'.repeat(room - '  "of": [""]'.length)],
    ...Object.fromEntries(more.map((name) => [name, 1])),
  });
  for (const [data, lines] of [
    [list(110), 4],
    [list(111), 6],
    [list(109, 'more'), 5],
    [list(110, 'more'), 7],
  ] as const) {
    expect(layout(data).split('\n')).toHaveLength(lines);
    expect(formatted(layout(data))).toBe(layout(data));
  }
  expect(layout({ none: {}, empty: [], n: null })).toBe('{\n  "none": {},\n  "empty": [],\n  "n": null\n}\n');
});
