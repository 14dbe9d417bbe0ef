/** The hearing that ships. Half of the code and data of the skill: loaded only for a turn that brings raw words. */

import packed from '../../content/generated/classifier.json';
import { joined } from '../../content/joined';
import type { Weights } from '../../content/schema/weights';
import type { Knowledge } from '../../content/shipped';
import { type Hearing, hearingOf } from './nlu';

/** `spoken` comes from the caller, who has it already, so that it is not a file of its own to both. */
export function shippedHearing(spoken: Knowledge): Hearing {
  return hearingOf({ ...spoken, weights: joined(packed) as Weights });
}
