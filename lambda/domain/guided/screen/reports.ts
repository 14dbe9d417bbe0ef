/** What a screen reports of itself: how far it came, and whether it was cut short. */

import type { Event } from '../playback/events';
import type { Point } from '../playback/locate';
import { at, goOn, hold, type Outcome } from '../playback/outcome';
import type { Play } from '../playback/play';
import { resumeCue } from '../playback/resume';
import type { Scene } from '../playback/scene';
import { isWork } from '../timeline/cue-kinds';

type Reported = Extract<Event, { kind: 'reached' | 'played' }>;

/**
 * Words that took less than this part of their estimated time were interrupted and not heard out: no voice is faster.
 * Silences are exact, so none of them is missed.
 */
const HEARD_OUT = 0.8;

/** Late or twice: nothing is to be done. */
export function unchanged({ play, timeline }: Scene): Outcome {
  return { play, timeline, render: { kind: 'nothing' } };
}

/** The first sound: from here on the place is counted. */
export function started(scene: Scene, clock: number): Outcome {
  const { play, timeline, now } = scene;
  if (play.mode !== 'S' || play.heard?.started) return unchanged(scene);
  return followed({ ...play, sentAt: now, heard: { started: true, at: clock } }, timeline);
}

/** An item was spoken and the next one has begun; or its speech was cut off, and then the person waits. */
export function reached(scene: Scene, event: Reported): Outcome {
  const { play, timeline, now } = scene;
  if (!isNews(scene, event)) return unchanged(scene);
  if (wasCutShort(scene, event)) return interrupted(scene, event);
  return followed(
    {
      ...play,
      base: event.cue,
      move: at(timeline, event.cue).move,
      lead: [0, 0],
      len: [lengthOf(scene, event.cue, play.seg[0]), 0],
      sentAt: now,
      heard: { started: true, at: event.at },
    },
    timeline,
  );
}

/** The last item was spoken: the next document, or the end. */
export function played(scene: Scene, event: Reported): Outcome {
  if (!isNews(scene, event) || event.cue !== scene.play.seg[0]) return unchanged(scene);
  if (wasCutShort(scene, event)) return interrupted(scene, event);
  return goOn({ ...scene, here: { ...scene.here, cue: event.cue, zone: 'mic1' } }, event, event.cue);
}

function followed(play: Play, timeline: Scene['timeline']): Outcome {
  return { play, timeline, render: { kind: 'followed' } };
}

/** What was told before, or of another document, is not told again. */
function isNews({ play }: Scene, { cue }: Reported): boolean {
  return play.mode === 'S' && cue > play.base && cue <= play.seg[0];
}

function wasCutShort(scene: Scene, event: Reported): boolean {
  const { play, timeline } = scene;
  const cues = timeline.cues.slice(play.base, event.cue);
  const words = cues.reduce((ms, cue) => ms + cue.ms - cue.silence, play.lead[0]);
  const quiet = cues.reduce((ms, cue) => ms + cue.silence, 0);
  return spokenFor(play, event) < HEARD_OUT * words + quiet;
}

/** By the screen's own clock, which no network delays. */
function spokenFor({ heard }: Play, { at: clock }: Reported): number {
  return clock - (heard?.at ?? 0);
}

function lengthOf({ timeline }: Scene, from: number, to: number): number {
  return timeline.cues.slice(from, to).reduce((ms, cue) => ms + cue.ms, 0);
}

function interrupted(scene: Scene, event: Reported): Outcome {
  const { play, timeline } = scene;
  const point = pointAfter(scene, spokenFor(play, event) - play.lead[0]);
  const cue = timeline.cues[point.cue];
  return hold(scene, resumeCue(timeline, point, play.base), {
    kind: 'paused',
    moving: cue !== undefined && isWork(cue),
  });
}

/** Where in the cues somebody is after `ms` of them. */
function pointAfter({ play, timeline }: Scene, ms: number): Point {
  let left = Math.max(0, ms);
  for (const cue of timeline.cues.slice(play.base)) {
    if (left < cue.ms) return { cue: cue.i, into: left };
    left -= cue.ms;
  }
  return { cue: play.base, into: 0 };
}
