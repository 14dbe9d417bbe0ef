/** Words to meaning: warning signs first, then everything the trained model can tell apart. */
import type { Trained } from '../../content';
import type { Meaning } from '../meaning';
import { type RedFlagModel, redFlags } from '../red-flags';
import { situationOf } from './context/situation';
import { decide } from './decide';
import { read } from './reading';

export { type Context, followUp } from './context/follow-up';

/** What a person's words mean. Pure; never throws; unrelated words are `unknown`. */
export function understand(words: string, knowledge: Trained, redFlagModel: RedFlagModel): Meaning {
  return redFlags(words, redFlagModel) ?? understandBeneath(words, knowledge);
}

/** The same without looking for warning signs: what was asked beside one that was already found. */
export function understandBeneath(words: string, knowledge: Trained): Meaning {
  return decide(read(words, knowledge), knowledge, situationOf(knowledge.situations, 'idle'));
}
