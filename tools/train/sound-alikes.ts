/** Learns which words people say often, what stands beside them, and what is said too and sounds like them. */
import spoken from '../../knowledge/en/words/spoken-fillers.json';
import type { SoundAlikes } from '../../lambda/content/schema/words/sound-alikes';
import { type Language, languageOf, meaningful } from '../../lambda/domain/text/normalise';
import { mostSlips, OFTEN, slipsBetween } from '../../lambda/domain/text/sounds/alike';
import { areAlike, soundsOf } from '../../lambda/domain/text/sounds/sound';
import { rewritesWithNeeded } from '../content/patterns/needed';
import { reviewable } from '../content/reviewable';
import { SETTINGS } from './classifier';
import { readBackground, type Sentence, sentencesOf, type Taught } from './sentences';

/** Ways of asking that a word is in, a pair is in, and a word is in that small words alone are enough for. */
const LEAST = { word: 150, pair: 8, often: 20, common: 200 };
const SMALL: ReadonlySet<string> = new Set(
  [...spoken.small, ...'what how why where who which not no yes'.split(' ')].sort(),
);

/** What stood beside a word: each neighbour, and the ways of asking in which it did. */
type Neighbours = Map<string, Set<number>>;

interface Met {
  ways: Set<number>;
  before: Neighbours;
  behind: Neighbours;
}

function met(sentences: readonly Sentence[], language: Language): Map<string, Met> {
  const words = new Map<string, Met>();
  const add = (to: Neighbours, word: string | undefined, way: number) => {
    if (word === undefined) return;
    const ways = to.get(word);
    if (ways) ways.add(way);
    else to.set(word, new Set([way]));
  };
  for (const { text, template } of sentences) {
    const said = meaningful(text, language);
    for (const [at, word] of said.entries()) {
      const each = words.get(word) ?? { ways: new Set(), before: new Map(), behind: new Map() };
      words.set(word, each);
      each.ways.add(template);
      add(each.before, said[at - 1], template);
      add(each.behind, said[at + 1], template);
    }
  }
  return words;
}

const neighboursOf = (of: readonly Met[], side: 'before' | 'behind'): ReadonlySet<string> =>
  new Set(of.flatMap((each) => [...each[side].keys()]));

/** A table of few words does almost all: seven times as many were tried, and mended no more. */
function alikesOf(sentences: readonly Sentence[], language: Language): SoundAlikes {
  const words = met(sentences, language);
  const isPlain = (word: string) => /^[a-z]{3,}$/.test(word) && !SMALL.has(word);
  const often = [...words].filter(([word, { ways }]) => isPlain(word) && ways.size >= LEAST.word).sort();
  const kept = often.map(([word, { ways, ...each }]) => {
    const firm = (all: Neighbours): Neighbours =>
      new Map(
        [...all].filter(
          ([beside, { size }]) => size >= LEAST.pair && (ways.size >= LEAST.common || !SMALL.has(beside)),
        ),
      );
    return [word, { ways, before: firm(each.before), behind: firm(each.behind) }] as const;
  });
  const bySound = new Map<string, (typeof kept)[number][]>();
  for (const each of kept)
    for (const sound of soundsOf(each[0])) bySound.set(sound, [...(bySound.get(sound) ?? []), each]);
  const known = new Set(kept.map(([word]) => word));
  const said = [...words].sort().flatMap(([word, each]) => {
    if (!isPlain(word) || known.has(word)) return [];
    const alike = [...new Set([...soundsOf(word)].flatMap((sound) => bySound.get(sound) ?? []))].filter(
      ([other]) => slipsBetween(word, other) <= mostSlips(other),
    );
    const isExact = alike.some(([other]) => areAlike(other, word));
    const where = (side: 'before' | 'behind') => {
      const told = neighboursOf(
        alike.map(([, of]) => of),
        side,
      );
      return [...each[side].keys()]
        .filter((beside) => told.has(beside))
        .sort()
        .join(' ');
    };
    const line = [word, where('before'), where('behind')].join(':');
    // What only nearly sounds like another, and never stands in its place, needs no telling.
    return alike.length > 0 && (isExact || line.length > word.length + 2) ? [line] : [];
  });
  const packed = (all: Neighbours) =>
    [...all]
      .map(([beside, { size }]) => (size >= LEAST.often && !SMALL.has(beside) ? beside + OFTEN : beside))
      .sort()
      .join(' ');
  const lines = kept.map(([word, { before, behind }]) => [word, packed(before), packed(behind)].join(':'));
  const sounds = [...bySound]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sound, all]) => `${sound}:${all.map(([word]) => word).join(' ')}`);
  return {
    fillers: rewritesWithNeeded(spoken.meaningless.map((pattern) => [pattern, ''])),
    often: lines.join('\n'),
    said: said.join('\n'),
    sounds: sounds.join('\n'),
    small: [...SMALL].join(' '),
  };
}

export const SOUND_ALIKES_FILE = 'lambda/content/generated/sound-alikes.json';

/** The generated file, ready to be written: from the sentences that the recogniser learns, as they are written. */
export function soundAlikesText(content: Taught): string {
  const background = readBackground();
  const sentences = sentencesOf(content, background, SETTINGS);
  return reviewable(alikesOf(sentences, languageOf(background.normalForms, content.guide.numbers)));
}
