/** Replies that go on: what was said first and then taken back, or an answer taken up with "no, I mean". */
import { replacing } from '../../text/patterns';

export interface Repaired {
  before: string;
  after: string;
  /** A bare "no" also refuses what follows it: only a first thought before it tells the two apart. */
  bare: boolean;
}

/** The words around the last repair in the middle: "start the bridge no wait the cat one". Null for none. */
export function repaired(words: string, repairs: readonly string[]): Repaired | null {
  const padded = ` ${words} `;
  for (const repair of repairs) {
    const at = padded.lastIndexOf(` ${repair} `);
    if (at <= 0) continue;
    const before = padded.slice(0, at).trim();
    const after = padded.slice(at + repair.length + 2).trim();
    if (before !== '' && after !== '') return { before, after, bare: !repair.includes(' ') };
  }
  return null;
}

/**
 * What follows "no, I mean" and its like at the start, whatever word of refusal is before it; null when the reply opens
 * with none, or ends there.
 */
export function correction(
  words: string,
  openings: readonly string[],
  refusal: readonly string[],
): string | null {
  const opening = openings.find((each) => words.startsWith(`${each} `));
  if (opening !== undefined) return words.slice(opening.length).trim() || null;
  const rest = replacing(words, refusal).trim();
  return rest === words ? null : correction(rest, openings, refusal);
}
