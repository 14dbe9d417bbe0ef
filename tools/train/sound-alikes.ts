/** Learns which words people say often, what sounds like them, and how often words stand side by side. */
import spoken from '../../knowledge/en/words/spoken-fillers.json';
import type { SoundAlikes } from '../../lambda/content/schema/words/sound-alikes';
import { type Language, languageOf, meaningful, understood } from '../../lambda/domain/text/normalise';
import { soundingLike } from '../../lambda/domain/text/sounds/alike';
import { pairOf, STEPS_PER_DOUBLING } from '../../lambda/domain/text/sounds/bigrams';
import { soundsOf } from '../../lambda/domain/text/sounds/sound';
import { rewritesWithNeeded } from '../content/patterns/needed';
import { reviewable } from '../content/reviewable';
import { isNotOurs, SETTINGS } from './classifier';
import { wordsSaidAnywhere } from './frequencies';
import { labelledSigns } from './red-flags';
import { type Background, readBackground, sentencesOf, type Taught } from './sentences';
import { packShelves } from './shelves';

/**
 * In how many ways of asking a word is that may be put back, and a pair to be kept; a pair of a word that could be put back as
 * another, and is said in fewer ways than `common`, is kept sooner: where it stands, it was meant.
 */
const LEAST = { word: 80, pair: 6, pairOfRare: 3, common: 200 };
/** Sentences taken of a template: more than are learned, for a rare word in one choice of many is meant too. */
const WAYS_OF_A_TEMPLATE = 12;
/** How much likelier a word is beside what is asked of us than it is anywhere, where it was not met there as often. */
const BESIDE_US = 3;
const SMALL: ReadonlySet<string> = new Set(
  [...spoken.small, ...'what how why where who which not no yes'.split(' ')].sort(),
);

interface Said {
  text: string;
  /** Sentences of one way are counted as one. */
  way: string;
  /** It names a topic, or asks for what is none of ours: where its words stand, they are not to be changed into others. */
  isExact?: boolean;
}

/** What people say: the sentences that the recogniser learns, as they are written, and what else is labelled. */
function saidOf(content: Taught, background: Background): Said[] {
  return [
    ...sentencesOf(content, background, { ...SETTINGS, perQuestion: WAYS_OF_A_TEMPLATE }).map(
      ({ text, template, labels, isName = false }) => ({
        text,
        way: `${template}`,
        isExact: isName || labels.every(isNotOurs),
      }),
    ),
    ...[...labelledSigns(), ...background.labelled.followUps].map(({ text }) => ({ text, way: text })),
  ];
}

type Counts = ReadonlyMap<string, number>;

/** In how many ways of speaking words and pairs are. */
function counted(sentences: readonly Said[], language: Language): { words: Counts; pairs: Counts } {
  const [words, pairs] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const add = (to: Map<string, Set<string>>, what: string, ways: readonly string[]) => {
    const known = to.get(what) ?? new Set();
    to.set(what, known);
    for (const way of ways) known.add(way);
  };
  for (const { text, way, isExact = false } of sentences) {
    const ways = isExact ? Array.from({ length: LEAST.pairOfRare }, (_, i) => `${way} ${i}`) : [way];
    // As it is heard; and brought to one spelling, so that this stays as it is too.
    for (const said of [meaningful(text, language), understood(text, language).split(' ')]) {
      for (const [at, word] of ['', ...said, ''].entries()) {
        add(words, word, ways);
        if (at > 0) add(pairs, pairOf(said[at - 2] ?? '', word), ways);
      }
    }
  }
  const sizes = (of: ReadonlyMap<string, ReadonlySet<string>>) =>
    new Map([...of].map(([what, { size }]) => [what, size] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { words: sizes(words), pairs: sizes(pairs) };
}

/** Words by what they sound like, and nearly. */
function bySound(words: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of words)
    for (const sound of soundsOf(word)) found.set(sound, [...(found.get(sound) ?? []), word]);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function alikesOf(sentences: readonly Said[], language: Language): SoundAlikes {
  const { words, pairs } = counted(sentences, language);
  const timesOf = (word: string) => words.get(word) ?? 0;
  const isPlain = (word: string) => /^[a-z]{3,}$/.test(word) && !SMALL.has(word);
  const often = [...words.keys()].filter((word) => isPlain(word) && timesOf(word) >= LEAST.word);
  const sounding = bySound(often);
  const isLikeAnother = (word: string) => isPlain(word) && soundingLike(word, sounding).length > 0;
  const questioned = new Set([...words.keys()].filter(isLikeAnother));
  const kept = [...pairs].filter(([pair, times]) => {
    const isRare = pair.split(' ').some((word) => questioned.has(word) && timesOf(word) < LEAST.common);
    return times >= (isRare ? LEAST.pairOfRare : LEAST.pair);
  });
  const all = [...words.values()].reduce((sum, times) => sum + times, 0) - timesOf('');
  const beside = new Set(kept.flatMap(([pair]) => pair.split(' ')));
  const singles = new Map([...words].filter(([word]) => beside.has(word) || questioned.has(word)));
  for (const [word, often] of wordsSaidAnywhere()) {
    const times = (often / 1e6) * all * BESIDE_US;
    if (isLikeAnother(word) && times > timesOf(word)) singles.set(word, times);
  }
  const records = [...kept, ...singles].map(([of, times]) => ({
    of,
    kept: [Math.max(0, Math.min(255, Math.round(STEPS_PER_DOUBLING * Math.log2(times))))],
  }));
  return {
    fillers: rewritesWithNeeded(spoken.meaningless.map((pattern) => [pattern, ''])),
    between: spoken.between.join(' '),
    sounds: [...sounding].map(([sound, all]) => `${sound}:${all.join(' ')}`).join('\n'),
    small: [...SMALL].join(' '),
    counted: all,
    pairs: packShelves(records),
  };
}

export const SOUND_ALIKES_FILE = 'lambda/content/generated/sound-alikes.json';

/** The generated file, ready to be written. */
export function soundAlikesText(content: Taught): string {
  const background = readBackground();
  const language = languageOf(background.normalForms, content.guide.numbers);
  return reviewable(alikesOf(saidOf(content, background), language));
}
