/** What one person does of one move: the routine's repetitions in the person's level and pace. */
import type { Dose, Exercise, RepCues, Routine, Variant } from '../../../content/schema/exercise';
import type { Profile } from './types';

export type Move = Routine['moves'][number];

/** Tempo and rests stretch with the pace; holds never do, because their length is what the sources give. */
const PACE: Record<Profile['pace'], number> = { slower: 1.25, usual: 1, faster: 0.85 };

export function paceFactor(profile: Profile): number {
  return PACE[profile.pace];
}

/** The form of the move that a level calls for; none at the usual level. */
export function variantOf(exercise: Exercise, profile: Profile): Variant | undefined {
  if (profile.level === 'usual') return undefined;
  return exercise[profile.level][0];
}

/** A routine may ask for fewer reps than the exercise alone; a harder form raises them in the same proportion. */
function repsFor(exercise: Exercise, move: Move, variant: Variant | undefined, profile: Profile): number {
  const wanted = variant?.dose?.reps;
  if (wanted === undefined) return move.reps;
  if (profile.level === 'easier') return Math.min(move.reps, wanted);
  const raised = Math.round((move.reps * wanted) / exercise.dose.reps);
  return Math.max(move.reps, Math.min(raised, exercise.published.reps[1]));
}

export function doseFor(exercise: Exercise, move: Move, profile: Profile): Dose {
  const variant = variantOf(exercise, profile);
  const base = { ...exercise.dose, ...variant?.dose };
  const pace = paceFactor(profile);
  return {
    hold: base.hold,
    reps: repsFor(exercise, move, variant, profile),
    sets: move.sets ?? 1,
    tempo: { up: base.tempo.up * pace, down: base.tempo.down * pace },
    restRep: base.restRep * pace,
    restSet: base.restSet * pace,
  };
}

export function repCuesFor(exercise: Exercise, move: Move, profile: Profile): RepCues {
  const own = move.form ? (exercise.forms?.[move.form].cues ?? exercise.cues) : exercise.cues;
  return { ...own, ...variantOf(exercise, profile)?.cues };
}
