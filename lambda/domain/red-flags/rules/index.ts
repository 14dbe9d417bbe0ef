/** All rules, most urgent first. */
import { BELLY, CHEST, COLLAPSE, FEVER_AND_WORSE, HELP } from './body';
import { BOOK } from './book';
import { CONTROL, SADDLE, SEX } from './control';
import { DESPAIR, type Thought } from './despair';
import { INJURY } from './injury';
import { BOTH_LEGS, LEGS_FAILING } from './legs';
import { LEARNED, LOOSER } from './looser';
import { PREGNANCY_EMERGENCY } from './pregnancy';
import type { Rule } from './rule';
import { TODAY } from './today';

export type { Rule } from './rule';

export interface Rules {
  /** The first that fits decides. */
  stated: readonly Rule[];
  /** Tried when none of those means an emergency; these all do. */
  looser: readonly Rule[];
  /** Tried when nothing else was found. */
  learned: readonly Rule[];
  /** Less urgent than an emergency only. */
  despair: readonly Thought[];
}

export const RULES: Rules = {
  stated: [
    ...HELP,
    ...FEVER_AND_WORSE,
    ...SADDLE,
    ...CONTROL,
    ...SEX,
    ...LEGS_FAILING,
    ...BOTH_LEGS,
    ...INJURY,
    ...CHEST,
    ...BELLY,
    ...COLLAPSE,
    ...PREGNANCY_EMERGENCY,
    ...TODAY,
    ...BOOK,
  ],
  looser: LOOSER,
  learned: LEARNED,
  despair: DESPAIR,
};
