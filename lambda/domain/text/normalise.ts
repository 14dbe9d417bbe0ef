/**
 * Spoken or typed words made comparable: as they are heard, and as they are understood. What looks for signs reads them
 * in sentences (see tokens.ts); all begin in one way.
 */
import type { NormalForms } from '../../content/schema/words/normal-forms';
import type { NumberWords } from '../../content/schema/words/numbers';
import type { SoundAlikes } from '../../content/schema/words/sound-alikes';
import { numberAt } from './numbers';
import { Expression } from './patterns';
import { asSaid } from './sounds/alike';

/** The words of one language by which texts are brought to one spelling. */
export interface Language {
  apostrophes: ReadonlyMap<string, string>;
  fillers: ReadonlySet<string>;
  contractions: readonly Rewrite[];
  variants: readonly Rewrite[];
  numbers: NumberWords;
  /** None: words are taken as they are written. */
  alikes?: SoundAlikes | undefined;
  spokenFillers: readonly Rewrite[];
}

/** What is written for every match of an expression, which is global. */
export interface Rewrite {
  expression: Expression;
  by: string;
}

/** Pairs of a pattern and what takes its place. */
export const rewritesOf = (list: NormalForms['variants']): Rewrite[] =>
  list.map(([pattern = '', by = '']) => ({ expression: new Expression(pattern, undefined, 'g'), by }));

export function languageOf(forms: NormalForms, numbers: NumberWords, alikes?: SoundAlikes): Language {
  return {
    apostrophes: new Map(Object.entries(forms.apostrophes)),
    fillers: new Set(forms.fillers),
    contractions: rewritesOf(forms.contractions),
    variants: rewritesOf(forms.variants),
    numbers,
    alikes,
    spokenFillers: rewritesOf(alikes?.fillers ?? []),
  };
}

/** Lower case, with straight apostrophes: where every way of reading words begins. */
export function straight(text: string): string {
  return text.toLowerCase().replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'");
}

/** `text` after each rewrite, in their order. */
export function rewritten(text: string, rewrites: readonly Rewrite[]): string {
  return rewrites.reduce(
    (current, { expression, by }) =>
      expression.mayFit(current) ? current.replace(expression.made(), by) : current,
    text,
  );
}

/** What is in no word. That of every script takes a fresh process a millisecond to make, and is hardly ever needed. */
const NO_WORD = /[^\p{L}\p{N}' ]+/gu;
const NO_PLAIN_WORD = /[^a-z0-9' ]+/g;
const IS_PLAIN = /^[ -~]*$/;

/** As they are heard: lower case, straight apostrophes inside words, no other marks, single spaces. */
export function heard(text: string): string {
  const words = straight(text);
  return words
    .replace(IS_PLAIN.test(words) ? NO_PLAIN_WORD : NO_WORD, ' ')
    .split(' ')
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
    .join(' ');
}

/** As they are heard, without what means nothing. */
export function meaningful(text: string, language: Language): readonly string[] {
  const words = heard(text)
    .split(' ')
    .map((word) => language.apostrophes.get(word) ?? word);
  return withoutFillers(words, language);
}

/** As they are understood: "Um, I can't do twenty sit ups" and "i cant do 20 situps" agree. */
export const understood = (text: string, language: Language): string => understandings(text, language).said;

/** What was most likely said; and where words sound like others, what was heard and what else may have been said. */
export interface Understandings {
  said: string;
  /** Absent where this is what was said. */
  heard?: string;
  guess?: () => string;
}

export function understandings(text: string, language: Language): Understandings {
  const { alikes } = language;
  const words = meaningful(text, language).join(' ');
  if (!alikes) return { said: spelled(words, language) };
  // A sentence of "you know" alone is left as it is.
  const heard = rewritten(words, language.spokenFillers).trim() || words;
  const restored = asSaid(heard.split(' '), alikes);
  const said = restored.said.join(' ');
  const { guess } = restored;
  return {
    said: spelled(said, language),
    ...(said !== heard && { heard: spelled(heard, language) }),
    ...(guess && { guess: () => spelled(guess().join(' '), language) }),
  };
}

/** Each word in one way. */
function spelled(words: string, language: Language): string {
  const inFull = rewritten(words, language.contractions);
  return rewritten(inDigits(inFull.split(/\s+/), language).join(' ').trim(), language.variants);
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
