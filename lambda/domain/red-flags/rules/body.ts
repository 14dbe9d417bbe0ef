/** Chest, breath, belly, collapse, stroke, fever with worse beside it, and cries for help. */

import { CLOSE, FAR, type Mentions } from '../mentions';
import { FEELING, MORE_THAN_ONE_LEG } from './conditions';
import { type Rule, rulesOf } from './rule';

/** We can't call anyone: whoever asks for it must be told so, and whom to call, at once. */
export const HELP: readonly Rule[] = [
  ...rulesOf('calls-for-help', 'emergency', [
    {
      example: 'call an ambulance',
      not: 'should i call an ambulance for back pain',
      when: (said) => said.has('callForHelp') && !said.asks,
    },
  ]),
  ...rulesOf('cannot-get-up', 'emergency', [
    {
      example: "please send someone i can't get up",
      not: "how do i get someone to help me when i can't get up",
      when: (said) => said.near('wantsHelp', 'cannotRise') && !said.asks,
    },
    {
      example: "i'm stuck on the floor",
      not: 'how do i get up when i am stuck on the floor',
      when: (said) =>
        said.has('cannotGetUp') &&
        !said.before('fear', 'cannotGetUp', CLOSE) &&
        !said.before('cannotGetUp', 'asBefore', CLOSE) &&
        !said.asks,
    },
    {
      example: "she's been lying on the kitchen floor for an hour and can't get herself up",
      not: "i can't get myself up in the morning",
      when: (said) => said.near('cannotRise', 'floorLong', FAR) && !said.asks,
    },
    {
      example: "i can't stand up",
      not: "i can't stand up straight in the morning",
      when: (said) => !said.asks && said.isOnly('cannotRise'),
    },
  ]),
];

export const FEVER_AND_WORSE: readonly Rule[] = rulesOf('fever-and-worse', 'emergency', [
  {
    example: 'she has a fever and is confused',
    not: 'she has a fever',
    when: (said) => said.has('fever') && said.has('confused', 'faint'),
  },
  {
    example: 'i have a fever and my legs feel weak',
    when: (said) =>
      said.has('fever') && said.at(['weak', 'failing', 'letsDown', ...FEELING], MORE_THAN_ONE_LEG),
  },
]);

/** Sore from effort, or tight from what works the chest itself: a run that leaves it tight excuses nothing. */
const isSoreChest = (said: Mentions) =>
  !said.has('dizzy', 'breath', 'breathless') &&
  !said.saysNot('chestWorkout') &&
  ((said.near('exertion', 'chest') && said.near('sore', 'chest', CLOSE)) ||
    (said.near('chestWorkout', 'chest') && said.near('soreness', 'chest', CLOSE)));

export const CHEST: readonly Rule[] = rulesOf('chest-or-breath', 'emergency', [
  { example: "i think it's a heart attack", when: (said) => said.has('chestSign') },
  {
    example: 'my chest is tight',
    not: 'my chest is sore after push ups',
    when: (said) => said.at('chestFeeling', 'chest', CLOSE) && !isSoreChest(said),
  },
  {
    example: 'the pain in my back comes from my chest',
    when: (said) =>
      said.at('pain', 'chest') &&
      said.has('spreads', 'back') &&
      !said.near('exertion', 'chest') &&
      !isSoreChest(said),
  },
  {
    example: 'the pain between my shoulders goes through to the front of my chest',
    when: (said) =>
      said.near(['blades', 'betweenBlades'], 'chest') && said.has('spreads') && said.has('pain'),
  },
  {
    example: 'breathing hurts',
    not: "that film was so sad i couldn't breathe for crying",
    when: (said) => said.has('breath') && !said.near('moodCause', 'breath', CLOSE),
  },
  {
    example: 'i feel breathless',
    not: 'i feel breathless after the stairs',
    when: (said) =>
      said.has('breathless') &&
      !said.near(['exertion', 'climbing', 'laughter'], 'breathless', CLOSE) &&
      !said.near('moodCause', 'breathless'),
  },
  {
    example: "i'm out of breath just sitting here",
    not: "i'm out of breath",
    when: (said) =>
      said.has('outOfBreath') &&
      said.has('atRest', 'back', 'chest') &&
      !said.near('exertion', 'outOfBreath', CLOSE),
  },
  {
    example: 'something is ripping between my shoulder blades',
    not: 'my shirt ripped between the shoulder blades',
    when: (said) => said.near('tearing', ['blades', 'betweenBlades', 'upperBack', 'chest']),
  },
  {
    example: 'it tore down the middle of my back out of nowhere it is agony',
    not: 'i tore a muscle in my back out of nowhere',
    when: (said) => said.near('tearing', 'back') && said.has('sudden') && said.has('worstPain', 'unwell'),
  },
  {
    example: 'the worst pain ever between my shoulder blades came on in a second',
    not: 'bad pain between my shoulder blades',
    when: (said) => said.near('blades', 'strongPain') && said.has('sudden'),
  },
]);

export const BELLY: readonly Rule[] = rulesOf('belly', 'emergency', [
  { example: 'my belly is pulsing', when: (said) => said.near('belly', 'bellyThrob', CLOSE) },
  {
    example: 'i have severe stomach pain',
    not: 'i have stomach pain',
    when: (said) => said.near('belly', 'strongPain', CLOSE) && said.near('belly', 'bellyPain'),
  },
]);

export const COLLAPSE: readonly Rule[] = [
  ...rulesOf('collapse', 'emergency', [{ example: 'i passed out', when: (said) => said.has('faint') }]),
  ...rulesOf('stroke', 'emergency', [
    {
      example: 'my face is drooping',
      not: 'my mouth is numb from the dentist',
      when: (said) =>
        said.has('stroke') &&
        !said.near('longAgo', 'stroke', CLOSE) &&
        !(said.near('numbedCause', 'stroke') && !said.saysNot('numbedCause')),
    },
  ]),
];
