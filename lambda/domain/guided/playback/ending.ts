/** How a routine ends: led to its last word, stopped, or lost; and what was done of it. */
import { isWork } from '../timeline/cue-kinds';
import type { Timeline } from '../timeline/types';
import { lastSet, movesDone, resume } from './destinations';
import type { Done, Lost } from './events';
import { endOfResponse, locate } from './locate';
import type { Play } from './play';
import type { Scene } from './scene';

/** Whether everything was heard: a word that comes now is said after the routine, not in it. `now` in ms since 1970. */
export function isOver(play: Play, timeline: Timeline, now: number): boolean {
  if (play.status !== 'playing' || play.heard?.started === false) return false;
  // A screen says when it is over; only a report that was lost has to be waited for.
  const heardBy = play.mode === 'S' ? now - REPORT_LOST_MS : now;
  return locate(play, timeline, heardBy).cue >= timeline.cues.length;
}

/** A report that is this late will not come, in ms. */
const REPORT_LOST_MS = 30_000;

/**
 * Whether the closing words are still being spoken, or somebody with a slow voice to listen to may still be in a
 * movement.
 */
export function mayStillListen(play: Play, timeline: Timeline, now: number): boolean {
  const { earliest, zone } = locate(play, timeline, now);
  const speaks = zone === 'seg1' || zone === 'seg2';
  return speaks || timeline.cues.slice(Math.max(play.base, earliest.cue)).some(isWork);
}

export function doneOf(
  { what, passed = [] }: Pick<Play, 'what' | 'passed'>,
  { steps, totalMs }: Timeline,
): Done {
  const done = steps.filter((step) => !passed.includes(step.exercise));
  const only = what.kind === 'exercise' ? done[0]?.name : undefined;
  return {
    moves: done.length,
    sides: done.some((step) => step.sides !== 'none'),
    ms: totalMs,
    ...(only !== undefined && { only }),
  };
}

/** Where a routine that is stopped can be taken up again; one past the last cue when there is nothing to come back to. */
export function stoppedAt(scene: Scene): number {
  return movesDone(scene) ? scene.timeline.cues.length : resume(scene);
}

/** The same for a session that broke off. */
export function lostAt(scene: Scene, how: Lost): number {
  switch (how) {
    case 'unanswered':
      return scene.play.mode === 'S' ? resume(scene) : endOfResponse(scene.play);
    case 'ended':
      return resume(scene);
    case 'unsaid':
      // The clock alone does not tell an end that was heard from a session that broke off: the last set is offered.
      return Math.min(resume(scene), lastSet(scene.timeline));
    default:
      return how satisfies never;
  }
}
