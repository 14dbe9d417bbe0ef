/**
 * Puts back a word that was taken for one that sounds like it ("my lore beck herds"), where it stands beside words that it is
 * known to stand beside, and what was written is not.
 */
import type { SoundAlikes } from '../../../content/schema/words/sound-alikes';
import { once } from '../../once';
import { Lines } from '../lines';
import { areAlike, soundsOf } from './sound';

const FIELD = ':';
/** Behind a neighbour that is there often. */
export const OFTEN = '+';

interface Ear {
  often: Lines<string>;
  said: Lines<string>;
  sounds: Lines<string>;
  small: ReadonlySet<string>;
}

const linesOf = (packed: string) => new Lines(packed, FIELD, (rest) => rest);

const earOf = once(
  ({ often, said, sounds, small }: SoundAlikes): Ear => ({
    often: linesOf(often),
    said: linesOf(said),
    sounds: linesOf(sounds),
    small: new Set(small.split(' ')),
  }),
);

type Firmness = 0 | 1 | 2 | 3;

/** How firmly a word stands beside another, of which these are the neighbours; a small one tells little. */
function firmness(word: string, beside: readonly string[], small: ReadonlySet<string>): Firmness {
  if (word === '') return 0;
  if (beside.includes(word + OFTEN)) return 3;
  if (!beside.includes(word)) return 0;
  return small.has(word) ? 1 : 2;
}

/** The words before and behind. */
const besides = (line: string): (readonly string[])[] => line.split(FIELD).map((words) => words.split(' '));

/** The words as they were meant; two may have been one. */
export function asSaid(words: readonly string[], alikes: SoundAlikes): readonly string[] {
  const ear = earOf(alikes);
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const [word = '', next = ''] = words.slice(at, at + 2);
    const before = out.at(-1) ?? '';
    const one = mayBeMeant(word, ear) ? meantBy(word, { before, behind: next }, ear) : undefined;
    const both =
      one === undefined && mayBeOne(word, next, ear)
        ? meantBy(word + next, { before, behind: words[at + 2] ?? '', isJoined: true }, ear)
        : undefined;
    out.push(one ?? both ?? word);
    at += both === undefined ? 1 : 2;
  }
  return out;
}

const mayBeMeant = (word: string, { often, small }: Ear): boolean =>
  word.length > 2 && !word.includes("'") && !small.has(word) && !often.has(word);

/** "Must sell", and no two words that people say beside each other. */
function mayBeOne(word: string, next: string, { often, said, small }: Ear): boolean {
  if (next.length <= 2 || often.has(word) || often.has(next)) return false;
  if (small.has(word) && small.has(next)) return false;
  const [, behind] = besides(said.get(word) ?? '');
  return behind?.includes(next) !== true;
}

interface Place {
  before: string;
  behind: string;
  isJoined?: boolean;
}

/** Of the words that sound like this one, that which stands best in its place. */
function meantBy(
  word: string,
  { before, behind, isJoined = false }: Place,
  { often, said, sounds, small }: Ear,
): string | undefined {
  // Two words are one only beside a word that tells something.
  if (isJoined && [before, behind].every((beside) => beside === '' || small.has(beside))) return undefined;
  const own = said.get(word);
  const [ownBefore, ownBehind] = besides(own ?? '');
  if ((before !== '' && ownBefore?.includes(before)) || (behind !== '' && ownBehind?.includes(behind)))
    return undefined;
  let best: { word: string; stands: number; slips: number } | undefined;
  const sounding = [...soundsOf(word)].flatMap((sound) => sounds.get(sound)?.split(' ') ?? []);
  for (const known of new Set(sounding)) {
    // First what is cheap to tell: most words stand nowhere near these two.
    const [wordsBefore = [], wordsBehind = []] = besides(often.get(known) ?? '');
    const left = firmness(before, wordsBefore, small);
    const right = firmness(behind, wordsBehind, small);
    const stands = left + right;
    if (stands === 0) continue;
    const slips = slipsBetween(word, known);
    if (slips > mostSlips(known)) continue;
    const isExact = areAlike(word, known);
    if (isJoined && !isExact) continue;
    // A word that is said, or one that sounds only nearly like it, needs a neighbour that is there often.
    const isFirm = own === undefined && isExact ? stands >= 1 : Math.max(left, right) === 3 || stands >= 4;
    if (!isFirm || (isJoined && stands < 3)) continue;
    const isBetter = !best || stands > best.stands || (stands === best.stands && slips < best.slips);
    if (isBetter) best = { word: known, stands, slips };
  }
  return best?.word;
}

/** Letters that may differ between a word and what it was taken for. */
export const mostSlips = (word: string): number => Math.max(2, Math.floor(word.length / 2));

/** Letters put in, left out or changed (Levenshtein). */
export function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
