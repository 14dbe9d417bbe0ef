/** The joints of a posture: one body, every bone as long as it is, feet flat where they stand. */
import { type Body, JOINTS, type Joint, type Joints, type Point } from '../../lambda/content/schema/figure';
import { armOf, type Lengths, legOf, lengthOf, type Placed, type Sign } from './limbs';
import type { Posture } from './posture';
import { along, heading } from './vector';

/** Where things lie on the trunk, from the nearest joint of the spine: before it, and up along it. */
const ON_TRUNK = {
  hip: [28, -14],
  shoulder: [20, -34],
  chest: [76, 28],
  belly: [0, 14],
  groin: [50, 12],
} as const;

/** In thousandths of stature, to a tenth. Throws where the body cannot reach. */
export function solve({ lengths }: Body, posture: Posture): Joints {
  const trunk = trunkOf(lengths, posture);
  const sides = ([1, -1] as const).map((sign): Placed => {
    const beside = (from: Point, [before, up]: readonly [number, number], turn: number, half: number) =>
      along(on(from, turn, before, up), [0, 0, 1], sign * half);
    const hip = beside(trunk.sacrum, ON_TRUNK.hip, pelvisOf(posture), lengthOf(lengths, 'hips') / 2);
    const shoulder = beside(
      trunk.neck,
      ON_TRUNK.shoulder,
      posture.spine[2],
      lengthOf(lengths, 'shoulders') / 2,
    );
    return {
      ...legOf(lengths, hip, ofSide(posture.legs, sign), sign),
      ...armOf(lengths, shoulder, ofSide(posture.arms, sign), sign),
    };
  });
  const placed: Placed = Object.assign({}, trunk, ...sides);
  return Object.fromEntries(JOINTS.map((joint) => [joint, tenths(placed[joint], joint)])) as Joints;
}

function trunkOf(lengths: Lengths, posture: Posture) {
  const { hips, spine, neck: neckTurn, face, belly } = posture;
  const pelvis = pelvisOf(posture);
  const [before, up] = ON_TRUNK.hip;
  const sacrum = on([hips[0], hips[1], 0], pelvis, -before, -up);
  const step = (from: Point, turn: number, bone: string) =>
    along(from, heading(turn), lengthOf(lengths, bone));
  const lumbar = step(sacrum, spine[0], 'lumbarSacrum');
  const thorax = step(lumbar, spine[1], 'thoraxLumbar');
  const neck = step(thorax, spine[2], 'neckThorax');
  const head = step(neck, neckTurn, 'neckHead');
  const middle = (a: number, b: number) => (a + b) / 2;
  return {
    sacrum,
    lumbar,
    thorax,
    neck,
    head,
    nose: step(head, face, 'nose'),
    chest: on(thorax, middle(spine[1], spine[2]), ...ON_TRUNK.chest),
    belly: on(lumbar, middle(spine[0], spine[1]), belly, ON_TRUNK.belly[1]),
    groin: on(sacrum, pelvis, ...ON_TRUNK.groin),
  };
}

/** A place so far before a joint of the spine and so far up along it, where the spine runs by `turn`. */
function on(joint: Point, turn: number, before: number, up: number): Point {
  return along(along(joint, heading(turn - 90), before), heading(turn), up);
}

function pelvisOf({ pelvis, spine }: Posture): number {
  return pelvis ?? spine[0];
}

function ofSide<T>(sided: { both: T } | { right: T; left: T }, sign: Sign): T {
  if ('both' in sided) return sided.both;
  return sign === 1 ? sided.right : sided.left;
}

function tenths(point: Point | undefined, joint: Joint): Point {
  if (!point) throw new Error(`no place for ${joint}`);
  const [x, y, z] = point;
  const round = (value: number) => Math.round(value * 10) / 10 + 0;
  return [round(x), round(y), round(z)];
}
