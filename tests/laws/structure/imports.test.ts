/** The one direction of imports, read from the sources. */
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CODE, type Import, importsOf, ROOT, sources } from '../../support/project/sources';

/** Left may not import right; memory stands beside render and handlers, which see only its record's shape. */
const RUNGS = ['content', 'domain', 'render', 'handlers', 'alexa', 'index'];

/** The folder that decides what a file may import: the rung inside `lambda/`, the top folder everywhere else. */
function rungOf(path: string): string {
  const [top = '', second = ''] = path.split(sep);
  return top === 'lambda' ? second.replace(/\.ts$/, '') : top;
}

/** What each folder outside `lambda/` may import beside itself, by folder or file. The deployment knows the rest by path alone. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'interaction-model': ['lambda', 'tools/content', 'knowledge'],
  tools: ['lambda', 'interaction-model', 'console', 'knowledge'],
  console: ['lambda', 'interaction-model', 'tools'],
  tests: ['lambda', 'interaction-model', 'tools', 'console', 'infra', 'knowledge'],
  // The canary holds an answer to the limits that the skill keeps; they are bundled into it.
  infra: ['lambda/domain/limits'],
};
const imports = sources(...CODE, 'tests').flatMap(importsOf);

function allowed({ file, target, typeOnly }: Import): boolean {
  const [top = ''] = file.split(sep);
  if (target.split(sep)[0] === top && top !== 'lambda') return true;
  if (top !== 'lambda')
    return (MAY_IMPORT[top] ?? []).some((place) => target === place || target.startsWith(`${place}${sep}`));
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
    ['lambda/render/lists.ts', 'interaction-model/model', false],
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
