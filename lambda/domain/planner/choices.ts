/** The moves that can be done in a place: those that a published routine does there, in its form and no other; a bed takes what is done lying on the floor. */

import type { Knowledge } from '../../content';
import type { Exercise, ExercisePosition, FormName, Place } from '../../content/schema/exercise';
import type { Wish } from './wish';

/** What plans are made of. */
export type PlanContent = Pick<Knowledge, 'exercises' | 'routines' | 'guide' | 'defaults'>;

/** The hardest level that there is: such a move comes last, or not at all. */
export const HARDEST = 3;

/** One move as it would be done. */
export interface Choice {
  exercise: Exercise;
  form?: FormName;
  position: ExercisePosition;
}

/** Lying as a firm bed allows it: it gives way under hands and knees, and under a face. */
const IN_BED: ReadonlySet<ExercisePosition> = new Set(['on-back', 'on-side']);

/** In the order of the longest routine there, then of the next longest. */
export function choicesIn(place: Place, content: PlanContent): readonly Choice[] {
  const own = ledIn(place, content);
  if (place !== 'bed') return own;
  const lying = ledIn('floor', content).filter(({ position }) => IN_BED.has(position));
  return [...own, ...lying.filter(({ exercise }) => !own.some((one) => one.exercise === exercise))];
}

/** Those of the routines that are done there. */
function ledIn(place: Place, { exercises, routines }: PlanContent): readonly Choice[] {
  const found = new Map<string, Choice>();
  const here = routines.filter((one) => one.place === place);
  for (const routine of here.toSorted((a, b) => b.moves.length - a.moves.length)) {
    for (const { exercise: id, form } of routine.moves) {
      const exercise = exercises.find((one) => one.id === id);
      if (!exercise || found.has(id)) continue;
      found.set(id, { exercise, position: positionOf(exercise, form), ...(form && { form }) });
    }
  }
  return [...found.values()];
}

export function positionOf(exercise: Exercise, form: FormName | undefined): ExercisePosition {
  return (form && exercise.forms?.[form]?.position) ?? exercise.position;
}

/** Whether the wish lets somebody be in this position in that place. */
function mayBe(position: ExercisePosition, place: Place, { places, kneeling }: Wish): boolean {
  if (position === 'hands-and-knees') return kneeling;
  if (position === 'standing') return place === 'standing' || places.includes('standing');
  return position !== 'chair' || place === 'chair' || places.includes('chair');
}

/** The places of a wish that can be reached: the way down to the floor and up from it is by kneeling. */
export function reachable({ places, kneeling }: Wish): readonly Place[] {
  return kneeling ? places : places.filter((place) => place !== 'floor');
}

/** Those of the choices that the wish allows. */
export function allowed(choices: readonly Choice[], place: Place, wish: Wish): readonly Choice[] {
  const { level = HARDEST, without } = wish;
  return choices.filter(
    ({ exercise, position }) =>
      exercise.level <= level && !without.includes(exercise.id) && mayBe(position, place, wish),
  );
}
