/** What teaches Alexa to hand over free questions: sentences of every length, warning signs in long stories among them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../lambda/content/schema/locale';
import { lazily } from '../lambda/domain/once';
import type { Content } from '../tools/content/read';
import { expand } from '../tools/content/templates';
import { sampled } from './sample';
import { alike, type CustomSlotType, hearIn, LONGEST_VALUE } from './slots';

/** How many of the stories Alexa is taught. */
const STORIES = 600;

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, `slots/${name}.json`), 'utf8'));

/** Read and written out once for all countries: rewordings of each question, and the tellings of each story. */
const written = lazily(() => ({
  questions: read('question-seeds') as string[][],
  stories: (read('stories') as string[]).map(expand),
}));

/**
 * Questions with one rewording each, and a share of what people tell of their bodies: a recogniser taught short values
 * hands over short pieces. What an intent already says is left to it.
 */
export function questionSeeds(content: Content, locale: Locale, told: ReadonlySet<string>): CustomSlotType {
  const hear = hearIn(content, locale);
  const untold = (phrases: readonly string[]) =>
    phrases.map(hear).filter((phrase) => !told.has(phrase) && phrase.length <= LONGEST_VALUE);
  const questions = written().questions.map(untold);
  const stories = written().stories.map(untold);
  return {
    name: 'BACK_QUESTION',
    values: alike([...questions, ...stories], [...questions.flat(), ...sampled(stories, STORIES)]),
  };
}
