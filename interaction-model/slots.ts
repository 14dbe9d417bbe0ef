/** The custom slot types: topics, exercises and routines from knowledge, and seeds for free questions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, localeWords } from '../lambda/content/fill';
import type { Locale } from '../lambda/content/schema/locale';
import type { Content } from '../tools/content/read';
import { asHeard } from './normalise';

interface SlotValue {
  /** Absent for seeds: they stand for nothing but themselves. */
  id?: string;
  name: { value: string; synonyms: string[] };
}

export interface CustomSlotType {
  name: 'TOPIC' | 'EXERCISE' | 'ROUTINE' | 'BACK_QUESTION';
  values: SlotValue[];
}

/** Text with one country's words in it, in heard form. */
type Hear = (text: string) => string;

/** Free questions with one rewording each: Alexa learns the shape of a question, not a list. */
function seeds(hear: Hear): SlotValue[] {
  const data = JSON.parse(readFileSync(join(__dirname, 'slots/question-seeds.json'), 'utf8')) as string[][];
  return data.map(([value = '', ...synonyms]) => ({
    name: { value: hear(value), synonyms: synonyms.map(hear) },
  }));
}

/**
 * One value per id. The id is a name itself, unless another thing goes by its words; a name that two things share is
 * for the linter to report.
 */
function named(
  items: readonly { id: string; name: string; synonyms: readonly string[] }[],
  hear: Hear,
): SlotValue[] {
  const owners = new Map<string, string>();
  for (const { id, name, synonyms } of items) {
    for (const words of [name, ...synonyms]) owners.set(hear(words), id);
  }
  return items.map(({ id, name, synonyms }) => {
    const value = hear(name);
    const own = (owners.get(hear(id)) ?? id) === id ? [id] : [];
    const spellings = [...new Set([...synonyms, ...own].map(hear))].filter((words) => words !== value);
    return { id, name: { value, synonyms: spellings } };
  });
}

/** What people say that names a routine by their day instead of its title: "i just ran". */
function occasions(): Record<string, string[]> {
  return JSON.parse(readFileSync(join(__dirname, 'slots/routine-occasions.json'), 'utf8')) as Record<
    string,
    string[]
  >;
}

/** The types as one country says them: what is offered there by voice is a value there. */
export function slotTypes(content: Content, locale: Locale): CustomSlotType[] {
  const country = localeWords(content, locale);
  const hear = (text: string) => asHeard(fill(text, country));
  const said = occasions();
  return [
    {
      name: 'TOPIC',
      values: named(
        content.topics.map((t) => ({ ...t, synonyms: [...t.labels, ...t.synonyms] })),
        hear,
      ),
    },
    { name: 'EXERCISE', values: named(content.exercises, hear) },
    {
      name: 'ROUTINE',
      values: named(
        content.routines.map((r) => ({ ...r, synonyms: [...r.synonyms, ...(said[r.id] ?? [])] })),
        hear,
      ),
    },
    { name: 'BACK_QUESTION', values: seeds(hear) },
  ];
}
