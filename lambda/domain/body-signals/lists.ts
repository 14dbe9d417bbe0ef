/** How each list of phrases is judged: what cancels a mention of it, and what a denial makes of it. */
import type { Assertion } from '../assertion';
import type { Listed } from './model';

type Cancelling = 'negated' | 'resolved' | 'hypothetical' | 'historical' | 'other' | 'animal';

const FELT: readonly Cancelling[] = ['negated', 'resolved', 'hypothetical', 'historical', 'other', 'animal'];
/** Its own words say that it is over or lost: "my back's gone". */
const GONE: readonly Cancelling[] = ['negated', 'hypothetical', 'historical', 'other', 'animal'];

/** Lists that are not named here tell of the surroundings, and nothing cancels them. */
const CANCELLED_BY: Partial<Record<Listed, readonly Cancelling[]>> = {
  hurting: FELT,
  hardOn: FELT,
  present: FELT,
  wrong: FELT,
  cramp: FELT,
  sharp: FELT,
  unwell: GONE,
  unwellBare: GONE,
  numb: GONE,
  spreading: GONE,
  hurtingPart: GONE,
  asleep: GONE,
  weak: GONE,
  broke: GONE,
  likePain: ['negated', 'historical', 'other', 'animal'],
  notWell: ['hypothetical', 'historical', 'other', 'animal'],
  notWellBare: ['hypothetical', 'historical', 'other', 'animal'],
  cantGoOn: ['hypothetical', 'historical', 'other', 'animal'],
  injury: GONE,
  partIs: GONE,
  iFeel: GONE,
  already: ['negated', 'other', 'animal'],
  // Whoever it is that fell or cannot get up: whoever speaks is near them.
  fell: ['negated', 'hypothetical', 'historical', 'animal'],
  slipped: ['negated', 'hypothetical', 'historical', 'animal'],
  bareFall: ['negated', 'hypothetical', 'historical', 'animal'],
  stuck: ['hypothetical', 'historical', 'animal'],
  stuckBare: ['negated', 'hypothetical', 'historical', 'animal'],
  // An operation is over, and still a reason to ask first; "what if I'm pregnant" asks about oneself.
  condition: ['negated', 'other', 'animal'],
  mildCondition: ['negated', 'other', 'animal'],
};

/** The negator inside one of these denies nothing. */
export const LOSSES: readonly Listed[] = [
  'notWell',
  'stuck',
  'cantMove',
  'cantGoOn',
  'numb',
  'weak',
  'hurtingPart',
  'wrong',
];

/** What a denial can be of. */
export const DENIABLE = Object.keys(CANCELLED_BY) as Listed[];

/** What somebody has for good is their own; whoever asks for another asks about that. */
const OWN: ReadonlySet<Listed> = new Set<Listed>(['condition', 'mildCondition']);

/**
 * Why a mention does not count; none when it does. `elsewhere`: what is told of others is no more than told, and they are
 * not in the room.
 */
export function cancelling(
  list: Listed,
  { experiencer, ...said }: Assertion,
  elsewhere: boolean,
): Cancelling[] {
  const by = CANCELLED_BY[list] ?? [];
  return by.filter((why) => {
    if (why === 'animal') return experiencer === why;
    if (why === 'other') return experiencer === why && (elsewhere || OWN.has(list));
    return said[why];
  });
}
