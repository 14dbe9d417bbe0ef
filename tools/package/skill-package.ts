/** All that is about to be published: made from the content, and written where a deploy takes it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Models } from '../../interaction-model/lint/rule';
import { interactionModel, type Model } from '../../interaction-model/model';
import { spokenIntents } from '../../interaction-model/utterances';
import { LOCALES, type Locale } from '../../lambda/content/schema/locale';
import type { Content } from '../content/read';
import { pretty } from '../content/reviewable';
import { icon } from './icon';
import { ICONS, type Manifest, manifest, QUOTED_UTTERANCES } from './manifest';
import { TASK_FILE, taskDefinition } from './task';

export interface SkillPackage extends Models {
  manifest: Manifest;
  /** Icon bytes by path inside the skill package. */
  icons: Readonly<Record<string, Buffer>>;
}

/** Text or bytes by path. */
export type Files = Map<string, string | Buffer>;

/** The package of all countries, ready for the linter. Draws the icons, which takes about half a second. */
export function skillPackage(content: Content): SkillPackage {
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

/** The files of a package, laid out as the platform wants them; paths are inside the package. */
export function packageFiles({ models, manifest: listing, icons }: SkillPackage): Files {
  return new Map<string, string | Buffer>([
    ['skill.json', pretty(listing)],
    [TASK_FILE, pretty(taskDefinition())],
    ...Object.entries(icons),
    ...Object.entries(models).map(
      ([locale, model]) => [`interactionModels/custom/${locale}.json`, pretty(model)] as const,
    ),
  ]);
}

/** Writes every file under `folder`, making the folders that are missing. */
export function writeFiles(files: Files, folder: string): void {
  for (const [path, data] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
}
