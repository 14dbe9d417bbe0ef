/** A guided session as a voice says it: when each cue is heard, and what a minute of it is made of. */
import { speechOf } from '../../../lambda/domain/guided/segments/segment-speech';
import type { Cue, Segment, Timeline } from '../../../lambda/domain/guided/timeline/types';
import { say } from '../../../lambda/domain/speech';
import { toSsml } from '../../../lambda/render/ssml';
import type { Voice } from './voices';

/** A cue in ms from the start: its words, then its silence. */
export interface HeardCue {
  cue: Cue;
  from: number;
  spoken: number;
  to: number;
}

export function heardBy(voice: Voice, { cues }: Timeline): HeardCue[] {
  const lengths = voice.lengths(cues.map(({ text }) => text));
  let at = 0;
  return cues.map((cue) => {
    const from = at;
    const spoken = from + (lengths.get(cue.text) ?? 0);
    at = spoken + cue.silence;
    return { cue, from, spoken, to: at };
  });
}

export interface HeardHold {
  step: number;
  side: Cue['side'];
  from: number;
  to: number;
  /** As it should be, in ms. */
  planned: number;
}

/** Holds from the end of "Hold." to the beginning of the release, the words inside included. */
export function holdsIn(heard: readonly HeardCue[], { steps }: Timeline): HeardHold[] {
  return heard.flatMap(({ cue, spoken }, i) => {
    if (cue.kind !== 'hold') return [];
    const end = heard.slice(i + 1).find((next) => next.cue.kind !== 'tick');
    const planned = (steps[cue.step]?.dose.hold ?? 0) * 1000;
    return [{ step: cue.step, side: cue.side, from: spoken, to: end?.from ?? spoken, planned }];
  });
}

/** The most that a hold is off from what it should be, in ms. */
export function worstHold(holds: readonly HeardHold[]): number {
  return Math.max(0, ...holds.map(({ from, to, planned }) => Math.abs(to - from - planned)));
}

/** The most that one side of a move is held longer than the other, or done longer where one follows the other, in ms. */
export function worstSides(holds: readonly HeardHold[], { steps }: Timeline): number {
  const offs = steps.flatMap(({ sides }, at) => {
    const of = (side: 'left' | 'right') => holds.filter((hold) => hold.step === at && hold.side === side);
    const [left, right] = [of('left'), of('right')];
    const held = (side: readonly HeardHold[]) => side.reduce((ms, { from, to }) => ms + to - from, 0);
    const lasted = (side: readonly HeardHold[]) => (side.at(-1)?.to ?? 0) - (side[0]?.from ?? 0);
    const between = sides === 'one-then-other' ? [Math.abs(lasted(left) - lasted(right))] : [];
    return [Math.abs(held(left) - held(right)), ...between];
  });
  return Math.max(0, ...offs);
}

export interface Minute {
  /** Part of it that is speech. */
  speech: number;
  /** Words that count or tell to breathe. */
  cues: number;
}

const MINUTE_MS = 60_000;
const COUNTS = /^(?:three|two|one|halfway)$|breath/i;

/** Every whole minute. */
export function minutesOf(heard: readonly HeardCue[]): Minute[] {
  const total = heard.at(-1)?.to ?? 0;
  return Array.from({ length: Math.floor(total / MINUTE_MS) }, (_, minute) => {
    const [from, to] = [minute * MINUTE_MS, (minute + 1) * MINUTE_MS];
    const inside = heard.filter((one) => one.to > from && one.from < to);
    const speech = inside.reduce(
      (ms, one) => ms + Math.max(0, Math.min(one.spoken, to) - Math.max(one.from, from)),
      0,
    );
    const counts = inside.filter(({ cue }) => cue.kind === 'rep' || COUNTS.test(cue.text));
    return { speech: speech / MINUTE_MS, cues: counts.length };
  });
}

/** Longest quiet, in ms. */
export function longestGap(heard: readonly HeardCue[]): number {
  return Math.max(...heard.map(({ cue }) => cue.silence));
}

export function wordsPerMinute(heard: readonly HeardCue[]): number {
  const words = heard.reduce((count, { cue }) => count + cue.text.split(' ').length, 0);
  const speech = heard.reduce((ms, { from, spoken }) => ms + spoken - from, 0);
  return (words * MINUTE_MS) / speech;
}

/** As in a session, an instruction follows; a voice may leave a closing break out. */
export function ssmlOf(timeline: Timeline, segment: Segment): string {
  return toSsml([...speechOf(timeline, segment), ...say('Rest here.')]);
}
