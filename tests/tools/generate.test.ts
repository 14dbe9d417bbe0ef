import { readdirSync } from 'node:fs';
import { SAMPLES_PER_INTENT } from '../../interaction-model/sample';
import { INTENTS_FOLDER, patternsOf, spokenIntents } from '../../interaction-model/utterances';
import { LOCALES } from '../../lambda/content/schema/locale';
import { topicIntent } from '../../lambda/handlers/intents';
import { quickFiles, staleFiles } from '../../tools/generate';
import type { Files } from '../../tools/package/skill-package';
import { content, findings, published } from '../support/published';

let files: Files;

beforeAll(() => {
  files = quickFiles(published());
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
  for (const [path, data] of quickFiles(published()))
    expect({ path, same: files.get(path)?.toString() === data.toString() }).toEqual({ path, same: true });
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
