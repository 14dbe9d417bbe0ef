/** A routine without the move that is being done. */
import { isWork } from '../timeline/cue-kinds';
import type { Timeline } from '../timeline/types';
import type { Play } from './play';
import { transfer } from './remap';
import type { Scene } from './scene';

interface Without {
  play: Play;
  timeline: Timeline;
  base: number;
  /** Names of the moves left out. */
  names: string[];
}

/**
 * The play without the move being done, standing at the start of the one after it. Where it is not sure which move that
 * is, or the next one was being set up already, none of them comes back.
 */
export function withoutThisMove({ play, timeline, compile, here }: Scene): Without {
  const from = lastMoved(timeline, Math.max(play.base, here.earliest.cue));
  const to = Math.max(lastMoved(timeline, here.latest.cue), stepAt(timeline, here.cue));
  const meant = timeline.steps.slice(from, to + 1);
  const skip = [...new Set([...play.skip, ...meant.map((step) => step.exercise)])];
  const without = compile({ ...play, skip });
  const last = meant.at(-1);
  const base = last ? transfer(timeline, last.from, without) : 0;
  return {
    play: { ...play, skip, hash: without.hash },
    timeline: without,
    base,
    names: meant.map((step) => step.name),
  };
}

/** Index of the move that a cue belongs to; opening words to the first. */
function stepAt(timeline: Timeline, cue: number): number {
  return Math.max(
    0,
    timeline.steps.findLastIndex((step) => step.from <= cue),
  );
}

/** Index of the move whose movement was called last: while the next is explained it is still the one before. */
function lastMoved(timeline: Timeline, cue: number): number {
  const work = timeline.cues.findLast((other) => other.i <= cue && isWork(other));
  return work ? stepAt(timeline, work.i) : stepAt(timeline, cue);
}
