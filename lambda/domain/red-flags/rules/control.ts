/** Lost feeling around the saddle, and lost control of bladder, bowel and sex: signs of pressed nerves at the base of the spine. */

import { CLOSE, FAR, type Mentions, WIDE } from '../mentions';
import type { Concept } from '../model';
import { FEELING, hurtsBackMoreThanSore, NO_FEELING } from './conditions';
import { type Rule, rulesOf } from './rule';

export const SADDLE: readonly Rule[] = rulesOf('saddle-numbness', 'emergency', [
  {
    example: 'my groin is numb',
    not: 'my leg is numb and my butt hurts',
    when: (said) => said.at(NO_FEELING, 'saddle'),
  },
  {
    example: 'my bottom keeps falling asleep',
    when: (said) => said.at('asleep', 'saddle', CLOSE),
  },
  {
    example: "i can't feel the chair",
    when: (said) => said.has('saddleLoss'),
  },
  {
    example: 'feeling down below is going bit by bit',
    when: (said) => said.at('sensation', 'saddle', CLOSE) && said.near('sensation', 'declining'),
  },
  {
    example: "the numbness began in my heel and crept up the back of my thigh and it's round my bum",
    not: 'the numbness began in my heel and the pain in my thigh is going to my bum',
    when: (said) =>
      said.near('reaches', 'saddle', CLOSE) &&
      said.before(FEELING, 'reaches', WIDE) &&
      !said.before('pain', 'reaches', CLOSE),
  },
  {
    example: "i can't feel anything during sex",
    when: (said) => said.near(['lostFeeling', 'numb'], 'sex'),
  },
]);

/** A manner of speaking of something funny, or known since a birth; with a back that hurts it may be more. */
const isLaughedAt = (said: Mentions) =>
  !said.has('numb', 'legs') &&
  ((said.near('laughter', 'cantHold') && !hurtsBackMoreThanSore(said)) ||
    (said.near('cough', 'cantHold') && said.has('sinceBirth')));

/** Who cannot hold it yet, and no more is told of them: "the toddler wet himself", but not "had a baby and I leak". */
export const isLittleOnes = (said: Mentions, concept: Concept) =>
  !said.find('back').some((span) => said.assertionOf(span).experiencer === 'other') &&
  (isChildsAccident(said, concept) || comesFromLittleOne(said, concept));

/** "My grandson wet himself": of a child's accident, and nothing else is told of it. */
const isChildsAccident = (said: Mentions, concept: Concept) =>
  said.has('childWet') && said.apartFrom(concept, 'childWet').length === 0;

const comesFromLittleOne = (said: Mentions, concept: Concept) =>
  said.has('littleOne') &&
  !said.before('liftedOne', concept) &&
  said
    .find(concept)
    .every(({ from, to }) =>
      said
        .find('littleOne')
        .some(
          (one) =>
            one.to <= from &&
            from - one.to <= CLOSE &&
            !said.tokens.slice(one.to, to).some((token) => said.model.assertion.words.speaker.has(token)),
        ),
    );

export const CONTROL: readonly Rule[] = rulesOf('bladder-or-bowel', 'emergency', [
  {
    example: 'i keep wetting myself',
    not: 'the kids had me in stitches i thought i had wet myself',
    when: (said) => said.has('cantHold') && !isLaughedAt(said) && !isLittleOnes(said, 'cantHold'),
  },
  {
    example: 'been stood here trying to have a wee for half an hour and not a drop will come',
    not: 'i went for a wee and nothing else happened',
    when: (said) => !said.asks && said.before(['peeVerb', 'toilet'], 'nothingComes', FAR),
  },
  {
    example: "i've been to the loo and i only know i've been because i look",
    not: 'i only know the loo is free because i look',
    when: (said) => said.near('unfelt', ['peeVerb', 'toilet']),
  },
  {
    example: 'my pants are soaked and i had no idea till i stood up',
    not: 'my pants are soaked from the rain and i had no idea it was so wet',
    when: (said) => said.near('wetClothes', 'unaware') && !said.near('wetCause', 'wetClothes'),
  },
  {
    example: "my bum feels like sponge after sitting on the bench and i can't hold it",
    not: "my bum feels like sponge after sitting on the bench and i can't hold the bridge",
    when: (said) =>
      (said.has('cantHoldIt') || said.closesWith('cantGo')) &&
      said.near([...NO_FEELING, 'asleep', 'unlike'], ['saddle', 'nearSaddle'], CLOSE),
  },
  { example: 'no urine since this morning', when: (said) => said.has('cantPass') },
  {
    example: "when i need to go i can't",
    not: "when i need to go shopping i can't",
    when: (said) => said.closesWith('cantWhenNeeded'),
  },
  {
    example: "i'm constipated and my leg is weak",
    not: "i'm constipated",
    when: (said) => said.has('constipated') && said.has('numb', 'lostFeeling', 'weak', 'saddle'),
  },
  {
    example: "i don't get any warning before i pee now",
    not: "the toddler can't hold his wee and my back hurts",
    when: (said) => said.near('cantManage', 'toilet', CLOSE) && !isLittleOnes(said, 'cantManage'),
  },
  {
    example: 'my bladder is dead',
    when: (said) => said.near('switchedOff', 'bladder', CLOSE),
  },
  {
    example: "mum says she can't go when she gets to the toilet",
    when: (said) => said.near('cantGo', ['bladder', 'toilet']),
  },
  {
    example: 'when i wee it only dribbles',
    when: (said) => said.near('peeTrouble', ['peeVerb', 'toilet']),
  },
  {
    example: 'i can barely even have a pee',
    when: (said) => said.before('cantWord', 'peeVerb', CLOSE) && !isLittleOnes(said, 'cantWord'),
  },
  {
    example: "i want to pee but i can't",
    when: (said) => said.has('peeVerb') && said.endsWith('cant'),
  },
  {
    example: 'going to the toilet feels numb',
    when: (said) => said.near(['numb', 'lostFeeling'], 'toilet', CLOSE),
  },
  {
    example: 'my bladder is getting less reliable',
    not: 'my grip is getting less reliable',
    when: (said) => said.near('continence', 'declining', CLOSE),
  },
  {
    example: "he's not got the control he had when he goes for a wee",
    when: (said) => said.near('holdsLess', 'toilet', FAR),
  },
]);

export const SEX: readonly Rule[] = rulesOf('sexual-change', 'emergency', [
  {
    example: "i can't get an erection since my back went",
    not: "i can't get an erection",
    when: (said) => said.has('sexualLoss') && said.has('back', 'backPain', 'numb', 'newPain', 'legs'),
  },
]);
