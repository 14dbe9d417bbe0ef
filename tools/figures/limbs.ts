/** Arms and legs from where they begin and where they end. */
import type { Joint, Point } from '../../lambda/content/schema/figure';
import { minus } from '../content/rules/figures/anatomy';
import type { Arm, Leg } from './posture';
import { across, along, heading, length, unit } from './vector';

export type Lengths = Readonly<Record<string, number>>;
export type Placed = Partial<Record<Joint, Point>>;
/** The person's right is 1, the left is -1. */
export type Sign = 1 | -1;

const AHEAD: Point = [1, 0, 0];
const DOWN: Point = [0, -1, 0];
/** From the ankle: how far back and down the heel is, and ahead and down the toes. */
const SOLE = { heel: [-20, 21], toe: [100.5, 22.5] } as const;

export function armOf(lengths: Lengths, shoulder: Point, arm: Arm, sign: Sign): Placed {
  const s = sign === 1 ? 'R' : 'L';
  const fingers = toSide(arm.fingers, sign);
  const wrist = along(fingers, unit(toSide(arm.hand, sign)), -lengthOf(lengths, 'hand'));
  const bones = [lengthOf(lengths, 'upperArm'), lengthOf(lengths, 'forearm')] as const;
  const elbow = middleJoint(shoulder, wrist, bones, toSide(arm.elbow, sign), `elbow${s}`);
  return {
    [`shoulder${s}`]: shoulder,
    [`elbow${s}`]: elbow,
    [`wrist${s}`]: wrist,
    [`hand${s}`]: fingers,
  };
}

export function legOf(lengths: Lengths, hip: Point, leg: Leg, sign: Sign): Placed {
  const s = sign === 1 ? 'R' : 'L';
  const [thigh, shank] = [lengthOf(lengths, 'thigh'), lengthOf(lengths, 'shank')];
  if ('ankle' in leg) {
    const ankle = toSide(leg.ankle, sign);
    const knee = middleJoint(hip, ankle, [thigh, shank], AHEAD, `knee${s}`);
    return { [`hip${s}`]: hip, [`knee${s}`]: knee, ...footOf(ankle, DOWN, s) };
  }
  const { out, ahead } = leg.lifted;
  const way = unit([heading(ahead)[1], -heading(out)[0], sign * heading(out)[1]]);
  const knee = along(hip, way, thigh);
  return { [`hip${s}`]: hip, [`knee${s}`]: knee, ...footOf(along(knee, way, shank), way, s) };
}

/** A foot square to the way `down` the leg, as it stands, toes ahead. */
function footOf(ankle: Point, down: Point, s: 'R' | 'L'): Placed {
  const front = unit(across(AHEAD, down));
  const at = ([ahead, below]: readonly [number, number]) => along(along(ankle, front, ahead), down, below);
  return { [`ankle${s}`]: ankle, [`heel${s}`]: at(SOLE.heel), [`toe${s}`]: at(SOLE.toe) };
}

/** Where two bones meet that lead from one place to another, on the side of `toward`; out of their reach is an error. */
function middleJoint(
  from: Point,
  to: Point,
  [first, second]: readonly [number, number],
  toward: Point,
  name: string,
): Point {
  const way = minus(to, from);
  const far = length(way);
  if (far > first + second) {
    throw new Error(
      `${name}: its two bones are ${Math.ceil(far - first - second)} too short for where they end`,
    );
  }
  const direction = unit(way);
  const part = (first ** 2 + far ** 2 - second ** 2) / (2 * far);
  const aside = Math.sqrt(Math.max(0, first ** 2 - part ** 2));
  return along(along(from, direction, part), unit(across(toward, direction)), aside);
}

function toSide([ahead, up, out]: Point, sign: Sign): Point {
  return [ahead, up, sign * out];
}

export function lengthOf(lengths: Lengths, bone: string): number {
  const found = lengths[bone];
  if (found === undefined) throw new Error(`the body has no "${bone}"`);
  return found;
}
