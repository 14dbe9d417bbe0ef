/** All that is about to be published. */
import type { Models } from '../../interaction-model/lint/rule';
import type { Manifest } from './manifest';

export interface SkillPackage extends Models {
  manifest: Manifest;
  /** Icon bytes by path inside the skill package. */
  icons: Readonly<Record<string, Buffer>>;
}
