/** Every rule a skill package must keep to be accepted: the interaction model's, and the listing's. */
import { INTERACTION_MODEL_RULES } from '../../interaction-model/lint';
import type { Rule } from '../../interaction-model/lint/rule';
import { LISTING_RULES } from './listing-rules';
import type { SkillPackage } from './skill-package';

export const RULES: readonly Rule<SkillPackage>[] = [...INTERACTION_MODEL_RULES, ...LISTING_RULES];
