import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { SAMPLES_PER_INTENT } from '../../interaction-model/sample';
import { INTENTS_FOLDER, patternsOf, spokenIntents } from '../../interaction-model/utterances';
import { LOCALES } from '../../lambda/content/schema/locale';
import { topicIntent } from '../../lambda/handlers/intents';
import { staleFiles } from '../../tools/generate';
import { type Outputs, outputs } from '../../tools/package/outputs';
import { content, findings, published } from '../support/published';

const ROOT = join(__dirname, '../..');
let files: Outputs;

beforeAll(() => {
  files = outputs(published());
});

test('the content reads without a fault', () => {
  expect(findings).toEqual([]);
});

test('no generated file is stale', () => {
  expect(staleFiles(files)).toEqual([]);
});

test('a changed or missing file counts as stale', () => {
  const [first = '', second = ''] = files.keys();
  const disk = (path: string) =>
    path === first ? null : path === second ? Buffer.from('old') : Buffer.from(files.get(path) ?? '');
  expect(staleFiles(files, disk)).toEqual([first, second]);
});

test('generating twice gives the same bytes', () => {
  for (const [path, data] of outputs(published()))
    expect({ path, same: files.get(path)?.toString() === data.toString() }).toEqual({ path, same: true });
});

test('the skill package is laid out as the platform wants it, and nothing else is in it', () => {
  const folder = join(ROOT, 'interaction-model/generated/skill-package');
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  expect(found.sort()).toEqual(
    [
      'skill.json',
      'assets/images/icon-108.png',
      'assets/images/icon-512.png',
      ...LOCALES.map((locale) => `interactionModels/custom/${locale}.json`),
    ].sort(),
  );
});

test.each(LOCALES)('the %s model for the console is the one in the package', (locale) => {
  const forConsole = readFileSync(join(ROOT, `interaction-model/generated/${locale}.json`), 'utf8');
  const inPackage = readFileSync(
    join(ROOT, `interaction-model/generated/skill-package/interactionModels/custom/${locale}.json`),
    'utf8',
  );
  expect(forConsole).toBe(inPackage);
  expect(Object.keys(JSON.parse(forConsole))).toEqual(['interactionModel']);
});

test('every topic has one intent, taught from each of its ways of asking', () => {
  for (const topic of content.topics) {
    const intents = published().models['en-GB']?.interactionModel.languageModel.intents ?? [];
    const own = intents.filter(({ name }) => name === topicIntent(topic.id));
    expect(own).toHaveLength(1);
    const samples = new Set(own[0]?.samples);
    for (const template of topic.asked) {
      const heard = patternsOf(template, 'en-GB', content.locales).some((phrase) => samples.has(phrase));
      expect({ template, heard }).toEqual({ template, heard: true });
    }
  }
});

test('no intent is taught more than the cap, and every sample comes from a template', () => {
  const byName = new Map(spokenIntents(content).map((intent) => [intent.name, intent]));
  for (const locale of LOCALES) {
    for (const { name, samples = [] } of published().models[locale]?.interactionModel.languageModel.intents ??
      []) {
      expect(samples.length).toBeLessThanOrEqual(SAMPLES_PER_INTENT);
      const all = new Set(byName.get(name)?.templates.flatMap((t) => patternsOf(t, locale, content.locales)));
      expect(samples.filter((sample) => !all.has(sample))).toEqual([]);
    }
  }
});

test('ways of asking stay out of the running skill', () => {
  const text = files.get('lambda/content/generated/content.json')?.toString() ?? '';
  expect(text).not.toMatch(/"(asked|said)":/);
  expect(JSON.parse(text).topics).toHaveLength(content.topics.length);
});

test('no sentences file is left over from an intent that is gone', () => {
  const names = new Set(spokenIntents(content).map(({ name }) => name));
  const orphans = readdirSync(INTENTS_FOLDER).filter((file) => !names.has(file.replace(/\.json$/, '')));
  expect(orphans).toEqual([]);
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
