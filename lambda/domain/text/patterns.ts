/** Lists of regular expressions, each made when a text has what it cannot fit without. */
import { type Pattern, unpackedPattern } from '../../content/packed-pattern';
import { once } from '../once';

/** As the data hold them: see packed-pattern.ts. */
type Patterns = readonly string[];

/** An expression that is made when it is first tried on a text that it may fit. */
export interface Expression {
  mayFit(text: string): boolean;
  made(): RegExp;
}

export function expressionOf({ source, needed, also }: Pattern, flags = ''): Expression {
  let made: RegExp | undefined;
  return {
    mayFit: (text) => hasOne(text, needed) && (also === undefined || hasOne(text, also)),
    made: () => {
      made ??= new RegExp(source, flags);
      return made;
    },
  };
}

const hasOne = (text: string, parts: readonly string[]) => parts.some((part) => text.includes(part));

/** Whether it fits somewhere in the text; one that cannot is not made. */
export const fits = (text: string, expression: Expression): boolean =>
  expression.mayFit(text) && expression.made().test(text);

const anywhere = once((patterns: Patterns) =>
  patterns.map((pattern) => expressionOf(unpackedPattern(pattern))),
);
const asWords = once((patterns: Patterns) =>
  patterns
    .map(unpackedPattern)
    .map(({ source, ...needs }) => expressionOf({ source: `\\b(?:${source})\\b`, ...needs })),
);

/** Whether one of these patterns fits the words. */
export const fitsOne = (words: string, patterns: Patterns): boolean =>
  anywhere(patterns).some((each) => fits(words, each));

/** The same, where whole words must fit. */
export const namesOne = (words: string, patterns: Patterns): boolean =>
  asWords(patterns).some((each) => fits(words, each));

/** Of each of these patterns, whether it fits as whole words. */
export const eachNamed = (words: string, patterns: Patterns): readonly boolean[] =>
  asWords(patterns).map((each) => fits(words, each));

/** A test whether a text fits the pattern that a piece of content makes. */
export function whetherFits<Key extends object>(patternOf: (key: Key) => Pattern) {
  const made = once((key: Key) => expressionOf(patternOf(key)));
  return (text: string, key: Key): boolean => fits(text, made(key));
}

/** Any of these patterns, as one that others are put around. */
export function oneOf(patterns: Patterns): Pattern {
  const all = patterns.map(unpackedPattern);
  return {
    source: `(?:${all.map(({ source }) => source).join('|')})`,
    needed: all.flatMap(({ needed }) => needed),
  };
}

/** The words with `instead` in the place of what fits one of these patterns; the expression is made only where one does. */
export const replacing = (words: string, patterns: Patterns, instead = ''): string =>
  fitsOne(words, patterns) ? words.replace(new RegExp(oneOf(patterns).source, 'g'), () => instead) : words;
