/** The lint rules that keep clocks, chance, environment and I/O out of the pure folders do bite. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const FOLDERS = ['content', 'domain', 'render', 'handlers', 'alexa'];

const IMPURE = `import { readFileSync } from 'node:fs';
export const when = Date.now();
export const chance = Math.random();
export const where = process.env.HOME;
export const what = readFileSync('x');
`;

let complaints: string;
let elsewhere: string;

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'purity-'));
  const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  writeFileSync(join(elsewhere, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  cpSync(join(ROOT, '.biome'), join(elsewhere, '.biome'), { recursive: true });
  for (const folder of FOLDERS) {
    const file = join(elsewhere, 'lambda', folder, 'example.ts');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, IMPURE);
  }
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'lint', '--max-diagnostics=none', '.'], {
    cwd: elsewhere,
    encoding: 'utf8',
  });
  complaints = run.stdout + run.stderr;
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

const complained = (folder: string, line: number) =>
  complaints.includes(`${join('lambda', folder, 'example.ts')}:${line}:`);

describe('the pure folders', () => {
  it.each(FOLDERS.slice(0, 4))('%s refuses I/O, clock, chance and environment', (folder) => {
    expect([1, 2, 3, 4].filter((line) => !complained(folder, line))).toEqual([]);
  });

  it('leaves the edge free to use them', () => {
    expect([1, 2, 3, 4].filter((line) => complained('alexa', line))).toEqual([]);
  });
});
