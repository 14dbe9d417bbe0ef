/** The signs of an emergency, each a way concepts combine, and what signs have in common. */
import type { Urgency } from '../../meaning';
import { STOP } from '../../text/tokens';
import type { Mentions } from '../mentions';

export interface Sign {
  flag: string;
  urgency: Urgency;
  when: (r: Mentions) => boolean;
}

export const FEELING = ['numb', 'tingle', 'lostFeeling'] as const;
export const NO_FEELING = [...FEELING, 'dead'] as const;
export const LEG = ['legs', 'oneLeg', 'bothLegs', 'lowerHalf'] as const;

/** Told of someone, or stated outright with a pain: not asked in general. */
export const told = (r: Mentions) => r.personal || (!r.asks && r.has('pain', 'back', 'backPain'));
export const hurtsBack = (r: Mentions) =>
  r.has('backPain') || r.near('back', 'pain', 7) || r.near('back', 'strongPain', 4);
export const backOrPain = (r: Mentions) => r.has('back', 'backPain', 'pain');

/** Feet that went numb from being sat on, knelt on or frozen. */
export const everydayNumb = (r: Mentions) =>
  r.near('asleepCause', [...NO_FEELING, 'asleep'], 8) &&
  !r.has('back', 'backPain', 'bladder', 'cantHold', 'cantPass');
/** Legs tired by the workout that was just named. */
export const tiredLegs = (r: Mentions) =>
  r.near('legWorkout', ['legs', 'bothLegs', 'weak', 'cantWalk', 'dead'], 8) &&
  r.apartFrom('oneLeg', 'legWorkout').length === 0 &&
  !r.has('backPain', 'numb', 'lostFeeling', 'cantHold', 'cantPass', 'saddle') &&
  !hurtsBack(r);

/** Legs that shake while they are held up. */
const midExercise = (r: Mentions) =>
  r.before('weak', 'inExercise', 4) && !hurtsBack(r) && !r.has('numb', 'lostFeeling');

const bothLegs = (r: Mentions, feeling: Parameters<Mentions['at']>[0]) =>
  r.at(feeling, ['bothLegs', 'legs', 'lowerHalf']);

/** The whole message: "I can't stand up". Longer ones tell of a stiff morning, or of standing up straight. */
const saysNoMoreThan = (r: Mentions, name: Parameters<Mentions['find']>[0]) =>
  r.find(name).some(({ from, to }) => from <= 2 && r.tokens.slice(to).every((word) => word === STOP));

