/** Every session that can be guided, in every way a person can have set it. */

import type { Routine } from '../../../lambda/content/schema/exercise';
import { compile, routineOf } from '../../../lambda/domain/guided/timeline/compile';
import type { Cue, Profile, Timeline } from '../../../lambda/domain/guided/timeline/types';
import { readContent } from '../../../tools/content/read';

export const { content } = readContent();

export const everyRoutine = [...content.routines, ...content.exercises.map(routineOf)];
export const everyExercise = content.exercises.map((exercise) => exercise.id);

export const PACES = ['slower', 'usual', 'faster'] as const;
export const LEVELS = ['easier', 'usual', 'harder'] as const;

export function routineById(id: string): Routine {
  const found = content.routines.find((routine) => routine.id === id);
  if (!found) throw new Error(`The content has no routine "${id}".`);
  return found;
}

/** Any floor routine, where one is enough. */
export const aRoutine = routineById('strengthen');

/** As it is led in the United States. */
export const led = (routine: Routine, profile: Profile): Timeline =>
  compile(routine, content, profile, 'en-US');

export const textsOf = ({ cues }: Timeline): string[] => cues.map(({ text }) => text);

/** Someone who knows every move and changed nothing. */
export const USUAL: Profile = { pace: 'usual', level: 'usual', met: everyExercise, skip: [] };

export const everyProfile: readonly Profile[] = PACES.flatMap((pace) =>
  LEVELS.flatMap((level) => [everyExercise, []].map((met) => ({ pace, level, met, skip: [] }))),
);

export function describeProfile(profile: Profile): string {
  return `${profile.pace} pace, ${profile.level} level, ${profile.met.length === 0 ? 'first time' : 'met before'}`;
}

/** The cues of one set, on one side where a side is given. */
export function repsOf(timeline: Timeline, step: number, set: number, side: Cue['side']): Cue[] {
  return timeline.cues.filter(
    (cue) => cue.step === step && cue.set === set && cue.side === side && cue.kind === 'rep',
  );
}

/** Length in ms of every hold, as the time from the end of "Hold." to the release. */
export function holdsOf(timeline: Timeline): { step: number; side: Cue['side']; ms: number }[] {
  return timeline.cues.flatMap((cue, i) => {
    if (cue.kind !== 'hold') return [];
    const after = timeline.cues.slice(i + 1);
    const ticks = after.slice(
      0,
      after.findIndex((next) => next.kind !== 'tick'),
    );
    return [
      { step: cue.step, side: cue.side, ms: cue.silence + ticks.reduce((ms, tick) => ms + tick.ms, 0) },
    ];
  });
}
