/** Where each way of going on leads: from a scene to the cue that is played next. */
import { isRest, isWork } from '../timeline/cue-kinds';
import type { Step, Timeline } from '../timeline/types';
import { stepOf } from './remap';
import { nextUnit, resumeCue, unitStart } from './resume';
import type { Scene } from './scene';
import { JUST_BEGUN_MS } from './timing';

/** The resume point of somebody who may be as far back as the earliest place. */
export function resume({ play, timeline, here }: Scene): number {
  return resumeCue(timeline, here.earliest, play.base);
}

/**
 * In an open microphone, or in the rest just before it: the cue after the half. Step by step it is the next instruction,
 * because the person says when they are there. Otherwise the resume point.
 */
export function whereNext(scene: Scene): number {
  const { play } = scene;
  if (play.stepwise && play.status === 'playing') return play.seg[0];
  return endOfHalf(scene) ?? resume(scene);
}

/** One past the last cue of the half that is over, or whose closing rest has begun; undefined in the middle of it. */
export function endOfHalf({ play, timeline, here }: Scene): number | undefined {
  if (play.status !== 'playing') return undefined;
  const end = here.zone === 'seg1' || here.zone === 'mic1' ? play.seg[0] : play.seg[1];
  const closing = timeline.cues[end - 1];
  const inClosingRest = here.cue >= end || (here.cue === end - 1 && closing !== undefined && isRest(closing));
  return inClosingRest ? end : undefined;
}

interface NextMove {
  base: number;
  /** The move passed over before it was done; `unsure`: before it was surely begun, in case the estimate is wrong. */
  passed?: Step;
  unsure: boolean;
}

/** The next move, by the estimate: who says "next" knows what they hear. In a rest that closed a half it means "go on". */
export function nextMove(scene: Scene): NextMove {
  const { timeline, here, play } = scene;
  const end = endOfHalf(scene);
  const closing = end === undefined ? undefined : timeline.cues[end - 1];
  if (end !== undefined && closing && isRest(closing)) return { base: end, unsure: false };
  const step = stepOf(timeline, here.cue);
  const base = step
    ? firstMoveFrom(timeline, step.to)
    : firstMoveFrom(timeline, here.cue, timeline.cues.length);
  if (!step || !workIsLeft(timeline, step, here.cue)) return { base, unsure: false };
  const heard = stepOf(timeline, Math.max(play.base, here.earliest.cue));
  return { base, passed: step, unsure: heard !== step };
}

/** The set or the side after this one, with the turn to it; undefined after the last of a move. */
export function nextSet({ timeline, here }: Scene): number | undefined {
  const { unit, step } = timeline.cues[here.cue] ?? {};
  return timeline.cues.find(
    (cue) => cue.i > here.cue && cue.step === step && cue.unit !== unit && !isRest(cue),
  )?.i;
}

function workIsLeft(timeline: Timeline, step: Step, cue: number): boolean {
  return timeline.cues.slice(cue, step.to).some(isWork);
}

/** Past the words for getting down; the resume point for somebody who is past them. */
export function firstSetup(scene: Scene): number {
  const first = scene.timeline.steps[0];
  return first && scene.here.cue < first.from ? first.from : resume(scene);
}

/** The first move from `cue` on; past the last one only the closing words are left. */
function firstMoveFrom(timeline: Timeline, cue: number, none = timeline.steps.at(-1)?.to ?? cue): number {
  return timeline.steps.find((step) => step.from >= cue)?.from ?? none;
}

/** Early in a move "previous" means the one before, later the start of this one. */
export function previousStart({ timeline, here }: Scene): number {
  const current = timeline.steps.findLast((step) => step.from <= here.cue);
  if (!current) return 0;
  const into = timeline.cues.slice(current.from, here.cue).reduce((ms, cue) => ms + cue.ms, here.into);
  if (into >= JUST_BEGUN_MS || here.cue >= current.to) return current.from;
  return timeline.steps[timeline.steps.indexOf(current) - 1]?.from ?? current.from;
}

/**
 * The unit being heard, or the earlier one it may still be; a rest between two is nothing to repeat. Of the way down, which
 * is long, the sentence before this one; what is begun, and how long it takes, once is enough.
 */
export function unitToRepeat({ play, timeline, here }: Scene): number {
  const early = timeline.cues[here.earliest.cue];
  const now = timeline.cues[here.cue];
  const passedRest = early && isRest(early) && now && now.unit !== early.unit;
  const cue = passedRest ? nextUnit(timeline, early.i) : here.earliest.cue;
  const at = Math.max(play.base, Math.min(cue, timeline.cues.length - 1));
  return timeline.cues[at]?.kind === 'intro' ? Math.max(Math.min(1, at), at - 1) : unitStart(timeline, at);
}

/** By the estimate: who stops while getting up has done the routine, and is not asked to come back to it. */
export function movesDone({ timeline, here }: Scene): boolean {
  return here.cue >= (timeline.steps.at(-1)?.to ?? 0);
}

/** First cue of the last set of the routine. */
export function lastSet(timeline: Timeline): number {
  const work = timeline.cues.findLast(isWork);
  return work ? unitStart(timeline, work.i) : timeline.cues.length;
}
