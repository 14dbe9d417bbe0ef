/** All the warning signs, most urgent first, with the urgency the review of the guidance gave them. */
import { hasFirstAttackAge } from '../age';
import { backOrPain, EMERGENCIES, everydayNumb, FEELING, hurtsBack, LEG, type Sign, told } from './emergency';

export const SIGNS: readonly Sign[] = [
  ...EMERGENCIES,
  // ---- today
  {
    flag: 'fever',
    urgency: 'today',
    when: (r) =>
      (r.has('fever') && !(r.near('weather', 'fever', 6) && !hurtsBack(r))) ||
      (r.has('shakes') && r.has('back')),
  },
  { flag: 'unwell', urgency: 'today', when: (r) => r.has('unwell') && r.has('back', 'backPain') },
  {
    flag: 'cancer-history',
    urgency: 'today',
    when: (r) =>
      r.has('cancer') &&
      told(r) &&
      !r.has('cancerFear') &&
      (r.tokens.includes('i') || r.has('back', 'backPain', 'pain')),
  },
  {
    flag: 'weight-loss',
    urgency: 'today',
    when: (r) =>
      r.has('weightLoss') &&
      (told(r) || !r.asks) &&
      (r.has('unmeant') || (hurtsBack(r) && !r.has('meant') && !r.asks)),
  },
  { flag: 'weak-immunity', urgency: 'today', when: (r) => r.has('immune') && told(r) && !r.asks },
  { flag: 'injected-drugs', urgency: 'today', when: (r) => r.has('injectedDrugs') && told(r) },
  {
    flag: 'night-or-rest-pain',
    urgency: 'today',
    when: (r) =>
      ((r.has('night') && backOrPain(r)) ||
        (r.has('noSleep') && r.has('hurting') && backOrPain(r)) ||
        r.has('restPain')) &&
      !r.asks,
  },
  {
    flag: 'lump-or-shape',
    urgency: 'today',
    when: (r) => r.near('lump', 'back', 5) && r.personal && !r.has('backPain') && !r.asks,
  },
  { flag: 'upper-back', urgency: 'today', when: (r) => r.near('blades', 'pain', 6) && !r.asks },
  {
    flag: 'cough-or-sneeze',
    urgency: 'today',
    when: (r) =>
      r.has('cough') && r.has('back', 'backPain', 'pain') && r.near('cough', 'worse', 8) && !r.asks,
  },
  { flag: 'urine', urgency: 'today', when: (r) => r.has('burningPee') },
  {
    flag: 'toilet-rush',
    urgency: 'today',
    when: (r) => r.has('rushToToilet') && r.has('back', 'backPain', 'newPain', 'numb', 'legs'),
  },
  {
    flag: 'pregnancy',
    urgency: 'today',
    when: (r) => r.has('pregnant') && told(r) && (hurtsBack(r) || r.has('backPain')) && !r.asks,
  },
  {
    flag: 'leg-numbness',
    urgency: 'today',
    when: (r) =>
      (r.at(['numb', 'lostFeeling'], LEG) && !everydayNumb(r)) ||
      (r.at('tingle', LEG) && r.has('growing') && !everydayNumb(r)) ||
      (r.at('asleep', LEG, 4) && r.has('back', 'backPain')),
  },
  {
    flag: 'arm-numbness',
    urgency: 'today',
    when: (r) =>
      r.at(FEELING, 'arm', 4) && !everydayNumb(r) && !r.near(['exertion', 'sitting'], ['arm', ...FEELING], 6),
  },
  {
    flag: 'belly-pain',
    urgency: 'today',
    when: (r) =>
      r.near('belly', 'bellyPain', 4) && r.has('back') && !r.near('exertion', 'belly', 6) && !r.asks,
  },
  { flag: 'fall', urgency: 'today', when: (r) => r.has('smallFall') && backOrPain(r) },
  {
    flag: 'thin-bones',
    urgency: 'today',
    when: (r) => r.has('thinBones') && told(r) && r.has('newPain') && hurtsBack(r) && !r.asks,
  },

  // ---- book
  {
    flag: 'leg-tingling',
    urgency: 'book',
    when: (r) =>
      (r.at('tingle', 'oneLeg') && !everydayNumb(r)) ||
      (r.personal && !r.asks && r.has('back', 'backPain') && r.near('kneeOnlyPain', 'belowKnee', 6)),
  },
  {
    flag: 'steroid-use',
    urgency: 'book',
    when: (r) =>
      r.has('steroidUse') && told(r) && !r.has('muscleBuilding') && r.has('pain', 'back', 'backPain'),
  },
  {
    flag: 'thin-bones-pain',
    urgency: 'book',
    when: (r) => r.has('thinBones') && told(r) && hurtsBack(r) && !r.asks,
  },
  {
    flag: 'first-attack-age',
    urgency: 'book',
    when: (r) => told(r) && !r.asks && r.has('back', 'backPain') && hasFirstAttackAge(r.tokens, r.model),
  },
  {
    flag: 'not-improving',
    urgency: 'book',
    when: (r) => told(r) && !r.asks && r.has('back', 'backPain') && r.has('lasting') && r.has('noBetter'),
  },
  {
    flag: 'stops-daily-life',
    urgency: 'book',
    when: (r) => told(r) && !r.asks && r.has('stopsLife') && r.has('back', 'backPain'),
  },
];
