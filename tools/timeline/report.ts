/** A routine's timeline and segments as data to print, measured on the very SSML that would be sent. */

import type { Knowledge } from '../../lambda/content';
import type { Routine } from '../../lambda/content/schema/exercise';
import type { Locale } from '../../lambda/content/schema/locale';
import { segmentsFrom, USUAL_LIMITS } from '../../lambda/domain/guided/segments/segment';
import { speechOf } from '../../lambda/domain/guided/segments/segment-speech';
import { compile, type GuideContent } from '../../lambda/domain/guided/timeline/compile';
import { findSession } from '../../lambda/domain/guided/timeline/session';
import type { Profile, Segment, Timeline } from '../../lambda/domain/guided/timeline/types';
import { toSsml } from '../../lambda/render/ssml';

export type PlanContent = GuideContent & Pick<Knowledge, 'routines'>;

interface PlannedSegment extends Segment {
  /** Where it starts in the timeline, in ms. */
  at: number;
  /** SSML characters, tags included, and breaks. */
  chars: number;
  breaks: number;
}

export interface PlanReport {
  routine: string;
  name: string;
  /** The person's "go on" that the routine needs. */
  spokenTurns: number;
  timeline: Timeline;
  /** Start of every cue in ms. */
  starts: readonly number[];
  segments: readonly PlannedSegment[];
}

export interface PlanFor {
  pace: Profile['pace'];
  level: Profile['level'];
  firstTime: boolean;
  talk: NonNullable<Profile['talk']>;
  run: number;
  locale: Locale;
}

export function planRoutine(routine: Routine, content: PlanContent, person: PlanFor): PlanReport {
  const met = person.firstTime ? [] : content.exercises.map((exercise) => exercise.id);
  const { pace, level, talk, run } = person;
  const profile: Profile = { pace, level, talk, run, met, skip: [] };
  const timeline = compile(routine, content, profile, person.locale);
  let now = 0;
  const starts = timeline.cues.map((cue) => {
    const at = now;
    now += cue.ms;
    return at;
  });
  const segments = segmentsFrom(timeline, 0, USUAL_LIMITS).map((segment) => {
    const ssml = toSsml(speechOf(timeline, segment));
    return {
      ...segment,
      at: starts[segment.from] ?? 0,
      chars: ssml.length,
      breaks: ssml.match(/<break /g)?.length ?? 0,
    };
  });
  const spokenTurns = segments.filter((segment) => segment.part === 'main').length - 1;
  return { routine: routine.id, name: routine.name, spokenTurns, timeline, starts, segments };
}

/** The plan of a routine or exercise by id; undefined for an unknown id. */
export function planById(id: string, content: PlanContent, person: PlanFor): PlanReport | undefined {
  const routine = findSession(content, id);
  return routine && planRoutine(routine, content, person);
}
