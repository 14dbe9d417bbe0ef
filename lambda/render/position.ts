/** Where somebody is in a routine, and how much of it is left, in words. */

import type { Play } from '../domain/guided/playback/play';
import { stepOf } from '../domain/guided/playback/remap';
import { isRest, isWork } from '../domain/guided/timeline/cue-kinds';
import type { Cue, Timeline } from '../domain/guided/timeline/types';
import { count, duration, number } from './numbers';
import { spokenList } from './words';

/** Time from cue `from` up to cue `to`, in ms. */
export function msBetween(timeline: Timeline, from: number, to: number): number {
  return timeline.cues.slice(from, to).reduce((ms, cue) => ms + cue.ms, 0);
}

/** "Back to the left side, twenty seconds left." Nothing where the cues themselves say what comes. */
export function backTo(timeline: Timeline, base: number): string[] {
  const here = timeline.cues[base];
  const step = here && stepOf(timeline, base);
  if (!here || !step) return [];
  if (isRest(here)) return ['Back to your rest.'];
  if (!isWork(here)) return base === step.from ? [] : [`Back to the ${step.name}.`];
  const unit = timeline.cues.filter((cue) => cue.unit === here.unit && cue.i >= base);
  const left = duration(unit.reduce((ms, cue) => ms + cue.ms, 0));
  return [`Back to the ${sideOrName(unit, here, step.name)}, ${left} left.`];
}

function sideOrName(unit: readonly Cue[], here: Cue, name: string): string {
  if (here.side === undefined)
    return here.set !== undefined && here.set > 1 ? `${name}, set ${number(here.set)}` : name;
  return unit.every((cue) => cue.side === here.side) ? `${here.side} side` : name;
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
export function howManyLeft(timeline: Timeline, at: number, errMs: number): string[] {
  const here = timeline.cues[at];
  const moves = timeline.steps.filter((step) => step.from > at).length;
  const left = duration(msBetween(timeline, at, timeline.cues.length));
  const minutes = `${left.startsWith('about') ? capital(left) : `About ${left}`} left.`;
  const unitMs = timeline.cues.reduce((ms, cue) => ms + (cue.unit === here?.unit ? cue.ms : 0), 0);
  const then = moves === 0 ? '' : count(moves, 'more move');
  if (here?.rep === undefined || here.of === undefined || errMs > unitMs / 2) {
    return [then === '' ? 'This is the last move.' : `${capital(then)} after this one.`, minutes];
  }
  const reps = `About ${number(here.of - here.rep + 1)} more`;
  return [then === '' ? `${reps}, and this is the last move.` : `${reps}, then ${then}.`, minutes];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What comes after the move being done. */
export function whatsNext(timeline: Timeline, at: number): string[] {
  const next = timeline.steps.find((step) => step.from > at);
  return next ? [`After this comes the ${next.name}.`] : ['This is the last move.'];
}

export function movesToCome(timeline: Timeline, at: number): string[] {
  const names = timeline.steps.filter((step) => step.from > at).map((step) => step.name);
  return names.length > 0 ? [`Still to come: ${spokenList(names)}.`] : ['This is the last move.'];
}

/** Which move a play stands at, by name. */
export function moveAt(timeline: Timeline, play: Pick<Play, 'base'>): string {
  const step =
    stepOf(timeline, play.base) ??
    timeline.steps.find((other) => other.from >= play.base) ??
    timeline.steps.at(-1);
  return step?.name ?? 'next move';
}
