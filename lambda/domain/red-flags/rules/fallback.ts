/**
 * Rules looser than the signs, which fail in other ways. A lost or changed feeling told by likeness, or a
 * limb or a bladder that lets its owner down in any words, near the place it is told of. Tried when no sign has found
 * an emergency.
 */
import { likelihood } from '../likelihood';
import type { Mentions } from '../mentions';
import { backOrPain, everydayNumb, LEG, NO_FEELING, type Sign, tiredLegs } from './emergency';

const SADDLE = ['saddle', 'nearSaddle'] as const;

/** "Like sitting on foam" is a likeness, not a cause. */
const fromSitting = (r: Mentions) => {
  const causes = r.apartFrom('sittingCause', 'unlike');
  return (
    r.apartFrom('sittingCause', 'nearSaddle').some((span) => causes.includes(span)) &&
    !r.has('bladder', 'cantHold', 'cantPass')
  );
};
const fromEffort = (r: Mentions) => tiredLegs(r) || r.near('exertion', [...LEG, 'knees'], 8);

/** The weighing of stems speaks last, only of someone, and not of what effort or sitting explains. */
const sounds =
  (...places: Parameters<Mentions['has']>) =>
  (r: Mentions) =>
    r.has(...places) &&
    (r.personal || !r.asks) &&
    !r.denies &&
    // In the same sentence: a bridge done before explains nothing that is told after it.
    !r.near(['exertion', 'sittingCause', 'asleepCause'], places, 20) &&
    likelihood(r.tokens, r.model.likelihood) > 0;

export const LOOSER: readonly Sign[] = [
  {
    flag: 'saddle-numbness',
    urgency: 'emergency',
    when: (r) =>
      !fromSitting(r) &&
      (r.at('unlike', SADDLE, 10) ||
        r.at('changed', SADDLE, 6) ||
        r.at(NO_FEELING, 'nearSaddle', 10) ||
        r.at('lostFeeling', 'saddle', 12) ||
        r.near(['unlike', 'changed'], 'sex', 6)),
  },
  {
    flag: 'bladder-or-bowel',
    urgency: 'emergency',
    when: (r) => r.near('unlike', 'bladder', 6) || r.near('unlike', 'peeVerb', 5),
  },
  {
    flag: 'legs-failing',
    urgency: 'emergency',
    when: (r) => r.at('letsDown', [...LEG, 'knees'], 8) && !fromEffort(r),
  },
  {
    flag: 'both-legs',
    urgency: 'emergency',
    when: (r) =>
      !fromEffort(r) &&
      !everydayNumb(r) &&
      (r.has('otherLegToo') ||
        r.at('unlike', LEG, 8) ||
        (r.at('changed', ['legs', 'bothLegs', 'lowerHalf'], 5) && backOrPain(r))),
  },
  {
    flag: 'injury',
    urgency: 'emergency',
    when: (r) => r.personal && r.near('hardBlow', ['back', 'pain', 'backPain'], 14),
  },
];

/** Tried when nothing at all was found: what is told about a place sounds like an emergency. */
export const LEARNED: readonly Sign[] = [
  { flag: 'saddle-numbness', urgency: 'emergency', when: sounds('saddle', 'nearSaddle') },
  { flag: 'bladder-or-bowel', urgency: 'emergency', when: sounds('peeVerb', 'toilet', 'bladder') },
  { flag: 'legs-failing', urgency: 'emergency', when: sounds(...LEG, 'knees') },
  { flag: 'chest-or-breath', urgency: 'emergency', when: sounds('chest', 'breath', 'belly') },
  { flag: 'injury', urgency: 'emergency', when: sounds('smallFall', 'hardBlow') },
];
