/** What several rules ask of a message. */
import { around, type Span } from '../../text/spans';
import { CLOSE, type Mentions } from '../mentions';
import type { Concept } from '../model';

export const FEELING = ['numb', 'tingle', 'lostFeeling'] as const;
export const NO_FEELING = [...FEELING, 'dead'] as const;
export const LEG = ['legs', 'oneLeg', 'bothLegs', 'lowerHalf'] as const;
export const MORE_THAN_ONE_LEG = ['bothLegs', 'legs', 'lowerHalf'] as const;

/** Told of someone, or stated outright with a pain: not asked in general. */
export const isTold = (said: Mentions) => said.personal || (!said.asks && backOrPain(said));

/** Somebody else has it, and what hurts is the speaker's own. */
export const isSomeoneElses = (said: Mentions, spans: readonly Span[]) =>
  spans.every((span) => said.assertionOf(span).experiencer === 'other') &&
  [...said.find('back'), ...said.find('backPain'), ...said.find('soreness')].some(
    (span) => said.assertionOf(span).experiencer === 'speaker',
  );

export const hurtsBack = (said: Mentions) =>
  said.has('backPain') || said.near('back', 'pain') || said.near('back', 'strongPain', CLOSE);

/** A back that is sore or tight after a workout is no more than that. */
export const hurtsBackMoreThanSore = (said: Mentions) =>
  said.near('back', 'moreThanSore') || said.near('back', 'strongPain', CLOSE);

export const namesBack = (said: Mentions) => said.has('back', 'backPain');

export const backOrPain = (said: Mentions) => said.has('back', 'backPain', 'pain');

/** Feet that went numb from being sat on or knelt on, or feet and hands from the cold. */
export const isEverydayNumb = (said: Mentions) =>
  (isPressed(said) || isCold(said)) &&
  !said.has('backPain', 'bladder', 'cantHold', 'cantPass') &&
  (!said.has('back') || (isCold(said) && said.has('soreness') && !hurtsBackMoreThanSore(said)));

const isPressed = (said: Mentions) =>
  (said.near(['asleepCause', 'numbedCause'], [...NO_FEELING, 'asleep']) && !said.saysNot('asleepCause')) ||
  isOfHands(said);

/** What numbs hands explains no other part. */
const isOfHands = (said: Mentions) =>
  said.near('handCause', [...NO_FEELING, 'asleep']) &&
  said.near(NO_FEELING, 'arm', CLOSE) &&
  !said.has(...LEG);

const isCold = (said: Mentions) =>
  said.near('coldCause', [...NO_FEELING, 'asleep']) &&
  !said.saysNot('coldCause') &&
  !said.has('alsoLegs') &&
  NO_FEELING.every((feeling) => isOfExtremities(said, feeling));

/** The cold numbs what is out in it, and explains no whole leg and no seat. */
const isOfExtremities = (said: Mentions, feeling: Concept) =>
  said.find(feeling).every((span) => around(said.find('extremity'), span, CLOSE).length > 0);

/** Legs tired by the workout that was just named. */
export const areTiredLegs = (said: Mentions) =>
  said.near('legWorkout', ['legs', 'bothLegs', 'weak', 'cantWalk', 'dead']) &&
  !said.saysNot('legWorkout') &&
  said.apartFrom('oneLeg', 'legWorkout').length === 0 &&
  !said.has('backPain', 'numb', 'lostFeeling', 'cantHold', 'cantPass', 'saddle') &&
  !hurtsBackMoreThanSore(said);

/** Weak from what was seen, heard or feared: "my legs went weak when i saw the price". */
export const isMoved = (said: Mentions) =>
  said.near('moodCause', 'weak') && !hurtsBackMoreThanSore(said) && !said.has(...FEELING);

/** Legs that shake while they are held up. */
export const isMidExercise = (said: Mentions) =>
  (said.before('weak', 'inExercise', CLOSE) || said.near('weak', 'lastRep', CLOSE)) &&
  !hurtsBack(said) &&
  !said.has('numb', 'lostFeeling');
