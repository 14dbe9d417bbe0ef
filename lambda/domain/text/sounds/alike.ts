/**
 * Puts back a word that was taken for one that sounds like it ("my lore beck herds"), where it stands beside words that it is
 * known to stand beside, and what was written is not.
 */
import type { SoundAlikes } from '../../../content/schema/words/sound-alikes';
import { once } from '../../once';
import { areAlike, soundsOf } from './sound';

/** The words before it and behind it, as was learned; a firm one is there often, and tells something. */
interface Known {
  word: string;
  before: ReadonlyMap<string, Firmness>;
  behind: ReadonlyMap<string, Firmness>;
}

type Firmness = 1 | 2 | 3;

interface Ear {
  /** Words that people use often, by how they sound. */
  bySound: ReadonlyMap<string, readonly Known[]>;
  /** Words that they might be taken for, and that people say too. */
  said: ReadonlyMap<string, Known>;
  often: ReadonlySet<string>;
  /** Words that tell nothing of what stands beside them. */
  small: ReadonlySet<string>;
}

const setOf = (words = '') => new Set(words.split(' '));

/** Behind a neighbour of a packed line, where it is there often. */
export const OFTEN = '+';

function besideOf(line: string, small: ReadonlySet<string>): Known {
  const [word = '', before = '', behind = ''] = line.split(':');
  const read = (words: string) =>
    new Map(
      words
        .split(' ')
        .filter((each) => each !== '')
        .map((each): [string, Firmness] =>
          each.endsWith(OFTEN) ? [each.slice(0, -1), 3] : [each, small.has(each) ? 1 : 2],
        ),
    );
  return { word, before: read(before), behind: read(behind) };
}

const earOf = once(({ often, said, small }: SoundAlikes): Ear => {
  const littles = setOf(small);
  const known = often.split('\n').map((line) => besideOf(line, littles));
  const bySound = new Map<string, Known[]>();
  for (const each of known) {
    for (const sound of soundsOf(each.word)) {
      const alike = bySound.get(sound);
      if (alike) alike.push(each);
      else bySound.set(sound, [each]);
    }
  }
  return {
    bySound,
    said: new Map(
      said.split('\n').map((line) => [line.slice(0, line.indexOf(':')), besideOf(line, littles)]),
    ),
    often: new Set(known.map(({ word }) => word)),
    small: littles,
  };
});

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
  word.length > 2 && !word.includes("'") && !often.has(word) && !small.has(word);

/** "Must sell", and no two words that people say beside each other. */
const mayBeOne = (word: string, next: string, { often, small, said }: Ear): boolean =>
  next.length > 2 &&
  ![word, next].some((each) => often.has(each)) &&
  !(small.has(word) && small.has(next)) &&
  said.get(word)?.behind.has(next) !== true;

interface Place {
  before: string;
  behind: string;
  isJoined?: boolean;
}

/** Of the words that sound like this one, that which stands best in its place. */
function meantBy(
  word: string,
  { before, behind, isJoined = false }: Place,
  { bySound, said }: Ear,
): string | undefined {
  const own = said.get(word);
  if (own?.before.has(before) || own?.behind.has(behind)) return undefined;
  let best: { word: string; stands: number; slips: number } | undefined;
  for (const known of new Set([...soundsOf(word)].flatMap((sound) => bySound.get(sound) ?? []))) {
    const slips = slipsBetween(word, known.word);
    if (slips > mostSlips(known.word)) continue;
    const isExact = areAlike(word, known.word);
    if (isJoined && !isExact) continue;
    const [left, right] = [known.before.get(before) ?? 0, known.behind.get(behind) ?? 0];
    const stands = left + right;
    // A word that is said, or one that sounds only nearly like it, needs a neighbour that is there often.
    const isFirm = own === undefined && isExact ? stands >= 1 : Math.max(left, right) === 3 || stands >= 4;
    if (!isFirm || (isJoined && stands < 3)) continue;
    const isBetter = !best || stands > best.stands || (stands === best.stands && slips < best.slips);
    if (isBetter) best = { word: known.word, stands, slips };
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
