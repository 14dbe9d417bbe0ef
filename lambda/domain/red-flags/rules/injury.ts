/** Falls, crashes and blows, and bones that may have broken without one. */

import { FAR, type Mentions, WIDE } from '../mentions';
import { backOrPain, hurtsBack } from './conditions';
import { type Rule, rulesOf } from './rule';

const HARD = ['bigFall', 'crash'] as const;

/** A knock in a game that left a bruise and no more. */
const isSportKnock = (said: Mentions) =>
  said.near('sportKnock', 'onlyBruised') &&
  said.apartFrom('crash', 'sportKnock').length === 0 &&
  !said.has('bigFall', 'strongPain');

/** Told as long past or as somebody who came to no harm, and no new pain with it. */
const isOver = (said: Mentions) =>
  isSportKnock(said) ||
  isLowAndDaysAgo(said) ||
  (said.near('longAgo', HARD) && !said.has('onset')) ||
  said.near('unharmed', HARD, FAR);

/** A fall of some days ago. */
export const isDaysAgo = (said: Mentions) => said.near('daysAgo', ['smallFall', 'lowFall'], WIDE);

/** Off a step or a chair, days ago. */
const isLowAndDaysAgo = (said: Mentions) =>
  isDaysAgo(said) &&
  !said.has('crash') &&
  !said.before('lowFall', 'secondFall', FAR) &&
  said.apartFrom('bigFall', 'lowFall').length === 0;

const hasWeakBones = (said: Mentions) => said.has('thinBones', 'steroidUse', 'steroids');

export const INJURY: readonly Rule[] = rulesOf('injury', 'emergency', [
  {
    example: 'i was in a wreck',
    not: 'i was in a wreck years ago',
    when: (said) => said.has(...HARD) && !isOver(said),
  },
  {
    example: "i slipped on the ice and i've got osteoporosis",
    not: 'i slipped on the ice',
    when: (said) => said.has('smallFall') && hasWeakBones(said),
  },
  {
    example: 'i slipped and my back is agony',
    not: 'i slipped and my back is a bit sore',
    when: (said) =>
      said.has('smallFall') &&
      said.has('back') &&
      (isDaysAgo(said) ? said.apartFrom('strongPain', 'justBad').length > 0 : said.has('strongPain')),
  },
  {
    example: "nan tripped on the rug and she can't stand",
    not: 'i tripped on the rug this morning',
    when: (said) => said.near('smallFall', 'cannotRise', FAR) && !said.asks,
  },
  {
    example: 'i slipped about ten feet',
    not: 'i slipped',
    when: (said) => said.near('smallFall', 'height') || said.before('smallFall', 'secondFall', FAR),
  },
  {
    example: 'i have thin bones and something cracked in my back',
    not: 'something cracked in my back',
    when: (said) => hasWeakBones(said) && said.near('cracked', 'back'),
  },
  {
    example: 'i have brittle bones and i heard a snap when i bent down',
    not: 'i heard a snap when i bent down',
    when: (said) => hasWeakBones(said) && said.has('heardCrack'),
  },
]);

export const FALL: readonly Rule[] = rulesOf('fall', 'today', [
  {
    example: 'i slipped and hurt my back',
    not: 'i slipped',
    when: (said) => said.has('smallFall') && backOrPain(said) && !said.near('unharmed', 'smallFall', FAR),
  },
]);

export const THIN_BONES: readonly Rule[] = rulesOf('thin-bones', 'today', [
  {
    example: 'i have osteoporosis and my back suddenly hurts',
    not: 'i have osteoporosis and my back hurts',
    when: (said) =>
      said.has('thinBones') && said.personal && said.has('newPain') && hurtsBack(said) && !said.asks,
  },
]);
