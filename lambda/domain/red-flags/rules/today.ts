/** Signs that need medical advice today. */

import { CLOSE, type Mentions } from '../mentions';
import type { Concept } from '../model';
import {
  backOrPain,
  FEELING,
  hurtsBack,
  isEverydayNumb,
  isSomeoneElses,
  isTold,
  LEG,
  namesBack,
} from './conditions';
import { FALL, THIN_BONES } from './injury';
import { PREGNANCY_SIGN } from './pregnancy';
import { type Rule, rulesOf } from './rule';

/** Who minds somebody with a fever, and tells of no pain, asks for nothing. */
const isCaredFor = (said: Mentions) => said.has('caring') && !isSpeakers(said, 'fever') && !backOrPain(said);

/** "The baby had a fever all week": over, by the tense, and nothing hurts. */
const isToldOfOthers = (said: Mentions) =>
  !isSpeakers(said, 'fever') &&
  !backOrPain(said) &&
  said.find('fever').every(({ from, to }) => said.tokens.slice(Math.max(0, from - 2), to).includes('had'));

const FEVER = rulesOf('fever', 'today', [
  {
    example: 'i have a fever',
    not: 'the kids have a fever and my back aches from carrying them',
    when: (said) =>
      said.has('fever') &&
      !(said.near('weather', 'fever') && !hurtsBack(said)) &&
      !isSomeoneElses(said, said.find('fever')) &&
      !isCaredFor(said) &&
      !isToldOfOthers(said),
  },
]);

const isSpeakers = (said: Mentions, concept: Concept) =>
  said.find(concept).some((span) => said.assertionOf(span).experiencer === 'speaker');

const isLikened = (said: Mentions, concept: Concept) =>
  said.find(concept).every((span) => said.assertionOf(span).likened);

const ILLNESS = [
  ...rulesOf('unwell', 'today', [
    {
      example: 'my back hurts and i feel unwell',
      not: 'i feel unwell',
      when: (said) => said.has('unwell') && namesBack(said) && !isSomeoneElses(said, said.find('unwell')),
    },
  ]),
  ...rulesOf('cancer-history', 'today', [
    {
      example: 'i had breast cancer',
      not: 'we lost my aunt to cancer and my back is tight',
      when: (said) =>
        said.has('cancer') &&
        isTold(said) &&
        !said.has('cancerFear') &&
        (isSpeakers(said, 'cancer')
          ? said.tokens.includes('i') || backOrPain(said)
          : (hurtsBack(said) || said.has('worse')) && !isSomeoneElses(said, said.find('cancer'))),
    },
  ]),
  ...rulesOf('weight-loss', 'today', [
    {
      example: "i'm losing weight without trying",
      when: (said) => said.has('weightLoss') && (isTold(said) || !said.asks) && said.has('unmeant'),
    },
    {
      example: 'my back hurts and i lost ten pounds',
      not: 'my back hurts and i lost ten pounds on my diet',
      when: (said) => said.has('weightLoss') && hurtsBack(said) && !said.has('meant') && !said.asks,
    },
  ]),
  ...rulesOf('weak-immunity', 'today', [
    {
      example: 'i have a weak immune system',
      not: 'what is a weak immune system',
      when: (said) => said.has('immune') && isTold(said) && !said.asks,
    },
  ]),
  ...rulesOf('injected-drugs', 'today', [
    { example: 'i used to inject heroin', when: (said) => said.has('injectedDrugs') && isTold(said) },
  ]),
];

