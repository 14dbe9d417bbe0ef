/** Brings the forms of a word together: "stretches", "stretching" and "stretched" all become "stretch". */

const VOWEL = /[aeiouy]/;

/** A light suffix stripper for single lower-case words; digits and short words come back unchanged. */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  let root = word;
  if (root.endsWith('ies') && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (/(s|x|z|ch|sh)es$/.test(root)) root = root.slice(0, -2);
  else if (root.endsWith('s') && !/(ss|us|is)$/.test(root)) root = root.slice(0, -1);
  for (const suffix of ['ing', 'ed']) {
    const cut = root.slice(0, -suffix.length);
    if (root.endsWith(suffix) && cut.length >= 3 && VOWEL.test(cut)) {
      root = cut.replace(/([bdgmnprt])\1$/, '$1');
      break;
    }
  }
  return root.length > 3 && root.endsWith('e') ? root.slice(0, -1) : root;
}
