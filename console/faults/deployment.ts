/** A new version goes live while somebody talks: what it finds was written by the one before. */

/** Names a timeline that is not compiled any more: the content has changed since. */
const OTHER_HASH = 'of-the-last-version';

/** A copy of what was kept, as the last version left it: every timeline in it is another one's. */
export function ofLastVersion<T>(kept: T): T;
export function ofLastVersion(kept: unknown): unknown {
  if (Array.isArray(kept)) return kept.map((inner) => ofLastVersion(inner));
  if (typeof kept !== 'object' || kept === null) return kept;
  return Object.fromEntries(
    Object.entries(kept).map(([name, inner]) => [name, name === 'hash' ? OTHER_HASH : ofLastVersion(inner)]),
  );
}
