/** A short hash of text: to notice a change, and to share weights among features; not for security. */

/** FNV-1a, as an unsigned number of 32 bits. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The same as eight hex digits. */
export function fingerprint(text: string): string {
  return fnv1a(text).toString(16).padStart(8, '0');
}
