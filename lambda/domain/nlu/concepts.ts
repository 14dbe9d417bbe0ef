/** Finds the things a sentence speaks of: a concept of the thesaurus, an exercise, a routine, a length of time. */
import type { PackedEntity, PackedLexicon } from '../../content/schema/weights';
import { Lines } from '../text/lines';
import { type Language, understood } from '../text/normalise';
import { stem } from './stem';

/** What a run of words stands for. `id` is set for an exercise or a routine. */
export interface Entity extends PackedEntity {
  /** Seconds, for a length of time. */
  seconds?: number;
}

/** One step of a sentence: its stems, and what they stand for together. */
export interface Unit {
  stems: readonly string[];
  entity?: Entity;
}

/** A phrase and what it stands for. */
export interface Phrase {
  stems: readonly string[];
  /** As written: "exercises" are moves and "exercise" is something one does, though both have one stem. */
  text: string;
  entity: Entity;
}

const NOTHING: Entity = { concept: '' };

/** The phrases that begin with a stem, longest first. */
export interface Lexicon {
  get(first: string): readonly Phrase[] | undefined;
}

/** The words of a sentence, each spelled in one way. */
export const wordsOf = (sentence: string, language: Language): string[] =>
  wordsIn(understood(sentence, language));

/** The words of a text that is spelled in one way. */
export const wordsIn = (text: string): string[] => (text === '' ? [] : text.split(' '));

export const stemsOf = (sentence: string, language: Language): string[] =>
  wordsOf(sentence, language).map(stem);

/** Before a phrase that does not begin with the letters of its stem. */
export const IN_FULL = '=';

/**
 * Reads the packed lexicon. A line holds the phrases that begin with one stem: the stem, then what follows it in each
 * phrase and, after a colon, the place of its entity: "exercis/es plan:3;es:7", "bodi/=bodies:4".
 */
export function readLexicon({ lines, entities }: PackedLexicon): Lexicon {
  return new Lines(lines, '/', (line, first) =>
    line.split(';').map((packed): Phrase => {
      const [rest = '', place = ''] = packed.split(':');
      const text = rest.startsWith(IN_FULL) ? rest.slice(IN_FULL.length) : first + rest;
      return { stems: text.split(' ').map(stem), text, entity: entities[Number(place)] ?? NOTHING };
    }),
  );
}

const UNIT_SECONDS: Readonly<Record<string, number>> = { second: 1, sec: 1, minut: 60, min: 60, hour: 3600 };

/** "10 minut", "a minut", "half a minut", "couple of minut": the seconds and how many stems they took. */
function duration(stems: readonly string[], at: number): { seconds: number; length: number } | null {
  const [first = '', second = '', third = '', fourth = ''] = stems.slice(at, at + 4);
  if (/^\d+$/.test(first) && UNIT_SECONDS[second] !== undefined) {
    return { seconds: Number(first) * (UNIT_SECONDS[second] ?? 0), length: 2 };
  }
  if (first === 'half' && (second === 'a' || second === 'an') && UNIT_SECONDS[third] !== undefined) {
    return { seconds: (UNIT_SECONDS[third] ?? 0) / 2, length: 3 };
  }
  if (first === 'quarter' && second === 'of' && third === 'an' && UNIT_SECONDS[fourth] !== undefined) {
    return { seconds: (UNIT_SECONDS[fourth] ?? 0) / 4, length: 4 };
  }
  if (first === 'coupl' && second === 'of' && UNIT_SECONDS[third] !== undefined) {
    return { seconds: (UNIT_SECONDS[third] ?? 0) * 2, length: 3 };
  }
  if (first === 'a' && second === 'coupl' && third === 'of' && UNIT_SECONDS[fourth] !== undefined) {
    return { seconds: (UNIT_SECONDS[fourth] ?? 0) * 2, length: 4 };
  }
  return null;
}

/** A length of time; "two hours ago" is when, and no length. */
function timeUnit(
  stems: readonly string[],
  at: number,
  { length, seconds }: { length: number; seconds: number },
): Unit {
  const isPast = stems[at + length] === 'ago';
  return isPast
    ? { stems: stems.slice(at, at + length + 1), entity: { concept: 'since' } }
    : { stems: stems.slice(at, at + length), entity: { concept: 'duration', seconds } };
}

/** The phrase that begins at a word: the longest, and of those as long the one said to the letter. */
function phraseAt(words: readonly string[], stems: readonly string[], at: number, lexicon: Lexicon) {
  const begun = lexicon.get(stems[at] ?? '') ?? [];
  const first = begun.find(({ stems: phrase }) => phrase.every((stem, i) => stems[at + i] === stem));
  if (!first) return undefined;
  const { length } = first.stems;
  const text = words.slice(at, at + length).join(' ');
  return begun.find((phrase) => phrase.stems.length === length && phrase.text === text) ?? first;
}

/** The sentence as units. */
export const unitsOf = (sentence: string, lexicon: Lexicon, language: Language): Unit[] =>
  unitsOfWords(wordsOf(sentence, language), lexicon);

/** Words, each spelled in one way, as units, longest phrases first, left to right. */
export function unitsOfWords(words: readonly string[], lexicon: Lexicon): Unit[] {
  const stems = words.map(stem);
  const units: Unit[] = [];
  let at = 0;
  while (at < stems.length) {
    const time = duration(stems, at);
    const head = stems[at] ?? '';
    const found = phraseAt(words, stems, at, lexicon);
    if (time && time.length >= (found?.stems.length ?? 0)) {
      units.push(timeUnit(stems, at, time));
      at += units.at(-1)?.stems.length ?? 1;
      continue;
    }
    units.push(found ? { stems: found.stems, entity: found.entity } : { stems: [head] });
    at += found ? found.stems.length : 1;
  }
  return units;
}
