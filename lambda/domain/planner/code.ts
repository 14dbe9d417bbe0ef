/** A planned session as an id, so that it is kept, resumed and done again like a routine: `plan/floor/bridge.6x2/…`. */
import type { Knowledge } from '../../content';
import {
  type Exercise,
  FORMS,
  type FormName,
  PLACES,
  type Place,
  type Routine,
} from '../../content/schema/exercise';
import { LONGEST_ID } from '../limits';

export type PlannedMove = Routine['moves'][number];
/** What a plan is read with. */
export type PlanWords = Pick<Knowledge, 'exercises' | 'routines' | 'guide'>;

/** What all planned sessions go by where they are alike, as in the level they share. */
export const PLAN = 'plan';
/** `bridge.6x2`: six repetitions in two sets; `cat-stretch@standing.4`: in its standing form. */
const MOVE = /^([a-z0-9-]+)(?:@([a-z]+))?\.(\d{1,2})(?:x(\d))?$/;

export function isPlan(id: string): boolean {
  return id === PLAN || id.startsWith(`${PLAN}/`);
}

/** What the level of an activity is kept under. */
export function levelKey(id: string): string {
  return isPlan(id) ? PLAN : id;
}

export function planId(place: Place, moves: readonly PlannedMove[]): string {
  const coded = moves.map(
    ({ exercise, form, reps, sets }) =>
      `${exercise}${form ? `@${form}` : ''}.${reps}${sets !== undefined && sets > 1 ? `x${sets}` : ''}`,
  );
  return [PLAN, place, ...coded].join('/');
}

/** The fewest and the most repetitions that a plan asks of a move: as published, or where our own dose is gentler, as that. */
export function repsAllowed({ dose, published }: Pick<Exercise, 'dose' | 'published'>): [number, number] {
  return [Math.min(dose.reps, published.reps[0]), published.reps[1]];
}

/**
 * The plan that an id stands for, as a routine; undefined for any other id, and where it names what the content does not
 * have or asks for more or less than is published. Read as untrusted: it comes back from Alexa and from memory.
 */
export function plannedRoutine(id: string, content: PlanWords): Routine | undefined {
  const [prefix, where, ...coded] = id.split('/');
  const place = PLACES.find((one) => one === where);
  if (prefix !== PLAN || place === undefined || coded.length === 0 || id.length > LONGEST_ID)
    return undefined;
  const moves = coded.map((code) => moveOf(code, content));
  const known = moves.filter((move) => move !== undefined);
  const ids = new Set(known.map(({ exercise }) => exercise));
  return ids.size === coded.length ? routineOfMoves(id, place, known, content) : undefined;
}

function moveOf(code: string, content: PlanWords): PlannedMove | undefined {
  const [, id, formName, reps, sets = '1'] = MOVE.exec(code) ?? [];
  const exercise = content.exercises.find((one) => one.id === id);
  const form = FORMS.find((one) => one === formName);
  if (!exercise || (formName !== undefined && (form === undefined || !exercise.forms?.[form])))
    return undefined;
  const [least, most] = repsAllowed(exercise);
  const dose = { reps: Number(reps), sets: Number(sets) };
  if (dose.reps < least || dose.reps > most || dose.sets < 1 || dose.sets > exercise.published.sets[1])
    return undefined;
  return planned(exercise, form, dose, content);
}

/** A move as a routine has it. A hard one has the gentler stand-in that the published routines give it. */
export function planned(
  { id }: Pick<Exercise, 'id'>,
  form: FormName | undefined,
  { reps, sets }: { reps: number; sets: number },
  { routines }: Pick<PlanWords, 'routines'>,
): PlannedMove {
  const insteadIfHurt = routines
    .flatMap(({ moves }) => moves)
    .find((move) => move.exercise === id && move.insteadIfHurt !== undefined)?.insteadIfHurt;
  return {
    exercise: id,
    reps,
    ...(sets > 1 && { sets }),
    ...(form && { form }),
    ...(insteadIfHurt !== undefined && { insteadIfHurt }),
  };
}

/** The routine that these moves are guided as. */
export function routineOfMoves(
  id: string,
  place: Place,
  moves: readonly PlannedMove[],
  { exercises, guide }: PlanWords,
): Routine {
  const used = exercises.filter((one) => moves.some(({ exercise }) => exercise === one.id));
  return {
    id,
    name: guide.planned[place],
    synonyms: [],
    purpose: guide.planned[place],
    place,
    level: used.reduce<Routine['level']>((hardest, { level }) => (level > hardest ? level : hardest), 1),
    moves: [...moves],
    sources: used.flatMap(({ sources }) => sources),
    reviewed: used.map(({ reviewed }) => reviewed).toSorted()[0] ?? '',
  };
}
