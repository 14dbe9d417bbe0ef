/** Gathers the phrases that stand for something, as stems, and packs them for the runtime. */

import type { Knowledge } from '../../lambda/content';
import type { PackedLexicon } from '../../lambda/content/schema/weights';
import { type Entity, IN_FULL, type Phrase, wordsOf } from '../../lambda/domain/nlu/concepts';
import { stem } from '../../lambda/domain/nlu/stem';
import type { Language } from '../../lambda/domain/text/normalise';

/** First stem to the phrases that begin with it, longest first. */
export type UnpackedLexicon = ReadonlyMap<string, readonly Phrase[]>;

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
  language: Language,
): UnpackedLexicon {
  const entries = [
    ...knowledge.exercises.flatMap(({ id, name, synonyms }) =>
      [name, id.replace(/-/g, ' '), ...synonyms].flatMap(calledOtherwise).map((phrase) => ({
        phrase,
        entity: { concept: 'exercise', id },
      })),
    ),
    ...knowledge.routines.flatMap(({ id, name, synonyms }) =>
      [name, id.replace(/-/g, ' '), ...synonyms].map((phrase) => ({
        phrase,
        entity: { concept: 'routine', id },
      })),
    ),
    ...Object.entries(thesaurus).flatMap(([concept, phrases]) =>
      phrases.map((phrase) => ({ phrase, entity: { concept } })),
    ),
  ];
  const lexicon = new Map<string, Phrase[]>();
  for (const { phrase, entity } of entries) {
    const words = wordsOf(phrase, language);
    const [stems, text] = [words.map(stem), words.join(' ')];
    const first = stems[0];
    if (first === undefined) continue;
    const begun = lexicon.get(first) ?? [];
    // Whatever is heard like an earlier phrase means the same, unless it is written out with a meaning of its own.
    const alike = begun.find((other) => other.stems.join(' ') === stems.join(' '));
    const told =
      (alike && keyOf(alike.entity) === keyOf(entity)) || begun.some((other) => other.text === text);
    if (!told) begun.push({ stems, text, entity });
    lexicon.set(first, begun);
  }
  const rank = (entity: Entity) => (KIND_ORDER.includes(entity.concept) ? 0 : 1);
  for (const begun of lexicon.values())
    begun.sort((a, b) => b.stems.length - a.stems.length || rank(a.entity) - rank(b.entity));
  return lexicon;
}

/** In the layout that `readLexicon` reads. */
export function packLexicon(lexicon: UnpackedLexicon): PackedLexicon {
  const entities = new Map<string, Entity>();
  for (const { entity } of [...lexicon.values()].flat()) entities.set(keyOf(entity), entity);
  const places = new Map([...entities.keys()].map((key, at) => [key, at]));
  const lines = [...lexicon].map(([first, phrases]) => {
    const packed = phrases.map(
      ({ text, entity }) => `${shortened(text, first)}:${places.get(keyOf(entity))}`,
    );
    return `${first}/${packed.join(';')}`;
  });
  return { entities: [...entities.values()], lines: `\n${lines.join('\n')}\n` };
}

/** What follows the stem that its line begins with; a phrase that is spelled otherwise stands in full. */
const shortened = (text: string, first: string) =>
  text.startsWith(first) ? text.slice(first.length) : `${IN_FULL}${text}`;

const keyOf = ({ concept, id = '' }: Entity): string => `${concept} ${id}`;
