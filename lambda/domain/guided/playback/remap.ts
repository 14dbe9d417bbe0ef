/** The same place in another timeline: after a change of pace, level or moves, or of the content itself. */
import type { Cue, Step, Timeline } from '../timeline/types';

/** The cue of `to` that stands for cue `at` of `from`; a move that is gone leads to the next one that is left. */
export function samePlaceIn(from: Timeline, at: number, to: Timeline): number {
  const here = from.cues[at];
  const step = here && stepOf(from, here.i);
  if (!here || !step) return at === 0 ? 0 : beyond(from, at, to);
  const same = to.steps.find((other) => other.move === step.move && other.exercise === step.exercise);
  if (!same) return firstAfter(from, step, to);
  if (here.i === step.from) return same.from;
  const units = unitsOf(to, same);
  const unit = units[unitsOf(from, step).indexOf(here.unit)] ?? units.at(-1);
  const inUnit = to.cues.slice(same.from, same.to).filter((cue) => cue.unit === unit);
  if (here.kind === 'setup') return sameSentence(from, here, inUnit) ?? (inUnit.at(-1)?.i ?? same.from) + 1;
  return (likeIn(from, here, inUnit) ?? inUnit[0])?.i ?? same.from;
}

/** The cue of a unit that stands for `here`: what is said between two reps may be gone, the rep after it is not. */
function likeIn(from: Timeline, here: Cue, inUnit: readonly Cue[]): Cue | undefined {
  const before = from.cues[here.i - 1];
  const between = here.kind === 'ready' && before?.kind === 'release' && before.unit === here.unit;
  const wanted = between ? from.cues[here.i + 1] : here;
  return wanted && inUnit.find((cue) => alike(cue, wanted));
}

/** The instruction `here`, or the first one after it that is still said. */
function sameSentence(from: Timeline, here: Cue, inUnit: readonly Cue[]): number | undefined {
  const rest = from.cues.filter((cue) => cue.i >= here.i && cue.unit === here.unit);
  const kept = rest.find((cue) => inUnit.some((other) => other.text === cue.text));
  return inUnit.find((cue) => cue.text === kept?.text)?.i;
}

/**
 * First cue of what stands in for a move that is gone, or of the first move after it that is left; the closing words
 * when none is. By the order of the session, which may be another one than the routine's.
 */
function firstAfter(from: Timeline, gone: Step, to: Timeline): number {
  const onwards = from.steps.filter((step) => step.from >= gone.from);
  const left = onwards.flatMap((step) => to.steps.filter((other) => other.move === step.move));
  return left[0]?.from ?? to.steps.at(-1)?.to ?? to.cues.length;
}

/** Opening words stay opening words, closing words closing words. */
function beyond(from: Timeline, at: number, to: Timeline): number {
  const first = from.steps[0];
  if (first && at < first.from) return Math.min(at, to.steps[0]?.from ?? to.cues.length);
  return to.steps.at(-1)?.to ?? to.cues.length;
}

export function stepOf(timeline: Timeline, cue: number): Step | undefined {
  return timeline.steps.find((step) => cue >= step.from && cue < step.to);
}

function unitsOf(timeline: Timeline, step: Step): number[] {
  return [...new Set(timeline.cues.slice(step.from, step.to).map((cue) => cue.unit))];
}

function alike(cue: Cue, other: Cue): boolean {
  return cue.rep === other.rep && cue.side === other.side && cue.set === other.set && cue.kind === other.kind;
}

/** First cue of the move called `exercise`, the one nearest to `near`; the beginning when the content lost it. */
export function nearestStart(timeline: Timeline, exercise: string, near: number): number {
  const same = timeline.steps.filter((step) => step.exercise === exercise);
  const [nearest] = same.toSorted((a, b) => Math.abs(a.from - near) - Math.abs(b.from - near));
  return nearest?.from ?? 0;
}
