/** Where to go on from: never in the middle of a count, and early rather than late. */
import { isWork } from '../timeline/cue-kinds';
import type { Cue, Timeline } from '../timeline/types';
import type { Point } from './locate';
import { HOLD_NEARLY_DONE_MS } from './timing';

/**
 * The cue to go on from for somebody last known at `point`: the rep they were in, the hold from its start, or the one
 * sentence of a rest or an instruction that was cut. A long hold that was nearly done goes to its release. Never before
 * `floor`.
 */
export function resumeCue(timeline: Timeline, { cue, into }: Point, floor = 0): number {
  const here = timeline.cues[cue];
  if (!here) return Math.max(floor, Math.min(cue, timeline.cues.length));
  return Math.max(floor, unitRelative(timeline, here, into));
}

function unitRelative(timeline: Timeline, here: Cue, into: number): number {
  const release = nearlyDone(timeline, here, into);
  if (release !== undefined) return release;
  let first = here.i;
  for (let i = here.i - 1; i >= 0; i -= 1) {
    const before = timeline.cues[i];
    if (!before || !together(before, here)) break;
    first = i;
  }
  return first;
}

/** Two cues of the same rep. */
function together(before: Cue, here: Cue): boolean {
  if (before.unit !== here.unit || before.step !== here.step) return false;
  return before.rep === here.rep && before.side === here.side && isWork(before) && isWork(here);
}

/** The release of a hold of 10 s or more that had under 5 s to go. */
function nearlyDone(timeline: Timeline, here: Cue, into: number): number | undefined {
  if (here.kind !== 'hold' && here.kind !== 'tick') return undefined;
  const hold = timeline.cues.filter(
    (cue) => (cue.kind === 'hold' || cue.kind === 'tick') && together(cue, here) && cue.step === here.step,
  );
  const length = hold.reduce((ms, cue) => ms + cue.ms, 0);
  const left = hold.filter((cue) => cue.i >= here.i).reduce((ms, cue) => ms + cue.ms, 0) - into;
  if (length < 2 * HOLD_NEARLY_DONE_MS || left >= HOLD_NEARLY_DONE_MS) return undefined;
  const after = timeline.cues.find((cue) => cue.i > here.i && cue.kind === 'release');
  return after && together(after, here) ? after.i : undefined;
}

/** First cue of the unit that `cue` belongs to, its own instructions included. */
export function unitStart(timeline: Timeline, cue: number): number {
  const here = timeline.cues[cue];
  if (!here) return cue;
  return timeline.cues.find((other) => other.unit === here.unit && other.step === here.step)?.i ?? cue;
}

/** First cue of the unit after the one `cue` belongs to; one past the last when there is none. */
export function nextUnit(timeline: Timeline, cue: number): number {
  const here = timeline.cues[cue];
  if (!here) return timeline.cues.length;
  return timeline.cues.find((other) => other.i > cue && other.unit !== here.unit)?.i ?? timeline.cues.length;
}
