/** Typed words that are one slip away from a word that a sign hangs on. */

const KEYS = (
  'bladder bowels buttocks genitals testicles perineum numbness tingling weakness sensation urinate incontinent ' +
  'incontinence paralysed paralyzed buckling stomach osteoporosis collapsed thighs pregnant catheter'
).split(' ');

/** The word itself, or the one it was meant to be. Forms of a key word ("bowel", "thigh") stay as they are. */
export function meant(word: string): string {
  if (word.length < 5) return word;
  for (const key of KEYS) {
    if (word === key || word.startsWith(key) || key.startsWith(word)) return word;
  }
  return KEYS.find((key) => word[0] === key[0] && isOneSlip(word, key)) ?? word;
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
