/** Typed words that are one slip away from a word that a sign hangs on. */

/** The word itself, or the one it was meant to be. Forms of a key word ("bowel", "thigh") stay as they are. */
export function meant(word: string, keys: readonly string[]): string {
  if (word.length < 5) return word;
  for (const key of keys) {
    if (word === key || word.startsWith(key) || key.startsWith(word)) return word;
  }
  return keys.find((key) => word[0] === key[0] && isOneSlip(word, key)) ?? word;
}

/** One letter left out, put in, changed, or two swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (a[at] === b[at] && at < a.length) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
