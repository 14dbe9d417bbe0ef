/** The custom slot types that name things of ours: topics, exercises and routines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, localeWords } from '../lambda/content/fill';
import type { Locale } from '../lambda/content/schema/locale';
import type { SlotType } from '../lambda/handlers/intents';
import type { Content } from '../tools/content/read';
import { asHeard } from './normalise';
import reminderDays from './slots/reminder-days.json';

/** Characters that the platform takes of one value. */
export const LONGEST_VALUE = 140;

export interface SlotValue {
  /** Absent for seeds: they stand for nothing but themselves. */
  id?: string;
  name: { value: string; synonyms: string[] };
}

export interface CustomSlotType {
  name: SlotType;
  values: SlotValue[];
}

/**
 * The chosen phrases; those of one template mean the same: one is the value, the others are its synonyms. The platform
 * wants at least one synonym, so a phrase left alone joins its neighbours.
 */
export function alike(byTemplate: readonly (readonly string[])[], chosen: Iterable<string>): SlotValue[] {
  const left = new Set(chosen);
  const groups: string[][] = [];
  for (const phrases of byTemplate.map((all) => all.filter((phrase) => left.delete(phrase)))) {
    const last = groups.at(-1);
    if (last && (phrases.length < 2 || last.length < 2)) last.push(...phrases);
    else if (phrases.length > 0) groups.push(phrases);
  }
  return groups.map(([value = '', ...synonyms]) => ({ name: { value, synonyms } }));
}

/** Text with one country's words in it, in heard form. */
type Hear = (text: string) => string;

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

export function hearIn(content: Content, locale: Locale): Hear {
  const country = localeWords(content, locale);
  return (text) => asHeard(fill(text, country));
}

/** The types as one country says them: what is offered there by voice is a value there. */
export function slotTypes(content: Content, locale: Locale): CustomSlotType[] {
  const hear = hearIn(content, locale);
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
    {
      name: 'REMINDER_DAYS',
      values: named(
        Object.entries(reminderDays).map(([id, synonyms]) => ({ id, name: id, synonyms })),
        hear,
      ),
    },
  ];
}
