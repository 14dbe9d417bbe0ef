/** Every rule an interaction model must keep to be accepted, as one list. */
import { MODEL_RULES } from './model-rules';
import type { Models, Rule } from './rule';
import { SENTENCE_RULES } from './sentence-rules';
import { SLOT_RULES } from './slot-rules';
import { UTTERANCE_RULES } from './utterance-rules';

export const INTERACTION_MODEL_RULES: readonly Rule<Models>[] = [
  ...UTTERANCE_RULES,
  ...MODEL_RULES,
  ...SLOT_RULES,
  ...SENTENCE_RULES,
];
