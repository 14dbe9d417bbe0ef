/** Spoken words as text arrives from speech recognition, made comparable: case, marks, contractions, numbers, fillers. */

import { numberAt } from './text/numbers';

/** Speech recognition drops apostrophes now and then; only forms that are no other word are restored. */
const BARE: Record<string, string> = {
  arent: "aren't",
  cant: "can't",
  couldnt: "couldn't",
  didnt: "didn't",
  doesnt: "doesn't",
  dont: "don't",
  hadnt: "hadn't",
  hasnt: "hasn't",
  havent: "haven't",
  hows: "how's",
  im: "i'm",
  isnt: "isn't",
  ive: "i've",
  lets: "let's",
  shouldnt: "shouldn't",
  thats: "that's",
  theres: "there's",
  wasnt: "wasn't",
  werent: "weren't",
  whats: "what's",
  whens: "when's",
  wheres: "where's",
  whos: "who's",
  wont: "won't",
  wouldnt: "wouldn't",
  youre: "you're",
};

const FILLERS = new Set([
  'um',
  'umm',
  'uh',
  'uhh',
  'erm',
  'hmm',
  'mm',
  'ah',
  'oh',
  'please',
  'alexa',
  'hey',
  'kindly',
]);

/** Lower case, straight apostrophes, no other marks, single spaces, apostrophes restored: "What's up?" and "whats up" agree. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .split(' ')
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
    .map((word) => (Object.hasOwn(BARE, word) ? (BARE[word] ?? word) : word))
    .join(' ');
}

/** "i'm" to "i am", "can't" to "can not": one spelling for what is said one way or the other. Takes plain text. */
function expandContractions(text: string): string {
  return text
    .replace(/\bcan't\b|\bcannot\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/\blet's\b/g, 'let us')
    .replace(/\b(it|that|what|where|when|who|how|there|he|she)'s\b/g, '$1 is')
    .replace(/'m\b/g, ' am')
    .replace(/'re\b/g, ' are')
    .replace(/'ve\b/g, ' have')
    .replace(/'ll\b/g, ' will')
    .replace(/'d\b/g, ' would')
    .replace(/'s\b/g, '')
    .replace(/'/g, '');
}

/** Spoken numbers below one hundred as digits: "twenty five minutes" to "25 minutes". Takes plain text. */
function digits(text: string): string {
  const words = text.split(' ');
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const number = /^\d/.test(word) ? null : numberAt(words, at);
    out.push(number === null ? word : String(number.value));
    at = number?.to ?? at + 1;
  }
  return out.join(' ');
}

/** Without "um", "please" and the wake word; a sentence of fillers alone is left as it is. Takes plain text. */
function withoutFillers(text: string): string {
  const kept = text.split(' ').filter((word) => !FILLERS.has(word));
  return kept.length > 0 ? kept.join(' ') : text;
}

/** The one spelling that understanding and guarding compare: "Um, I can't do 20" and "i cant do twenty" agree. */
export function normalise(words: string): string {
  return digits(expandContractions(withoutFillers(plain(words))))
    .replace(/\s+/g, ' ')
    .trim();
}
