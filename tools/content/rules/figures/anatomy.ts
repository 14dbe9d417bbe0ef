/** What a body can do: its bones, and the angles between them in degrees. */
import type { Joint, Joints, Point } from '../../../../lambda/content/schema/figure';
import { dot } from '../../../../lambda/render/figure/poses';

/** Two joints and the name of the length between them in the body's data. */
export const BONES: readonly (readonly [Joint, Joint, string])[] = [
  ['neck', 'head', 'neckHead'],
  ['neck', 'thorax', 'neckThorax'],
  ['thorax', 'lumbar', 'thoraxLumbar'],
  ['lumbar', 'sacrum', 'lumbarSacrum'],
  ['head', 'nose', 'nose'],
  ['shoulderR', 'shoulderL', 'shoulders'],
  ['hipR', 'hipL', 'hips'],
  ...(['R', 'L'] as const).flatMap((s): [Joint, Joint, string][] => [
    [`shoulder${s}`, `elbow${s}`, 'upperArm'],
    [`elbow${s}`, `wrist${s}`, 'forearm'],
    [`wrist${s}`, `hand${s}`, 'hand'],
    [`hip${s}`, `knee${s}`, 'thigh'],
    [`knee${s}`, `ankle${s}`, 'shank'],
    [`ankle${s}`, `toe${s}`, 'foot'],
    [`ankle${s}`, `heel${s}`, 'heel'],
  ]),
];

export function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function far(a: Point, b: Point): number {
  const way = minus(a, b);
  return Math.sqrt(dot(way, way));
}

/** Between two directions. */
export function angleBetween(a: Point, b: Point): number {
  const cosine = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  return (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI;
}

/** At `b`, between its neighbours; 180 is straight. */
export function angleAt(a: Point, b: Point, c: Point): number {
  return angleBetween(minus(a, b), minus(c, b));
}

/** What bends further than a body does, in words. */
export function strains(joints: Joints): string[] {
  const { neck, head, thorax, lumbar, sacrum } = joints;
  const spine = [
    ['neck', angleBetween(minus(head, neck), minus(neck, thorax)), 60],
    ['upper back', angleBetween(minus(neck, thorax), minus(thorax, lumbar)), 45],
    ['lower back', angleBetween(minus(thorax, lumbar), minus(lumbar, sacrum)), 45],
  ] as const;
  return [
    ...spine.flatMap(([part, bend, most]) =>
      bend > most ? [`the ${part} bends by ${Math.round(bend)} degrees`] : [],
    ),
    ...limbsStrain(joints, 'R'),
    ...limbsStrain(joints, 'L'),
  ];
}

function limbsStrain(j: Joints, s: 'R' | 'L'): string[] {
  const trunk = minus(j.thorax, j.sacrum);
  const thigh = minus(j[`knee${s}`], j[`hip${s}`]);
  const least = [
    ['knee', angleAt(j[`hip${s}`], j[`knee${s}`], j[`ankle${s}`]), 35],
    ['elbow', angleAt(j[`shoulder${s}`], j[`elbow${s}`], j[`wrist${s}`]), 35],
    ['wrist', angleAt(j[`elbow${s}`], j[`wrist${s}`], j[`hand${s}`]), 85],
    ['ankle', angleAt(j[`knee${s}`], j[`ankle${s}`], j[`toe${s}`]), 70],
    ['hip', angleBetween(trunk, thigh), 35],
  ] as const;
  const found = least.flatMap(([part, angle, smallest]) =>
    angle < smallest ? [`${part}${s} is at ${Math.round(angle)} degrees`] : [],
  );
  return kneeBendsForward(j, s) ? found : [...found, `knee${s} bends to the wrong side`];
}

/** A knee lies before the line from hip to ankle, on the side that the foot points to. A straight one lies on it. */
function kneeBendsForward(j: Joints, s: 'R' | 'L'): boolean {
  const [hip, knee, ankle] = [j[`hip${s}`], j[`knee${s}`], j[`ankle${s}`]];
  const shank = minus(ankle, knee);
  const foot = minus(j[`toe${s}`], j[`heel${s}`]);
  const along = dot(foot, shank) / dot(shank, shank);
  const front = minus(foot, [shank[0] * along, shank[1] * along, shank[2] * along]);
  if (Math.sqrt(dot(front, front)) < 60 || angleAt(hip, knee, ankle) > 172) return true;
  const middle: Point = [(hip[0] + ankle[0]) / 2, (hip[1] + ankle[1]) / 2, (hip[2] + ankle[2]) / 2];
  return dot(minus(knee, middle), front) > 0;
}
