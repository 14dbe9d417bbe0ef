/** A routine as a timeline of cues: the one truth that voice, printed plan, console and tests read. */
import type { Knowledge } from '../../../content';
import type { Exercise, Routine } from '../../../content/schema/exercise';
import type { Guide, Script } from '../../../content/schema/guide';
import type { Locale } from '../../../content/schema/locale';
import { assemble, stepByStep } from './assemble';
import { announceRoutine } from './cue-text';
import { paceFactor } from './dose';
import { type Draft, type DraftUnit, quiet } from './draft';
import { movesFor, type PlannedMove } from './moves';
import { repUnits } from './reps';
import { type SetupContext, setupCues } from './setup';
import { speechMs } from './speech-time';
import type { Profile, Timeline } from './types';

/** What a timeline is made of. */
export type GuideContent = Pick<Knowledge, 'exercises' | 'guide'>;

/** Rest after a move at the usual pace, in ms; where a segment ends, the open microphone stands for it. */
const REST_MS = 6_000;
/** What one step of "longer rests" adds to it. */
const LONGER_REST_MS = 2_000;
/** Routines from this many moves on remind once, after the first, that a move may be left out. */
const CHECK_FROM_MOVES = 4;

/** A timeline of `routine` for one person. With every move left out there are no steps, only a closing line. */
export function compile(
  routine: Routine,
  { exercises, guide }: GuideContent,
  profile: Profile,
  locale: Locale | 'other',
): Timeline {
  const rate = guide.rates[locale];
  const pace = paceFactor(profile);
  const moves = movesFor(routine, exercises, profile);
  const context = { guide, cps: rate.usual, pace };
  const terse = profile.talk === 'less';

  const groups = moves.map((planned, at) => {
    const before = moves[at - 1]?.position;
    const met = terse || (profile.talk !== 'more' && profile.met.includes(planned.exercise.id));
    const place = placeOf(at, moves.length);
    return [
      setupCues(planned, { ...context, ...(before === undefined ? {} : { before }), place, met }),
      ...repUnits({ ...planned, met, terse, guide, cps: rate.usual }),
      ...(planned.eased ? [[asked(guide)]] : restAfter(at, moves.length, guide, profile)),
    ];
  });
  const opening = openingCues(routine, moves[0], guide, pace);
  const closing = closingCues(routine, moves.at(-1), guide, pace);

  const length = (units: readonly DraftUnit[]) =>
    units.flat().reduce((sum, cue) => sum + speechMs(cue.text, rate.usual) + cue.silence, 0);
  const estimate = length([opening, ...groups.flat(), closing]);
  const intro: Draft[] = [
    { kind: 'intro', text: announceRoutine(guide, routine.name, estimate), silence: quiet(1_000 * pace) },
  ];
  const whole = assemble(
    routine.id,
    moves,
    moves.length > 0 ? [...intro, ...opening] : [],
    groups,
    closing,
    rate,
  );
  return profile.stepwise ? stepByStep(whole) : whole;
}

/** After the one easy repetition of a move, nothing goes on until it is said how that was. */
function asked(guide: Guide): Draft {
  return { kind: 'check', text: guide.words.howWasThat, silence: 0, stop: true };
}

function placeOf(at: number, count: number): SetupContext['place'] {
  if (count === 1) return 'only';
  if (at === 0) return 'first';
  return at === count - 1 ? 'last' : 'next';
}

function scriptCues(kind: 'intro' | 'end', script: Script, pace: number): Draft[] {
  return script.map(({ say, seconds }) => ({ kind, text: say, silence: quiet(seconds * 1000 * pace) }));
}

function openingCues(routine: Routine, first: PlannedMove | undefined, guide: Guide, pace: number): Draft[] {
  const before: Draft[] =
    routine.before === undefined
      ? []
      : [{ kind: 'intro', text: routine.before, silence: quiet(1_000 * pace) }];
  if (first === undefined) return [];
  if (first.position === 'chair')
    return [...before, { kind: 'intro', text: guide.into.chair, silence: quiet(4_000 * pace) }];
  return [...before, ...scriptCues('intro', guide.floorDown[first.position], pace)];
}

function closingCues(routine: Routine, last: PlannedMove | undefined, guide: Guide, pace: number): Draft[] {
  const done: Draft = { kind: 'end', text: guide.words.done, silence: 0 };
  if (routine.place === 'chair' || last === undefined || last.position === 'chair') return [done];
  return [...scriptCues('end', guide.floorUp[last.position], pace), done];
}

function restAfter(at: number, count: number, guide: Guide, profile: Profile): DraftUnit[] {
  if (at === count - 1) return [];
  const pace = paceFactor(profile);
  const silence = quiet(REST_MS * pace + (profile.rest ?? 0) * LONGER_REST_MS);
  const reminds = count >= CHECK_FROM_MOVES && at === 0 && profile.talk !== 'less';
  const check: Draft[] = reminds
    ? [{ kind: 'check', text: guide.words.check, silence: quiet(500 * pace) }]
    : [];
  return [[...check, { kind: 'rest', text: guide.words.rest, silence }]];
}

/** One exercise as a routine of its own, at its full dose: "do the cat stretch with me". */
export function routineOf(exercise: Exercise): Routine {
  return {
    id: exercise.id,
    name: exercise.name,
    synonyms: exercise.synonyms,
    purpose: exercise.name,
    place: exercise.position === 'chair' ? 'chair' : 'floor',
    level: exercise.level,
    moves: [{ exercise: exercise.id, reps: exercise.dose.reps, sets: exercise.dose.sets }],
    sources: exercise.sources,
    reviewed: exercise.reviewed,
  };
}

/** What can be guided under this id: a routine, or a single exercise as one. */
export function findSession(
  knowledge: Pick<Knowledge, 'routines' | 'exercises'>,
  id: string,
): Routine | undefined {
  const routine = knowledge.routines.find((item) => item.id === id);
  if (routine) return routine;
  const exercise = knowledge.exercises.find((item) => item.id === id);
  return exercise && routineOf(exercise);
}
