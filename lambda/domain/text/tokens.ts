/** Spoken or typed words as a list of plain tokens, with contractions and spellings brought to one form. */

import { rewritten, straight } from './normalise';
import type { Spelling } from './spelling';
import { meant } from './typos';

/** Ends a sentence; nothing is read across it as one statement. */
export const STOP = '|';

/** Characters read from each end of a text that is longer than both: far more than anyone says in one breath. */
const END = 4000;

/** Tokens of any text; of a very long one, those at its beginning and its end. */
export function tokens(words: string, spelling: Spelling): string[] {
  const out: string[] = [];
  for (const raw of plain(ends(words), spelling).split(' ')) {
    if (raw === '') continue;
    const said = spelling.said.get(raw) ?? meant(raw, spelling.keys);
    for (const word of said.split(' ')) push(out, word, spelling);
  }
  return out;
}

/** The beginning and the end of a long text, cut between words. */
function ends(words: string): string {
  if (words.length <= 2 * END) return words;
  const head = words.slice(0, END);
  const tail = words.slice(-END);
  return `${head.slice(0, head.lastIndexOf(' ') + 1)} . ${tail.slice(tail.indexOf(' '))}`;
}

function plain(words: string, { rewrites }: Spelling): string {
  return rewritten(straight(words), rewrites)
    .replace(/'/g, '')
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', ''))
    .replace(/(\d)[.,](\d)/g, '$1p$2')
    .replace(/[.!?;:\n\r]+/g, ` ${STOP} `)
    .replace(/[^a-z0-9|\u00e0-\u00ff]+/g, ' ');
}

function push(out: string[], word: string, { pairs, notBeforeAble }: Spelling): void {
  const last = out.at(-1) ?? '';
  const joined = pairs.get(`${last} ${word}`);
  if (joined !== undefined) out[out.length - 1] = joined;
  else if (word === 'to' && last === 'able') foldAble(out, notBeforeAble);
  else out.push(word);
}

/** "not been able to" becomes "cant"; a plain "able to" stays. */
function foldAble(out: string[], notBeforeAble: ReadonlySet<string>): void {
  const start = out.length - 1;
  for (let at = start - 1; at >= Math.max(0, start - 3); at -= 1) {
    if (notBeforeAble.has(out[at] ?? '')) {
      out.length = at;
      out.push('cant');
      return;
    }
  }
  out.push('to');
}
