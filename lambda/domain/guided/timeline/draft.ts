/** Cues while they are being written: no place in the timeline yet. */
import type { Cue } from './types';

export type Draft = Omit<Cue, 'i' | 'step' | 'unit' | 'ms'>;

/** The smallest thing worth resuming, as its cues. */
export type DraftUnit = readonly Draft[];

/** No cue is followed by more quiet than this; the platform takes 10 s in one break. */
const MAX_SILENCE_MS = 10_000;
/** Quiet shorter than this is left out: it would cost a break and nobody would hear it. */
const MIN_SILENCE_MS = 200;

/** `ms` of quiet in tenths of a second, inside the limits. */
export function quiet(ms: number): number {
  const rounded = Math.min(MAX_SILENCE_MS, Math.round(ms / 100) * 100);
  return rounded < MIN_SILENCE_MS ? 0 : rounded;
}
