/** Legs that fail, and feeling lost or pain spreading in both of them. */

import { CLOSE, FAR, type Mentions, WIDE } from '../mentions';
import {
  areTiredLegs,
  backOrPain,
  FEELING,
  hurtsBack,
  hurtsBackMoreThanSore,
  isEverydayNumb,
  isMidExercise,
  isMoved,
  LEG,
  MORE_THAN_ONE_LEG,
  namesBack,
} from './conditions';
import { type Rule, rulesOf } from './rule';

/** Legs that gave way at the end of an effort, and no more is told of them: those that keep doing so have more to tell. */
const gaveWayFromEffort = (said: Mentions) =>
  areTiredLegs(said) && !said.has('goesOnFailing') && said.apartFrom('failing', 'givesWay').length === 0;

/** "My bottom leg is wobbling" in a move says which leg it is. */
const isPlaced = (said: Mentions) =>
  said.apartFrom('oneLeg', 'placedLeg').length === 0 &&
  said.has('placedLeg') &&
  !hurtsBackMoreThanSore(said) &&
  !said.has(...FEELING);

/** "A bit wobbly on my feet" is no lost strength, unless a back or a feeling is told of too. */
const isOnlyWobbly = (said: Mentions) =>
  said.apartFrom('weak', 'wobbly').length === 0 && !namesBack(said) && !said.has('pain', ...FEELING);

export const LEGS_FAILING: readonly Rule[] = rulesOf('legs-failing', 'emergency', [
  { example: 'i have foot drop', when: (said) => said.has('footDrop') },
  {
    example: 'my toes are paralysed',
    not: 'my legs gave out at the end of leg day',
    when: (said) => said.at('failing', LEG) && !gaveWayFromEffort(said),
  },
  {
    example: 'i stood up off the sofa and both legs just went',
    not: 'after leg day both legs just went',
    when: (said) => said.closesWith('legsWent') && !areTiredLegs(said),
  },
  {
    example: 'i cannot feel either of my legs',
    when: (said) => said.near('failingThem', LEG, FAR),
  },
  {
    example: 'my back is bad and my knee gave way',
    not: 'my knee gave way',
    when: (said) =>
      said.at(['failing', 'lostFeeling'], 'knees', CLOSE) &&
      said.has('back', 'backPain', 'kneesBoth') &&
      (hurtsBack(said) || !said.near('legWorkout', 'knees')),
  },
  {
    example: 'my knees are weak',
    not: 'my knees are weak after leg day',
    when: (said) =>
      said.at('weak', 'kneesBoth', CLOSE) && !said.near('legWorkout', ['weak', 'knees']) && !isMoved(said),
  },
  {
    example: 'my right leg is going weak',
    not: 'i am a bit wobbly on my feet',
    when: (said) =>
      said.at('weak', LEG, CLOSE) &&
      !areTiredLegs(said) &&
      !isMoved(said) &&
      !isMidExercise(said) &&
      !isPlaced(said) &&
      !isOnlyWobbly(said) &&
      !said.near('strengthening', ['legs', 'oneLeg', 'weak'], CLOSE),
  },
  {
    example: "i can't walk properly",
    not: "i can't walk after leg day",
    when: (said) => said.has('cantWalk') && !areTiredLegs(said),
  },
  {
    example: 'my back hurts and i walk sideways',
    not: 'i walk sideways',
    when: (said) => said.has('unsteadyWalk') && hurtsBack(said),
  },
]);

export const BOTH_LEGS: readonly Rule[] = rulesOf('both-legs', 'emergency', [
  {
    example: 'my feet are tingling',
    not: 'my feet are tingling from kneeling',
    when: (said) => said.at(FEELING, MORE_THAN_ONE_LEG) && !isEverydayNumb(said),
  },
  {
    example: 'my legs feel dead',
    not: 'my legs feel dead after leg day',
    when: (said) => said.at('dead', MORE_THAN_ONE_LEG) && !areTiredLegs(said) && !isEverydayNumb(said),
  },
  {
    example: 'first my left leg hurt and now my right leg does',
    not: 'does my left leg hurt because my right leg is shorter',
    when: (said) =>
      said.near('leftLeg', 'rightLeg', FAR) &&
      said.has('pain', 'numb', 'tingle', 'weak', 'backPain', 'nowThere') &&
      !said.asks &&
      !areTiredLegs(said),
  },
  {
    example: 'the pain was only on the left and now it is on the right as well all the way down',
    not: 'my back hurt only on the left and now it is on the right as well',
    when: (said) =>
      said.has('bothSides') && said.near('bothSides', 'downLeg') && said.has('pain', 'backPain'),
  },
  {
    example: "i can't feel my foot",
    not: "i can't feel my foot from kneeling",
    when: (said) => said.at('lostFeeling', LEG) && !isEverydayNumb(said),
  },
  {
    example: 'my back hurts and my feet fell asleep',
    not: 'my feet fell asleep',
    when: (said) => said.near('asleep', ['legs', 'bothLegs'], CLOSE) && backOrPain(said),
  },
  {
    example: 'pain in both legs',
    not: 'pain in both legs after leg day',
    when: (said) => said.at('pain', 'bothLegs') && !areTiredLegs(said),
  },
  {
    example: 'pain down both legs after leg day',
    not: 'sore down both legs after leg day',
    when: (said) => said.near('spreads', 'bothLegs', CLOSE) && said.at('moreThanSore', 'bothLegs', FAR),
  },
  {
    example: 'sciatica in both legs',
    not: 'i used to get sciatica in both legs',
    when: (said) =>
      said.at('backPain', 'bothLegs') && said.find('backPain').some((span) => !said.assertionOf(span).former),
  },
  {
    example: 'the numbness that was in my toes yesterday has crept up to my thighs on both sides',
    not: 'the numbness that was in my toes yesterday has crept up to my thigh',
    when: (said) => said.near('reaches', 'bothLegs', CLOSE) && said.before(FEELING, 'reaches', WIDE),
  },
  {
    example: 'the pain from my back goes into my legs',
    not: 'does back pain go into the legs',
    when: (said) =>
      namesBack(said) && said.near('spreads', 'legs', CLOSE) && said.has('pain', 'backPain') && !said.asks,
  },
]);
