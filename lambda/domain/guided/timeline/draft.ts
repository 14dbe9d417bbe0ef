/** Cues while they are being written: no place in the timeline yet. */
import { MAX_BREAK_MS } from '../../limits';
import type { Cue } from './types';

export type Draft = Omit<Cue, 'i' | 'step' | 'unit' | 'ms'>;

/** The smallest thing worth resuming, as its cues. */
export type DraftUnit = readonly Draft[];

/** Quiet shorter than this is left out: it would cost a break and nobody would hear it. */
const MIN_SILENCE_MS = 200;

/** `ms` of quiet in tenths of a second, as one break may hold it. */
export function quiet(ms: number): number {
  const rounded = Math.min(MAX_BREAK_MS, Math.round(ms / 100) * 100);
  return rounded < MIN_SILENCE_MS ? 0 : rounded;
}