const PAIN = [
  ...rulesOf('night-or-rest-pain', 'today', [
    {
      example: 'my back throbs all night',
      not: 'the baby cried all night so my back is sore',
      when: (said) =>
        said.has('night') &&
        backOrPain(said) &&
        !said.asks &&
        !said.near('worksAtNight', 'night') &&
        !isSomeoneElses(said, said.find('night')),
    },
    {
      example: "i can't sleep from the pain in my back",
      when: (said) => said.has('noSleep') && said.has('hurting') && backOrPain(said) && !said.asks,
    },
    {
      example: 'it hurts even lying still',
      not: "can't shake this stiffness no matter what i do in the mornings",
      when: (said) =>
        said.has('restPain') &&
        !said.asks &&
        !(said.near('stiffOnly', 'restPain') && !said.has('moreThanSore')),
    },
  ]),
  ...rulesOf('lump-or-shape', 'today', [
    {
      example: 'i found a lump on my back',
      not: 'i have a slipped disc it feels like a lump in my back',
      when: (said) =>
        said.near('lump', 'back', CLOSE) &&
        said.apartFrom('lump', 'pregnant').length > 0 &&
        said.personal &&
        !isLikened(said, 'lump') &&
        !said.asks,
    },
  ]),
  ...rulesOf('upper-back', 'today', [
    {
      example: 'it hurts between my shoulder blades',
      not: 'press ups left me sore between the shoulder blades',
      when: (said) =>
        said.near('blades', ['pain', 'catching']) &&
        !said.asks &&
        !(said.near('chestWorkout', 'blades') && said.near('soreness', 'blades', CLOSE)),
    },
  ]),
  ...rulesOf('cough-or-sneeze', 'today', [
    {
      example: 'my back is worse when i cough',
      when: (said) => backOrPain(said) && said.near('cough', 'worse') && !said.asks,
    },
  ]),
  ...rulesOf('belly-pain', 'today', [
    {
      example: 'my back and my stomach hurt',
      not: 'my back and my stomach hurt after the sit ups',
      when: (said) =>
        said.near('belly', 'bellyPain', CLOSE) &&
        said.has('back') &&
        !said.near('exertion', 'belly') &&
        !said.asks,
    },
    {
      example: 'the pain is there all the time in my stomach and goes through to my back',
      when: (said) =>
        said.near('belly', 'spreads', CLOSE) &&
        said.near('spreads', 'back', CLOSE) &&
        said.has('pain') &&
        !said.asks,
    },
  ]),
];

const TOILET = [
  ...rulesOf('urine', 'today', [
    { example: 'i have a kidney infection', when: (said) => said.has('burningPee') },
    {
      example: 'it stings something fierce when i go for a wee',
      not: 'my back is burning and i need a wee',
      when: (said) => said.before('stings', 'peeVerb') && !said.near('stings', 'back', CLOSE) && !said.asks,
    },
    {
      example: 'there is pink in the bowl when i wee',
      when: (said) => said.near('redColour', 'peeVerb') && said.personal && !said.asks,
    },
  ]),
  ...rulesOf('toilet-rush', 'today', [
    {
      example: 'my back hurts and i keep needing to pee',
      not: 'i keep needing to pee',
      when: (said) => said.has('rushToToilet') && said.has('back', 'backPain', 'newPain', 'numb', 'legs'),
    },
  ]),
];

const isPregnantInPain = (said: Mentions) =>
  said.has('pregnant') &&
  isTold(said) &&
  !said.asks &&
  hurtsBack(said) &&
  !isSomeoneElses(said, said.find('pregnant'));

/** An ordinary ache is what pregnancy brings: that is advice, not a sign. */
const PREGNANCY = rulesOf('pregnancy', 'today', [
  {
    example: "i'm pregnant and my back suddenly aches",
    not: "i'm pregnant and my back hurts",
    when: (said) => isPregnantInPain(said) && said.has('onset', 'strongPain', 'beyondAching', 'labour'),
  },
]);

const NUMBNESS = [
  ...rulesOf('leg-numbness', 'today', [
    {
      example: 'my thigh is numb',
      not: 'my foot is numb from kneeling',
      when: (said) => said.at(['numb', 'lostFeeling'], LEG) && !isEverydayNumb(said),
    },
    {
      example: 'the tingling in my leg is spreading',
      when: (said) => said.at('tingle', LEG) && said.has('growing') && !isEverydayNumb(said),
    },
    {
      example: 'my back hurts and my foot keeps going to sleep',
      not: 'my foot keeps going to sleep',
      when: (said) => said.at('asleep', LEG, CLOSE) && namesBack(said),
    },
  ]),
  ...rulesOf('arm-numbness', 'today', [
    {
      example: 'my hand is numb',
      not: 'my hand is numb after the plank',
      when: (said) =>
        said.at(FEELING, 'arm', CLOSE) &&
        !isEverydayNumb(said) &&
        !(said.near('fromEffort', ['arm', ...FEELING], CLOSE) && !said.saysNot('fromEffort')),
    },
  ]),
];

export const TODAY: readonly Rule[] = [
  ...FEVER,
  ...ILLNESS,
  ...PAIN,
  ...TOILET,
  ...PREGNANCY_SIGN,
  ...PREGNANCY,
  ...NUMBNESS,
  ...FALL,
  ...THIN_BONES,
];
