/** Spoken or typed words as a list of plain tokens, with contractions and spellings brought to one form. */

import { meant } from './typos';

/** Ends a sentence; nothing is read across it as one statement. */
export const STOP = '|';

/** Words beyond this many are not read: far more than anyone says in one breath or posts in one message. */
const MAX_WORDS = 1200;

const ONE: Record<string, string> = {
  cannot: 'cant',
  couldnt: 'cant',
  doesnt: 'dont',
  didnt: 'dont',
  hasnt: 'havent',
  hadnt: 'havent',
  arent: 'isnt',
  wasnt: 'isnt',
  werent: 'isnt',
  aint: 'isnt',
  wouldnt: 'wont',
  im: 'i am',
  ive: 'i have',
  id: 'i had',
  iv: 'i have',
  youre: 'you are',
  hes: 'he is',
  shes: 'she is',
  theyre: 'they are',
  theyve: 'they have',
  theres: 'there is',
  thats: 'that is',
  whats: 'what is',
  hows: 'how is',
  wheres: 'where is',
  whens: 'when is',
  whys: 'why is',
  gotta: 'got to',
  gonna: 'going to',
  wanna: 'want to',
  cuz: 'because',
  coz: 'because',
  cos: 'because',
  cause: 'because',
  nd: 'and',
  n: 'and',
  u: 'you',
  ur: 'your',
  kinda: 'kind of',
  sorta: 'sort of',
  dunno: 'dont know',
  lemme: 'let me',
  havnt: 'havent',
  legz: 'legs',
  mam: 'mum',
  alot: 'a lot',
  hert: 'hurt',
  hurst: 'hurts',
};

/** Two words said as one: "do not" for "don't". */
const TWO: Record<string, string> = {
  'can not': 'cant',
  'could not': 'cant',
  'do not': 'dont',
  'does not': 'dont',
  'did not': 'dont',
  'have not': 'havent',
  'has not': 'havent',
  'had not': 'havent',
  'is not': 'isnt',
  'are not': 'isnt',
  'am not': 'isnt',
  'was not': 'isnt',
  'were not': 'isnt',
  'will not': 'wont',
  'would not': 'wont',
  'unable to': 'cant',
  'incapable of': 'cant',
};

/** "able to" after a "not" of any form: the same as "can't". */
const NOT_BEFORE_ABLE = new Set(['isnt', 'havent', 'not', 'never', 'longer', 'wont', 'dont']);

export function tokens(words: string): string[] {
  const plain = words
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/\biv (?=drug|heroin|needle)/g, 'intravenous ')
    .replace(/\b(my|his|her) but(?= (?:is|and|feels|hole|hurts|cheek|went|goes)|$)/g, '$1 butt')
    .replace(/\b(my|him|her|your) self\b/g, '$1self')
    .replace(/\bi'll\b/g, 'i will')
    .replace(/\bit's\b/g, 'it is')
    .replace(/\b(he|she|we|it|they|that|there|you|this)'ll\b/g, '$1 will')
    .replace(/\bwe're\b/g, 'we are')
    .replace(/\b(?!(?:it|that|what|he|she|there|let|who|where|how|when|why|here)'s)([a-z]+)'s\b/g, '$1 s')
    .replace(/'/g, '')
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', ''))
    .replace(/(\d)[.,](\d)/g, '$1p$2')
    .replace(/[.!?;:\n\r]+/g, ` ${STOP} `)
    .replace(/[^a-z0-9|\u00e0-\u00ff]+/g, ' ');

  const out: string[] = [];
  for (const raw of plain.split(' ')) {
    if (raw === '') continue;
    if (out.length >= MAX_WORDS) break;
    const mapped = Object.hasOwn(ONE, raw) ? ONE[raw] : undefined;
    for (const word of (mapped ?? meant(raw)).split(' ')) push(out, word);
  }
  return out;
}

function push(out: string[], word: string): void {
  const last = out.at(-1) ?? '';
  const pair = `${last} ${word}`;
  const joined = Object.hasOwn(TWO, pair) ? TWO[pair] : undefined;
  if (joined !== undefined) out[out.length - 1] = joined;
  else if (word === 'to' && last === 'able') foldAble(out);
  else out.push(word);
}

/** "not been able to" becomes "cant"; a plain "able to" stays. */
function foldAble(out: string[]): void {
  const start = out.length - 1;
  for (let at = start - 1; at >= Math.max(0, start - 3); at -= 1) {
    if (NOT_BEFORE_ABLE.has(out[at] ?? '')) {
      out.length = at;
      out.push('cant');
      return;
    }
  }
  out.push('to');
}
