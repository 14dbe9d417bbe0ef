/** What is said in one breath with something else, taken out of it. */

/** `words` without the longest of `phrases` that stands in them; null where none does. */
export function withoutPhrase(words: string, phrases: readonly string[]): string | null {
  const padded = ` ${words} `;
  const found = phrases.toSorted((a, b) => b.length - a.length).find((one) => padded.includes(` ${one} `));
  return found === undefined ? null : padded.replace(` ${found} `, ' ').trim();
}
