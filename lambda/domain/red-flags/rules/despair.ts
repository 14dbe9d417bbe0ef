/** Hopelessness: words that stand by themselves, and those that only together tell of it. */
import { CLOSE, FAR, type Mentions } from '../mentions';
import type { Rule } from './rule';

export type Thought = Omit<Rule, 'flag' | 'urgency'>;

/** Going on with life, not with a move or until a set is done. */
const isOfLife = (said: Mentions) =>
  said.apartFrom('goingOn', 'goingOnWith').length > 0 || said.near('goingOn', 'likeThis', CLOSE);

export const DESPAIR: readonly Thought[] = [
  {
    example: "i don't want to be here anymore",
    not: "i'm dying for a wee",
    when: (said) => said.has('despair'),
  },
  {
    example: 'there is nothing left for me',
    not: 'there is nothing left for me to do',
    when: (said) => said.closesWith('ending'),
  },
  {
    example: "i'm sick of this pain i can't go on",
    not: "i'm sick of this exercise i can't go on",
    when: (said) => said.near('fedUp', 'endOfStrength', FAR) && said.closesWith('endOfStrength'),
  },
  {
    example: 'there is no use in me being here',
    not: 'there is no use in the bridge',
    when: (said) => said.near('noReason', 'alive', CLOSE),
  },
  {
    example: 'there is no earthly use carrying on',
    not: 'there is no earthly use carrying on with the bridge',
    when: (said) => said.near('noReason', 'goingOn', CLOSE) && isOfLife(said),
  },
  {
    example: "i'd be better off not waking up",
    not: "i'd be better off not lifting it",
    when: (said) => said.near('betterOff', 'gone', CLOSE),
  },
  {
    example: "nobody would notice if i weren't here tomorrow",
    not: 'nobody would notice if i skipped it',
    when: (said) => said.near('notCare', 'gone', FAR),
  },
];
