/** How a regular expression of the content is made up: its ways, and the parts of each. */

/** The alternatives of an expression, those of its groups left as they are. */
export function waysIn(source: string): string[] {
  const ways: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at = after(source, at)) {
    if (source[at] !== '|') continue;
    ways.push(source.slice(from, at));
    from = at + 1;
  }
  return [...ways, source.slice(from)];
}

/** How often a part may come. */
export const COUNT = /^(?:[?*+]|\{[^}]*\})\??/;

/** The letter that a part stands for; null for one that stands for several, or for a place. */
export function letterOf(part: string): string | null {
  if (part.length === 2 && part[0] === '\\') return /\w/.test(part[1] ?? '') ? null : (part[1] ?? null);
  return part.length === 1 && !'.^$'.includes(part) ? part : null;
}

/** Where the part that begins at `at` ends: a letter, an escape, a class, or a group. */
export function after(source: string, at: number): number {
  const first = source[at];
  if (first === '\\') return at + 2;
  let to = at + 1;
  if (first === '[') while (to < source.length && source[to] !== ']') to += source[to] === '\\' ? 2 : 1;
  else if (first === '(') while (to < source.length && source[to] !== ')') to = after(source, to);
  else return to;
  return to + 1;
}
