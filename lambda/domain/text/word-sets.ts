/** Lists of words, each written as one string, ready to be looked up. */

export type WordSets<Lists> = { readonly [Name in keyof Lists]: ReadonlySet<string> };

/** Each list of words, a space between them, as a set. */
export function wordSets<Lists extends { [Name in keyof Lists]: string }>(lists: Lists): WordSets<Lists>;
export function wordSets(lists: Readonly<Record<string, string>>): WordSets<Record<string, string>> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, new Set(list.split(' '))]));
}
