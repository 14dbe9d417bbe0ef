/** The one function that draws a figure: from joints in key poses to strokes that move with the pose. */
import { type Body, type Figure, JOINTS, type Joint, type Poses } from '../../content/schema/figure';
import { equipmentOf } from './equipment';
import { dot, type FigureSide, posesOf, project, rangeOf, type Screen } from './poses';
import { between, hundredths, type Pen, penFor, type Stroke, still, type Tint, type Track } from './strokes';

export interface Drawing {
  box: readonly [number, number];
  /** In the order of painting. */
  strokes: readonly Stroke[];
  /** Which way it goes; shown while it goes there. */
  arrows: readonly Stroke[];
  /** Lowest and highest pose. */
  range: readonly [number, number];
}

export function drawingOf(body: Body, figure: Figure, side: FigureSide): Drawing {
  const { poses, mirrored } = posesOf(figure, side);
  const flip = ([x, y]: Screen): Screen => [mirrored ? body.box[0] - x : x, y];
  const tracks = Object.fromEntries(
    JOINTS.map((joint): [Joint, Track] => [
      joint,
      poses.poses.map((pose) => flip(project(figure, pose.joints[joint]))),
    ]),
  ) as Record<Joint, Track>;
  const sketch = { body, figure, poses, tracks, pen: penFor(poses.poses.map((pose) => pose.at)) };
  return {
    box: body.box,
    strokes: [
      ...equipmentOf(figure, flip),
      ...(poses.order ?? figure.order).flatMap((part) => partOf(sketch, part)),
    ],
    arrows: poses.arrows.map((along) => arrow(along.map(flip))),
    range: rangeOf(poses),
  };
}

interface Sketch {
  body: Body;
  figure: Figure;
  poses: Poses;
  tracks: Readonly<Record<Joint, Track>>;
  pen: Pen;
}

function partOf(sketch: Sketch, part: Figure['order'][number]): Stroke[] {
  switch (part) {
    case 'armR':
    case 'armL':
      return arm(sketch, part === 'armR' ? 'R' : 'L');
    case 'legR':
    case 'legL':
      return leg(sketch, part === 'legR' ? 'R' : 'L');
    case 'torso':
      return [torso(sketch)];
    case 'head':
      return head(sketch);
    case 'line':
      return watched(sketch);
    default:
      return part satisfies never;
  }
}

/** The gap that sets a near limb off from the trunk, in units of the box. */
const GAP = 3.4;
/** Thickness of each piece of a limb, in thousandths. */
const THICK = { thigh: 60, shank: 52, foot: 33, upperArm: 47, forearm: 38 };

/** A piece of a limb; `gapFrom`: how far along it the gap begins, where it is off the trunk. */
interface Piece {
  along: readonly Joint[];
  thick: number;
  gapFrom?: number;
}

function limb(sketch: Sketch, part: 'arm' | 'leg', s: 'R' | 'L', pieces: readonly Piece[]): Stroke[] {
  const { tracks, pen, figure } = sketch;
  const { scale } = figure.camera;
  const gaps = pieces.flatMap(({ along, thick, gapFrom }): Stroke[] => {
    const [first = [], second = [], ...rest] = along.map((joint) => tracks[joint]);
    if (gapFrom === undefined) return [];
    const path = pen.line([between(first, second, gapFrom), second, ...rest]);
    return [{ layer: 'gap', path, stroke: 'back', width: hundredths(thick * scale + 2 * GAP) }];
  });
  const limbs = pieces.map(
    ({ along, thick }): Stroke => ({
      layer: 'body',
      path: pen.line(along.map((joint) => tracks[joint])),
      stroke: tintOf(sketch, `${part}${s}`, s),
      width: hundredths(thick * scale),
    }),
  );
  return [...gaps, ...limbs];
}

function leg(sketch: Sketch, s: 'R' | 'L'): Stroke[] {
  const thigh: Piece = { along: [`hip${s}`, `knee${s}`], thick: THICK.thigh, gapFrom: 0.45 };
  const shank: Piece = { along: [`knee${s}`, `ankle${s}`], thick: THICK.shank, gapFrom: 0 };
  const foot: Piece = { along: [`ankle${s}`, `heel${s}`, `toe${s}`], thick: THICK.foot, gapFrom: 0 };
  if (!sketch.figure.kneeOver) return limb(sketch, 'leg', s, [thigh, shank, foot]);
  return [...limb(sketch, 'leg', s, [shank, foot].map(withoutGap)), ...limb(sketch, 'leg', s, [thigh])];
}

function withoutGap({ along, thick }: Piece): Piece {
  return { along, thick };
}

