/** The one direction of imports, read from the sources. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const ROOT = resolve(__dirname, '..');
/** Left may not import right; memory stands beside render and handlers, which see only its record's shape. */
const RUNGS = ['knowledge', 'domain', 'render', 'handlers', 'alexa', 'index'];

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

function rungOf(path: string): string {
  const [top = '', second = ''] = path.split(sep);
  return top === 'lambda' ? second.replace(/\.ts$/, '') : top;
}

const FOLDERS = ['lambda', 'interaction-model', 'infra', 'console', 'tests'];
const imports = FOLDERS.flatMap((folder) => sources(folder)).flatMap(importsOf);

function allowed({ file, target, typeOnly }: Import): boolean {
  const from = rungOf(file);
  const to = rungOf(target);
  if (from === to || from === 'console' || from === 'tests') return to !== 'tests' || from === 'tests';
  if (from === 'infra') return false;
  if (from === 'interaction-model')
    return to === 'knowledge' || (to === 'domain' && /train|features/.test(file));
  if (to === 'interaction-model')
    return file === join('lambda', 'handlers', 'routes.ts') && target.endsWith('intents');
  if (to === 'console' || to === 'tests' || to === 'infra') return false;
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
    ['lambda/knowledge/a.ts', 'lambda/domain/text', false],
    ['lambda/handlers/ask.ts', 'lambda/memory/dynamo', true],
    ['lambda/render/words.ts', 'interaction-model/intents', false],
    ['lambda/alexa/skill.ts', 'console/device', false],
    ['infra/app.ts', 'lambda/index', false],
    ['console/device.ts', 'tests/support/transcript', false],
  ])('would refuse %s importing %s', (file, target, typeOnly) => {
    expect(allowed({ file, target, typeOnly })).toBe(false);
  });

  it('keeps the Alexa kit behind the edge', () => {
    const inside = sources('lambda').filter((file) => rungOf(file) !== 'alexa' && rungOf(file) !== 'index');
    const users = inside.filter((file) => /from 'ask-sdk/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(users).toEqual([]);
  });
});
