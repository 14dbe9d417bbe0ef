/**
 * Rules tried when no other has found an emergency, which fail in other ways: a feeling told by likeness, a limb or a
 * bladder that lets its owner down in any words, near the place it is told of; and last what sounds like one.
 */
import { likelihood } from '../likelihood';
import { CLOSE, FAR, type Mentions, WIDE } from '../mentions';
import type { Concept } from '../model';
import {
  areTiredLegs,
  backOrPain,
  hurtsBackMoreThanSore,
  isEverydayNumb,
  LEG,
  MORE_THAN_ONE_LEG,
  NO_FEELING,
} from './conditions';
import { isLittleOnes } from './control';
import { isDaysAgo } from './injury';
import { type Rule, rulesOf } from './rule';

const SADDLE = ['saddle', 'nearSaddle'] as const;

/** "Like sitting on foam" is a likeness, not a cause. */
function isFromSitting(said: Mentions): boolean {
  const causes = said.apartFrom('sittingCause', 'unlike');
  return (
    said.apartFrom('sittingCause', 'nearSaddle').some((span) => causes.includes(span)) &&
    !said.has('bladder', 'cantHold', 'cantPass')
  );
}

const isFromEffort = (said: Mentions) =>
  areTiredLegs(said) || (said.near('exertion', [...LEG, 'knees']) && !said.saysNot('exertion'));

/** A child climbs on somebody's back, and nothing cracked. */
const isAtPlay = (said: Mentions) =>
  said.apartFrom('hardBlow', 'atPlay').length === 0 &&
  !said.has('cracked', 'heardCrack', 'strongPain', 'height');

/** "At all" follows a "not": where none is told, the recogniser has lost one. */
const lacksItsNegator = (said: Mentions, concept: Concept) =>
  said.find(concept).some(({ from }) => said.tokens[from - 1] !== 'to') &&
  !said.tokens.some((token) => isNegator(token, said));

function isNegator(token: string, { model }: Mentions): boolean {
  const { negators, losing } = model.assertion.words;
  return negators.has(token) || losing.has(token);
}

export const LOOSER: readonly Rule[] = [
  ...rulesOf('saddle-numbness', 'emergency', [
    {
      example: 'it feels like my bottom has been injected by a dentist',
      when: (said) => !isFromSitting(said) && said.at('unlike', SADDLE),
    },
    {
      example: 'my groin feels frozen',
      when: (said) => !isFromSitting(said) && said.at('frozen', SADDLE),
    },
    {
      example: "my privates don't feel right",
      when: (said) => !isFromSitting(said) && said.at('changed', SADDLE),
    },
    {
      example: 'it is numb where a bicycle seat would touch me',
      when: (said) => !isFromSitting(said) && said.at(NO_FEELING, 'nearSaddle'),
    },
    {
      example: 'sex feels different',
      when: (said) => !isFromSitting(said) && said.near(['unlike', 'changed'], 'sex'),
    },
  ]),
  ...rulesOf('bladder-or-bowel', 'emergency', [
    {
      example: 'grandma hold her pee anymore',
      not: 'i can hold my pee at all times',
      when: (said) => said.personal && lacksItsNegator(said, 'abilityAtAll') && said.has('peeVerb', 'toilet'),
    },
    {
      example: 'my bladder is like rubber',
      when: (said) => said.near('unlike', 'bladder'),
    },
    { example: 'peeing feels like nothing', when: (said) => said.near('unlike', 'peeVerb', CLOSE) },
  ]),
  ...rulesOf('legs-failing', 'emergency', [
    {
      example: 'i walk anymore since my back went',
      not: 'how do i walk at all after a back injury',
      when: (said) =>
        said.personal && lacksItsNegator(said, 'abilityAtAll') && !said.has('peeVerb', 'toilet'),
    },
    {
      example: "the leg just isn't taking my weight now",
      when: (said) => said.at('letsDown', [...LEG, 'knees']) && !isFromEffort(said),
    },
  ]),
  ...rulesOf('both-legs', 'emergency', [
    {
      example: 'first one leg now the other',
      when: (said) => said.has('otherLegToo') && !isFromEffort(said) && !isEverydayNumb(said),
    },
    {
      example: 'my leg feels like wood',
      when: (said) => said.at('unlike', LEG) && !isFromEffort(said) && !isEverydayNumb(said),
    },
    {
      example: 'my back is bad and my legs feel frozen',
      not: 'my back is bad and my feet are frozen',
      when: (said) =>
        said.at('frozen', LEG) &&
        !said.near('frozen', 'extremity', CLOSE) &&
        backOrPain(said) &&
        !isFromEffort(said) &&
        !isEverydayNumb(said),
    },
    {
      example: 'my back is bad and my legs feel funny',
      when: (said) =>
        said.at('changed', MORE_THAN_ONE_LEG, CLOSE) &&
        backOrPain(said) &&
        !isFromEffort(said) &&
        !isEverydayNumb(said),
    },
  ]),
  ...rulesOf('injury', 'emergency', [
    {
      example: 'a cow trampled me and my back hurts',
      not: 'my son came off his bike but he is fine my back hurts from lifting him',
      when: (said) =>
        said.personal &&
        said.near('hardBlow', ['back', 'pain', 'backPain'], FAR) &&
        !said.near('unharmed', 'hardBlow', FAR) &&
        !isAtPlay(said),
    },
  ]),
];