function arm(sketch: Sketch, s: 'R' | 'L'): Stroke[] {
  return limb(sketch, 'arm', s, [
    { along: [`shoulder${s}`, `elbow${s}`], thick: THICK.upperArm, gapFrom: 0.3 },
    { along: [`elbow${s}`, `wrist${s}`, `hand${s}`], thick: THICK.forearm, gapFrom: 0 },
  ]);
}

function torso(sketch: Sketch): Stroke {
  const { tracks: at, pen, figure } = sketch;
  const tint = tintOf(sketch, 'torso', 'R');
  const outline = figure.torso === 'side' ? sideTorso(at) : frontTorso(at);
  return {
    layer: 'body',
    path: pen.bow(outline, true),
    fill: tint,
    stroke: tint,
    width: hundredths(2 * radiusOf(sketch, 'torso')),
  };
}

function sideTorso(at: Sketch['tracks']): Track[] {
  return [at.neck, at.thorax, at.lumbar, at.sacrum, at.groin, at.belly, at.chest];
}

function frontTorso(at: Sketch['tracks']): Track[] {
  const waist = (s: 'R' | 'L') => between(at[`shoulder${s}`], at[`hip${s}`], 0.62);
  return [
    between(at.shoulderR, at.shoulderL, 0.03),
    between(waist('R'), waist('L'), 0.1),
    between(at.hipR, at.hipL, -0.12),
    between(at.hipL, at.hipR, -0.12),
    between(waist('L'), waist('R'), 0.1),
    between(at.shoulderL, at.shoulderR, 0.03),
  ];
}

function head(sketch: Sketch): Stroke[] {
  const { tracks: at, pen, figure, poses } = sketch;
  const tint = tintOf(sketch, 'head', 'R');
  const [skull, nose] = [radiusOf(sketch, 'head'), radiusOf(sketch, 'nose')];
  const neck = pen.line([at.neck, between(at.neck, at.head, 0.8)]);
  const gap: Stroke = { layer: 'gap', path: pen.dot(at.head, skull + GAP * 0.7), fill: 'back' };
  const faces = poses.poses[0]?.joints;
  const ahead = faces ? dot(figure.camera.toward, faces.nose) - dot(figure.camera.toward, faces.head) : 0;
  return [
    { layer: 'body', path: neck, stroke: tint, width: hundredths(2 * radiusOf(sketch, 'neck')) },
    ...(figure.torso === 'front' ? [gap] : []),
    { layer: 'body', path: pen.dot(at.head, skull), fill: tint },
    {
      layer: 'body',
      path: pen.line([between(at.head, at.nose, 0.74), at.nose]),
      stroke: tint,
      width: hundredths(2 * nose),
    },
    ...(ahead > FACING
      ? [{ layer: 'mark', path: pen.dot(at.nose, nose * 0.75), fill: 'back' } as const]
      : []),
  ];
}

/** A nose this far nearer than the head shows that the face is turned to the viewer, in thousandths. */
const FACING = 40;

function watched({ poses, tracks, pen, figure }: Sketch): Stroke[] {
  const width = hundredths(20 * figure.camera.scale);
  const along = (joints: readonly Joint[]) => joints.map((joint) => tracks[joint]);
  return [
    ...(poses.line ? [pen.line(along(poses.line))] : []),
    ...(poses.curve ? [pen.bow(along(poses.curve), false)] : []),
  ].map((path): Stroke => ({ layer: 'mark', path, stroke: 'accent', width }));
}

function tintOf({ poses }: Sketch, part: Figure['order'][number], s: 'R' | 'L'): Tint {
  if (poses.active.includes(part)) return s === 'L' ? 'activeFar' : 'active';
  return s === 'L' ? 'far' : 'near';
}

/** In units of the box. */
function radiusOf({ body, figure }: Sketch, part: string): number {
  return (body.radii[part] ?? 0) * figure.camera.scale;
}

/** Length of the two barbs, in units of the box. */
const BARB = 11;

function arrow(along: readonly Screen[]): Stroke {
  const [start = [0, 0], middle = [0, 0], last] = along;
  const end = last ?? middle;
  const from = last ? middle : start;
  const length = Math.hypot(end[0] - from[0], end[1] - from[1]) || 1;
  const [x, y] = [(end[0] - from[0]) / length, (end[1] - from[1]) / length];
  const barb = (turn: 1 | -1): Screen => [end[0] - BARB * (x - turn * y), end[1] - BARB * (y + turn * x)];
  const shaft = last ? `M${at(start)} Q${at(middle)} ${at(end)}` : `M${at(start)} L${at(end)}`;
  return {
    layer: 'mark',
    path: [`${shaft} `, ...still([barb(1), end, barb(-1)], false)],
    stroke: 'arrow',
    width: 6,
  };
}

function at([x, y]: Screen): string {
  return `${hundredths(x)},${hundredths(y)}`;
}
