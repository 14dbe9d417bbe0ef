/** What a run of the console reads and writes: the process's own terminal or pipes, or a test's. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export interface Streams {
  lines: AsyncIterable<string>;
  out(text: string): void;
  err(text: string): void;
  /** Whether somebody types at a prompt. */
  interactive: boolean;
  /** Characters in a line of the terminal; absent: lines are as long as they come. */
  width?: number;
  /** Whether the terminal shows colours; absent: it does not. */
  colours?: boolean;
}

/** Characters in a line when the terminal does not say, and the fewest that can be read. */
const WIDTH = 80;
const NARROWEST = 40;

export interface Input extends Readable {
  isTTY?: boolean;
}

export interface Output {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
  /** Of a terminal: whether it shows colours and nothing such as NO_COLOR asks for none. */
  hasColors?(): boolean;
}

export function streamsOf(input: Input, output: Output, err: (text: string) => void): Streams {
  const interactive = Boolean(input.isTTY && output.isTTY);
  return {
    lines: linesOf(input),
    out: (text) => void output.write(text),
    err,
    interactive,
    ...(interactive && {
      width: Math.max(NARROWEST, output.columns || WIDTH),
      colours: output.hasColors?.() ?? false,
    }),
  };
}

/** Read no sooner than asked for: what is typed while the console still starts waits in the input, and is not lost. */
async function* linesOf(input: Input): AsyncGenerator<string> {
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}
