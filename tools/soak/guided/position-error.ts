/** How far off the estimated position is, measured on simulated devices: the figures that the biases rest on. */

import { knowledge } from '../../../lambda/content';
import { heardMs, locate } from '../../../lambda/domain/guided/playback/locate';
import type { Play } from '../../../lambda/domain/guided/playback/play';
import { begin } from '../../../lambda/domain/guided/playback/reduce';
import { stepOf } from '../../../lambda/domain/guided/playback/remap';
import { compilerFor } from '../../../lambda/domain/guided/timeline/session';
import type { Timeline } from '../../../lambda/domain/guided/timeline/types';
import { headless } from '../../../lambda/render/players/headless';
import { type Habits, type Sounding, soundOf } from './sounding';

export interface PositionError {
  half: 'main' | 'reprompt';
  /** Speech rates drawn from 1 - spread to 1 + spread. */
  spread: number;
  draws: number;
  /** Seconds that half, and 95 of 100, of the estimates are off by at most. */
  p50: number;
  p95: number;
  /** Share of estimates in another move than the person was in. */
  wrongMove: number;
  /** Share of true places that were not before the earliest place assumed. */
  covered: number;
}

/** Even draws from 0 to 1; the same seed gives the same ones. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The delays that the model of the position was made with: even, over what speakers were seen to do. */
function deviceWith(spread: number, draw: () => number): Habits {
  const between = (from: number, to: number) => from + draw() * (to - from);
  return {
    rate: between(1 - spread, 1 + spread),
    firstSound: between(500, 2200),
    utterance: between(1600, 3800),
    window: between(7000, 10_000),
  };
}

/** Where a person really is `at` ms after the first sound, in ms of the timeline as it is estimated; with their cue. */
function truthAt(sounding: Sounding, timeline: Timeline, seg: Play['seg'], at: number, rate: number) {
  const entry = sounding.cues.findLast(({ from }) => from <= at);
  if (!entry || at > entry.to) return null;
  const { cue } = entry;
  const words = cue.ms - cue.silence;
  const since = at - entry.from;
  const into = since < words / rate ? since * rate : words + since - words / rate;
  return { cue: cue.i, ms: upTo(timeline, seg, cue.i) + into };
}

function upTo(timeline: Timeline, seg: Play['seg'], cue: number): number {
  return timeline.cues
    .slice(0, cue)
    .reduce((ms, other) => ms + heardMs(timeline, other, other.i < seg[0] ? seg[0] : seg[1]), 0);
}

function quantile(sorted: readonly number[], q: number): number {
  return (sorted[Math.floor(q * (sorted.length - 1))] ?? 0) / 1000;
}

/** `draws` interruptions of the first response of the long routine, at any moment of one half of it. */
export function positionError(
  half: 'main' | 'reprompt',
  spread: number,
  draws: number,
  seed = 1,
): PositionError {
  const compile = compilerFor(knowledge, 'en-US');
  const what = { kind: 'routine', id: 'strengthen' } as const;
  const met = knowledge.exercises.map(({ id }) => id);
  const { play: begun, timeline } = begin(
    { what, pace: 'usual', level: 'usual', met, skip: [] },
    compile,
    'g',
    0,
  );
  const drawn = headless(begun, timeline, [], knowledge.prompts);
  const { play } = drawn;
  const errors: number[] = [];
  let wrong = 0;
  let covered = 0;
  const draw = dice(seed);
  for (let i = 0; i < draws; i += 1) {
    const habits = deviceWith(spread, draw);
    const sounding = soundOf({ ...drawn, end: false }, { timeline, ...play }, habits);
    const [from, to] = half === 'main' ? [0, sounding.main] : [sounding.mic1, sounding.reprompt];
    const at = from + draw() * (to - from);
    const truth = truthAt(sounding, timeline, play.seg, at, habits.rate);
    if (!truth) continue;
    const here = locate(play, timeline, Math.round(habits.firstSound + at + habits.utterance));
    const estimate = upTo(timeline, play.seg, here.cue) + here.into;
    errors.push(Math.abs(estimate - truth.ms));
    if (stepOf(timeline, here.cue) !== stepOf(timeline, truth.cue)) wrong += 1;
    if (upTo(timeline, play.seg, here.earliest.cue) + here.earliest.into <= truth.ms + 50) covered += 1;
  }
  errors.sort((a, b) => a - b);
  const n = errors.length;
  return {
    half,
    spread,
    draws: n,
    p50: quantile(errors, 0.5),
    p95: quantile(errors, 0.95),
    wrongMove: wrong / n,
    covered: covered / n,
  };
}

/** What was modelled before, in seconds: the table this is held against. */
export const MODELLED = [
  { half: 'main', spread: 0.1, p50: 1.5, p95: 6.4 },
  { half: 'main', spread: 0.04, p50: 0.9, p95: 2.9 },
  { half: 'reprompt', spread: 0.1, p50: 3.9, p95: 12.1 },
  { half: 'reprompt', spread: 0.04, p50: 1.8, p95: 5.4 },
] as const;
