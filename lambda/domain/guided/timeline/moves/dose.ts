/** What one person does of one move: the routine's repetitions in the person's level and pace. */
import type { Dose, Exercise, RepCues, Routine, Variant } from '../../../../content/schema/exercise';
import type { Profile } from '../types';

/** How much of a move fits into the minutes of its routine, and whether the level changes its form. */
export interface Amount {
  reps: number;
  levelled: boolean;
}

export type Move = Routine['moves'][number] & { amount?: Amount };

/** How this person does this move: at the usual level where the person's own does not fit. */
export function profileFor({ amount }: Move, profile: Profile): Profile {
  return amount?.levelled === false ? { ...profile, level: 'usual' } : profile;
}

/** Tempo and rests stretch with the pace; holds never do, because their length is what the sources give. */
const PACE: Record<Profile['pace'], number> = { slower: 1.25, usual: 1, faster: 0.85 };

export function paceFactor(profile: Profile): number {
  return PACE[profile.pace];
}

/** Most steps by which a person can ask for longer holds or rests. */
export const MOST_STEPS = 2;
/** Seconds that one step adds: to a hold, to the rest after a rep, to the rest between sets. */
const STEP = { hold: 3, restRep: 2, restSet: 10 } as const;

/** Whether only one easy repetition is left of the move. */
export function isEased(exercise: Exercise, profile: Profile): boolean {
  return profile.eased?.includes(exercise.id) ?? false;
}

/** The form of the move that a level calls for; none at the usual level. */
export function variantOf(exercise: Exercise, profile: Profile): Variant | undefined {
  const level = isEased(exercise, profile) ? 'easier' : profile.level;
  return level === 'usual' ? undefined : exercise[level][0];
}

function isTaught({ id }: Exercise, { talk, met }: Profile): boolean {
  return talk !== 'less' && !met.includes(id);
}

/** A routine may ask for fewer reps than the exercise alone; a harder form raises them in the same proportion. */
function repsFor(exercise: Exercise, move: Move, variant: Variant | undefined, profile: Profile): number {
  const wanted = variant?.dose?.reps;
  if (isEased(exercise, profile)) return 1;
  if (move.amount) return move.amount.reps;
  if (move.firstReps !== undefined && isTaught(exercise, profile)) return move.firstReps;
  if (wanted === undefined) return move.reps;
  if (profile.level === 'easier') return Math.min(move.reps, wanted);
  const raised = Math.round((move.reps * wanted) / exercise.dose.reps);
  return Math.max(move.reps, Math.min(raised, exercise.published.reps[1]));
}

/** A hold that somebody wants longer, never past what is published; where there is none, none. */
function holdFor(exercise: Exercise, hold: number, { hold: steps = 0 }: Profile): number {
  if (hold === 0) return 0;
  return Math.max(hold, Math.min(hold + steps * STEP.hold, exercise.published.hold[1]));
}

export function doseFor(exercise: Exercise, move: Move, profile: Profile): Dose {
  const variant = variantOf(exercise, profile);
  const base = { ...exercise.dose, ...variant?.dose };
  const pace = paceFactor(profile);
  const { rest = 0 } = profile;
  return {
    hold: holdFor(exercise, base.hold, profile),
    reps: repsFor(exercise, move, variant, profile),
    sets: isEased(exercise, profile) ? 1 : (move.sets ?? 1),
    tempo: { up: base.tempo.up * pace, down: base.tempo.down * pace },
    restRep: base.restRep * pace + rest * STEP.restRep,
    restSet: base.restSet * pace + rest * STEP.restSet,
  };
}

export function repCuesFor(exercise: Exercise, move: Move, profile: Profile): RepCues {
  const own = move.form ? (exercise.forms?.[move.form]?.cues ?? exercise.cues) : exercise.cues;
  return { ...own, ...variantOf(exercise, profile)?.cues };
}
