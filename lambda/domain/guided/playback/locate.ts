/** Where a listener is in the last response, from two readings of our own clock: devices do not tell. */

import type { Cue, Timeline } from '../timeline/types';
import type { Play } from './play';
import { TIMING } from './timing';

type Zone = 'seg1' | 'mic1' | 'seg2' | 'mic2';

/** A point in a timeline: a cue and the ms into it. `cue` may be one past the last when everything was heard. */
export interface Point {
  cue: number;
  into: number;
}

export interface Located extends Point {
  zone: Zone;
  unit: number;
  step: number;
  /** How much earlier the listener may be than estimated, in ms. */
  errMs: number;
  /** The earliest point the listener may be at: what a resume point is found from, never later than the estimate. */
  earliest: Point;
  /** The latest point the listener may be at. */
  latest: Point;
}

/** How a device is assumed to behave. */
interface Assumed {
  firstSound: number;
  utterance: number;
  window: number;
  /** Length of speech against its estimate. */
  speech: number;
}

const USUAL: Assumed = {
  firstSound: TIMING.firstSound,
  utterance: TIMING.utterance,
  window: TIMING.window,
  speech: 1,
};
/** Everything as early as it was ever seen: the listener has heard at most this much. */
const FASTEST: Assumed = {
  firstSound: TIMING.firstSoundShortest,
  utterance: TIMING.utteranceShortest,
  window: TIMING.windowShortest,
  speech: TIMING.fastestSpeech,
};
/** Everything as late as it was ever seen: the listener has heard at least this much. */
const SLOWEST: Assumed = {
  firstSound: TIMING.firstSoundLongest,
  utterance: TIMING.utteranceLongest,
  window: TIMING.windowLongest,
  speech: TIMING.slowestSpeech,
};

/**
 * Where the listener was when they began to speak a request received at `now` (ms since 1970). A play that is not
 * running is at its base, exactly. Rises with `now`; never past the end of the last half.
 */
export function locate(play: Play, timeline: Timeline, now: number): Located {
  // Of a document that was not begun nothing was heard.
  if (play.status !== 'playing' || play.heard?.started === false) {
    const at = { cue: play.base, into: 0 };
    return { ...at, zone: 'mic1', ...whereIs(timeline, play.base), errMs: 0, earliest: at, latest: at };
  }
  const usual = follow(play, timeline, now, USUAL);
  const slowest = follow(play, timeline, now, SLOWEST);
  const { cue, into } = follow(play, timeline, now, FASTEST);
  const earlier = follow(play, timeline, now - usualError(play, usual.zone), USUAL);
  const earliest = isBefore(slowest, earlier) ? slowest : earlier;
  return {
    cue: usual.cue,
    into: usual.into,
    zone: usual.zone,
    ...whereIs(timeline, usual.cue),
    errMs: usual.at - earliest.at,
    earliest: { cue: earliest.cue, into: earliest.into },
    latest: { cue, into },
  };
}

/** In an open microphone the end of the half is exact, as far as the voice kept to its estimated speed. */
function usualError({ mode }: Play, zone: Zone): number {
  if (mode === 'S') return TIMING.err95.screen;
  if (zone === 'seg1') return TIMING.err95.main;
  return zone === 'seg2' ? TIMING.err95.reprompt : 0;
}

/** The end of the second half: exact, because the platform said that nobody answered either window. */
export function endOfResponse(play: Play): number {
  return play.status === 'playing' ? play.seg[1] : play.base;
}

export function isBefore(a: Point, b: Point): boolean {
  return a.cue < b.cue || (a.cue === b.cue && a.into < b.into);
}

/** Length of a cue as it is heard: the quiet that closes a half is shortened by the open microphone after it. */
export function heardMs(timeline: Timeline, cue: Cue, endOfHalf: number): number {
  const closesHalf = cue.i === endOfHalf - 1 && endOfHalf < timeline.cues.length;
  return cue.ms - (closesHalf ? Math.min(cue.silence, TIMING.windowAsRest) : 0);
}

function whereIs(timeline: Timeline, cue: number): { unit: number; step: number } {
  const found = timeline.cues[Math.min(cue, timeline.cues.length - 1)];
  return { unit: found?.unit ?? 0, step: found?.step ?? 0 };
}

/** `at`: ms of usual speech from the first sound to the point, to compare points by. */
type Followed = Point & { zone: Zone; at: number };

function follow(play: Play, timeline: Timeline, now: number, assumed: Assumed): Followed {
  const [endOfMain, endOfReprompt] = play.seg;
  // A screen has told of its first sound, and of every item since.
  const firstSound = play.heard?.started ? 0 : assumed.firstSound;
  const elapsed = Math.max(0, now - play.sentAt - firstSound - assumed.utterance);
  const main = walk(play, timeline, { from: play.base, to: endOfMain, half: 0 }, elapsed, assumed.speech);
  if (main.point) return { ...main.point, zone: 'seg1' };
  const afterMain = { cue: endOfMain, into: 0, at: play.len[0] };
  if (endOfReprompt === endOfMain || main.left < assumed.window) return { ...afterMain, zone: 'mic1' };
  const second = { from: endOfMain, to: endOfReprompt, half: 1 } as const;
  const reprompt = walk(play, timeline, second, main.left - assumed.window, assumed.speech);
  const before = play.len[0] + TIMING.window;
  if (reprompt.point) return { ...reprompt.point, at: before + reprompt.point.at, zone: 'seg2' };
  return { cue: endOfReprompt, into: 0, at: before + play.len[1], zone: 'mic2' };
}

/** The point `elapsed` ms into one half, or how much time is left over after it. */
function walk(
  play: Play,
  timeline: Timeline,
  { from, to, half }: { from: number; to: number; half: 0 | 1 },
  elapsed: number,
  slower: number,
): { point: Point & { at: number }; left?: never } | { point: null; left: number } {
  const lead = play.lead[half];
  let left = elapsed - lead * slower;
  let at = lead;
  if (left < 0) return { point: { cue: from, into: 0, at: elapsed / slower } };
  // Walked four times a turn: no copy is made of the cues.
  for (let i = from; i < to; i += 1) {
    const cue = timeline.cues[i];
    if (cue === undefined) break;
    // No microphone opens after a screen's document: its last rest is played in full.
    const usual = play.mode === 'S' ? cue.ms : heardMs(timeline, cue, to);
    const speech = Math.max(0, cue.ms - cue.silence);
    const actual = usual + speech * (slower - 1);
    if (left < actual) {
      // Into the cue as the estimate counts it: the words first, stretched, then the exact quiet.
      const into = left < speech * slower ? left / slower : left - speech * (slower - 1);
      return { point: { cue: cue.i, into, at: at + into } };
    }
    left -= actual;
    at += usual;
  }
  // The words that close the half come after its last cue.
  const closing = Math.max(0, play.len[half] - at) * slower;
  if (left < closing) return { point: { cue: to, into: 0, at: at + left / slower } };
  return { point: null, left: left - closing };
}
