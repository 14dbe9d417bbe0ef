/** What is about to be published, built once for the tests of one file. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../interaction-model/model';
import { readContent } from '../../tools/content/read';
import { type SkillPackage, skillPackage } from '../../tools/package/skill-package';
import { ROOT } from './project/sources';

export const { content, findings } = readContent();

/** The model of the United States as it is kept; that it is the one that would be published is a law of its own. */
export function american(): Model {
  return JSON.parse(readFileSync(join(ROOT, 'interaction-model/generated/en-US.json'), 'utf8'));
}

let built: SkillPackage | undefined;

export function published(): SkillPackage {
  built ??= skillPackage(content);
  return built;
}
