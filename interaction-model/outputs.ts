/** Every generated file of the model, as text or bytes by path from the repository's root. Pure: writes nothing. */
import { LOCALES } from '../lambda/knowledge/schema/locale';
import type { Content } from './content';
import { interactionModel } from './model';
import { runtimeContent } from './runtime-content';

export type Outputs = Map<string, string | Buffer>;

export const CONTENT_FILE = 'lambda/knowledge/generated/content.json';
export const MODEL_FOLDER = 'interaction-model/generated';
export const PACKAGE_FOLDER = `${MODEL_FOLDER}/skill-package`;

function pretty(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

export function outputs(content: Content): Outputs {
  const files: Outputs = new Map();
  files.set(CONTENT_FILE, `${JSON.stringify(runtimeContent(content))}\n`);
  for (const locale of LOCALES) {
    const model = pretty(interactionModel(content, locale));
    files.set(`${MODEL_FOLDER}/${locale}.json`, model);
    files.set(`${PACKAGE_FOLDER}/interactionModels/custom/${locale}.json`, model);
  }
  return files;
}
