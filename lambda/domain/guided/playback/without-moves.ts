/** A routine without some of its moves, or with them again: the same place in it. */
import { isWork } from '../timeline/cue-kinds';
import type { Step, Timeline } from '../timeline/types';
import type { Play } from './play';
import { samePlaceIn, stepOf } from './remap';
import type { Scene } from './scene';

export interface Changed {
  play: Play;
  timeline: Timeline;
  base: number;
}

/** The moves that were being done when the person spoke, or when it stopped. */
export function movesBeingDone({ play, timeline }: Pick<Scene, 'play' | 'timeline'>): readonly Step[] {
  return timeline.steps.filter((step) => play.doing?.includes(step.move));
}

/**
 * The scene of a running play with the moves that are being done: the one whose movement was called last, by the
 * earliest and by the latest place the person may be at. A move that is only announced is not among them; before the
 * first movement there is none.
 */
export function withDoing(scene: Scene): Scene {
  if (scene.play.status !== 'playing') return scene;
  const doing = movesUnder(scene).map((step) => step.move);
  return { ...scene, play: { ...scene.play, doing } };
}

function movesUnder({ play, timeline, here }: Scene): readonly Step[] {
  const from = lastMoved(timeline, Math.max(play.base, here.earliest.cue));
  const to = lastMoved(timeline, here.latest.cue);
  return to < 0 ? [] : timeline.steps.slice(Math.max(0, from), to + 1);
}

/** Index of the move whose movement was called last; -1 before the first. */
function lastMoved(timeline: Timeline, cue: number): number {
  const work = timeline.cues.findLast((other) => other.i <= cue && isWork(other));
  return work ? timeline.steps.findIndex((step) => work.i >= step.from && work.i < step.to) : -1;
}

/** The move at hand: the one being done or announced, the opening words being the first one's. */
export function moveAtHand(timeline: Timeline, cue: number): Step | undefined {
  return timeline.steps.findLast((step) => step.from <= cue) ?? timeline.steps[0];
}

/** Another set of moves left out: where `from` was, or at the start of the first move after it. */
export function recompile(scene: Scene, change: Partial<Play>, from: number): Changed {
  const changed = { ...scene.play, ...change };
  const timeline = scene.compile(changed);
  return {
    play: { ...changed, hash: timeline.hash },
    timeline,
    base: samePlaceIn(scene.timeline, from, timeline),
  };
}

/**
 * The play with `move` passed over: at `from`, or at the start of what is taught in its place.
 */
export function passOver(scene: Scene, move: Step, from: number): Changed {
  const passed = [...new Set([...(scene.play.passed ?? []), move.exercise])];
  const changed = recompile(scene, { passed }, from);
  const at = changed.timeline.steps.findIndex((step) => step.move === move.move);
  const next = at < 0 ? undefined : changed.timeline.steps[at + 1];
  return { ...changed, base: next?.from ?? changed.base };
}

/** The play without `moves`: where `from` was, or, where that is in one of them, at the move after the last of them. */
export function withoutMoves(scene: Scene, moves: readonly Step[], from: number): Changed {
  const skip = [...new Set([...scene.play.skip, ...moves.map((step) => step.exercise)])];
  const last = moves.at(-1);
  const gone = stepOf(scene.timeline, from);
  return recompile(scene, { skip }, last && gone && moves.includes(gone) ? last.from : from);
}
