/** What people ask about a move: the names of the questions that have an answer. */

/** Questions about any move, with one answer wherever it is done. */
export const SAME_ANYWHERE = [
  'glasses',
  'clothes',
  'eyes',
  'covers',
  'suits',
  'alone',
  'uneven',
  /** Which of the ways offered after pain. */
  'advise',
  'space',
  'company',
  'keep-up',
  'effort',
  'bored',
  'chair',
  'best-time',
  /** Whether anybody still listens. */
  'there',
  'cant-see',
  'screen',
  /** Whether we count and say when to change. */
  'leads',
  'getting-down',
  'food',
  'clicks',
  'shaking',
  'sweat',
  'may-stop',
  /** Whether they have to stay as they are in a pause. */
  'may-move',
  /** Whether to breathe by nose or mouth. */
  'nose',
  'hold-breath',
  /** Whether it will ache the day after. */
  'sore-later',
  /** Whether it costs anything. */
  'free',
  'bounce',
  'how-often',
  /** Somebody holds a child, or it lies on them. */
  'carrying',
  /** How long a pause may last. */
  'waits',
  /** What it may be that hurts. */
  'cause',
  /** Somebody beside them, who has something that a doctor knows better. */
  'for-others',
  /** "So can I do it", before it begins. */
  'may-start',
  /** What "sharp" and "spreading" mean. */
  'signs',
  /** What the gate's "thin bones" and "surgery" mean, and what counts as them. */
  'conditions',
] as const;

/** Questions about any move, answered by where it is done. */
export const BY_PLACE = [
  'shoes',
  'pillow',
  /** A rug in place of a mat. */
  'instead',
  /** What to hold on to. */
  'support',
  /** Whether it is hard on knees, wrists, neck. */
  'strain',
  'no-kneeling',
] as const;

/** Questions about the move at hand, answered from where the person is in it and from the move's own data. */
export const POSITION_ASKS = [
  'side',
  'other-side',
  'lying-side',
  'hold',
  'count',
  'breath',
  'feel',
  /** "Where should I feel it": not whether it is right. */
  'where-felt',
  /** What most people do wrong in it. */
  'mistakes',
  /** "What's the time", "can we make it shorter": how much is left, and how to end sooner. */
  'clock',
  'shorter',
  /** "I'd rather not twist", said before it comes to that. */
  'rather-not',
  /** Where hands, feet, head, knees go; whether the back is meant to touch. */
  'form',
  'equipment',
  /** "Can I do it in bed", "on the sofa". */
  'surface',
  'which-move',
  /** "Is that the easy one", of what waits. */
  'which-waits',
  'how-long',
  /** "What if it hurts": nothing does yet. */
  'if-it-hurts',
  /** How high, how far, how hard. */
  'range',
  /** What it is good for. */
  'purpose',
  /** Which way to lie, sit or stand. */
  'pose',
  /** Hardly anything is felt. */
  'little',
  /** Something is out of reach: the feet do not come to the floor. */
  'reach',
  /** How long it has been going. */
  'going',
  /** An easier way to do it. */
  'easier-form',
  /** Afraid of it, or of harm by it. */
  'worry',
  ...SAME_ANYWHERE,
  ...BY_PLACE,
] as const;
export type PositionAsk = (typeof POSITION_ASKS)[number];
