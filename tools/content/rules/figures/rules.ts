/** A figure is one body that could do the move, on the floor where it says so, inside its picture. */
import {
  type Body,
  type Equipment,
  type Figure,
  JOINTS,
  type Joint,
  type Point,
  type Poses,
} from '../../../../lambda/content/schema/figure';
import {
  type FigureSide,
  jointsAt,
  posesOf,
  project,
  rangeOf,
  sidesOf,
} from '../../../../lambda/render/figure/poses';
import type { Content, Finding, Rule } from '../rule';
import { BONES, far, strains } from './anatomy';

/** How far a bone may be off its length: at a key pose, and between two, where every joint goes its own way. */
const OFF = { key: 0.02, way: 0.09, small: 0.12 };
const SMALL = new Set(['heel', 'neckHead']);
/** Thousandths of stature: how far from the floor counts as on it, and how far a joint that stays may slide. */
const TOUCH = 10;
const SLIDE = 8;
const STEP = 0.05;

export const figuresNameMoves: Rule = {
  name: 'figures-name-moves',
  why: 'A picture of another move, or of the wrong side, leads somebody into it.',
  check({ exercises, figures: { figures } }) {
    return figures.flatMap((figure): Finding[] => {
      const [id, form] = figure.id.split('.');
      const exercise = exercises.find((one) => one.id === id);
      const file = fileOf(figure);
      if (!exercise)
        return [{ file, field: 'id', message: `names the exercise "${id}", which does not exist` }];
      const known = form === undefined || (form === 'seated' && exercise.forms?.seated !== undefined);
      const sided = 'right' in figure.variants;
      return [
        ...(known ? [] : [{ file, field: 'id', message: `names a form that "${id}" does not have` }]),
        ...(sided === (exercise.sides !== 'none')
          ? []
          : [{ file, field: 'variants', message: `has ${sided ? '' : 'no '}sides, unlike "${id}"` }]),
      ];
    });
  },
};

export const figuresAreBodies: Rule = {
  name: 'figures-are-bodies',
  why: 'An arm that grows, a foot in the air or a knee bent backwards shows a move that nobody can do.',
  check({ figures: { body, figures } }: Content) {
    return figures.flatMap((figure) =>
      sidesOf(figure).flatMap((side) => {
        const { poses, mirrored } = posesOf(figure, side);
        if (mirrored) return [];
        const faults = [
          ...poses.poses.flatMap(({ at }) => atKeyPose(body, figure, poses, at)),
          ...onTheWay(body, figure, poses),
        ];
        return [...new Set(faults)].map((message) => ({
          file: fileOf(figure),
          field: `variants.${side}`,
          message,
        }));
      }),
    );
  },
};

export const figuresFitTheirPicture: Rule = {
  name: 'figures-fit-their-picture',
  why: 'A hand or a mat that leaves the picture is cut off on the screen.',
  check({ figures: { body, figures } }: Content) {
    return figures.flatMap((figure) => [
      ...figure.equipment.flatMap((one, i) =>
        cornersOf(one).every((corner) => isInside(body, figure, corner, 4))
          ? []
          : [{ file: fileOf(figure), field: `equipment.${i}`, message: 'leaves the picture' }],
      ),
      ...sidesOf(figure).flatMap((side) => outside(body, figure, side)),
    ]);
  },
};

function fileOf({ id }: Figure): string {
  return `figures/${id}.json`;
}

function atKeyPose(body: Body, figure: Figure, poses: Poses, pose: number): string[] {
  const joints = jointsAt(poses, pose);
  const above = (joint: Joint) => joints[joint][1] - radiusOf(body, joint);
  const touching = contactsAt(figure, poses, pose);
  return [
    ...bonesOff(body, joints, () => OFF.key),
    ...strains(joints),
    ...JOINTS.flatMap((joint) =>
      isLimb(body, joint) && above(joint) < -TOUCH ? [`${joint} is under the floor`] : [],
    ),
    ...touching.flatMap((joint) =>
      Math.abs(above(joint)) > TOUCH ? [`${joint} is ${Math.round(above(joint))} off the floor`] : [],
    ),
  ].map((fault) => `at ${pose}: ${fault}`);
}

function contactsAt(
  { contacts: { all = [], start = [], end = [] } }: Figure,
  poses: Poses,
  pose: number,
): Joint[] {
  const [, last] = rangeOf(poses);
  return [...all, ...(poses.contacts ?? []), ...(pose === 0 ? start : []), ...(pose === last ? end : [])];
}

function onTheWay(body: Body, figure: Figure, poses: Poses): string[] {
  const [first, last] = rangeOf(poses);
  const rest = jointsAt(poses, 0);
  const staying = [...(figure.contacts.all ?? []), ...(poses.contacts ?? [])];
  const found: string[] = [];
  for (let pose = first; pose <= last; pose += STEP) {
    const joints = jointsAt(poses, pose);
    found.push(...bonesOff(body, joints, (bone) => (SMALL.has(bone) ? OFF.small : OFF.way)));
    for (const joint of staying) if (far(joints[joint], rest[joint]) > SLIDE) found.push(`${joint} slides`);
  }
  return [...new Set(found)].map((fault) => `on the way: ${fault}`);
}

function bonesOff(body: Body, joints: ReturnType<typeof jointsAt>, most: (bone: string) => number): string[] {
  return BONES.flatMap(([a, b, bone]) => {
    const length = body.lengths[bone] ?? 0;
    const off = far(joints[a], joints[b]) / length - 1;
    return Math.abs(off) > most(bone) ? [`${a} to ${b} is not ${length} long`] : [];
  });
}

function outside(body: Body, figure: Figure, side: FigureSide): Finding[] {
  const { poses } = posesOf(figure, side);
  return poses.poses.flatMap(({ at, joints }) =>
    JOINTS.flatMap((joint) =>
      isInside(body, figure, joints[joint], radiusOf(body, joint) * figure.camera.scale)
        ? []
        : [
            {
              file: fileOf(figure),
              field: `variants.${side}`,
              message: `${joint} leaves the picture at ${at}`,
            },
          ],
    ),
  );
}

function isInside({ box }: Body, figure: Figure, point: Point, margin: number): boolean {
  const [x, y] = project(figure, point);
  return x >= margin && x <= box[0] - margin && y >= margin && y <= box[1] - margin;
}

function cornersOf(one: Equipment): Point[] {
  if (one.kind !== 'mat') return [];
  return [one.from[0], one.to[0]].flatMap((x) => [one.from[1], one.to[1]].map((z): Point => [x, 0, z]));
}

function radiusOf({ radii }: Body, joint: Joint): number {
  return radii[bare(joint)] ?? radii.torso ?? 0;
}

/** The front of the trunk is no joint that could be under the floor. */
function isLimb({ radii }: Body, joint: Joint): boolean {
  return radii[bare(joint)] !== undefined;
}

function bare(joint: Joint): string {
  return joint.replace(/[RL]$/, '');
}
