/** Every line that is written in code and not in the content keeps the rules of wording that the content keeps. */
import { knowledge } from '../../lambda/content';
import { fill } from '../../lambda/content/fill';
import * as guide from '../../lambda/render/guide-words';
import * as words from '../../lambda/render/words';
import { BANNED } from '../../tools/content/rules/banned-words';
import { readingGrade } from '../../tools/content/rules/reading-grade';
import { sentencesOf, wordsOf } from '../../tools/content/rules/spoken';

const NAMES = knowledge.topics.map(({ name }) => name);
const longest = [...NAMES].sort((a, b) => b.length - a.length)[0] ?? '';

/** All text within a value; functions are called with the longest name of a topic, and with small numbers. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value))
    return value.every((v) => typeof v === 'string') ? [value.join(' ')] : value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const said = [
  ...textsOf({ ...words, CARD_DISCLAIMER: '' }),
  ...textsOf(guide),
  words.wantTopic(longest),
  words.eitherOf(longest, longest),
  words.whichOf(longest, longest),
  ...words.dontKnow(longest, longest),
  ...knowledge.topics.flatMap(({ sources, reviewed }) => words.saysWho(sources, reviewed)),
  ...knowledge.routines.map(({ name }) => words.wantRoutine(name)),
].filter((text) => text !== '');

const inEveryCountry = (text: string) =>
  Object.values(knowledge.locales.locales).map((country) => fill(text, country));

test('no sentence is longer than twenty words, in any country', () => {
  const long = said
    .flatMap(inEveryCountry)
    .flatMap(sentencesOf)
    .filter((sentence) => wordsOf(sentence).length > 20);
  expect(long).toEqual([]);
});

test('all lines together read at grade four or below', () => {
  expect(readingGrade(said.join(' ')) ?? 99).toBeLessThanOrEqual(4);
});

test('no line belittles, frightens, promises or needs a medical dictionary', () => {
  const banned = BANNED.flatMap((group) => group.words);
  const found = said
    .flatMap(inEveryCountry)
    .flatMap((text) =>
      banned
        .filter((word) => new RegExp(`(?<![\\w'-])${word}(?![\\w-])`, 'i').test(text))
        .map((word) => `${word}: ${text}`),
    );
  expect(found).toEqual([]);
});

test('every placeholder has words in every country', () => {
  expect(said.flatMap(inEveryCountry).filter((text) => /[{}]/.test(text))).toEqual([]);
});
