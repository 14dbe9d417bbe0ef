/**
 * Generated data holds its long strings as lists of lines, so that a review shows which line changed. The bundle has
 * them joined already; everywhere else they are joined as they are loaded.
 */

/** A long string, in lines. */
export interface InLines {
  readonly joined: readonly string[];
}

export type Joined<T> = T extends InLines
  ? string
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { [K in keyof T]: Joined<T[K]> }
      : T;

/** `data` with every string whole; lists are left as they are. */
export function joined<T>(data: T): Joined<T>;
export function joined(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  if ('joined' in data && Array.isArray(data.joined)) return data.joined.join('');
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, joined(value)]));
}
