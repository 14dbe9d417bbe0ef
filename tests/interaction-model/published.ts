/** What is about to be published, built once for the tests of one file. */
import { readContent } from '../../interaction-model/content';
import type { Package } from '../../interaction-model/lint';
import { packageOf } from '../../interaction-model/outputs';

export const { content, findings } = readContent();

let built: Package | undefined;

export function published(): Package {
  built ??= packageOf(content);
  return built;
}
