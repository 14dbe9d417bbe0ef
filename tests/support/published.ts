/** What is about to be published, built once for the tests of one file. */

import { readContent } from '../../tools/content/read';
import { type SkillPackage, skillPackage } from '../../tools/package/skill-package';

export const { content, findings } = readContent();

let built: SkillPackage | undefined;

export function published(): SkillPackage {
  built ??= skillPackage(content);
  return built;
}
