/** One exercise: what is spoken and how it is timed. Seconds throughout. */
import * as v from 'valibot';
import { Id, IsoDate, SourceSchema } from './topic';

const Text = v.pipe(v.string(), v.nonEmpty());
const Seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(60));
const Range = v.tuple([v.number(), v.number()]);

export const ExercisePositionSchema = v.picklist(['on-back', 'on-side', 'hands-and-knees', 'face-down', 'chair']);
export type ExercisePosition = v.InferOutput<typeof ExercisePositionSchema>;

export const DoseSchema = v.strictObject({
  hold: Seconds,
  /** Per side where `sides` is not "none". */
  reps: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sets: v.pipe(v.number(), v.integer(), v.minValue(1)),
  tempo: v.strictObject({ up: Seconds, down: Seconds }),
  restRep: Seconds,
  /** Between sets, or to change side. */
  restSet: Seconds,
});
export type Dose = v.InferOutput<typeof DoseSchema>;

export const ExerciseSchema = v.strictObject({
  id: Id,
  /** As spoken: "side leg lift". */
  name: Text,
  synonyms: v.pipe(v.array(Text), v.minLength(3)),
  level: v.picklist([1, 2, 3]),
  position: ExercisePositionSchema,
  /** "alternate": left and right in turn. "one-then-other": all of one side first. */
  sides: v.picklist(['none', 'alternate', 'one-then-other']),
  extra: v.optional(v.boolean()),
  needs: Text,
  /** One or two sentences to get into position, spoken imperatives. */
  start: v.pipe(v.array(Text), v.minLength(1)),
  /** Spoken imperatives, at most 18 words each. */
  steps: v.pipe(v.array(Text), v.minLength(1)),
  dose: DoseSchema,
  cues: v.strictObject({
    /** Called at the start of a rep's movement: "Lift." For sides, `{side}` is filled. */
    up: Text,
    hold: Text,
    down: Text,
    /** How to breathe, once a set. */
    breath: Text,
  }),
  easier: v.pipe(v.array(v.strictObject({ say: Text, dose: v.optional(v.partial(DoseSchema)) })), v.minLength(1)),
  harder: v.pipe(v.array(v.strictObject({ say: Text, dose: v.optional(v.partial(DoseSchema)) })), v.minLength(1)),
  mistakes: v.pipe(v.array(Text), v.minLength(1)),
  /** Who should skip or change it, as one spoken sentence each. */
  skipIf: v.pipe(v.array(Text), v.minLength(1)),
  /** Published ranges that the dose and its variants must stay inside. */
  published: v.strictObject({ hold: Range, reps: Range, sets: Range }),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
  reviewed: IsoDate,
});
export type Exercise = v.InferOutput<typeof ExerciseSchema>;

export const RoutineSchema = v.strictObject({
  id: Id,
  name: Text,
  synonyms: v.pipe(v.array(Text), v.minLength(2)),
  /** What it is for, in a few spoken words. */
  purpose: Text,
  place: v.picklist(['floor', 'chair']),
  /** Spoken before the first move ("Walk for a few minutes first"). */
  before: v.optional(Text),
  moves: v.pipe(
    v.array(
      v.strictObject({
        exercise: Id,
        reps: v.pipe(v.number(), v.integer(), v.minValue(1)),
        sets: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        /** The form of the move where it differs: "seated". */
        form: v.optional(v.picklist(['seated'])),
        /** Exercise to do instead when the person reports pain today. */
        insteadIfHurt: v.optional(Id),
      }),
    ),
    v.minLength(1),
  ),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
  reviewed: IsoDate,
});
export type Routine = v.InferOutput<typeof RoutineSchema>;
