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
import { figureIdOf } from '../../../../lambda/render/figure/figure-id';
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

const figuresNameMoves: Rule = {
  name: 'figures-name-moves',
  why: 'A picture of another move, or of the wrong side, leads somebody into it.',
  check({ exercises, figures: { figures } }) {
    return figures.flatMap((figure): Finding[] => {
      const [id, form] = figure.id.split('.');
      const exercise = exercises.find((one) => one.id === id);
      const file = fileOf(figure);
      if (!exercise)
        return [{ file, field: 'id', message: `names the exercise "${id}", which does not exist` }];
      const known = form === undefined || Object.keys(exercise.forms ?? {}).includes(form);
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

const figuresForEveryForm: Rule = {
  name: 'figures-for-every-form',
  why: 'Without a picture of its own, a move on a chair, on a bed or on the feet is shown by words alone.',
  check({ routines, figures: { figures } }) {
    return routines.flatMap((routine) =>
      routine.moves.flatMap(({ exercise, form }, i): Finding[] => {
        // A move that nobody has drawn at all is led by words, until somebody draws it.
        if (!figures.some(({ id }) => id.split('.')[0] === exercise)) return [];
        const figure = figures.find(({ id }) => id === figureIdOf(exercise, form));
        const finding = (message: string) => ({
          file: `routines/${routine.id}.json`,
          field: `moves.${i}`,
          message,
        });
        if (!figure) return [finding(`has no picture of "${figureIdOf(exercise, form)}"`)];
        if (routine.place !== 'bed' || figure.inBed) return [];
        return [finding(`is done in bed, and the picture of "${figure.id}" has none`)];
      }),
    );
  },
};

const figuresAreBodies: Rule = {
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

const figuresFitTheirPicture: Rule = {
  name: 'figures-fit-their-picture',
  why: 'A hand or a mat that leaves the picture is cut off on the screen.',
  check({ figures: { body, figures } }: Content) {
    return figures.flatMap((figure) => [
      ...things(body, figure, 'equipment'),
      ...things(body, figure, 'inBed'),
      ...sidesOf(figure).flatMap((side) => outside(body, figure, side)),
    ]);
  },
};

export const figureRules: readonly Rule[] = [
  figuresNameMoves,
  figuresForEveryForm,
  figuresAreBodies,
  figuresFitTheirPicture,
];

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

function things(body: Body, figure: Figure, field: 'equipment' | 'inBed'): Finding[] {
  return (figure[field] ?? []).flatMap((one, i) =>
    cornersOf(one).every((corner) => isInside(body, figure, corner, 4))
      ? []
      : [{ file: fileOf(figure), field: `${field}.${i}`, message: 'leaves the picture' }],
  );
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
  switch (one.kind) {
    case 'mat':
    case 'floor':
      return boxOf([one.from[0], one.to[0]], [0], [one.from[1], one.to[1]]);
    case 'bed':
      return boxOf([one.from[0], one.to[0]], [0, -one.thick], [one.from[1], one.to[1]]);
    case 'wall':
      return boxOf([one.at], [0, one.height], [0]);
    case 'table':
      return boxOf([one.at, one.at + one.length], [0, one.top], [-one.depth / 2, one.depth / 2]);
    default:
      return [];
  }
}

function boxOf(xs: readonly number[], ys: readonly number[], zs: readonly number[]): Point[] {
  return xs.flatMap((x) => ys.flatMap((y) => zs.map((z): Point => [x, y, z])));
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
