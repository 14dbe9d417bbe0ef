/** One exercise and one routine: what is spoken and how it is timed. Seconds throughout. */
import * as v from 'valibot';
import { Id, IsoDate, SourceSchema } from './topic';

const Text = v.pipe(v.string(), v.nonEmpty());
const Seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(60));
const Range = v.tuple([v.number(), v.number()]);

export const EXERCISE_POSITIONS = [
  'on-back',
  'on-side',
  'hands-and-knees',
  'face-down',
  'chair',
  'standing',
] as const;
const ExercisePositionSchema = v.picklist(EXERCISE_POSITIONS);
export type ExercisePosition = v.InferOutput<typeof ExercisePositionSchema>;

const Count = v.pipe(v.number(), v.integer(), v.minValue(1));
const TempoSchema = v.strictObject({ up: Seconds, down: Seconds });
const DoseSchema = v.strictObject({
  hold: Seconds,
  /** Per side where `sides` is not "none". */
  reps: Count,
  sets: Count,
  tempo: TempoSchema,
  restRep: Seconds,
  /** Between sets, or to change side. */
  restSet: Seconds,
});
export type Dose = v.InferOutput<typeof DoseSchema>;

const RepCuesSchema = v.strictObject({
  /** Called at the start of a rep's movement: "Lift." `{side}`, `{Side}` and `{other}` name the sides. */
  up: Text,
  hold: Text,
  down: Text,
  /** How to breathe, once a set. */
  breath: Text,
});
export type RepCues = v.InferOutput<typeof RepCuesSchema>;

/** The first rep of somebody who has not met the move: spoken through while it is done. */
const FirstRepSchema = v.strictObject({
  /** Before it: "Breathe in." */
  ready: Text,
  /** Into the movement; names the sides as the other cues do. */
  up: Text,
  /** Where it is held; absent for a move without a hold. */
  stay: v.exactOptional(Text),
  down: Text,
});
export type FirstRep = v.InferOutput<typeof FirstRepSchema>;

const ChangedDoseSchema = v.strictObject({
  hold: v.exactOptional(Seconds),
  reps: v.exactOptional(Count),
  sets: v.exactOptional(Count),
  tempo: v.exactOptional(TempoSchema),
  restRep: v.exactOptional(Seconds),
  restSet: v.exactOptional(Seconds),
});
const ChangedCuesSchema = v.strictObject({
  up: v.exactOptional(Text),
  hold: v.exactOptional(Text),
  down: v.exactOptional(Text),
  breath: v.exactOptional(Text),
});

/** The first variant is the one a level uses; the others are told on request. */
const VariantSchema = v.strictObject({
  say: Text,
  dose: v.optional(ChangedDoseSchema),
  cues: v.optional(ChangedCuesSchema),
});
export type Variant = v.InferOutput<typeof VariantSchema>;

/** Parts of the body that people ask about in the middle of a move. */
export const ASKED_PARTS = ['hands', 'feet', 'head', 'knees', 'back', 'hips', 'shoulders'] as const;
export type AskedPart = (typeof ASKED_PARTS)[number];

/** Answers to what is asked in the middle of a move, one breath each. */
const CoachSchema = v.strictObject({
  /** What it is good for. */
  purpose: Text,
  /** Where it should be felt. */
  feel: Text,
  /** How far, how high, how hard. */
  range: Text,
  /** What is fine, and what is not and what to do then. */
  normal: Text,
  notNormal: Text,
  /** Where each part goes, and what it touches. */
  parts: v.strictObject({
    hands: Text,
    feet: Text,
    head: Text,
    knees: Text,
    back: Text,
    hips: Text,
    shoulders: Text,
  }),
});
export type Coach = v.InferOutput<typeof CoachSchema>;

/** What is said of a move done in another position; its timing stays the same. */
const FormSchema = v.strictObject({
  position: ExercisePositionSchema,
  needs: v.optional(Text),
  coach: v.optional(CoachSchema),
  start: v.pipe(v.array(Text), v.minLength(1)),
  steps: v.pipe(v.array(Text), v.minLength(1)),
  cues: RepCuesSchema,
  first: v.exactOptional(FirstRepSchema),
  turnOver: v.exactOptional(Text),
});

export const FORMS = ['seated', 'standing'] as const;
export type FormName = (typeof FORMS)[number];

/** Where a routine is done. */
export const PLACES = ['floor', 'chair', 'bed', 'standing'] as const;
export type Place = (typeof PLACES)[number];

export const ExerciseSchema = v.strictObject({
  id: Id,
  /** As spoken: "side leg lift". */
  name: Text,
  synonyms: v.pipe(v.array(Text), v.minLength(3)),
  /** Moves that people ask for and we do not lead: this one is the nearest. */
  near: v.exactOptional(v.pipe(v.array(Text), v.minLength(1))),
  level: v.picklist([1, 2, 3]),
  position: ExercisePositionSchema,
  /** "alternate": right and left in turn. "one-then-other": all of one side first. */
  sides: v.picklist(['none', 'alternate', 'one-then-other']),
  extra: v.optional(v.boolean()),
  needs: Text,
  /** What it wants lying down, beside what everything on the floor does. */
  brings: v.exactOptional(v.pipe(v.array(Text), v.minLength(1))),
  /** How to get into position, spoken imperatives. The first is enough for someone who knows the move. */
  start: v.pipe(v.array(Text), v.minLength(1)),
  /** Spoken imperatives, at most 18 words each. */
  steps: v.pipe(v.array(Text), v.minLength(1)),
  dose: DoseSchema,
  cues: RepCuesSchema,
  /** How to turn to the other side; needed exactly where `sides` is "one-then-other". */
  turnOver: v.optional(Text),
  /** Absent: the steps are told before the first rep instead. */
  first: v.exactOptional(FirstRepSchema),
  forms: v.optional(
    v.strictObject({ seated: v.exactOptional(FormSchema), standing: v.exactOptional(FormSchema) }),
  ),
  coach: v.optional(CoachSchema),
  easier: v.pipe(v.array(VariantSchema), v.minLength(1)),
  harder: v.pipe(v.array(VariantSchema), v.minLength(1)),
  mistakes: v.pipe(v.array(Text), v.minLength(1)),
  /** Who should skip or change it, as one spoken sentence each. */
  skipIf: v.pipe(v.array(Text), v.minLength(1)),
  /** Published ranges: no hold, reps or sets of the dose and its variants may leave them. */
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
  /** The minutes that its name says: it takes these, at every level. */
  minutes: v.exactOptional(Count),
  place: v.picklist(PLACES),
  /** Hardest level that a move of it may have. */
  level: v.picklist([1, 2, 3]),
  /** Spoken before the first move ("Walk for a few minutes first"). */
  before: v.optional(Text),
  moves: v.pipe(
    v.array(
      v.strictObject({
        exercise: Id,
        reps: Count,
        sets: v.optional(Count),
        /** Reps while the move is new, where teaching it takes their time. */
        firstReps: v.exactOptional(Count),
        /** Not in a first session: such moves are taught one a session after it. */
        later: v.exactOptional(v.literal(true)),
        /** The form of the move where it differs. */
        form: v.optional(v.picklist(FORMS)),
        /** Exercise to do instead once something hurt in this routine. */
        insteadIfHurt: v.optional(Id),
      }),
    ),
    v.minLength(1),
  ),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
  reviewed: IsoDate,
});
export type Routine = v.InferOutput<typeof RoutineSchema>;
