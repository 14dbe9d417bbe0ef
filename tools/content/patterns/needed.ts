/**
 * What a regular expression cannot fit without. Making an expression takes a fresh process a millisecond for each kilobyte,
 * and looking for a few letters nothing: so generated data tell both.
 */
import { packedPattern } from '../../../lambda/content/packed/pattern';
import { beginningsOf } from './beginnings';
import { after, COUNT, letterOf, waysIn } from './expressions';
import { heldBy, rarestPart } from './usual';

/** What a list of words by name, `{part}`, may be is not certain. */
const LIST = /\{[a-z]+\}/g;

const packed = (source: string): string => {
  const plain = source.replace(LIST, '.');
  const [needed = [''], second] = neededInTurn(plain);
  const [also, begins] = [source.length >= LONG ? second : undefined, beginningsOf(plain)];
  return packedPattern(source, { needed, ...(also && { also }), ...(begins && { begins }) }, rarestPart);
};

/** From so many characters on, an expression costs more to make than a second look costs. */
const LONG = 100;

/** Pairs of a pattern and what takes its place, the patterns packed. */
export const rewritesWithNeeded = (rewrites: readonly (readonly string[])[]): string[][] =>
  rewrites.map(([pattern = '', by = '']) => [packedPattern(pattern, { needed: neededBy(pattern) }), by]);

/** `data` with every list of patterns in it packed; what is in no list stays. */
export function withNeeded<T>(data: T): T;
export function withNeeded(data: unknown): unknown {
  if (Array.isArray(data))
    return data.map((each) => (typeof each === 'string' ? packed(each) : withNeeded(each)));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withNeeded(value)]));
}

/** Letters by number or by kind, and what was matched before: no pattern of ours has them, and one that has needs nothing. */
const BEYOND = /\\[ckpPux1-9]/;

/** Of any text that fits, at least one of these is a part; an empty one where nothing is certain. */
const neededBy = (source: string): readonly string[] => neededInTurn(source)[0] ?? [''];

/** All that a text needs of which one is a part, the surest first: of several ways one list, of one way what is in it. */
function neededInTurn(source: string): (readonly string[])[] {
  if (BEYOND.test(source)) return [];
  const ways = waysIn(source);
  return ways.length > 1 ? [ways.flatMap(neededBy)] : inOrder(source);
}

/** What one way needs, the surest first: a row of letters, or one of a group's. */
function inOrder(source: string): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let letters = '';
  const close = () => {
    found.push([letters]);
    letters = '';
  };
  for (let at = 0; at < source.length; ) {
    const to = after(source, at);
    const [count = ''] = COUNT.exec(source.slice(to)) ?? [];
    const isCertain = count === '' || count.startsWith('+');
    const part = source.slice(at, to);
    const letter = letterOf(part);
    if (letter !== null && isCertain) letters += letter;
    else close();
    const [, inner] = GROUP.exec(part) ?? [];
    if (inner !== undefined && isCertain) found.push(neededBy(inner));
    if (isCertain) found.push(digitsOf(part));
    if (count !== '') close();
    at = to + count.length;
  }
  close();
  return found.toSorted((a, b) => heldBy(a) - heldBy(b) || surest(b) - surest(a));
}

/** The digits that a class of them stands for; an empty text for any other part. */
function digitsOf(part: string): readonly string[] {
  const [, from, to, listed] = DIGITS.exec(part) ?? [];
  if (listed !== undefined) return [...listed];
  if (from === undefined || to === undefined) return [''];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => String(Number(from) + at));
}

const DIGITS = /^\[(?:(\d)-(\d)|(\d+))\]$/;

/** A group that must be there, or that is looked ahead at: what it says is in any text that fits. */
const GROUP = /^\((?:\?[:=])?(?!\?)(.*)\)$/s;

/** How little of what people say holds any of these: the shortest tells, and a digit, which is hardly ever said, as much as four letters. */
const surest = (needed: readonly string[]) =>
  Math.min(...needed.map((part) => (/\d/.test(part) ? part.length + 3 : part.length)));