export const EMERGENCIES: readonly Sign[] = [
  // We can't call anyone: whoever asks for it must hear so, and whom to call, at once.
  { flag: 'calls-for-help', urgency: 'emergency', when: (r) => r.has('callForHelp') && !r.asks },
  {
    flag: 'cannot-get-up',
    urgency: 'emergency',
    when: (r) => !r.asks && (r.has('cannotGetUp') || saysNoMoreThan(r, 'cannotRise')),
  },
  {
    flag: 'fever-and-worse',
    urgency: 'emergency',
    when: (r) =>
      r.has('fever') &&
      (r.has('confused', 'faint') ||
        r.at(['weak', 'failing', ...FEELING], ['legs', 'bothLegs', 'lowerHalf'], 6)),
  },
  {
    flag: 'saddle-numbness',
    urgency: 'emergency',
    when: (r) =>
      r.at(NO_FEELING, 'saddle') ||
      r.at('asleep', 'saddle', 4) ||
      (r.at('odd', 'saddle', 4) && r.has('back', 'backPain')) ||
      r.near(['lostFeeling', 'numb'], 'sex', 6),
  },
  {
    flag: 'bladder-or-bowel',
    urgency: 'emergency',
    when: (r) =>
      r.has('cantHold', 'cantPass') ||
      (r.has('constipated') && r.has('numb', 'lostFeeling', 'weak', 'saddle')) ||
      r.near('cantManage', 'toilet', 5) ||
      r.near('switchedOff', 'bladder', 3) ||
      r.near('cantGo', ['bladder', 'toilet'], 8) ||
      r.near('peeTrouble', ['peeVerb', 'toilet'], 6) ||
      r.before('cantWord', 'peeVerb', 3) ||
      (r.has('peeVerb') && r.endsWith('cant')) ||
      r.near(['numb', 'lostFeeling'], 'toilet', 4),
  },
  {
    flag: 'sexual-change',
    urgency: 'emergency',
    when: (r) => r.has('sexualLoss') && r.has('back', 'backPain', 'numb', 'newPain', 'legs'),
  },
  {
    flag: 'legs-failing',
    urgency: 'emergency',
    when: (r) =>
      r.has('footDrop') ||
      r.at('failing', LEG, 8) ||
      r.near('failingThem', LEG, 10) ||
      ((r.at(['failing', 'lostFeeling'], 'knees', 4) ||
        (r.at('weak', 'kneesBoth', 3) && !r.near('legWorkout', 'weak', 8))) &&
        r.has('back', 'backPain', 'kneesBoth') &&
        !r.near('legWorkout', 'knees', 8)) ||
      (r.at('weak', LEG, 5) &&
        !tiredLegs(r) &&
        !midExercise(r) &&
        !r.near('strengthen', ['legs', 'oneLeg', 'weak'], 5)) ||
      (r.has('cantWalk') && !tiredLegs(r)) ||
      (r.has('unsteadyWalk') && hurtsBack(r)),
  },
  {
    flag: 'both-legs',
    urgency: 'emergency',
    when: (r) =>
      (bothLegs(r, FEELING) && !everydayNumb(r)) ||
      (bothLegs(r, 'dead') && !tiredLegs(r) && !everydayNumb(r)) ||
      (r.near('leftLeg', 'rightLeg', 12) &&
        r.has('pain', 'numb', 'tingle', 'weak') &&
        !r.asks &&
        !tiredLegs(r)) ||
      (r.at('lostFeeling', LEG) && !everydayNumb(r)) ||
      (r.near('asleep', ['legs', 'bothLegs'], 4) && backOrPain(r)) ||
      (r.at('pain', 'bothLegs', 6) && !tiredLegs(r)) ||
      r.at('backPain', 'bothLegs', 6) ||
      (hurtsBack(r) && r.near('spreads', 'bothLegs', 4)) ||
      (r.has('backPain', 'back') && r.near('spreads', 'legs', 3) && r.has('pain', 'backPain') && !r.asks),
  },
  {
    flag: 'injury',
    urgency: 'emergency',
    when: (r) =>
      r.has('bigFall') ||
      (r.has('crash') && (!r.near('longAgo', 'crash', 6) || r.has('newPain'))) ||
      (r.has('smallFall') &&
        (r.has('thinBones', 'steroidUse', 'steroids') || (r.has('strongPain') && r.has('back')))),
  },
  {
    flag: 'chest-or-breath',
    urgency: 'emergency',
    when: (r) =>
      r.has('chestSign') ||
      (r.at('chestFeeling', 'chest', 5) &&
        !(r.near('exertion', 'chest', 8) && r.has('soreness') && !r.has('dizzy', 'breath'))) ||
      (r.at('pain', 'chest', 8) && r.has('spreads', 'back') && !r.near('exertion', 'chest', 6)) ||
      r.has('breath') ||
      (r.has('outOfBreath') && r.has('atRest', 'back', 'chest')),
  },
  {
    flag: 'belly',
    urgency: 'emergency',
    when: (r) =>
      r.near('belly', 'bellyThrob', 5) ||
      (r.near('belly', 'strongPain', 5) && r.near('belly', 'bellyPain', 6)),
  },
  { flag: 'collapse', urgency: 'emergency', when: (r) => r.has('faint') },
  { flag: 'stroke', urgency: 'emergency', when: (r) => r.has('stroke') },
];
