/** One figure: a move as joints of one body in key poses, how it is looked at, and what its picture must show. */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.nonEmpty());
const Finite = v.pipe(v.number(), v.finite());
const ScreenSchema = v.tuple([Finite, Finite]);
/** In thousandths of stature: right, up, toward the viewer, before the camera turns them. */
const PointSchema = v.tuple([Finite, Finite, Finite]);
export type Point = v.InferOutput<typeof PointSchema>;

const SPINE = ['head', 'nose', 'neck', 'thorax', 'lumbar', 'sacrum', 'chest', 'belly', 'groin'] as const;
const OF_A_SIDE = ['shoulder', 'elbow', 'wrist', 'hand', 'hip', 'knee', 'ankle', 'heel', 'toe'] as const;
type SideJoint = (typeof OF_A_SIDE)[number];
/** R and L are the person's own right and left. */
export type Joint = (typeof SPINE)[number] | `${SideJoint}${'R' | 'L'}`;
export const JOINTS: readonly Joint[] = [
  ...SPINE,
  ...OF_A_SIDE.flatMap((joint): Joint[] => [`${joint}R`, `${joint}L`]),
];
const JointSchema = v.picklist(JOINTS);

export type Joints = Readonly<Record<Joint, Point>>;
const JointsSchema = v.custom<Joints>(
  (given) =>
    typeof given === 'object' &&
    given !== null &&
    Object.keys(given).length === JOINTS.length &&
    JOINTS.every((joint) => v.is(PointSchema, Reflect.get(given, joint))),
  `has a point for each of ${JOINTS.join(', ')}`,
);

const ArrowSchema = v.pipe(v.array(ScreenSchema), v.minLength(2), v.maxLength(3));
const PARTS = ['armR', 'armL', 'legR', 'legL', 'torso', 'head', 'line'] as const;
const PartSchema = v.picklist(PARTS);

const PosesSchema = v.strictObject({
  /** Parts in the brighter tint: what works. */
  active: v.array(PartSchema),
  /** The pale line to watch, straight or bent, through these joints. */
  line: v.exactOptional(v.array(JointSchema)),
  curve: v.exactOptional(v.array(JointSchema)),
  /** Which way it goes, in units of the box; three points are a bow. */
  arrows: v.pipe(v.array(ArrowSchema), v.minLength(1), v.maxLength(2)),
  /** Order of painting where it differs from the figure's. */
  order: v.exactOptional(v.array(PartSchema)),
  /** Joints on the floor in every pose, beside the figure's. */
  contacts: v.exactOptional(v.array(JointSchema)),
  /** One to three; between them every coordinate is a line or a parabola of the pose `at`, 0 at rest and 1 at its end. */
  poses: v.pipe(
    v.array(v.strictObject({ name: Text, at: Finite, joints: JointsSchema })),
    v.minLength(2),
    v.maxLength(3),
  ),
});
export type Poses = v.InferOutput<typeof PosesSchema>;
const MirrorSchema = v.strictObject({ mirrorOf: v.picklist(['right']) });

const EquipmentSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('mat'), from: ScreenSchema, to: ScreenSchema }),
  v.strictObject({
    kind: v.picklist(['pillow', 'towel', 'pad']),
    at: PointSchema,
    /** Length and height. */
    size: ScreenSchema,
    depth: v.exactOptional(Finite),
  }),
  v.strictObject({
    kind: v.literal('chair'),
    /** Which way one sits on it; absent: toward the viewer. */
    faces: v.exactOptional(v.picklist(['x'])),
    seat: Finite,
    width: Finite,
    front: Finite,
    back: Finite,
    top: Finite,
  }),
  /** The ground, from one place to another, each [along x, along z]. */
  v.strictObject({ kind: v.literal('floor'), from: ScreenSchema, to: ScreenSchema }),
  /** Its top is where the mat's is; it reaches down by `thick`. */
  v.strictObject({ kind: v.literal('bed'), from: ScreenSchema, to: ScreenSchema, thick: Finite }),
  /** `at`: the face that one leans on. */
  v.strictObject({ kind: v.literal('wall'), at: Finite, height: Finite }),
  /** `at`: its near edge; `top`: how high it is. */
  v.strictObject({
    kind: v.literal('table'),
    at: Finite,
    top: Finite,
    length: Finite,
    depth: Finite,
  }),
]);
export type Equipment = v.InferOutput<typeof EquipmentSchema>;

export const FigureSchema = v.strictObject({
  /** The exercise, or the exercise and its form: "draw-in.seated". */
  id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+)?$/)),
  /** The picture in words, for a screen reader. */
  alt: Text,
  /** What a physiotherapist looks for in it. */
  check: v.pipe(v.array(Text), v.minLength(1)),
  view: v.picklist(['side', 'front', 'from above']),
  /** Where right is not the near side: as with the person's own eyes, or as in a mirror. */
  seen: v.exactOptional(v.picklist(['own eyes', 'mirror'])),
  torso: v.picklist(['side', 'front']),
  /** The thighs hide the lower legs. */
  kneeOver: v.exactOptional(v.boolean()),
  /** Rows that turn a point into units of the box, `at + scale * row . point`; `toward` points at the viewer. */
  camera: v.strictObject({
    at: ScreenSchema,
    scale: Finite,
    x: PointSchema,
    y: PointSchema,
    toward: PointSchema,
  }),
  equipment: v.array(EquipmentSchema),
  /** What there is instead where it is done in bed. */
  inBed: v.exactOptional(v.array(EquipmentSchema)),
  order: v.array(PartSchema),
  /** Joints on the floor in all poses, in the first one, and in the last one. */
  contacts: v.strictObject({
    all: v.exactOptional(v.array(JointSchema)),
    start: v.exactOptional(v.array(JointSchema)),
    end: v.exactOptional(v.array(JointSchema)),
  }),
  variants: v.union([
    v.strictObject({ both: PosesSchema }),
    v.strictObject({ right: PosesSchema, left: v.union([PosesSchema, MirrorSchema]) }),
  ]),
});
export type Figure = v.InferOutput<typeof FigureSchema>;

/** The one body that does all moves, in thousandths of its stature. */
export const BodySchema = v.strictObject({
  /** Width and height of every picture. */
  box: ScreenSchema,
  lengths: v.record(v.string(), Finite),
  radii: v.record(v.string(), Finite),
});
export type Body = v.InferOutput<typeof BodySchema>;

/** All that pictures are drawn from. */
export interface Figures {
  body: Body;
  figures: readonly Figure[];
}
