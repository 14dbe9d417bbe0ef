/** Signs for which a visit should be booked; only a plain statement of one counts. */
import { firstAttackAges } from '../age';
import { CLOSE, type Mentions } from '../mentions';
import { backOrPain, hurtsBack, isEverydayNumb, isSomeoneElses, isTold, namesBack } from './conditions';
import { type Rule, rulesOf } from './rule';

/** A teenager at home says nothing of the speaker's back. */
function isFirstAttackAge(said: Mentions): boolean {
  const ages = firstAttackAges(said.tokens, said.model);
  return ages.length > 0 && !isSomeoneElses(said, ages);
}

export const BOOK: readonly Rule[] = [
  ...rulesOf('leg-tingling', 'book', [
    {
      example: 'my foot tingles',
      not: 'my foot tingles from kneeling',
      when: (said) => said.at('tingle', 'oneLeg') && !isEverydayNumb(said),
    },
    {
      example: 'i have back pain and it hurts below my knee',
      not: "i'm on my feet all day and my back aches",
      when: (said) =>
        said.personal &&
        !said.asks &&
        namesBack(said) &&
        said.near('kneeOnlyPain', 'belowKnee', CLOSE) &&
        // "On my feet all day": no place that hurts.
        said.apartFrom('belowKnee', 'legWorkout').length > 0,
    },
  ]),
  ...rulesOf('steroid-use', 'book', [
    {
      example: "i'm on steroids and my back hurts",
      not: 'i take steroids to build muscle and my back hurts',
      when: (said) =>
        said.has('steroidUse') && isTold(said) && !said.has('muscleBuilding') && backOrPain(said),
    },
  ]),
  ...rulesOf('thin-bones-pain', 'book', [
    {
      example: 'i have osteoporosis and my back hurts',
      when: (said) => said.has('thinBones') && isTold(said) && hurtsBack(said) && !said.asks,
    },
  ]),
  ...rulesOf('first-attack-age', 'book', [
    {
      example: "i'm sixty and my back hurts",
      not: "i'm sixty and this is good for my back",
      when: (said) =>
        isTold(said) &&
        !said.asks &&
        (said.has('neverBefore') || (namesBack(said) && said.has('pain', 'backPain', 'newPain'))) &&
        isFirstAttackAge(said),
    },
  ]),
  ...rulesOf('not-improving', 'book', [
    {
      example: "my back has hurt for six weeks and it's not getting better",
      not: "my back isn't getting better",
      when: (said) =>
        isTold(said) && !said.asks && namesBack(said) && said.has('lasting') && said.has('noBetter'),
    },
  ]),
  ...rulesOf('not-improving', 'book', [
    {
      example: "it's been going on for nine weeks and it's not a bit better",
      not: 'the roadworks have been going on for nine weeks',
      when: (said) => said.has('stillGoing') && said.has('lasting') && said.has('noBetter') && !said.asks,
    },
  ]),
  ...rulesOf('stops-daily-life', 'book', [
    {
      example: "my back hurts and i can't work",
      when: (said) => isTold(said) && !said.asks && said.has('stopsLife') && namesBack(said),
    },
  ]),
];
