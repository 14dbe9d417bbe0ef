/** The guard: hears a warning sign, hopelessness, or an everyday numbness in any words, before anything else does. */
import type { Urgency } from '../meaning';
import { tokens } from '../text/tokens';
import { Reading } from './mentions';
import { SIGNS } from './rules/all';
import type { Sign } from './rules/emergency';
import { LAST, NET } from './rules/fallback';

export type Guarded =
  | { kind: 'red-flag'; flag: string; urgency: Urgency }
  | { kind: 'despair' }
  | { kind: 'gentle-check' }
  | null;

/**
 * What in these words must outrank every answer, or null. Signs are listed most urgent first, so the first that
 * fits decides. Pure and total: any string, in time that grows with its length up to a fixed number of words.
 */
export function guard(words: string): Guarded {
  const reading = new Reading(tokens(words));
  if (reading.empty) return null;
  const sign = reading.asks && !reading.personal ? undefined : heardIn(reading);
  if (sign?.flag === 'saddle-numbness' && isFromSitting(reading, sign)) return { kind: 'gentle-check' };
  if (sign?.urgency === 'emergency') return redFlag(sign);
  if (reading.has('despair')) return { kind: 'despair' };
  if (sign !== undefined) return redFlag(sign);
  return reading.has('saddleSore') ? { kind: 'gentle-check' } : null;
}

/** The first sign that fits; a looser one that means an emergency outranks one that does not. */
function heardIn(reading: Reading): Sign | undefined {
  const sign = SIGNS.find((each) => each.when(reading));
  if (sign?.urgency === 'emergency') return sign;
  return NET.find((each) => each.when(reading)) ?? sign ?? LAST.find((each) => each.when(reading));
}

function redFlag({ flag, urgency }: Sign): Guarded {
  return { kind: 'red-flag', flag, urgency };
}

/** Numb from the chair or the saddle, and nothing else said that could be a sign. */
function isFromSitting(reading: Reading, numbness: Sign): boolean {
  if (!reading.near(['numb', 'tingle', 'asleep', 'dead'], 'sittingCause', 6)) return false;
  if (reading.saysNot('sittingCause')) return false;
  if (reading.apartFrom('sittingCause', 'saddle').length === 0) return false;
  if (reading.apartFrom('sittingCause', 'nearSaddle').length === 0) return false;
  if (reading.has('back', 'backPain', 'legs', 'oneLeg')) return false;
  return !SIGNS.some((sign) => sign !== numbness && sign.when(reading));
}
