/** Recognises a warning sign, hopelessness, or an everyday numbness in any words, before anything else is done. */
import type { Urgency } from '../meaning';
import type { Mentions } from './mentions';
import type { RedFlagModel } from './model';
import { readMentions } from './read';
import { SIGNS } from './rules/all';
import type { Sign } from './rules/emergency';
import { LEARNED, LOOSER } from './rules/fallback';

export { Mentions } from './mentions';
export type { RedFlagModel } from './model';
export { readMentions } from './read';

export type RedFlag =
  | { kind: 'red-flag'; flag: string; urgency: Urgency }
  | { kind: 'despair' }
  | { kind: 'gentle-check' };

/**
 * What in these words, or in their reading, must outrank every answer, or null. Signs are listed most urgent first, so
 * the first that fits decides. Pure and total: any string, in time bounded by what `tokens` reads of it.
 */
export function redFlags(said: string | Mentions, model: RedFlagModel): RedFlag | null {
  const mentions = typeof said === 'string' ? readMentions(said, model) : said;
  if (mentions.empty) return null;
  const sign = mentions.asks && !mentions.personal ? undefined : signIn(mentions);
  if (sign?.flag === 'saddle-numbness' && isFromSitting(mentions, sign)) return { kind: 'gentle-check' };
  if (sign?.urgency === 'emergency') return redFlag(sign);
  if (mentions.has('despair')) return { kind: 'despair' };
  if (sign !== undefined) return redFlag(sign);
  return mentions.has('saddleSore') ? { kind: 'gentle-check' } : null;
}

/** The first sign that fits; a looser one that means an emergency outranks one that does not. */
function signIn(mentions: Mentions): Sign | undefined {
  const sign = SIGNS.find((each) => each.when(mentions));
  if (sign?.urgency === 'emergency') return sign;
  return LOOSER.find((each) => each.when(mentions)) ?? sign ?? LEARNED.find((each) => each.when(mentions));
}

function redFlag({ flag, urgency }: Sign): RedFlag {
  return { kind: 'red-flag', flag, urgency };
}

/** Numb from the chair or the saddle, and nothing else said that could be a sign. */
function isFromSitting(mentions: Mentions, numbness: Sign): boolean {
  if (!mentions.near(['numb', 'tingle', 'asleep', 'dead'], 'sittingCause', 6)) return false;
  if (mentions.saysNot('sittingCause')) return false;
  if (mentions.apartFrom('sittingCause', 'saddle').length === 0) return false;
  if (mentions.apartFrom('sittingCause', 'nearSaddle').length === 0) return false;
  if (mentions.has('back', 'backPain', 'legs', 'oneLeg')) return false;
  return !SIGNS.some((sign) => sign !== numbness && sign.when(mentions));
}
