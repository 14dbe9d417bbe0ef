/** A posture as a person describes it: angles of the trunk, places of feet and fingers. Joints are worked out from it. */
import * as v from 'valibot';

const Finite = v.pipe(v.number(), v.finite());
const Triple = v.tuple([Finite, Finite, Finite]);

const LegSchema = v.union([
  /** The foot flat on the floor, pointing ahead. */
  v.strictObject({ ankle: Triple }),
  /** Straight, lifted to its own side and ahead by so many degrees. */
  v.strictObject({ lifted: v.strictObject({ out: Finite, ahead: Finite }) }),
]);

const ArmSchema = v.strictObject({
  /** Where the fingertips are, which way the hand points, and to which side of the arm the elbow lies. */
  fingers: Triple,
  hand: Triple,
  elbow: Triple,
});

/** `both`: alike on both sides. */
const sided = <T extends v.GenericSchema>(one: T) =>
  v.union([v.strictObject({ both: one }), v.strictObject({ right: one, left: one })]);

/**
 * A place is [ahead, up, out to its own side] in thousandths of stature, 0 being the floor under the hips; an angle is of
 * the side plane, in degrees, 0 ahead and 90 up.
 */
const PostureSchema = v.strictObject({
  name: v.string(),
  /** The pose it is the posture of: 0 at rest, 1 at the end. */
  at: Finite,
  /** The middle between the hips: ahead, up. */
  hips: v.tuple([Finite, Finite]),
  /** Which way the pelvis points; the lower spine's when left out. */
  pelvis: v.exactOptional(Finite),
  /** Its parts from the pelvis up. */
  spine: Triple,
  neck: Finite,
  /** Which way the nose points. */
  face: Finite,
  /** How far the belly wall lies before the spine. */
  belly: v.exactOptional(Finite, 66),
  legs: sided(LegSchema),
  arms: sided(ArmSchema),
});
export type Posture = v.InferOutput<typeof PostureSchema>;
export type Leg = v.InferOutput<typeof LegSchema>;
export type Arm = v.InferOutput<typeof ArmSchema>;

/** The postures of a figure, by the variants that have joints of their own. */
export const PosturesSchema = v.union([
  v.strictObject({ both: v.array(PostureSchema) }),
  v.strictObject({ right: v.array(PostureSchema), left: v.exactOptional(v.array(PostureSchema)) }),
]);
