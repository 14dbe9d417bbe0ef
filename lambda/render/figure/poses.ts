/** Where the joints of a figure are, in space and in the picture. */
import type { Place } from '../../content/schema/exercise';
import {
  type Figure,
  JOINTS,
  type Joint,
  type Joints,
  type Point,
  type Poses,
} from '../../content/schema/figure';
import { through, valueAt } from './curve';

export type FigureSide = 'both' | 'right' | 'left';
export type Screen = readonly [number, number];

/** The figure with what there is at that place. */
export function inPlace(figure: Figure, place: Place): Figure {
  return place === 'bed' && figure.inBed ? { ...figure, equipment: figure.inBed } : figure;
}

/** The poses of a side; `mirrored`: they are the other side's, turned over, and so is their picture. */
export function posesOf({ variants }: Figure, side: FigureSide): { poses: Poses; mirrored: boolean } {
  if ('both' in variants) return { poses: variants.both, mirrored: false };
  const { right, left } = variants;
  if (side !== 'left') return { poses: right, mirrored: false };
  return 'mirrorOf' in left ? { poses: right, mirrored: true } : { poses: left, mirrored: false };
}

/** The sides that differ. */
export function sidesOf({ variants }: Figure): readonly FigureSide[] {
  return 'both' in variants ? ['both'] : ['right', 'left'];
}

/** Lowest and highest pose. */
export function rangeOf({ poses }: Poses): readonly [number, number] {
  const at = poses.map((pose) => pose.at);
  return [Math.min(...at), Math.max(...at)];
}

/** Joints in space at a pose, before the camera. */
export function jointsAt({ poses }: Poses, pose: number): Joints {
  const at = poses.map((key) => key.at);
  const axis = (joint: Joint, i: 0 | 1 | 2) =>
    valueAt(
      through(
        at,
        poses.map((key) => key.joints[joint][i]),
      ),
      pose,
    );
  return Object.fromEntries(
    JOINTS.map((joint) => [joint, [axis(joint, 0), axis(joint, 1), axis(joint, 2)]]),
  ) as unknown as Joints;
}

export function project({ camera }: Figure, point: Point): Screen {
  const { at, scale, x, y } = camera;
  return [at[0] + scale * dot(x, point), at[1] + scale * dot(y, point)];
}

export function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
