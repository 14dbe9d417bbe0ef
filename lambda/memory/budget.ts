/** A span of time that several calls share, so that two slow calls cannot take twice as long as one. */

class OutOfTime extends Error {
  constructor(ms: number) {
    super(`nothing left of ${ms} ms`);
    this.name = 'OutOfTime';
  }
}

export type Spend = <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;

/** Runs work until `ms` in all are spent; then aborts it and rejects with OutOfTime, even if the work ignores its signal. */
export function budget(ms: number): Spend {
  let left = ms;
  return async (work) => {
    if (left <= 0) throw new OutOfTime(ms);
    const from = performance.now();
    const abort = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // Timers may fire a fraction of a millisecond before the clock says so: nothing is left all the same.
        left = 0;
        reject(new OutOfTime(ms));
        abort.abort();
      }, left);
    });
    try {
      return await Promise.race([work(abort.signal), late]);
    } finally {
      clearTimeout(timer);
      left -= performance.now() - from;
    }
  };
}
