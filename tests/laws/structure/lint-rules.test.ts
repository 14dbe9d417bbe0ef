/** The lint rules that hold the structure do bite; that the project keeps them, `npm run lint` tells. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../support/project/sources';

function lint(cwd: string, ...args: string[]): { status: number | null; complaints: string } {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'lint', '--max-diagnostics=none', ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status: run.status, complaints: run.stdout + run.stderr };
}

const CIRCLES = 'suspicious/noImportCycles';
const LONG_FUNCTIONS = 'complexity/noExcessiveLinesPerFunction';
const LONG_FILES = 'style/noExcessiveLinesPerFile';

test('the project is held to them, and to exceptions that are needed, by its own check', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(scripts.lint).toBe('biome check --error-on-warnings');
  expect(scripts.check).toMatch(/^npm run types && npm run lint && /);
});

const IMPURE = `import { readFileSync } from 'node:fs';
export const when = Date.now();
export const chance = Math.random();
export const where = process.env.HOME;
export const what = readFileSync('x');
`;
const PURE = ['content', 'domain', 'render', 'handlers'];

const EXAMPLES: Record<string, string> = {
  ...Object.fromEntries([...PURE, 'alexa'].map((folder) => [`lambda/${folder}/example.ts`, IMPURE])),
  'tools/values/one.ts': "import { two } from './two';\n\nexport const one = () => two;\n",
  'tools/values/two.ts': "import { one } from './one';\n\nexport const two = () => one;\n",
  'tools/types/one.ts': "import type { Two } from './two';\n\nexport type One = { two: Two };\n",
  'tools/types/two.ts': "import { three } from './three';\n\nexport type Two = typeof three;\n",
  'tools/types/three.ts': "export type { One } from './one';\n\nexport const three = 3;\n",
  'tools/no-circle/one.ts': "import { two } from './two';\n\nexport const one = two;\n",
  'tools/no-circle/two.ts': 'export const two = 2;\n',
  'tools/sixty-lines.ts': `export function long() {\n${'  step();\n'.repeat(60)}}\n`,
  'tools/more-lines.ts': `export function long() {\n${'  step();\n'.repeat(61)}}\n`,
  'tools/short-file.ts': "step('a short file');\n".repeat(250),
  'tools/long-file.ts': "step('a long file');\n".repeat(251),
};

describe('in a folder of examples', () => {
  let complaints: string;
  const complained = (rule: string) =>
    [...complaints.matchAll(/^(\S+?):\d+:\d+ lint\/(\S+)/gm)]
      .filter(([, , broken]) => broken === rule)
      .map(([, file]) => file)
      .sort();

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'lint-rules-'));
    const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
    cpSync(join(ROOT, '.biome'), join(folder, '.biome'), { recursive: true });
    for (const [file, text] of Object.entries(EXAMPLES)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    complaints = lint(folder).complaints;
    rmSync(folder, { recursive: true, force: true });
  });

  const complainedAt = (folder: string, line: number) =>
    complaints.includes(`${join('lambda', folder, 'example.ts')}:${line}:`);

  it.each(PURE)('lambda/%s is refused I/O, clock, chance and environment', (folder) => {
    expect([1, 2, 3, 4].filter((line) => !complainedAt(folder, line))).toEqual([]);
  });

  it('the edge is free to use them', () => {
    expect([1, 2, 3, 4].filter((line) => complainedAt('alexa', line))).toEqual([]);
  });

  it('a circle is found, also one closed by a type or by handing on, and no circle is invented', () => {
    expect([...new Set(complained(CIRCLES))]).toEqual([
      'tools/types/one.ts',
      'tools/types/three.ts',
      'tools/types/two.ts',
      'tools/values/one.ts',
      'tools/values/two.ts',
    ]);
  });

  it('a function and a file are found one line too long, and not before', () => {
    expect(complained(LONG_FUNCTIONS)).toEqual(['tools/more-lines.ts']);
    expect(complained(LONG_FILES)).toEqual(['tools/long-file.ts']);
  });
});
