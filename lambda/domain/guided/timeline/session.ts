/** What a person asked to be guided through, as a routine and its timeline. */
import type { Knowledge } from '../../../content';
import type { Routine } from '../../../content/schema/exercise';
import type { Locale } from '../../../content/schema/locale';
import { findExercise, findRoutine } from '../../library';
import type { Compile, Options } from '../playback/scene';
import { compile, routineOf } from './compile';
import type { Timeline } from './types';

export type Course = Options['what'];

/** The routine to guide; a single exercise is a routine of one move. Undefined when the content has no such thing. */
export function courseRoutine(knowledge: Knowledge, what: Course): Routine | undefined {
  if (what.kind === 'routine') return findRoutine(knowledge, what.id);
  const exercise = findExercise(knowledge, what.id);
  return exercise && routineOf(exercise);
}

/**
 * Compiles with this content and country. What is left out is told as left out for the rest of the routine: a hard
 * move then gives way to its gentler stand-in, whatever the reason was. One turn asks for the same timeline several
 * times over; the compiler it is given makes it once.
 */
export function compilerFor(knowledge: Knowledge, locale: Locale | 'other'): Compile {
  const made = new Map<string, Timeline>();
  return ({ what, pace, level, met, skip }) => {
    const key = JSON.stringify([what, pace, level, met, skip]);
    const known = made.get(key);
    if (known) return known;
    const routine = courseRoutine(knowledge, what);
    if (!routine) throw new Error(`There is no ${what.kind} "${what.id}" in the content to guide through.`);
    const timeline = compile(routine, knowledge, { pace, level, met, skip: [], benched: skip }, locale);
    made.set(key, timeline);
    return timeline;
  };
}
