/** Lines that take turns: the words change from one session to the next, and within one, never the time they take. */

/** How many sessions it takes until the words come again. */
export const RUNS = 12;

/** The line whose turn it is: `run` counts sessions, `nth` places within one. */
export function turn(lines: readonly string[], run: number, nth = 0): string {
  return lines[(run + nth) % lines.length] ?? '';
}
