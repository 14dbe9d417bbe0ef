/** The log: one JSON object a line, never anything a person said. */

/** `error` is an error's name and stack; `facts` are numbers, ids of requests and names of ours. */
export interface Log {
  info(event: string, facts?: Record<string, string | number | boolean>): void;
  error(event: string, error: unknown, facts?: Record<string, string | number | boolean>): void;
}

function describe(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.name, message: error.message, stack: error.stack ?? '' };
}

/** Writes through `write`, a line at a time; `info` lines are dropped when `level` is "error". */
export function createLog(write: (line: string) => void, level = 'info'): Log {
  return {
    info: (event, facts = {}) => {
      if (level !== 'error') write(JSON.stringify({ level: 'info', event, ...facts }));
    },
    error: (event, error, facts = {}) =>
      write(JSON.stringify({ level: 'error', event, ...facts, ...describe(error) })),
  };
}
