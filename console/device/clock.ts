/** The console's own time: it moves only when something is said, awaited or left unanswered. */
export interface Clock {
  /** ms since 1970. */
  now(): number;
  set(ms: number): void;
}

export function createClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    set(ms) {
      now = ms;
    },
  };
}
