/** What a recogniser makes of speech: small words lost, fillers kept, and words taken for others that sound like them. */
import { fnv1a } from '../../lambda/domain/hash';
import { seeded } from '../train/random';
import confusions from './confusions.json';

const SMALL = new Set(
  (
    'a an the my your our his her their i you it he she we they me him them this that these those is are am was were be ' +
    'been being do does did have has had can could should would will may might to of for in on at with by from up as ' +
    "and or but so if when while after than then there i'm it's i've that's what's don't can't"
  ).split(' '),
);

const FILLERS = [
  'um',
  'uh',
  'er',
  'like',
  'well',
  'you know',
  'i mean',
  'sort of',
  'actually',
  'basically',
  'okay',
];

const SOUNDS_LIKE = new Map<string, readonly string[]>(Object.entries(confusions));

/**
 * The words as they might be heard. `share` from 0 to 1 is how likely a small word is dropped and a word is taken for one
 * that sounds like it; a filler goes before a word half as often. The same words, share and seed give the
 * same noise. At least one word is left.
 */
export function noisy(words: string, share: number, seed: number): string {
  const random = seeded(fnv1a(words) + seed);
  const one = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)] ?? '';
  const heard = words.split(' ').flatMap((word) => {
    const filler = random() < share / 2 ? [one(FILLERS)] : [];
    const happens = random() < share;
    if (SMALL.has(word)) return happens ? filler : [...filler, word];
    const alike = SOUNDS_LIKE.get(word) ?? [];
    return [...filler, happens && alike.length > 0 ? one(alike) : word];
  });
  return heard.length > 0 ? heard.join(' ') : words;
}
