/** What kinds of cue have in common. */
import type { Cue } from './types';

/** A movement, or the hold within it. */
export function isWork(cue: Cue): boolean {
  return cue.kind === 'rep' || cue.kind === 'hold' || cue.kind === 'tick' || cue.kind === 'release';
}

/** Nothing to do but wait: between two moves, two sets or two sides. */
export function isRest(cue: Cue): boolean {
  return cue.kind === 'rest' || cue.kind === 'switch' || cue.kind === 'check';
}
