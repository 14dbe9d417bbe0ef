/** The play head: how virtual time runs while a response is heard, as fast as asked for, and where it has to stop. */
import type { DeviceTurn } from '../../../device/protocol';

/** Times as fast as life; 'jump' is no speed: it goes to the next open microphone at once. */
export const SPEEDS = [1, 4, 10] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Head {
  /** Virtual time, ms since 1970. */
  at: number;
  running: boolean;
}

export interface Frame {
  head: Head;
  /** Something happens at the device now: it has to be told that time passed until here. */
  reached: boolean;
}

/** The moments of a response at which something happens by itself: the reprompt, and the end. */
function boundariesOf({ playback }: DeviceTurn): number[] {
  return playback ? [playback.repromptAt, playback.overAt].filter((at) => at !== null) : [];
}

/**
 * The head after `elapsed` ms of real time. `speaking`: somebody has begun to say something, which holds an open
 * microphone open; speech goes on meanwhile, until they cut in.
 */
export function moved(head: Head, elapsed: number, speed: Speed, turn: DeviceTurn, speaking: boolean): Frame {
  if (!head.running) return { head, reached: false };
  const next = boundariesOf(turn).find((at) => at > head.at);
  if (next === undefined) return { head: { ...head, running: false }, reached: false };
  const at = Math.min(head.at + elapsed * speed, next);
  const held = speaking ? windowAt(turn, at) : undefined;
  if (held) return { head: { ...head, at: Math.max(head.at, held.from) }, reached: false };
  return { head: { at, running: true }, reached: at === next };
}

/** Where the next microphone opens after `at`, or null. */
export function nextWindow(turn: DeviceTurn, at: number): number | null {
  return windowsOf(turn).find(({ from }) => from > at)?.from ?? null;
}

function windowsOf({ playback }: DeviceTurn): { from: number; to: number }[] {
  const marks = playback?.marks ?? [];
  return marks.flatMap(({ moment, from }, i) =>
    moment === 'first-window' || moment === 'second-window' ? [{ from, to: marks[i + 1]?.from ?? from }] : [],
  );
}

/** The microphone window that is open at a moment. */
function windowAt(turn: DeviceTurn, at: number): { from: number; to: number } | undefined {
  return windowsOf(turn).find(({ from, to }) => at >= from && at < to);
}
