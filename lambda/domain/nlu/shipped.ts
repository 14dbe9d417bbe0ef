/** The understanding that ships. Half of the code and data of the skill: loaded only for a turn that brings raw words. */

import type { Knowledge, Trained } from '../../content';
import packed from '../../content/generated/classifier.json';
import alikes from '../../content/generated/sound-alikes.json';
import { joined } from '../../content/joined';
import type { Weights } from '../../content/schema/weights';
import type { SoundAlikes } from '../../content/schema/words/sound-alikes';
import { shippedBodySignalModel } from '../body-signals/shipped';
import { lazily } from '../once';
import { shippedRedFlagModel } from '../red-flags/shipped';
import { type Nlu, nluOf } from './nlu';

/** `spoken` comes from the caller, who has it already, so that it is not a file of its own to both. */
export function shippedNlu(spoken: Knowledge): Nlu {
  const redFlags = shippedRedFlagModel();
  // A copy would read every part of it.
  const knowledge: Trained = Object.assign(Object.create(spoken), {
    weights: joined(packed) as Weights,
    alikes: joined(alikes) as SoundAlikes,
  });
  const bodySignals = lazily(() => shippedBodySignalModel(redFlags.assertion));
  return nluOf(knowledge, redFlags, bodySignals);
}
