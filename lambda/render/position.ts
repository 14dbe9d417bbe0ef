/** Where somebody is in a routine, and how much of it is left, in words. */

import type { Prompts } from '../content';
import { fillPrompt } from '../content/fill';
import type { Play } from '../domain/guided/playback/play';
import { stepOf } from '../domain/guided/playback/remap';
import { isRest, isWork } from '../domain/guided/timeline/cue-kinds';
import { capital } from '../domain/guided/timeline/cue-text';
import type { Cue, Timeline } from '../domain/guided/timeline/types';
import { inWords } from '../domain/text/numbers';
import { spokenList } from './lists';
import { count, duration, roughly } from './numbers';

type Words = Pick<Prompts, 'position' | 'grammar'>;

/** Time from cue `from` up to cue `to`, in ms. */
export function msBetween(timeline: Timeline, from: number, to: number): number {
  return timeline.cues.slice(from, to).reduce((ms, cue) => ms + cue.ms, 0);
}

/** "Back to the left side, twenty seconds left." Nothing where the cues themselves say what comes. */
export function backTo({ position: words, grammar }: Words, timeline: Timeline, base: number): string[] {
  const here = timeline.cues[base];
  const step = here && stepOf(timeline, base);
  if (!here || !step) return [];
  if (isRest(here)) return [words.backToRest];
  if (!isWork(here)) return base === step.from ? [] : [fillPrompt(words.backTo, { move: step.name })];
  const unit = timeline.cues.filter((cue) => cue.unit === here.unit && cue.i >= base);
  const left = unit.reduce((ms, cue) => ms + cue.ms, 0);
  const move = sideOrName({ position: words, grammar }, unit, here, step.name);
  return [fillPrompt(words.backToWork, { move, length: duration(grammar, left) })];
}

function sideOrName(
  { position: words, grammar }: Words,
  unit: readonly Cue[],
  here: Cue,
  name: string,
): string {
  if (here.side === undefined)
    return here.set !== undefined && here.set > 1
      ? fillPrompt(words.set, { move: name, n: inWords(here.set, grammar.numbers) })
      : name;
  return unit.every((cue) => cue.side === here.side) ? words.sides[here.side] : name;
}

/** After a longer pause the person has to get back into place first. */
export function backIntoPlace(timeline: Timeline, base: number): string[] {
  const step = stepOf(timeline, base);
  return step && base > step.from ? [step.start] : [];
}

/**
 * How much is left from cue `at`: reps when the position is known well enough (`errMs`), else moves and minutes. Always
 * with "about".
 */
export function howManyLeft(
  { position: words, grammar }: Words,
  timeline: Timeline,
  at: number,
  errMs: number,
): string[] {
  const here = timeline.cues[at];
  const moves = timeline.steps.filter((step) => step.from > at).length;
  const length = roughly(grammar, msBetween(timeline, at, timeline.cues.length));
  const timeLeft = capital(fillPrompt(words.timeLeft, { length }));
  const unitMs = timeline.cues.reduce((ms, cue) => ms + (cue.unit === here?.unit ? cue.ms : 0), 0);
  const then = moves === 0 ? null : count(grammar, moves, 'moreMove');
  if (here?.rep === undefined || here.of === undefined || errMs > unitMs / 2) {
    const after = then === null ? words.lastMove : fillPrompt(words.movesAfter, { count: then });
    return [capital(after), timeLeft];
  }
  const n = inWords(here.of - here.rep + 1, grammar.numbers);
  const reps =
    then === null
      ? fillPrompt(words.repsThenLast, { n })
      : fillPrompt(words.repsThenMoves, { n, count: then });
  return [reps, timeLeft];
}

/** What comes after the move being done. */
export function whatsNext({ position: words }: Words, timeline: Timeline, at: number): string[] {
  const next = timeline.steps.find((step) => step.from > at);
  return [next ? fillPrompt(words.next, { move: next.name }) : words.lastMove];
}

export function movesToCome({ position: words, grammar }: Words, timeline: Timeline, at: number): string[] {
  const names = timeline.steps.filter((step) => step.from > at).map((step) => step.name);
  if (names.length === 0) return [words.lastMove];
  return [fillPrompt(words.toCome, { moves: spokenList(grammar, names) })];
}

/** Which move a play stands at, by name. */
export function moveAt({ position: words }: Words, timeline: Timeline, play: Pick<Play, 'base'>): string {
  const step =
    stepOf(timeline, play.base) ??
    timeline.steps.find((other) => other.from >= play.base) ??
    timeline.steps.at(-1);
  return step?.name ?? words.unknownMove;
}
