/** Regular expressions as generated data hold them: in front, up to a tab, what a text must have for it to be tried. */

const [BEFORE, BETWEEN] = ['\t', '|'];

/** `needed`: of any text that fits, at least one of these is a part. */
export const packedPattern = (source: string, needed: readonly string[]): string =>
  `${[...new Set(needed)].join(BETWEEN)}${BEFORE}${source}`;

export interface Pattern {
  source: string;
  needed: readonly string[];
}

/** One that is not packed needs nothing. */
export function unpackedPattern(pattern: string): Pattern {
  const at = pattern.indexOf(BEFORE);
  return at < 0
    ? { source: pattern, needed: [''] }
    : { source: pattern.slice(at + 1), needed: pattern.slice(0, at).split(BETWEEN) };
}
