/** The body's signals, the gravest first: the first row that fits decides. */
import type { BodySignal } from '../meaning';
import type { Mentions } from './mentions';
import type { Listed } from './model';

export interface Rule {
  signal: BodySignal;
  when: (m: Mentions) => boolean;
  /** Without the row it would be none, or another. */
  example: string;
  /** Close to it, and no signal. */
  counter: string;
}

/** Told after that, it is news again. */
const NEWS = ['hurting', 'hurtingPart', 'sharp', 'numb', 'weak', 'spreading', 'unwell'] as const;

/** Over by now, in so many words, and told as past or usual: "I was dizzy but I'm fine now", and nothing hurts after it. */
const isOver = (m: Mentions) =>
  m.has('fineNow') && m.has('was') && !m.has('still') && !NEWS.some((list) => m.before('fineNow', list, 9));

/** "Is pain normal" wants to know; "is it normal that this hurts" tells. */
const isTold = (m: Mentions) => (!m.asks || m.has('already', 'present', 'isNormal')) && !isOver(m);

/** In praise, a sore part is only where: "lovely on my sore back". */
const isPraise = (m: Mentions) => m.has('pleasant') && !m.has('still', 'present');

const feels =
  (...lists: readonly Listed[]) =>
  (m: Mentions) =>
    m.has(...lists) && isTold(m);

const mayConcern = (m: Mentions) => !m.asks || m.has('suitable', 'benefit');

export const RULES: readonly Rule[] = [
  {
    signal: 'fallen',
    when: (m) => m.has('fell'),
    example: 'daddy fell down',
    counter: 'the pillow fell down',
  },
  {
    signal: 'fallen',
    when: (m) => m.ends('slipped'),
    example: 'he tripped',
    counter: 'i slipped my shoes on',
  },
  {
    signal: 'fallen',
    when: (m) => m.opens('bareFall'),
    example: 'ow fell off the chair',
    counter: 'the cat fell off the chair',
  },
  {
    signal: 'stuck',
    when: (m) => m.has('stuck') || m.isAll('stuckBare'),
    example: "i'm stuck on my back",
    counter: "i'm stuck at work",
  },
  {
    signal: 'stuck',
    // A back that locked is let go first, and rested.
    when: (m) => m.ends('cantMove') && !m.has('hurtingPart'),
    example: "i can't move",
    counter: "i can't move the mat",
  },
  {
    signal: 'condition',
    when: (m) => m.has('condition') && m.has('dated') && mayConcern(m) && !m.has('cleared'),
    example: 'i broke my hip in the spring',
    counter: 'my sister broke her hip in the spring',
  },
  {
    signal: 'serious-pain',
    when: (m) => m.has('broke') && isTold(m) && !isPraise(m),
    example: 'something went pop',
    counter: 'the toast popped up',
  },
  {
    signal: 'serious-pain',
    when: feels('spreading'),
    example: "it's going down my leg",
    counter: "i'm going down on one leg",
  },
  {
    signal: 'serious-pain',
    when: (m) => m.before('hurting', 'travels', 6) && isTold(m),
    example: 'the pain is getting stronger and moving into my calf',
    counter: 'no pain, and i am moving into the chair',
  },
  {
    signal: 'serious-pain',
    when: feels('numb'),
    example: 'my foot feels numb',
    counter: 'my foot is not numb',
  },
  {
    signal: 'serious-pain',
    when: feels('weak'),
    example: 'my leg has gone weak',
    counter: 'my leg is not weak any more',
  },
  {
    signal: 'serious-pain',
    when: feels('sharp'),
    example: "it's a sharp pain",
    counter: 'look sharp',
  },
  {
    signal: 'unwell',
    when: (m) => (m.has('unwell') || m.opens('unwellBare')) && (m.has('isNormal') || !m.asks) && !isOver(m),
    example: 'the room is spinning',
    counter: "i was dizzy but i'm fine now",
  },
  {
    signal: 'unwell',
    when: (m) => (m.has('notWell') || m.opens('notWellBare')) && !isOver(m),
    example: "i don't feel right",
    counter: "i don't feel like it today",
  },
  {
    signal: 'condition',
    when: (m) => (m.has('condition') || m.isAll('weeks')) && mayConcern(m) && !m.has('cleared'),
    example: "i'm pregnant",
    counter: "i'm not pregnant",
  },
  {
    signal: 'mild-condition',
    when: (m) =>
      (m.before('owned', 'mildCondition', 2) || (m.has('mildCondition') && m.has('suitable'))) &&
      !m.has('cleared'),
    example: 'is this one safe with arthritis',
    counter: 'what is arthritis',
  },
  {
    signal: 'cramp',
    when: (m) => m.has('ohNo') || (m.has('cramp', 'asleep') && isTold(m)),
    example: "i've got a cramp",
    counter: 'no cramp this time',
  },
  {
    signal: 'pain',
    when: (m) => m.has('cantGoOn') && !m.opensAsking && !m.has('tired'),
    example: "i can't go on",
    counter: "can't i go on",
  },
  {
    signal: 'pain',
    when: (m) => m.has('cry'),
    example: 'ow',
    counter: 'now',
  },
  {
    signal: 'pain',
    when: (m) => m.has('gasp') && m.isAll('namedPart'),
    example: 'ooh my foot',
    counter: 'my foot',
  },
  {
    signal: 'pain',
    when: (m) => m.isAll('named'),
    example: 'my back my back',
    counter: 'is my back flat',
  },
  {
    signal: 'pain',
    when: (m) =>
      m.has('contrary', 'already') || m.isAll('sameAgain') || (m.denied.has('hurting') && m.ends('butDoes')),
    example: 'i wish it hurt less',
    counter: 'it hurts less',
  },
  {
    signal: 'pain',
    when: (m) => m.past.has('injury') && m.has('recent'),
    example: 'yesterday i hurt my back',
    counter: 'years ago i hurt my back',
  },
  {
    signal: 'pain',
    when: feels('hurtingPart', 'likePain', 'injury', 'wrong'),
    example: 'my hip feels like it might snap',
    counter: 'my hip feels like it might open up',
  },
  {
    signal: 'pain',
    when: (m) => (m.has('hardOn') && !m.opensAsking) || m.before('thisIs', 'hardOn', 3),
    example: 'this is murder on my knees',
    counter: 'is this one hard on the knees',
  },
  {
    signal: 'pain',
    when: (m) => m.has('hurting') && isTold(m) && !isPraise(m) && !m.isAll('mild'),
    example: 'my back hurts',
    counter: "my back doesn't hurt",
  },
  // Nothing of the above: what is told of a part that often hurts, or of how one feels, is taken for no praise.
  {
    signal: 'pain',
    when: (m) =>
      m.goesOn('partIs', m.model.able) && isTold(m) && !isPraise(m) && !m.opensAsking && !m.has('painless'),
    example: "my shoulder can't hack this",
    counter: 'my shoulder can go further',
  },
  {
    signal: 'unwell',
    when: (m) => m.goesOn('iFeel', m.model.fair) && isTold(m) && !isPraise(m),
    example: 'i feel drained',
    counter: 'i feel relaxed',
  },
];
