/** Which moves of a routine one person does, and how: left-out moves go, hard ones give way to a gentler stand-in. */
import type {
  Dose,
  Exercise,
  ExercisePosition,
  FirstRep,
  FormName,
  RepCues,
  Routine,
} from '../../../../content/schema/exercise';
import type { Profile } from '../types';
import { doseFor, isEased, type Move, profileFor, repCuesFor, variantOf } from './dose';
import { inOrder } from './order';
import { notYet } from './teaching';

export interface PlannedMove {
  /** Index in the routine's moves. */
  index: number;
  exercise: Exercise;
  form?: FormName;
  dose: Dose;
  cues: RepCues;
  /** The first rep as it is spoken through for somebody new to the move. */
  first?: FirstRep;
  position: ExercisePosition;
  turnOver: string;
  /** How to get into position; the first sentence is enough for someone who knows the move. */
  start: readonly string[];
  steps: readonly string[];
  /** Where it is felt. */
  feel?: string;
  /** What the person's level changes, in words. */
  variant?: string;
  /** One easy repetition, with a question after it. */
  eased: boolean;
}

function plan(index: number, exercise: Exercise, move: Move, person: Profile): PlannedMove {
  const profile = profileFor(move, person);
  const form = (move.form && exercise.forms?.[move.form]) ?? exercise;
  const variant = variantOf(exercise, profile);
  const first = variant?.cues ? undefined : form.first;
  const feel = form.coach?.feel;
  return {
    index,
    exercise,
    dose: doseFor(exercise, move, profile),
    cues: repCuesFor(exercise, move, profile),
    position: form.position,
    turnOver: form.turnOver ?? exercise.turnOver ?? '',
    start: form.start,
    steps: form.steps,
    eased: isEased(exercise, profile),
    ...(move.form && { form: move.form }),
    ...(first && { first }),
    ...(feel === undefined ? {} : { feel }),
    ...(variant === undefined ? {} : { variant: variant.say }),
  };
}

/**
 * Moves in the order of this session. Throws when the routine names an exercise that is not among `exercises`.
 */
export function movesFor(
  routine: Omit<Routine, 'moves'> & { moves: Move[] },
  exercises: readonly Exercise[],
  profile: Profile,
): readonly PlannedMove[] {
  const benched = profile.benched ?? [];
  const waits = notYet(routine, profile);
  const out = new Set([...profile.skip, ...benched]);
  const eased = profile.eased ?? [];
  const gently = benched.length > 0 || eased.length > 0;

  function find(id: string): Exercise {
    const exercise = exercises.find((item) => item.id === id);
    if (!exercise) throw new Error(`Routine "${routine.id}" names the unknown exercise "${id}".`);
    return exercise;
  }

  const moves = routine.moves.flatMap((move, index) => {
    if (profile.skip.includes(move.exercise) || waits.has(move.exercise)) return [];
    // After pain, a hard move stays away even when it was another one that hurt.
    if (gently && move.insteadIfHurt !== undefined) {
      const standIn = find(move.insteadIfHurt);
      if (out.has(standIn.id)) return [];
      const like = eased.includes(move.exercise) ? { ...profile, eased: [...eased, standIn.id] } : profile;
      return [plan(index, standIn, { exercise: standIn.id, reps: standIn.dose.reps }, like)];
    }
    return out.has(move.exercise) ? [] : [plan(index, find(move.exercise), move, profile)];
  });
  return inOrder(moves, routine, profile.run ?? 0);
}
