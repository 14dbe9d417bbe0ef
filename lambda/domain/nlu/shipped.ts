/** The understanding that ships. Half of the code and data of the skill: loaded only for a turn that brings raw words. */

import packed from '../../content/generated/classifier.json';
import { joined } from '../../content/joined';
import type { Weights } from '../../content/schema/weights';
import type { Knowledge } from '../../content/shipped';
import { shippedBodySignalModel } from '../body-signals/shipped';
import { shippedRedFlagModel } from '../red-flags/shipped';
import { type Nlu, nluOf } from './nlu';

/** `spoken` comes from the caller, who has it already, so that it is not a file of its own to both. */
export function shippedNlu(spoken: Knowledge): Nlu {
  const redFlags = shippedRedFlagModel();
  const knowledge = { ...spoken, weights: joined(packed) as Weights };
  return nluOf(knowledge, redFlags, shippedBodySignalModel(redFlags.assertion));
}
