/** The one direction of imports, read from the sources. */
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CODE, type Import, importsOf, ROOT, sources } from '../../support/project/sources';

/** Inside `lambda/`; memory stands beside render and handlers, which see only its record's shape. */
const SHIPPED = ['content', 'domain', 'render', 'handlers', 'alexa', 'index'];
/** Everything, in the order in which it is made: what is known, what ships, what makes it, what plays and measures it. */
const MADE = [
  'knowledge',
  'lambda',
  'tools/content',
  'tools/train',
  'interaction-model',
  'tools/package',
  'tools/bundle',
  'tools/evaluate',
  'tools/alexa',
  'console',
  'tools/soak',
  'tools/timeline',
  'tools/mutate',
  'tools/bench',
  'tools/guides',
  'tools/figures',
  'tests',
];
/** The deployment knows the rest by path alone, but for what the canary holds an answer to: its limits and its words. */
const DEPLOYMENT_MAY_IMPORT = ['lambda/domain/limits', 'lambda/content/shipped'];

const topOf = (path: string) => path.split(sep)[0] ?? '';

/** The folder inside `lambda/` or `tools/`; the top folder everywhere else. */
function rungOf(path: string): string {
  const [top = '', second = '', third] = path.split(sep);
  if (top === 'lambda') return second.replace(/\.ts$/, '');
  // What writes every generated file makes the package.
  if (top === 'tools') return third === undefined ? 'tools/package' : `tools/${second}`;
  return top;
}

const imports = sources(...CODE, 'tests').flatMap(importsOf);

/** Left may not import right. */
function isInOrder(order: readonly string[], from: string, to: string): boolean {
  return from === to || (order.includes(to) && order.indexOf(to) < order.indexOf(from));
}

function allowed({ file, target, typeOnly }: Import): boolean {
  const [top, from, to] = [topOf(file), rungOf(file), rungOf(target)];
  if (top === 'infra') return topOf(target) === 'infra' || DEPLOYMENT_MAY_IMPORT.includes(target);
  if (top !== 'lambda') {
    if (topOf(target) === 'infra') return top === 'tests';
    return isInOrder(MADE, from, topOf(target) === 'lambda' ? 'lambda' : to);
  }
  if (topOf(target) !== 'lambda') return false;
  if (from === 'memory') return to === 'memory' || to === 'domain';
  // The pure rungs know what a record looks like, never how it is stored.
  if (to === 'memory') {
    const readsRecord = from === 'handlers' && typeOnly && target.endsWith('record');
    return from === 'alexa' || from === 'index' || readsRecord;
  }
  return isInOrder(SHIPPED, from, to);
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
    ['console/device/device.ts', 'tools/soak/soak', false],
    ['tools/content/read.ts', 'interaction-model/model', true],
    ['tools/generate.ts', 'tools/evaluate/score', false],
    ['tools/bundle/build.ts', 'infra/build', false],
  ])('would refuse %s importing %s', (file, target, typeOnly) => {
    expect(allowed({ file, target, typeOnly })).toBe(false);
  });

  it('keeps the Alexa kit behind the edge', () => {
    const inside = sources('lambda').filter((file) => rungOf(file) !== 'alexa' && rungOf(file) !== 'index');
    const users = inside.filter((file) => /from 'ask-sdk/.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(users).toEqual([]);
  });
});
