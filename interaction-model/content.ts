/** Reads the content folder of one language from disk, whole: what the build, the rules and the tests work on. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import {
  type Exercise,
  ExerciseSchema,
  type Routine,
  RoutineSchema,
} from '../lambda/knowledge/schema/exercise';
import { type Guide, GuideSchema } from '../lambda/knowledge/schema/guide';
import { type Locales, LocalesSchema } from '../lambda/knowledge/schema/locale';
import { type RedFlags, RedFlagsSchema } from '../lambda/knowledge/schema/red-flag';
import { type Topic, TopicSchema } from '../lambda/knowledge/schema/topic';

export interface Content {
  topics: Topic[];
  exercises: Exercise[];
  routines: Routine[];
  guide: Guide;
  redFlags: RedFlags;
  locales: Locales;
}

/** One thing wrong with the content, and where. */
export interface Finding {
  file: string;
  field: string;
  message: string;
}

export const CONTENT_FOLDER = join(__dirname, '../lambda/knowledge/en');

/** The content together with every schema fault found; a file with a fault is left out of the content. */
export function readContent(folder = CONTENT_FOLDER): { content: Content; findings: Finding[] } {
  const findings: Finding[] = [];

  function read<S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> | null {
    let data: unknown;
    try {
      data = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    } catch (error) {
      findings.push({ file, field: '', message: error instanceof Error ? error.message : String(error) });
      return null;
    }
    const parsed = v.safeParse(schema, data);
    if (parsed.success) return parsed.output;
    for (const issue of parsed.issues) {
      findings.push({ file, field: v.getDotPath(issue) ?? '', message: issue.message });
    }
    return null;
  }

  function readAll<S extends v.GenericSchema<unknown, { id: string }>>(
    kind: string,
    schema: S,
  ): v.InferOutput<S>[] {
    const files = readdirSync(join(folder, kind))
      .filter((name) => name.endsWith('.json'))
      .sort();
    return files.flatMap((name) => {
      const item = read(join(kind, name), schema);
      if (item && item.id !== basename(name, '.json')) {
        findings.push({
          file: join(kind, name),
          field: 'id',
          message: `is "${item.id}", but the file is named "${name}"`,
        });
      }
      return item ? [item] : [];
    });
  }

  const content = {
    topics: readAll('topics', TopicSchema),
    exercises: readAll('exercises', ExerciseSchema),
    routines: readAll('routines', RoutineSchema),
    guide: read('guide.json', GuideSchema) as Guide,
    redFlags: read('red-flags.json', RedFlagsSchema) as RedFlags,
    locales: read('locales.json', LocalesSchema) as Locales,
  };
  return { content, findings };
}