/** The likelihood speaks only of someone, and never of what effort or sitting explains; what is denied it does not see. */
const soundsUrgent =
  (...places: Concept[]) =>
  (said: Mentions) =>
    said.has(...places) &&
    (said.personal || !said.asks) &&
    // In the same sentence: a bridge done before explains nothing that is told after it.
    !said.near(
      ['exertion', 'legWorkout', 'sittingCause', 'asleepCause', 'numbedCause', 'coldCause', 'strengthening'],
      places,
      WIDE,
    ) &&
    likelihood(said.stated, said.model.likelihood) > 0;

export const LEARNED: readonly Rule[] = [
  ...rulesOf('saddle-numbness', 'emergency', [
    { example: 'down there feels gone', when: soundsUrgent('saddle', 'nearSaddle') },
  ]),
  ...rulesOf('bladder-or-bowel', 'emergency', [
    {
      example: 'my bladder has stopped',
      not: 'my bladder is full',
      when: (said) =>
        !(said.has('fullBladder') && !said.has('staysFull') && !hurtsBackMoreThanSore(said)) &&
        !(said.has('cantHold') && isLittleOnes(said, 'cantHold')) &&
        soundsUrgent('peeVerb', 'toilet', 'bladder')(said),
    },
  ]),
  ...rulesOf('legs-failing', 'emergency', [
    {
      example: 'he walks like a toddler since his back went and his legs shake',
      not: 'my arms are weak and my legs are sore',
      when: (said) =>
        !(said.has('weakOther') && said.at('soreness', LEG, CLOSE) && !said.has('weak', ...NO_FEELING)) &&
        soundsUrgent(...LEG, 'knees')(said),
    },
  ]),
  ...rulesOf('chest-or-breath', 'emergency', [
    {
      example: 'my belly has a band round it',
      when: (said) =>
        !said.near('moodCause', 'breath', CLOSE) && soundsUrgent('chest', 'breath', 'belly')(said),
    },
  ]),
  ...rulesOf('injury', 'emergency', [
    {
      example: 'he fell and is not moving',
      not: 'my neighbour fell down the stairs but she is right as rain',
      when: (said) =>
        !said.near('unharmed', ['smallFall', 'hardBlow'], FAR) &&
        !said.near('longAgo', ['smallFall', 'hardBlow']) &&
        (said.has('hardBlow') || !isDaysAgo(said)) &&
        soundsUrgent('smallFall', 'hardBlow')(said),
    },
  ]),
];
