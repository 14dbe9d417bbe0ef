/** The hearing that ships. Half of the code and data of the skill: loaded only for a turn that brings raw words. */
import type { Knowledge } from '../../knowledge/content';
import weights from '../../knowledge/generated/weights.json';
import type { Weights } from '../../knowledge/schema/weights';
import { type Hearing, hearingOf } from './hearing';

/** `spoken` comes from the caller, who has it already, so that it is not a file of its own to both. */
export function shippedHearing(spoken: Knowledge): Hearing {
  return hearingOf({ ...spoken, weights: weights as unknown as Weights });
}
