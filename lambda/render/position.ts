/** Where somebody is in a routine, and how much of it is left, in words. */

import type { Prompts } from '../content';
import { fillPrompt } from '../content/fill';
import type { Play } from '../domain/guided/playback/play';
import { stepOf } from '../domain/guided/playback/remap';
import { capital } from '../domain/guided/timeline/cue-text';
import type { Timeline } from '../domain/guided/timeline/types';
import { inWords } from '../domain/text/numbers';
import { spokenList } from './lists';
import { count, roughly } from './numbers';

type Words = Pick<Prompts, 'position' | 'grammar'>;

/** Time from cue `from` up to cue `to`, in ms. */
export function msBetween(timeline: Timeline, from: number, to: number): number {
  return timeline.cues.slice(from, to).reduce((ms, cue) => ms + cue.ms, 0);
}

/** After a longer pause: which move it is, and how to get back into place for it. */
export function backIntoPlace({ position: words }: Words, timeline: Timeline, base: number): string[] {
  const step = stepOf(timeline, base);
  if (!step || base === step.from) return [];
  const on = fillPrompt(words.onMove, { move: step.name });
  // Who was still being set up hears it from there.
  return timeline.cues[base]?.text.startsWith(step.start) ? [on] : [on, step.start];
}

/** "About six minutes left." */
export function timeLeft({ position: words, grammar }: Words, timeline: Timeline, at: number): string {
  const length = roughly(grammar, msBetween(timeline, at, timeline.cues.length));
  return capital(fillPrompt(words.timeLeft, { length }));
}

/**
 * How much is left from cue `at`: reps when the position is known well enough (`errMs`), else moves and minutes. Always
 * with "about".
 */
export function howManyLeft(all: Words, timeline: Timeline, at: number, errMs: number): string[] {
  const { position: words, grammar } = all;
  const here = timeline.cues[at];
  const moves = timeline.steps.filter((step) => step.from > at || isBefore(timeline, at)).length;
  const left = timeLeft(all, timeline, at);
  const unitMs = timeline.cues.reduce((ms, cue) => ms + (cue.unit === here?.unit ? cue.ms : 0), 0);
  if (isBefore(timeline, at)) {
    const first = fillPrompt(words.movesAhead, { count: count(grammar, moves, 'move') });
    return [capital(first), left];
  }
  if (isAfter(timeline, at)) return [words.movesDone, left];
  const then = moves === 0 ? null : count(grammar, moves, 'moreMove');
  if (here?.rep === undefined || here.of === undefined || errMs > unitMs / 2) {
    const after = then === null ? words.lastMove : fillPrompt(words.movesAfter, { count: then });
    return [capital(after), left];
  }
  const n = inWords(here.of - here.rep + 1, grammar.numbers);
  const reps =
    then === null
      ? fillPrompt(words.repsThenLast, { n })
      : fillPrompt(words.repsThenMoves, { n, count: then });
  return [reps, left];
}

/** Whether the person is still getting into place, or has the last move behind them. */
const isBefore = ({ steps }: Timeline, at: number) => at < (steps[0]?.from ?? 0);
const isAfter = ({ steps }: Timeline, at: number) => at >= (steps.at(-1)?.to ?? 0);

/** What comes after the move being done. */
export function whatsNext({ position: words }: Words, timeline: Timeline, at: number): string[] {
  const next = timeline.steps.find((step) => step.from > at);
  if (isAfter(timeline, at)) return [words.movesDone];
  return [next ? fillPrompt(words.next, { move: next.name }) : words.lastMove];
}

export function movesToCome({ position: words, grammar }: Words, timeline: Timeline, at: number): string[] {
  const names = timeline.steps.filter((step) => step.from > at).map((step) => step.name);
  if (names.length === 0) return [isAfter(timeline, at) ? words.movesDone : words.lastMove];
  return [fillPrompt(words.toCome, { moves: spokenList(grammar, names) })];
}

/** The moves that are done; one that was passed over is not. */
export function doneSoFar(
  { position: words, grammar }: Words,
  timeline: Timeline,
  at: number,
  passed: readonly string[] = [],
): string[] {
  const done = timeline.steps.filter((step) => step.to <= at && !passed.includes(step.exercise));
  if (done.length === 0) return [words.firstMove];
  return [
    fillPrompt(words.soFar, {
      moves: spokenList(
        grammar,
        done.map((step) => step.name),
      ),
    }),
  ];
}

/** Which move a play stands at, by name. */
export function moveAt({ position: words }: Words, timeline: Timeline, play: Pick<Play, 'base'>): string {
  const step =
    stepOf(timeline, play.base) ??
    timeline.steps.find((other) => other.from >= play.base) ??
    timeline.steps.at(-1);
  return step?.name ?? words.unknownMove;
}
