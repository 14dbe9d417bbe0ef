/** The custom slot types: topics, exercises and routines from knowledge, and seeds for free questions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../tools/content/read';
import { asHeard } from './normalise';

export interface SlotValue {
  /** Absent for seeds: they stand for nothing but themselves. */
  id?: string;
  name: { value: string; synonyms: string[] };
}

export interface CustomSlotType {
  name: 'TOPIC' | 'EXERCISE' | 'ROUTINE' | 'BACK_QUESTION';
  values: SlotValue[];
}

/** Free questions with one rewording each: Alexa learns the shape of a question, not a list. */
function seeds(): SlotValue[] {
  const data = JSON.parse(readFileSync(join(__dirname, 'slots/question-seeds.json'), 'utf8')) as string[][];
  return data.map(([value = '', ...synonyms]) => ({
    name: { value: asHeard(value), synonyms: synonyms.map(asHeard) },
  }));
}

/** One value per id. The first to claim a name keeps it; the linter reports the others. */
function named(items: readonly { id: string; name: string; synonyms: readonly string[] }[]): SlotValue[] {
  return items.map(({ id, name, synonyms }) => {
    const value = asHeard(name);
    const spellings = [...new Set([...synonyms, id].map(asHeard))].filter((words) => words !== value);
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

export function slotTypes(content: Content): CustomSlotType[] {
  const said = occasions();
  return [
    {
      name: 'TOPIC',
      values: named(content.topics.map((t) => ({ ...t, synonyms: [...t.labels, ...t.synonyms] }))),
    },
    { name: 'EXERCISE', values: named(content.exercises) },
    {
      name: 'ROUTINE',
      values: named(
        content.routines.map((r) => ({ ...r, synonyms: [...r.synonyms, ...(said[r.id] ?? [])] })),
      ),
    },
    { name: 'BACK_QUESTION', values: seeds() },
  ];
}
