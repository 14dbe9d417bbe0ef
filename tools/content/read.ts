/** Reads the content folder of one language from disk, whole: what the build, the rules and the tests work on. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { DefaultsSchema } from '../../lambda/content/schema/defaults';
import { ExerciseSchema, RoutineSchema } from '../../lambda/content/schema/exercise';
import { BodySchema, FigureSchema, type Figures } from '../../lambda/content/schema/figure';
import { GuideSchema } from '../../lambda/content/schema/guide';
import { LocalesSchema } from '../../lambda/content/schema/locale';
import { LookupsSchema } from '../../lambda/content/schema/lookups';
import { PromptsSchema } from '../../lambda/content/schema/prompts';
import { RedFlagsSchema } from '../../lambda/content/schema/red-flag';
import { SituationsSchema } from '../../lambda/content/schema/situation';
import { ClaimsSchema, TopicSchema } from '../../lambda/content/schema/topic';
import { KeepingSchema } from '../../lambda/content/schema/words/keeping';
import { MoveTalkSchema, TalkSchema } from '../../lambda/content/schema/words/move-talk';
import { NumbersSchema } from '../../lambda/content/schema/words/numbers';
import { ReminderWordsSchema } from '../../lambda/content/schema/words/reminders';
import { RepliesSchema } from '../../lambda/content/schema/words/replies';
import { SessionWordsSchema } from '../../lambda/content/schema/words/session-words';
import { ToldSchema } from '../../lambda/content/schema/words/told';
import type { Content, Finding } from './rules/rule';

export type { Content, Finding };

export const CONTENT_FOLDER = join(__dirname, '../../knowledge/en');

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

  function filesOf(kind: string): string[] {
    return readdirSync(join(folder, kind))
      .filter((name) => name.endsWith('.json'))
      .sort();
  }

  function readAll<S extends v.GenericSchema<unknown, { id: string }>>(
    kind: string,
    schema: S,
  ): v.InferOutput<S>[] {
    return filesOf(kind).flatMap((name) => {
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

  const numbers = read('numbers.json', NumbersSchema) ?? { ones: [], tens: [], threefold: '' };
  const content = {
    topics: readAll('topics', TopicSchema),
    exercises: readAll('exercises', ExerciseSchema),
    routines: readAll('routines', RoutineSchema),
    guide: { ...read('guide.json', GuideSchema), numbers } as Content['guide'],
    redFlags: read('red-flags.json', RedFlagsSchema) as Content['redFlags'],
    locales: read('locales.json', LocalesSchema) as Content['locales'],
    defaults: read('defaults.json', DefaultsSchema) as Content['defaults'],
    replies: read('words/replies.json', RepliesSchema) as Content['replies'],
    moveTalk: read('words/move-talk.json', MoveTalkSchema) as Content['moveTalk'],
    talk: read('words/talk.json', TalkSchema) as Content['talk'],
    told: read('words/told.json', ToldSchema) as Content['told'],
    reminders: read('words/reminders.json', ReminderWordsSchema) as Content['reminders'],
    keeping: read('words/keeping.json', KeepingSchema) as Content['keeping'],
    prompts: Object.fromEntries(
      filesOf('prompts').map((name) => {
        const part = basename(name, '.json');
        const prompts = read(join('prompts', name), PromptsSchema) ?? {};
        return [part, part === 'grammar' ? { ...prompts, numbers } : prompts];
      }),
    ),
    lookups: read('lookups.json', LookupsSchema) as Content['lookups'],
    sessionWords: read('session-words.json', SessionWordsSchema) as Content['sessionWords'],
    situations: read('situations.json', SituationsSchema) as Content['situations'],
    figures: {
      body: read('body.json', BodySchema) as Figures['body'],
      figures: readAll('figures', FigureSchema),
    },
    claims: read('claims.json', ClaimsSchema) ?? [],
  };
  return { content, findings };
}
