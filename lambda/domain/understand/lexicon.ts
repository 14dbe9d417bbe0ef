/** Finds the things a sentence speaks of: a concept of the thesaurus, an exercise, a routine, a length of time. */
import type { Knowledge } from '../../knowledge';
import { normalise } from '../text';
import { spell } from './spelling';
import { stem } from './stem';

/** What a run of words stands for. `id` is set for an exercise or a routine. */
export interface Tag {
  concept: string;
  id?: string;
  /** Seconds, for a length of time. */
  seconds?: number;
}

/** One step of a sentence: its stems, and what they stand for together. */
export interface Unit {
  stems: readonly string[];
  tag?: Tag;
}

/** First stem to the phrases that begin with it, longest first. */
export type Lexicon = ReadonlyMap<string, readonly { stems: readonly string[]; tag: Tag }[]>;

export function stemsOf(words: string): string[] {
  const text = spell(normalise(words));
  return text === '' ? [] : text.split(' ').map(stem);
}

const KIND_ORDER = ['exercise', 'routine'];

/** "Cat stretch" is also called the cat exercise or the cat pose. */
function calledOtherwise(name: string): string[] {
  const move = name.replace(/ stretch$/, '');
  return move === name ? [name] : [name, `${move} exercise`, `${move} pose`];
}

/** Where two phrases are equal the earlier entry wins: exercises, routines, then the thesaurus in its own order. */
export function buildLexicon(
  thesaurus: Readonly<Record<string, readonly string[]>>,
  knowledge: Pick<Knowledge, 'exercises' | 'routines'>,
): Lexicon {
  const entries = [
    ...knowledge.exercises.flatMap(({ id, name, synonyms }) =>
      [name, id.replace(/-/g, ' '), ...synonyms].flatMap(calledOtherwise).map((phrase) => ({
        phrase,
        tag: { concept: 'exercise', id },
      })),
    ),
    ...knowledge.routines.flatMap(({ id, name, synonyms }) =>
      [name, id.replace(/-/g, ' '), ...synonyms].map((phrase) => ({
        phrase,
        tag: { concept: 'routine', id },
      })),
    ),
    ...Object.entries(thesaurus).flatMap(([concept, phrases]) =>
      phrases.map((phrase) => ({ phrase, tag: { concept } })),
    ),
  ];
  const lexicon = new Map<string, { stems: readonly string[]; tag: Tag }[]>();
  for (const { phrase, tag } of entries) {
    const stems = stemsOf(phrase);
    const first = stems[0];
    if (first === undefined) continue;
    const same = lexicon.get(first) ?? [];
    if (!same.some((other) => other.stems.join(' ') === stems.join(' '))) same.push({ stems, tag });
    lexicon.set(first, same);
  }
  const rank = (tag: Tag) => (KIND_ORDER.includes(tag.concept) ? 0 : 1);
  for (const same of lexicon.values())
    same.sort((a, b) => b.stems.length - a.stems.length || rank(a.tag) - rank(b.tag));
  return lexicon;
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
  if (first === 'coupl' && second === 'of' && UNIT_SECONDS[third] !== undefined) {
    return { seconds: (UNIT_SECONDS[third] ?? 0) * 2, length: 3 };
  }
  if (first === 'a' && second === 'coupl' && third === 'of' && UNIT_SECONDS[fourth] !== undefined) {
    return { seconds: (UNIT_SECONDS[fourth] ?? 0) * 2, length: 4 };
  }
  return null;
}

/** The sentence as units, longest phrases first, left to right. */
export function unitsOf(words: string, lexicon: Lexicon): Unit[] {
  const stems = stemsOf(words);
  const units: Unit[] = [];
  let at = 0;
  while (at < stems.length) {
    const time = duration(stems, at);
    const head = stems[at] ?? '';
    const found = lexicon
      .get(head)
      ?.find(({ stems: phrase }) => phrase.every((word, i) => stems[at + i] === word));
    if (time && time.length >= (found?.stems.length ?? 0)) {
      units.push({
        stems: stems.slice(at, at + time.length),
        tag: { concept: 'duration', seconds: time.seconds },
      });
      at += time.length;
      continue;
    }
    units.push(found ? { stems: found.stems, tag: found.tag } : { stems: [head] });
    at += found ? found.stems.length : 1;
  }
  return units;
}
