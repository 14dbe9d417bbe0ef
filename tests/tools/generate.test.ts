import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplesOf } from '../../interaction-model/sample';
import { INTENTS_FOLDER, patternsOf, spokenIntents } from '../../interaction-model/utterances';
import { LOCALES, type Locale } from '../../lambda/content/schema/locale';
import { topicIntent, wordsSlot } from '../../lambda/handlers/intents';
import { quickFiles, staleFiles } from '../../tools/generate';
import { QUOTED_UTTERANCES } from '../../tools/package/manifest';
import type { Files } from '../../tools/package/skill-package';
import { WEIGHTS_FILE } from '../../tools/train/classifier';
import { SOUND_ALIKES_FILE } from '../../tools/train/sound-alikes';
import { trackedFiles } from '../support/project/files';
import { ROOT } from '../support/project/sources';
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

test('what is generated is marked for reviews to fold, and nothing else is', () => {
  const attributes = readFileSync(join(ROOT, '.gitattributes'), 'utf8');
  const marked = [...attributes.matchAll(/^\/(\S+?)(?:\*\*)? linguist-generated$/gm)].map(
    ([, folder]) => folder ?? '',
  );
  expect(marked.length).toBeGreaterThan(0);
  const folded = trackedFiles().filter((path) => marked.some((folder) => path.startsWith(folder)));
  expect(folded).toEqual([...files.keys(), SOUND_ALIKES_FILE, WEIGHTS_FILE].sort());
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

/** The sentences of an intent, samples and values of the slot that takes whole sentences, and its other samples. */
function taughtOf(locale: Locale, name: string): string[] {
  const { intents = [], types = [] } = published().models[locale]?.interactionModel.languageModel ?? {};
  const words = wordsSlot(name);
  const values = types.find((type) => type.name === words?.type)?.values ?? [];
  const samples = intents.find((intent) => intent.name === name)?.samples ?? [];
  return [
    ...samples.filter((sample) => sample !== `{${words?.slot}}`),
    ...values.flatMap(({ name: said }) => [said?.value ?? '', ...(said?.synonyms ?? [])]),
  ];
}

test('every topic has one intent, taught from each of its ways of asking that do not merely name it', () => {
  const names = published()
    .models['en-GB']?.interactionModel.languageModel.types?.find(({ name }) => name === 'TOPIC')
    ?.values?.flatMap(({ name }) => [name?.value ?? '', ...(name?.synonyms ?? [])]);
  for (const topic of content.topics) {
    const intents = published().models['en-GB']?.interactionModel.languageModel.intents ?? [];
    expect(intents.filter(({ name }) => name === topicIntent(topic.id))).toHaveLength(1);
    const taught = new Set(taughtOf('en-GB', topicIntent(topic.id)));
    for (const template of topic.asked) {
      const heard = patternsOf(template, 'en-GB', content.locales).some(
        (phrase) => taught.has(phrase) || names?.some((name) => phrase.endsWith(name)),
      );
      expect({ template, heard }).toEqual({ template, heard: true });
    }
  }
});

test('no intent is taught more than its share, and every sentence comes from a template', () => {
  const { topics, locales } = content;
  for (const locale of LOCALES) {
    for (const { name, templates } of spokenIntents(content)) {
      const taught = taughtOf(locale, name);
      expect(taught.length).toBeLessThanOrEqual(samplesOf(name, topics.length) + QUOTED_UTTERANCES.size);
      const all = new Set(templates.flatMap((template) => patternsOf(template, locale, locales)));
      expect(taught.filter((sentence) => !all.has(sentence))).toEqual([]);
    }
  }
});

test('the more topics there are, the less each is taught, and all of them together never more', () => {
  const shares = [15, 30, 60, 120].map((topics) => samplesOf(topicIntent('sit-ups'), topics));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(new Set(shares).size).toBe(shares.length);
  expect(120 * (shares.at(-1) ?? 0)).toBeLessThanOrEqual(8000);
  expect(samplesOf('MoreIntent', 120)).toBe(samplesOf('MoreIntent', 15));
});

test('ways of asking stay out of the running skill', () => {
  const textOf = (name: string) => files.get(`lambda/content/generated/${name}.json`)?.toString() ?? '';
  const [rest, topics] = [textOf('content'), textOf('topics')];
  for (const text of [rest, topics]) expect(text).not.toMatch(/"(asked|advises|warns)":/);
  expect(JSON.parse(rest).topics).toBeUndefined();
  expect(JSON.parse(topics)).toHaveLength(content.topics.length);
});

test('no sentences file is left over from an intent that is gone', () => {
  const names = new Set(spokenIntents(content).map(({ name }) => name));
  const orphans = readdirSync(INTENTS_FOLDER).filter((file) => !names.has(file.replace(/\.json$/, '')));
  expect(orphans).toEqual([]);
});
