/** A routine as a timeline of cues: the one truth that voice, printed plan, console and tests read. */
import type { Knowledge } from '../../../content';
import type { Exercise, Routine } from '../../../content/schema/exercise';
import type { Guide, Script } from '../../../content/schema/guide';
import type { Locale } from '../../../content/schema/locale';
import { fingerprint } from '../../hash';
import { announceRoutine } from './cue-text';
import { paceFactor } from './dose';
import { type Draft, type DraftUnit, quiet } from './draft';
import { movesFor, type PlannedMove } from './moves';
import { repUnits } from './reps';
import { type SetupContext, setupCues } from './setup';
import { speechMs } from './speech-time';
import type { Cue, Profile, Step, Timeline } from './types';

/** What a timeline is made of. */
export type GuideContent = Pick<Knowledge, 'exercises' | 'guide'>;

/** Rest after a move at the usual pace, in ms; where a segment ends, the open microphone stands for it. */
const REST_MS = 6_000;
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

  const groups = moves.map((planned, at) => {
    const before = moves[at - 1]?.position;
    const met = profile.met.includes(planned.exercise.id);
    const place = placeOf(at, moves.length);
    return [
      setupCues(planned, { ...context, ...(before === undefined ? {} : { before }), place, met }),
      ...repUnits({ ...planned, met, guide, cps: rate.usual }),
      ...restAfter(at, moves.length, guide, pace),
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
  return assemble(routine.id, moves, moves.length > 0 ? [...intro, ...opening] : [], groups, closing, rate);
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

function restAfter(at: number, count: number, guide: Guide, pace: number): DraftUnit[] {
  if (at === count - 1) return [];
  const silence = quiet(REST_MS * pace);
  const reminds = count >= CHECK_FROM_MOVES && at === 0;
  const check: Draft[] = reminds
    ? [{ kind: 'check', text: guide.words.check, silence: quiet(500 * pace) }]
    : [];
  return [[...check, { kind: 'rest', text: guide.words.rest, silence }]];
}

function assemble(
  routine: string,
  moves: readonly PlannedMove[],
  opening: DraftUnit,
  groups: readonly (readonly DraftUnit[])[],
  closing: DraftUnit,
  rate: Timeline['rate'],
): Timeline {
  const cues: Cue[] = [];
  let unit = 0;

  function write(units: readonly DraftUnit[], step: number): void {
    for (const drafts of units) {
      for (const draft of drafts) {
        const ms = speechMs(draft.text, rate.usual) + draft.silence;
        cues.push({ i: cues.length, step, unit, ...draft, ms });
      }
      unit++;
    }
  }

  write([opening], 0);
  const steps = moves.map((planned, at): Step => {
    const from = cues.length;
    write(groups[at] ?? [], at);
    const ms = cues.slice(from).reduce((sum, cue) => sum + cue.ms, 0);
    return { ...stepOf(planned), from, to: cues.length, ms };
  });
  write([closing], Math.max(0, moves.length - 1));

  return {
    routine,
    hash: fingerprint(cues.map((cue) => `${cue.unit} ${cue.kind} ${cue.text} ${cue.silence}`).join('\n')),
    cues,
    steps,
    totalMs: cues.reduce((sum, cue) => sum + cue.ms, 0),
    rate,
  };
}

function stepOf({ index, exercise, position, start }: PlannedMove): Omit<Step, 'from' | 'to' | 'ms'> {
  return { move: index, exercise: exercise.id, name: exercise.name, position, start: start[0] ?? '' };
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
