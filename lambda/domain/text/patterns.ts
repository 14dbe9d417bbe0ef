/** Lists of regular expressions, each made when a text has what it cannot fit without. */
import { LETTERS, type Pattern, unpackedPattern, written } from '../../content/packed/pattern';
import { once } from '../once';

/** As the data hold them: see content/packed/pattern.ts. */
type Patterns = readonly string[];

const asItIs = (source: string): string => source;

/** An expression that is taken apart when it is first tried, and made on the first text that it may fit. */
export class Expression {
  private unpacked: Pattern | undefined;
  private expression: RegExp | undefined;

  /** `around`: what its source is made into. */
  constructor(
    private readonly pattern: string | Pattern,
    private readonly around = asItIs,
    private readonly flags = '',
  ) {}

  private parts(): Pattern {
    this.unpacked ??= typeof this.pattern === 'string' ? unpackedPattern(this.pattern) : this.pattern;
    return this.unpacked;
  }

  mayFit(text: string): boolean {
    const { needed, also, begins } = this.parts();
    if (begins !== undefined && !begins.includes(text.slice(0, LETTERS))) return false;
    return hasOne(text, needed) && (also === undefined || hasOne(text, also));
  }

  made(): RegExp {
    this.expression ??= new RegExp(this.around(written(this.parts().source)), this.flags);
    return this.expression;
  }

  /** Whether it fits somewhere in the text; one that cannot is not made. */
  fits(text: string): boolean {
    return this.mayFit(text) && this.made().test(text);
  }
}

const hasOne = (text: string, parts: readonly string[]): boolean => parts.some((part) => text.includes(part));

const anywhere = once((patterns: Patterns) => patterns.map((pattern) => new Expression(pattern)));
const inWords = (source: string) => `\\b(?:${source})\\b`;
const asWords = once((patterns: Patterns) => patterns.map((pattern) => new Expression(pattern, inWords)));

/** Whether one of these patterns fits the words. */
export const fitsOne = (words: string, patterns: Patterns): boolean =>
  anywhere(patterns).some((each) => each.fits(words));

/** The same, where whole words must fit. */
export const namesOne = (words: string, patterns: Patterns): boolean =>
  asWords(patterns).some((each) => each.fits(words));

/** Of each of these patterns, whether it fits as whole words. */
export const eachNamed = (words: string, patterns: Patterns): readonly boolean[] =>
  asWords(patterns).map((each) => each.fits(words));

/** A test whether a text fits the pattern that a piece of content makes. */
export function whetherFits<Key extends object>(patternOf: (key: Key) => Pattern) {
  const made = once((key: Key) => new Expression(patternOf(key)));
  return (text: string, key: Key): boolean => made(key).fits(text);
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
  fitsOne(words, patterns)
    ? words.replace(new RegExp(written(oneOf(patterns).source), 'g'), () => instead)
    : words;
