/** Recognises a warning sign, hopelessness, or an everyday numbness in any words, before anything else is done. */
import type { Urgency } from '../meaning';
import type { Mentions } from './mentions';
import type { RedFlagModel } from './model';
import { readMentions } from './read';
import { RULES, type Rule, type Rules } from './rules';

export { Mentions } from './mentions';
export type { Concept, RedFlagModel } from './model';
export { readMentions } from './read';

export type RedFlag =
  | { kind: 'red-flag'; flag: string; urgency: Urgency }
  | { kind: 'despair' }
  | { kind: 'gentle-check' };

/**
 * What in these words, or in their reading, must outrank every answer, or null. Pure and total: any string, in time
 * bounded by what `tokens` reads of it.
 */
export function redFlags(said: string | Mentions, model: RedFlagModel, rules: Rules = RULES): RedFlag | null {
  const mentions = typeof said === 'string' ? readMentions(said, model) : said;
  if (mentions.empty) return null;
  const sign = mentions.asks && !mentions.personal ? undefined : signIn(mentions, rules);
  if (sign?.flag === 'saddle-numbness' && isFromSitting(mentions, sign, rules))
    return { kind: 'gentle-check' };
  if (sign?.urgency === 'emergency') return redFlag(sign);
  if (rules.despair.some(({ when }) => when(mentions))) return { kind: 'despair' };
  if (sign !== undefined) return redFlag(sign);
  return mentions.has('saddleSore') ? { kind: 'gentle-check' } : null;
}

/** The first rule that fits; a looser one, which always means an emergency, outranks one that does not. */
function signIn(mentions: Mentions, { stated, looser, learned }: Rules): Rule | undefined {
  const fits = (rule: Rule) => rule.when(mentions);
  const sign = stated.find(fits);
  if (sign?.urgency === 'emergency') return sign;
  return looser.find(fits) ?? sign ?? learned.find(fits);
}

function redFlag({ flag, urgency }: Rule): RedFlag {
  return { kind: 'red-flag', flag, urgency };
}

/** Numb from the chair or the saddle, and nothing else said that could be a sign. */
function isFromSitting(mentions: Mentions, numbness: Rule, { stated }: Rules): boolean {
  if (
    !mentions.near(['numb', 'tingle', 'asleep', 'dead'], 'sittingCause', 6) &&
    !mentions.near('lostFeeling', 'longRide', 6)
  )
    return false;
  if (mentions.saysNot('sittingCause')) return false;
  if (mentions.apartFrom('sittingCause', 'saddle').length === 0) return false;
  if (mentions.apartFrom('sittingCause', 'nearSaddle').length === 0) return false;
  if (mentions.has('back', 'backPain', 'legs', 'oneLeg')) return false;
  // A seat numbs what is sat on; what lies before it only a saddle does.
  if (mentions.apartFrom('saddle', 'seatPlace').length > 0 && !mentions.has('riding')) return false;
  return !stated.some((rule) => rule.flag !== numbness.flag && rule.when(mentions));
}
