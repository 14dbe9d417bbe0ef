/** Spoken or typed words as a list of plain tokens, with contractions and spellings brought to one form. */

import { rewritten, straight } from './normalise';
import { asMeant } from './sounds/misheard';
import type { Spelling } from './spelling';
import { STOP } from './stop';
import { meant } from './typos';

/** Tokens read from each end of a text that has more: far more than anyone says in one breath. */
const END = 400;
/** Characters in which so many tokens stand, were each of them long. */
const END_CHARACTERS = 8 * END;

/** Tokens of any text; of a very long one, those at its beginning and its end. */
export function tokens(words: string, spelling: Spelling): string[] {
  if (words.length <= 2 * END_CHARACTERS) return ends(plainTokens(words, spelling));
  const head = words.slice(0, END_CHARACTERS);
  const tail = words.slice(-END_CHARACTERS);
  return ends([
    ...plainTokens(head.slice(0, head.lastIndexOf(' ') + 1), spelling),
    STOP,
    ...plainTokens(tail.slice(tail.indexOf(' ') + 1), spelling),
  ]);
}

function ends(all: string[]): string[] {
  return all.length <= 2 * END ? all : [...all.slice(0, END), STOP, ...all.slice(-END)];
}

function plainTokens(words: string, spelling: Spelling): string[] {
  const out: string[] = [];
  for (const raw of plain(words, spelling).split(' ')) {
    if (raw === '' || spelling.hesitations.has(raw)) continue;
    if (out.length === 0 && spelling.greetings.has(raw)) continue;
    const said = spelling.said.get(raw) ?? meant(raw, spelling.keys);
    for (const word of said.split(' ')) push(out, word, spelling);
  }
  return asMeant(out, spelling.mishearings);
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
  // "Unable to" is read as one word.
  else if (word === 'to' && last === 'cant') return;
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
