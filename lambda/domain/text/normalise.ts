/**
 * Spoken or typed words made comparable: as they are heard, and as they are understood. What looks for signs reads them
 * in sentences (see tokens.ts); all begin in one way.
 */
import type { NormalForms } from '../../content/schema/words/normal-forms';
import type { NumberWords } from '../../content/schema/words/numbers';
import { numberAt } from './numbers';

/** The words of one language by which texts are brought to one spelling. */
export interface Language {
  apostrophes: ReadonlyMap<string, string>;
  fillers: ReadonlySet<string>;
  contractions: readonly Rewrite[];
  variants: readonly Rewrite[];
  numbers: NumberWords;
}

/** What is written for every match of a pattern, which is global. */
interface Rewrite {
  pattern: RegExp;
  by: string;
}

export function languageOf(forms: NormalForms, numbers: NumberWords): Language {
  const rewrites = (list: NormalForms['variants']) =>
    list.map(([pattern = '', by = '']) => ({ pattern: new RegExp(pattern, 'g'), by }));
  return {
    apostrophes: new Map(Object.entries(forms.apostrophes)),
    fillers: new Set(forms.fillers),
    contractions: rewrites(forms.contractions),
    variants: rewrites(forms.variants),
    numbers,
  };
}

/** Lower case, with straight apostrophes: where every way of reading words begins. */
export function straight(text: string): string {
  return text.toLowerCase().replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'");
}

/** `text` after each rewrite, in their order. */
export function rewritten(text: string, rewrites: readonly Rewrite[]): string {
  return rewrites.reduce((current, { pattern, by }) => current.replace(pattern, by), text);
}

/** As they are heard: lower case, straight apostrophes inside words, no other marks, single spaces. */
export function heard(text: string): string {
  return straight(text)
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .split(' ')
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
    .join(' ');
}

/** As they are understood: "Um, I can't do twenty sit ups" and "i cant do 20 situps" agree. */
export function understood(text: string, language: Language): string {
  const { apostrophes, contractions, variants } = language;
  const words = heard(text)
    .split(' ')
    .map((word) => apostrophes.get(word) ?? word);
  const inFull = rewritten(withoutFillers(words, language).join(' '), contractions);
  return rewritten(inDigits(inFull.split(/\s+/), language).join(' ').trim(), variants);
}

/** Without "um", "please" and the wake word; a sentence of fillers alone is left as it is. */
function withoutFillers(words: readonly string[], { fillers }: Language): readonly string[] {
  const kept = words.filter((word) => !fillers.has(word));
  return kept.length > 0 ? kept : words;
}

/** Spoken numbers below one hundred as digits: "twenty five minutes" to "25 minutes". */
function inDigits(words: readonly string[], { numbers }: Language): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const number = /^\d/.test(word) ? null : numberAt(words, at, numbers);
    out.push(number === null ? word : String(number.value));
    at = number?.to ?? at + 1;
  }
  return out;
}
