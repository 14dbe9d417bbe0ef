import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { LOCALES } from '../../../lambda/content/schema/locale';
import { packageFiles, writeFiles } from '../../../tools/package/skill-package';
import { published } from '../../support/published';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'back-coach-package-'));
  writeFiles(packageFiles(published()), folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the skill package is laid out as the platform wants it, and nothing else is in it', () => {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  expect(found.sort()).toEqual(
    [
      'skill.json',
      'tasks/MorningStretch.1.json',
      'assets/images/icon-108.png',
      'assets/images/icon-512.png',
      ...LOCALES.map((locale) => `interactionModels/custom/${locale}.json`),
    ].sort(),
  );
});

test.each(LOCALES)('the %s model that is written is the one that the linter read', (locale) => {
  const written = readFileSync(join(folder, `interactionModels/custom/${locale}.json`), 'utf8');
  expect(JSON.parse(written)).toEqual(published().models[locale]);
});

test.each([108, 512])('the icon of %i pixels is opaque, with a figure on a field', (size) => {
  const { width, height, data } = PNG.sync.read(
    published().icons[`assets/images/icon-${size}.png`] ?? Buffer.alloc(0),
  );
  expect([width, height]).toEqual([size, size]);
  const colours = new Set<string>();
  let seeThrough = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 255) seeThrough += 1;
    colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
  }
  expect(seeThrough).toBe(0);
  expect(colours).toContain('255,248,236');
  expect(colours).toContain('255,190,92');
});
