/** Every generated file but the weights, as text or bytes by path from the repository's root. Writes nothing. */

import { interactionModel, type Model } from '../../interaction-model/model';
import { spokenIntents } from '../../interaction-model/utterances';
import { LOCALES, type Locale } from '../../lambda/content/schema/locale';
import type { Content } from '../content/read';
import { runtimeContent } from '../content/runtime';
import { PHRASES_FILE, phrasesText } from '../train/pack-phrases';
import { DOUBT_FILE, doubtText } from '../train/red-flags';
import { icon } from './icon';
import { ICONS, manifest, QUOTED_UTTERANCES } from './manifest';
import type { SkillPackage } from './skill-package';

export type Outputs = Map<string, string | Buffer>;

export const CONTENT_FILE = 'lambda/content/generated/content.json';
export const MODEL_FOLDER = 'interaction-model/generated';
export const PACKAGE_FOLDER = `${MODEL_FOLDER}/skill-package`;

/** All that is to be published, ready for the linter. */
export function packageOf(content: Content): SkillPackage {
  const models: Partial<Record<Locale, Model>> = {};
  for (const locale of LOCALES) models[locale] = interactionModel(content, locale, QUOTED_UTTERANCES);
  return {
    content,
    intents: spokenIntents(content),
    models,
    manifest: manifest(),
    icons: { [ICONS.small]: icon(108), [ICONS.large]: icon(512) },
  };
}

/** One item a line: reviewers see which sample came or went. */
function pretty(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** The model is written twice: for the console's JSON Editor, and where a skill package wants it. */
export function outputs({ content, models, manifest: listing, icons }: SkillPackage): Outputs {
  const files: Outputs = new Map();
  files.set(CONTENT_FILE, `${JSON.stringify(runtimeContent(content))}\n`);
  files.set(PHRASES_FILE, phrasesText());
  files.set(DOUBT_FILE, doubtText(content));
  for (const [locale, model] of Object.entries(models)) {
    files.set(`${MODEL_FOLDER}/${locale}.json`, pretty(model));
    files.set(`${PACKAGE_FOLDER}/interactionModels/custom/${locale}.json`, pretty(model));
  }
  files.set(`${PACKAGE_FOLDER}/skill.json`, pretty(listing));
  for (const [path, data] of Object.entries(icons)) files.set(`${PACKAGE_FOLDER}/${path}`, data);
  return files;
}
