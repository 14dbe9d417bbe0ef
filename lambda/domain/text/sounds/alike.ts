/**
 * Puts back words that were taken for others that sound like them ("my lore beck herds"). Each sentence that would sound like
 * the one heard costs what its words cost beside each other and what was mistaken; the cheapest is what was said (a noisy
 * channel, searched by Viterbi's way).
 */
import type { SoundAlikes } from '../../../content/schema/words/sound-alikes';
import { once } from '../../once';
import { Lines } from '../lines';
import { Bigrams } from './bigrams';
import { mostSlips, slipsBetween } from './slips';
import { areAlike, soundOf, soundsOf } from './sound';

/** What a mistake costs, as natural logarithms. */
interface Cost {
  /** A word is taken for one that sounds the same, or nearly; and each letter beyond the first that differs. */
  same: number;
  near: number;
  letter: number;
  /** What was heard is said often itself, or at all. */
  meant: number;
  known: number;
  /** One word is heard as two, which sound the same, or nearly. */
  two: number;
  nearTwo: number;
  /** A word was said which means nothing. */
  nothing: number;
}

const LIKELY: Cost = {
  same: 5,
  near: 11,
  letter: 0.5,
  meant: 1.5,
  known: 0,
  two: 4,
  nearTwo: Number.POSITIVE_INFINITY,
  nothing: 8,
};
/** For a guess, which has to prove itself by what it would mean. */
const GUESSED: Cost = { same: 1, near: 3, letter: 0.5, meant: 0.5, known: 4, two: 1, nearTwo: 1, nothing: 8 };

/** Beginnings that are kept at each word. */
const KEPT = 6;

interface Ear {
  sounds: Lines<readonly string[]>;
  small: ReadonlySet<string>;
  between: ReadonlySet<string>;
  bigrams: Bigrams;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const earOf = once(
  ({ sounds, small, between, pairs, counted }: SoundAlikes): Ear => ({
    sounds: new Lines(sounds, ':', (words) => words.split(' ')),
    small: setOf(small),
    between: setOf(between),
    bigrams: new Bigrams(pairs, counted),
  }),
);

/** What may have been said in the place of one word, or of two. */
interface Choice {
  /** Empty for nothing. */
  said: string;
  /** How many words were heard. */
  heard: number;
  cost: (of: Cost) => number;
}

/** The beginning of a sentence. */
interface Path {
  said: readonly string[];
  cost: number;
}

export interface Restored {
  /** The words as they most likely were; two may have been one. */
  said: readonly string[];
  /** The same where mistakes are taken to be much likelier; absent where nothing sounds like anything else. */
  guess?: () => readonly string[];
}

/** A word by itself has nothing beside it that could tell. */
export function asSaid(words: readonly string[], alikes: SoundAlikes): Restored {
  if (words.length < 2) return { said: words };
  const ear = earOf(alikes);
  const areSaid = [...words, ''].map((word, at) => ear.bigrams.areSaid(words[at - 1] ?? '', word));
  const choices = words.map((_, at) => [
    ...ofOne(words, at, areSaid, ear),
    ...ofTwo(words, at, areSaid, ear),
  ]);
  if (choices.every(({ length }) => length === 0)) return { said: words };
  return {
    said: cheapest(words, choices, LIKELY, ear),
    guess: () => cheapest(words, choices, GUESSED, ear),
  };
}

/** `areSaid`: of each word, and of the end, whether it is said behind the one before. */
function ofOne(words: readonly string[], at: number, areSaid: readonly boolean[], ear: Ear): Choice[] {
  const [word = '', behind = ''] = words.slice(at, at + 2);
  if (ear.between.has(word) && behind !== '')
    return ear.bigrams.areSaid(words[at - 1] ?? '', behind)
      ? [{ said: '', heard: 1, cost: ({ nothing }) => nothing }]
      : [];
  const isFirm = ear.small.has(word) || (areSaid[at] && areSaid[at + 1]);
  if (isFirm || !/^[a-z]{3,}$/.test(word)) return [];
  const [isMeant, isKnown] = [isOften(word, ear), ear.bigrams.knows(word)];
  return soundingLike(word, ear.sounds).map(({ said, ...how }) => ({
    said,
    heard: 1,
    cost: (of) => (isMeant ? of.meant : 0) + (isKnown ? of.known : 0) + mistaken(how, of),
  }));
}

const mistaken = ({ isSame, slips }: { isSame: boolean; slips: number }, { same, near, letter }: Cost) =>
  (isSame ? same : near) + letter * (slips - 1);

/** "Must sell", and no two words that people say beside each other. */
function ofTwo(
  words: readonly string[],
  at: number,
  areSaid: readonly boolean[],
  { small, sounds }: Ear,
): Choice[] {
  const [word = '', next = ''] = words.slice(at, at + 2);
  if (next.length < 3 || !/^[a-z]+$/.test(word + next) || (small.has(word) && small.has(next))) return [];
  if (areSaid[at + 1]) return [];
  return soundingLike(word + next, sounds)
    .filter(({ said }) => said !== word && said !== next)
    .map(({ said, ...how }) => ({
      said,
      heard: 2,
      cost: (of) => (how.isSame ? of.two : of.nearTwo) + mistaken(how, of),
    }));
}

const isOften = (word: string, { sounds }: Ear) => sounds.get(soundOf(word))?.includes(word) === true;

/** The words often said that sound like this one. */
export function soundingLike(word: string, sounds: Pick<Ear['sounds'], 'get'>) {
  const found = new Set([...soundsOf(word)].flatMap((sound) => sounds.get(sound) ?? []));
  found.delete(word);
  return [...found].flatMap((said) => {
    const slips = slipsBetween(word, said);
    return slips > mostSlips(said) ? [] : [{ said, slips, isSame: areAlike(word, said) }];
  });
}

/** Of what may have been said in each place, the sentence that costs least. */
function cheapest(
  words: readonly string[],
  choices: readonly Choice[][],
  of: Cost,
  { bigrams }: Ear,
): readonly string[] {
  const reached: Path[][] = [[{ said: [], cost: 0 }], ...words.map(() => [])];
  const after = ({ said }: Path, word: string) => -bigrams.likelihood(said.at(-1) ?? '', word);
  for (const [at, word] of words.entries()) {
    for (const path of best(reached[at] ?? [])) {
      for (const { said, heard, cost } of [asHeard(word), ...(choices[at] ?? [])])
        reached[at + heard]?.push(
          said === ''
            ? { said: path.said, cost: path.cost + cost(of) }
            : { said: [...path.said, said], cost: path.cost + cost(of) + after(path, said) },
        );
    }
  }
  const ends = (reached.at(-1) ?? []).map((path) => ({ ...path, cost: path.cost + after(path, '') }));
  return best(ends)[0]?.said ?? words;
}

const asHeard = (word: string): Choice => ({ said: word, heard: 1, cost: () => 0 });

/** The cheapest, one for each last word: what follows costs all of those the same. */
function best(paths: readonly Path[]): Path[] {
  const byLast = new Map<string, Path>();
  for (const path of [...paths].sort((a, b) => a.cost - b.cost)) {
    const last = path.said.at(-1) ?? '';
    if (!byLast.has(last)) byLast.set(last, path);
  }
  return [...byLast.values()].slice(0, KEPT);
}
