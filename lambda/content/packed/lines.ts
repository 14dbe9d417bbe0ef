/** Packed texts of a line for each beginning, searched as they are: one with marks put around it would be copied whole. */

/** What follows `begin` in the first line that begins with it; undefined where none does. */
export function lineOf(packed: string, begin: string): string | undefined {
  const at = packed.startsWith(begin) ? 0 : packed.indexOf(`\n${begin}`) + 1 || -1;
  return at < 0 ? undefined : packed.slice(at + begin.length, endOfLine(packed, at));
}

/** Where the line ends that holds this place. */
export function endOfLine(packed: string, at: number): number {
  const end = packed.indexOf('\n', at);
  return end < 0 ? packed.length : end;
}
