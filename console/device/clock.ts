/** The console's own time: it moves only when something is said, awaited or left unanswered. */
export interface Clock {
  /** ms since 1970. */
  now(): number;
  /** Moves forward to `ms`; time never runs back. */
  advanceTo(ms: number): void;
  /** Starts again at `ms`, for somebody who knows nothing of what was before. */
  restartAt(ms: number): void;
}

export function createClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    advanceTo(ms) {
      now = Math.max(now, ms);
    },
    restartAt(ms) {
      now = ms;
    },
  };
}
