/** A copy of some data without words that somebody said. */

/** Stands where words were. */
const WITHHELD = '(withheld)';
/** Names of fields that hold words in pieces. */
const PIECES = new Set(['concepts']);

/** Every string that is one of `words`, or has one of more than a word in it, in whatever case. */
export function withheld<T>(data: T, words: ReadonlySet<string>): T;
export function withheld(data: unknown, words: ReadonlySet<string>): unknown {
  const small = [...words].map((one) => one.toLowerCase()).filter((one) => one !== '');
  const inside = small.filter((one) => one.includes(' '));
  const isTold = (text: string) => {
    const lower = text.toLowerCase();
    return small.includes(lower) || inside.some((one) => lower.includes(one));
  };
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') return isTold(value) ? WITHHELD : value;
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        PIECES.has(name) && small.length > 0 ? [] : copy(inner),
      ]),
    );
  };
  return copy(data);
}
