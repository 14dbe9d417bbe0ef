/** What a person asked to be guided through, as a routine and its timeline. */
import type { Knowledge } from '../../../content';
import type { Routine } from '../../../content/schema/exercise';
import type { Locale } from '../../../content/schema/locale';
import { findExercise, findRoutine } from '../../library';
import { plannedRoutine } from '../../planner/code';
import type { Compile, Options } from '../playback/scene';
import { compile, routineOf } from './compile';
import type { Timeline } from './types';

export type Activity = Options['what'];

type Guidable = Pick<Knowledge, 'routines' | 'exercises' | 'guide'>;

/** The routine to guide, published or put together; a single exercise is a routine of one move. Undefined when the content has no such thing. */
export function routineFor(knowledge: Guidable, what: Activity): Routine | undefined {
  if (what.kind === 'routine') return findRoutine(knowledge, what.id) ?? plannedRoutine(what.id, knowledge);
  const exercise = findExercise(knowledge, what.id);
  return exercise && routineOf(exercise);
}

/** What can be guided under this id: a routine, or a single exercise as one. */
export function findSession(knowledge: Guidable, id: string): Routine | undefined {
  return routineFor(knowledge, { kind: 'routine', id }) ?? routineFor(knowledge, { kind: 'exercise', id });
}

/** The same for options that give the same timeline. */
export function keyOf(options: Options): string {
  const { what, pace, level, met, skip, talk, eased, rest, hold, stepwise, passed, run } = options;
  return JSON.stringify([what, pace, level, met, skip, talk, eased, rest, hold, stepwise, passed, run]);
}

/** Whether it would be the same at another level: no form of it fits into its minutes. */
export function sameAtLevel(compile: Compile, options: Options, level: Options['level']): boolean {
  return compile(options).hash === compile({ ...options, level }).hash;
}

/** One turn asks for the same timeline several times over, and the next turn for the same again. */
const recent = new WeakMap<Knowledge, Map<string, Timeline>>();
/** Timelines kept: a handful of people at a time, so that memory does not grow with all of them. */
const MOST_RECENT = 16;

/**
 * Compiles with this content and country. What is left out is told as left out for the rest of the routine: a hard
 * move then gives way to its gentler stand-in, whatever the reason was. The same options give the same timeline, which
 * is made once.
 */
export function compilerFor(knowledge: Knowledge, locale: Locale | 'other'): Compile {
  const made = recent.get(knowledge) ?? new Map<string, Timeline>();
  recent.set(knowledge, made);
  return (options) => {
    const { what, skip } = options;
    const key = `${locale} ${keyOf(options)}`;
    const known = made.get(key);
    if (known) return known;
    const routine = routineFor(knowledge, what);
    if (!routine) throw new Error(`There is no ${what.kind} "${what.id}" in the content to guide through.`);
    const timeline = compile(routine, knowledge, { ...options, skip: [], benched: skip }, locale);
    const [oldest] = made.keys();
    if (made.size >= MOST_RECENT && oldest !== undefined) made.delete(oldest);
    made.set(key, timeline);
    return timeline;
  };
}
