/** Lists of regular expressions, each list as the one expression that fits where any of it does. */
import { once } from '../once';

type Patterns = readonly string[];

export const oneOf = (patterns: Patterns): string => `(?:${patterns.join('|')})`;

const anywhere = once((patterns: Patterns) => new RegExp(oneOf(patterns)));
const asWords = once((patterns: Patterns) => new RegExp(`\\b${oneOf(patterns)}\\b`));

/** Whether one of these patterns fits the words. */
export const fitsOne = (words: string, patterns: Patterns): boolean => anywhere(patterns).test(words);

/** The same, where whole words must fit. */
export const namesOne = (words: string, patterns: Patterns): boolean => asWords(patterns).test(words);
