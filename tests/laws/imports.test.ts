/** The one direction of imports, read from the sources. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const ROOT = resolve(__dirname, '../..');
/** Left may not import right; memory stands beside render and handlers, which see only its record's shape. */
const RUNGS = ['content', 'domain', 'render', 'handlers', 'alexa', 'index'];

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return name === 'generated' ? [] : sources(path);
    return /\.ts$/.test(name) ? [path] : [];
  });
}

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
}

/** Every import of a file of ours, its target relative to the root. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm),
  ];
  return found.flatMap(([, typeOnly, from, lazy]) => {
    const specifier = from ?? lazy ?? '';
    if (!specifier.startsWith('.')) return [];
    const target = relative(ROOT, resolve(ROOT, dirname(file), specifier));
    return [{ file, target, typeOnly: typeOnly !== undefined }];
  });
}

/** The folder that decides what a file may import: the rung inside `lambda/`, the top folder everywhere else. */
function rungOf(path: string): string {
  const [top = '', second = ''] = path.split(sep);
  return top === 'lambda' ? second.replace(/\.ts$/, '') : top;
}

const FOLDERS = ['lambda', 'interaction-model', 'tools', 'infra', 'console', 'tests'];
/** What each folder outside `lambda/` may import beside itself. The deployment knows the rest by path alone. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'interaction-model': ['lambda', 'tools/content'],
  tools: ['lambda', 'interaction-model', 'console', 'knowledge'],
  console: ['lambda', 'interaction-model', 'tools'],
  tests: ['lambda', 'interaction-model', 'tools', 'console', 'infra', 'knowledge'],
  infra: [],
};
const imports = FOLDERS.flatMap((folder) => sources(folder)).flatMap(importsOf);

function allowed({ file, target, typeOnly }: Import): boolean {
  const [top = ''] = file.split(sep);
  if (target.split(sep)[0] === top && top !== 'lambda') return true;
  if (top !== 'lambda') return (MAY_IMPORT[top] ?? []).some((folder) => target.startsWith(`${folder}${sep}`));
  if (!target.startsWith(`lambda${sep}`)) return false;
  const [from, to] = [rungOf(file), rungOf(target)];
  if (from === to) return true;
  if (from === 'memory') return to === 'domain';
  // The pure rungs know what a record looks like, never how it is stored.
  if (to === 'memory')
    return (
      from === 'alexa' || from === 'index' || (from === 'handlers' && typeOnly && target.endsWith('record'))
    );
  return RUNGS.indexOf(to) < RUNGS.indexOf(from) && RUNGS.includes(to);
}

describe('the one direction of imports', () => {
  it('is kept by every file', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(
      imports.filter((found) => !allowed(found)).map(({ file, target }) => `${file} -> ${target}`),
    ).toEqual([]);
  });

  it.each([
    ['lambda/domain/a.ts', 'lambda/handlers/turn', true],
    ['lambda/content/a.ts', 'lambda/domain/text', false],
    ['lambda/handlers/questions.ts', 'lambda/memory/dynamo', true],
    ['lambda/domain/meaning.ts', 'tools/content/read', true],
    ['lambda/render/words.ts', 'interaction-model/model', false],
    ['lambda/alexa/skill.ts', 'console/device', false],
    ['infra/app.ts', 'lambda/index', false],
    ['console/device/device.ts', 'tests/support/transcript', false],
  ])('would refuse %s importing %s', (file, target, typeOnly) => {
    expect(allowed({ file, target, typeOnly })).toBe(false);
  });

  it('keeps the Alexa kit behind the edge', () => {
    const inside = sources('lambda').filter((file) => rungOf(file) !== 'alexa' && rungOf(file) !== 'index');
    const users = inside.filter((file) => /from 'ask-sdk/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(users).toEqual([]);
  });
});
