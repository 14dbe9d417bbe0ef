/** How a person lies, sits or stands at a cue: what a way up begins from. */
import { EXERCISE_POSITIONS, type ExercisePosition } from '../../../content/schema/exercise';
import type { Timeline } from '../timeline/types';
import type { Play } from './play';
import { stepOf } from './remap';
import { WAY_UP_MS } from './timing';

/** In bed the way up is another one than from the floor. */
export const POSTURES = [...EXERCISE_POSITIONS, 'bed'] as const;
export type Posture = (typeof POSTURES)[number];

/** Somebody who may need to be talked up. */
export function isDown(posture: Posture): boolean {
  return posture !== 'standing' && posture !== 'chair';
}

/**
 * While the next move is only announced it is still the last one's. Half way down or up counts as hands and knees:
 * that way up is right from anywhere above it.
 */
export function postureAt(timeline: Timeline, cue: number): Posture {
  const first = timeline.steps[0];
  const last = timeline.steps.at(-1);
  if (!first || !last) return 'standing';
  if (timeline.place === 'bed') return inBed(timeline, cue);
  if (cue < first.from) return loweringTo(first.position, cue, first.from - cue);
  if (cue >= last.to) return rising(timeline, last.position, cue - last.to);
  const step = stepOf(timeline, cue) ?? last;
  const before = timeline.steps[timeline.steps.indexOf(step) - 1];
  return before && cue === step.from ? before.position : step.position;
}

/** The same at `now`, in ms since 1970: once the way up was told to its end, somebody stands. */
export function postureNow(play: Play, timeline: Timeline, cue: number, now: number): Posture {
  const isUp = play.up && play.status !== 'playing' && now - play.sentAt >= WAY_UP_MS;
  return isUp ? 'standing' : postureAt(timeline, cue);
}

/** Lying from the first instruction on, until the last one for getting up is over. */
function inBed(timeline: Timeline, cue: number): Posture {
  return cue === 0 || cue >= timeline.cues.length - 1 ? 'standing' : 'bed';
}

/** `left`: cues of the opening words that are still to come, this one included. */
function loweringTo(position: ExercisePosition, cue: number, left: number): Posture {
  if (cue === 0) return 'standing';
  const lowers = position !== 'chair' && position !== 'standing';
  return !lowers || left === 1 ? position : 'hands-and-knees';
}

/** `into`: cues heard of the closing words, the last of which is said to somebody who stands. */
function rising({ cues, steps }: Timeline, from: ExercisePosition, into: number): Posture {
  if (from === 'chair' || from === 'standing') return from;
  const closing = cues.length - (steps.at(-1)?.to ?? 0);
  if (into >= closing - 1) return 'standing';
  return into === 0 ? from : 'hands-and-knees';
}
