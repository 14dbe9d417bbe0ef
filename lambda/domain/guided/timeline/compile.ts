/** A routine as a timeline of cues: the one truth that voice, printed plan, console and tests read. */
import type { Knowledge } from '../../../content';
import type { Exercise, Routine } from '../../../content/schema/exercise';
import type { Guide } from '../../../content/schema/guide';
import type { Locale } from '../../../content/schema/locale';
import { assemble, stepByStep } from './assemble';
import { closingCues, openingCues } from './between/opening';
import { closingRest, restAfter } from './between/rests';
import { type SetupContext, setupCues } from './between/setup';
import { announceRoutine } from './cue-text';
import { type Draft, type DraftUnit, quiet } from './draft';
import { type Fitted, fastMs, fitted, fittedToName } from './fit';
import { asItBegan, waysThrough } from './moves/amounts';
import { paceFactor } from './moves/dose';
import { movesFor, type PlannedMove } from './moves/moves';
import { repUnits } from './reps';
import { speechMs } from './speech-time';
import type { Profile, Timeline } from './types';

/** What a timeline is made of. */
export type GuideContent = Pick<Knowledge, 'exercises' | 'guide'>;

const MINUTE_MS = 60_000;

/** What is worth knowing of a new move while doing it, after the first reps. */
function remarksOf({ exercise, feel }: PlannedMove): string[] {
  return [...exercise.mistakes.slice(0, 1), ...(feel === undefined ? [] : [feel])];
}

function unitsOf(planned: PlannedMove, guide: Guide, profile: Profile, context: SetupContext): DraftUnit[] {
  const { met } = context;
  const run = {
    ...planned,
    met,
    terse: profile.talk === 'less',
    guide,
    cps: context.cps,
    remarks: met ? [] : remarksOf(planned),
    run: profile.run ?? 0,
  };
  const { first, ...without } = run;
  return [
    setupCues(planned, context),
    ...repUnits(first && !met && !planned.eased ? { ...without, first } : without),
  ];
}

/** A routine put into words, but for its length and for what its rests give to that. */
interface Drafted {
  moves: readonly PlannedMove[];
  opening: DraftUnit;
  closing: DraftUnit;
  intro(promisedMs: number): DraftUnit;
  rested(length: Fitted | null): DraftUnit[][];
  /** Half way between our own estimate and a fast voice. */
  ms: number;
  /** Rests that may give or take. */
  rests: number;
}

function draft(
  routine: Routine,
  { exercises, guide }: GuideContent,
  profile: Profile,
  locale: Locale | 'other',
): Drafted {
  const cps = guide.rates[locale].usual;
  const pace = paceFactor(profile);
  const moves = movesFor(routine, exercises, profile);
  const terse = profile.talk === 'less';
  const explains = profile.talk === 'more';

  const led = moves.map((planned, at) => {
    const before = moves[at - 1]?.position;
    const met = terse || (!explains && profile.met.includes(planned.exercise.id));
    return unitsOf(planned, guide, profile, {
      ...{ guide, cps, pace, met, explains },
      ...(before === undefined ? {} : { before }),
      place: placeOf(at, moves.length),
    });
  });
  const rested = (length: Fitted | null): DraftUnit[][] =>
    led.map((units, at) => [
      ...units,
      ...(moves[at]?.eased
        ? [[asked(guide)]]
        : at < moves.length - 1
          ? restAfter(at, moves, guide, profile, length?.rest ?? 0)
          : closingRest(guide, profile, cps, length?.closing ?? 0)),
    ]);
  const opening = openingCues(routine, moves[0], guide, pace);
  const closing = closingCues(routine, moves.at(-1), guide, profile);
  const intro = (promisedMs: number): Draft[] => [
    { kind: 'intro', text: announceRoutine(guide, routine.name, promisedMs), silence: quiet(1_000 * pace) },
  ];

  const drafted = [...intro(0), ...opening, ...rested(null).flat(2), ...closing];
  const ours = drafted.reduce((sum, cue) => sum + speechMs(cue.text, cps) + cue.silence, 0);
  const rests = moves.slice(0, -1).filter((move) => !move.eased).length;
  return { moves, opening, closing, intro, rested, ms: (ours + fastMs(drafted)) / 2, rests };
}

/** The first way through a routine with minutes in its name that takes those, or else the nearest; null where none are named. */
function inItsMinutes(
  routine: Routine,
  content: GuideContent,
  profile: Profile,
  locale: Locale | 'other',
): Routine | null {
  const { minutes } = routine;
  if (minutes === undefined) return null;
  const person = asItBegan(profile);
  let nearest: { way: Routine; off: number } | null = null;
  for (const way of waysThrough(routine, content.exercises, person)) {
    const { ms, rests } = draft(way, content, person, locale);
    if (fittedToName(minutes * MINUTE_MS, ms, rests)) return way;
    const off = Math.abs(ms - minutes * MINUTE_MS);
    if (nearest === null || off < nearest.off) nearest = { way, off };
  }
  return nearest?.way ?? null;
}

/** A timeline of `routine` for one person. With every move left out there are no steps, only a closing line. */
export function compile(
  routine: Routine,
  content: GuideContent,
  profile: Profile,
  locale: Locale | 'other',
): Timeline {
  const found = inItsMinutes(routine, content, profile, locale);
  const led = draft(found ?? routine, content, profile, locale);
  const { moves, opening, closing, intro, rested, ms, rests } = led;
  const named = found?.minutes === undefined ? null : fittedToName(found.minutes * MINUTE_MS, ms, rests);
  // With a move left out its minutes would be filled with quiet.
  const length = (moves.length === routine.moves.length ? named : null) ?? fitted(ms, rests);
  const timeline = assemble({
    routine,
    moves,
    opening: moves.length > 0 ? [...intro(length.promisedMs), ...opening] : [],
    groups: rested(length),
    closing,
    rate: content.guide.rates[locale],
    promisedMs: length.promisedMs,
  });
  return profile.stepwise ? stepByStep(timeline) : timeline;
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

/** One exercise as a routine of its own, at its full dose: "do the cat stretch with me". */
export function routineOf(exercise: Exercise): Routine {
  return {
    id: exercise.id,
    name: exercise.name,
    synonyms: exercise.synonyms,
    purpose: exercise.name,
    place: exercise.position === 'chair' || exercise.position === 'standing' ? exercise.position : 'floor',
    level: exercise.level,
    moves: [{ exercise: exercise.id, reps: exercise.dose.reps, sets: exercise.dose.sets }],
    sources: exercise.sources,
    reviewed: exercise.reviewed,
  };
}
