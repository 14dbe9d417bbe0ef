/** What a physiotherapist looks for in each picture, measured on its joints; lengths in thousandths of stature. */
import type { Equipment, Joints, Point } from '../../../lambda/content/schema/figure';
import { jointsAt, posesOf } from '../../../lambda/render/figure/poses';
import { angleAt, angleBetween, far, minus } from '../../../tools/content/rules/figures/anatomy';
import { item, shipped } from '../../support/shipped';

const { body, figures } = shipped.figures;
type Side = 'right' | 'left';

function at(id: string, pose: number, side: Side = 'right'): Joints {
  return jointsAt(posesOf(item(figures, id), side).poses, pose);
}
const SIDES = [
  ['right', 'R', 'L'],
  ['left', 'L', 'R'],
] as const;
/** How much the joint moved up. */
const rise = (from: Joints, to: Joints, joint: keyof Joints) => to[joint][1] - from[joint][1];
/** Turn of the line a-b-c in the side plane, degrees; above 0 it turns up. */
function turn(a: Point, b: Point, c: Point): number {
  const way = (p: Point, q: Point) => (Math.atan2(q[1] - p[1], q[0] - p[0]) * 180) / Math.PI;
  return way(b, c) - way(a, b);
}
const names = (joints: Joints) => Object.keys(joints) as (keyof Joints)[];
/** Of these joints, those that moved further than `most`. */
function moved(from: Joints, to: Joints, which: RegExp, most: number): string[] {
  return names(from).filter((joint) => which.test(joint) && far(from[joint], to[joint]) > most);
}

describe('A bridge', () => {
  const [down, up] = [at('bridge', 0), at('bridge', 1)];
  it('has knees, hips and shoulders in one line, and no higher', () => {
    expect(Math.abs(turn(up.shoulderR, up.hipR, up.kneeR))).toBeLessThan(2);
  });
  it('has the feet near the bottom, hip width apart, under bent knees', () => {
    expect(down.heelR[0] - down.hipR[0]).toBeLessThan(260);
    expect(down.heelR[2] - down.heelL[2]).toBe(body.lengths.hips);
    const knee = angleAt(up.hipR, up.kneeR, up.ankleR);
    expect(knee).toBeGreaterThan(70);
    expect(knee).toBeLessThan(100);
  });
});

describe.each(SIDES)('Knee to chest, %s', (side, s) => {
  const end = at('knee-to-chest', 1, side);
  const thigh = minus(end[`knee${s}`], end[`hip${s}`]);
  it('bends the hip well past a right angle, and not forced', () => {
    const bend = 180 - angleBetween(minus(end.thorax, end.sacrum), thigh);
    expect(bend).toBeGreaterThan(115);
    expect(bend).toBeLessThan(135);
  });
  it.each(['wristR', 'wristL'] as const)('holds behind the thigh, not on the kneecap: %s', (wrist) => {
    const way = minus(end[wrist], end[`hip${s}`]);
    const along =
      (way[0] * thigh[0] + way[1] * thigh[1] + way[2] * thigh[2]) / far(end[`knee${s}`], end[`hip${s}`]) ** 2;
    expect(along).toBeGreaterThan(0.3);
    expect(along).toBeLessThan(0.75);
  });
});

describe.each(SIDES)('Knee rolls, %s', (side) => {
  const [start, end] = [at('rotational-stretch', 0, side), at('rotational-stretch', 1, side)];
  it('keep both shoulders on the floor', () => {
    expect(moved(start, end, /shoulder/, 3)).toEqual([]);
  });
  it('keep the knees together, to the right side, and short of the floor', () => {
    expect(far(end.kneeR, end.kneeL)).toBeLessThan(125);
    const sign = side === 'right' ? 1 : -1;
    expect(Math.min(sign * end.kneeR[2], sign * end.kneeL[2])).toBeGreaterThan(60);
    expect(Math.min(end.kneeR[1], end.kneeL[1])).toBeGreaterThan((body.radii.knee ?? 0) + 20);
  });
  it('are seen with the knees well above the hips in the picture, so that they can be told from lying legs', () => {
    const { camera } = item(figures, 'rotational-stretch');
    expect(Math.abs(camera.y[1])).toBeGreaterThan(0.6);
  });
});

describe.each(['draw-in', 'draw-in.seated', 'draw-in.standing'])('%s', (id) => {
  const [out, drawn] = [at(id, 0), at(id, 1)];
  it('moves nothing but the belly wall, and the hands that feel it', () => {
    expect(moved(out, drawn, /^(?!belly|elbow|wrist|hand)/, 1)).toEqual([]);
    const by = far(out.belly, drawn.belly);
    expect(by).toBeGreaterThan(30);
    expect(by).toBeLessThan(60);
  });
});

describe('A pelvic tilt', () => {
  const [arched, flat] = [at('pelvic-tilt', 0), at('pelvic-tilt', 1)];
  const gap = (joints: Joints) => joints.lumbar[1] - (body.radii.torso ?? 0);
  it('goes from a small arch to a flat lower back', () => {
    expect(gap(arched)).toBeGreaterThan(20);
    expect(gap(arched)).toBeLessThan(50);
    expect(gap(flat)).toBeLessThan(6);
  });
  it('lifts no hip, and pushes with no foot', () => {
    expect(Math.abs(rise(arched, flat, 'hipR'))).toBeLessThan(8);
    expect(moved(arched, flat, /toe|heel|head|neck/, 2)).toEqual([]);
  });
  it('on a chair tucks the pelvis under a chest that stays up', () => {
    const [start, end] = [at('pelvic-tilt.seated', 0), at('pelvic-tilt.seated', 1)];
    expect(moved(start, end, /hip|heel|toe/, 2)).toEqual([]);
    expect(far(start.neck, end.neck)).toBeLessThan(16);
    expect(start.lumbar[0] - end.lumbar[0]).toBeGreaterThan(25);
  });
});

describe.each([0, 1])('A side leg lift at %p', (pose) => {
  const j = at('lateral-leg-lift', pose);
  it('has hips and shoulders stacked', () => {
    expect(Math.abs(j.hipR[0] - j.hipL[0])).toBeLessThan(5);
    expect(Math.abs(j.hipR[2] - j.hipL[2])).toBeLessThan(5);
    expect(Math.abs(j.shoulderR[2] - j.shoulderL[2])).toBeLessThan(20);
  });
  it('has a straight top leg, slightly behind, toes forward, over a bent one', () => {
    expect(angleAt(j.hipR, j.kneeR, j.ankleR)).toBeGreaterThan(178);
    expect(j.ankleR[2]).toBeLessThan(j.hipR[2] - 10);
    expect(j.toeR[2] - j.heelR[2]).toBeGreaterThan(100);
    const bent = angleAt(j.hipL, j.kneeL, j.ankleL);
    expect(bent).toBeGreaterThan(100);
    expect(bent).toBeLessThan(160);
  });
});

it('A side leg lift lifts a few inches', () => {
  const up = rise(at('lateral-leg-lift', 0), at('lateral-leg-lift', 1), 'ankleR');
  expect(up).toBeGreaterThan(60);
  expect(up).toBeLessThan(165);
});

describe('A cat stretch', () => {
  const [flat, round, sunk] = [at('cat-stretch', 0), at('cat-stretch', 1), at('cat-stretch', -1)];
  const sag = (j: Joints) => turn(j.sacrum, j.lumbar, j.thorax) + turn(j.lumbar, j.thorax, j.neck);
  it('has hands under shoulders and knees under hips', () => {
    expect(Math.abs(flat.wristR[0] - flat.shoulderR[0])).toBeLessThan(45);
    expect(Math.abs(flat.kneeR[0] - flat.hipR[0])).toBeLessThan(10);
  });
  it('rounds the whole back, and dips only a little', () => {
    expect(sag(round)).toBeLessThan(-50);
    expect(sag(sunk)).toBeGreaterThan(sag(flat) + 15);
    expect(sag(sunk)).toBeLessThan(70);
  });
});

describe.each(SIDES)('Superman, %s arm', (side, s, other) => {
  const [down, up] = [at('superman', 0, side), at('superman', 1, side)];
  it('lifts that arm and the other leg, long and not high', () => {
    for (const joint of [`wrist${s}`, `ankle${other}`] as const) {
      expect(rise(down, up, joint)).toBeGreaterThan(40);
      expect(rise(down, up, joint)).toBeLessThan(140);
    }
    expect(Math.abs(rise(down, up, `ankle${s}`))).toBeLessThan(12);
    expect(Math.abs(rise(down, up, `wrist${other}`))).toBeLessThan(12);
  });
  it('keeps the neck level', () => {
    expect(angleBetween(minus(up.head, up.neck), minus(up.neck, up.thorax))).toBeLessThan(12);
  });
});

describe.each(SIDES)('A seated twist, %s', (side) => {
  const [start, end] = [at('seated-rotation', 0, side), at('seated-rotation', 1, side)];
  const across = minus(end.shoulderL, end.shoulderR);
  const shoulders = (Math.atan2(-across[2], across[0]) * 180) / Math.PI;
  it('keeps hips, knees and feet where they are', () => {
    expect(moved(start, end, /hip|knee|ankle|heel|toe|sacrum/, 1)).toEqual([]);
  });
  it('turns the shoulders by a comfortable part, with the nose over the breastbone', () => {
    const sign = side === 'right' ? -1 : 1;
    expect(sign * shoulders).toBeGreaterThan(30);
    expect(sign * shoulders).toBeLessThan(50);
    const face = minus(end.nose, end.head);
    expect(Math.abs(shoulders - (Math.atan2(face[0], face[2]) * 180) / Math.PI)).toBeLessThan(12);
  });
  it('shows what turns brighter than what stays, and the line of the shoulders', () => {
    const { poses } = posesOf(item(figures, 'seated-rotation'), side);
    expect(poses.active).toEqual(expect.arrayContaining(['torso', 'head']));
    expect(poses.line).toEqual(['shoulderR', 'shoulderL']);
  });
});

/** The thing of this kind that a figure stands at. */
function thingAt<Kind extends Equipment['kind']>(id: string, kind: Kind): Extract<Equipment, { kind: Kind }> {
  const found = item(figures, id).equipment.find((one) => one.kind === kind);
  if (!found) throw new Error(`${id} has no ${kind}`);
  return found as Extract<Equipment, { kind: Kind }>;
}
const SOFT_KNEE = { least: 140, most: 172 };

describe('A pelvic tilt at a wall', () => {
  const id = 'pelvic-tilt.standing';
  const [arched, flat] = [at(id, 0), at(id, 1)];
  const toWall = (j: Joints, joint: keyof Joints, part = 'torso') =>
    j[joint][0] - thingAt(id, 'wall').at - (body.radii[part] ?? 0);
  it('has head, shoulders and bottom on the wall all the while', () => {
    for (const j of [arched, flat]) {
      for (const joint of ['sacrum', 'thorax', 'neck'] as const)
        expect(Math.abs(toWall(j, joint))).toBeLessThan(8);
      expect(Math.abs(toWall(j, 'head', 'head'))).toBeLessThan(8);
    }
  });
  it('goes from a small arch to a lower back on the wall', () => {
    expect(toWall(arched, 'lumbar')).toBeGreaterThan(20);
    expect(toWall(arched, 'lumbar')).toBeLessThan(50);
    expect(Math.abs(toWall(flat, 'lumbar'))).toBeLessThan(8);
  });
  it('has soft knees, and feet a small step from the wall', () => {
    for (const j of [arched, flat]) {
      const knee = angleAt(j.hipR, j.kneeR, j.ankleR);
      expect(knee).toBeGreaterThan(SOFT_KNEE.least);
      expect(knee).toBeLessThan(SOFT_KNEE.most);
      expect(j.heelR[0] - thingAt(id, 'wall').at).toBeGreaterThan(100);
    }
  });
});

describe('A standing cat stretch', () => {
  const id = 'cat-stretch.standing';
  const [flat, round, sunk] = [at(id, 0), at(id, 1), at(id, -1)];
  const sag = (j: Joints) => turn(j.sacrum, j.lumbar, j.thorax) + turn(j.lumbar, j.thorax, j.neck);
  it('holds the edge of the table, with long arms', () => {
    const { at: edge, top } = thingAt(id, 'table');
    for (const j of [flat, round, sunk]) {
      expect(j.handR[1] - (body.radii.hand ?? 0) - top).toBeGreaterThanOrEqual(0);
      expect(j.handR[1] - (body.radii.hand ?? 0) - top).toBeLessThan(10);
      expect(j.handR[0]).toBeGreaterThan(edge);
      expect(j.wristR[0]).toBeLessThan(edge);
      expect(angleAt(j.shoulderR, j.elbowR, j.wristR)).toBeGreaterThan(130);
    }
  });
  it('rounds the whole back, and dips only a little', () => {
    expect(sag(round)).toBeLessThan(-50);
    expect(sag(sunk)).toBeGreaterThan(sag(flat) + 15);
    expect(sag(sunk)).toBeLessThan(70);
  });
  it('hangs the head as it rounds, over feet that stay under the hips', () => {
    expect(round.head[1]).toBeLessThan(round.neck[1] - 40);
    for (const j of [flat, round, sunk]) expect(Math.abs(j.ankleR[0] - j.hipR[0])).toBeLessThan(70);
  });
});

describe('A standing side leg lift', () => {
  const id = 'lateral-leg-lift.standing';
  const [down, up] = [at(id, 0), at(id, 1)];
  it('lifts the straight outer leg a few inches to the side, toes ahead', () => {
    expect(angleAt(up.hipR, up.kneeR, up.ankleR)).toBeGreaterThan(178);
    expect(up.ankleR[2] - down.ankleR[2]).toBeGreaterThan(100);
    expect(up.ankleR[2] - down.ankleR[2]).toBeLessThan(200);
    expect(up.toeR[0] - up.heelR[0]).toBeGreaterThan(100);
  });
  it('moves nothing else: the trunk does not lean, and the hips stay level', () => {
    expect(moved(down, up, /^(?!kneeR|ankleR|heelR|toeR)/, 1)).toEqual([]);
    expect(up.hipR[1]).toBe(up.hipL[1]);
  });
  it('holds the back of the chair on the side of the standing leg', () => {
    const { top, back } = thingAt(id, 'chair');
    expect(Math.abs(up.handL[1] - (body.radii.hand ?? 0) - top)).toBeLessThan(10);
    expect(Math.abs(up.handL[2] - back)).toBeLessThan(40);
  });
});

describe.each(figures.filter(({ variants }) => 'right' in variants).map(({ id }) => id))('%s', (id) => {
  it('is the same on both sides', () => {
    const figure = item(figures, id);
    if (posesOf(figure, 'left').mirrored) return;
    const crossed = id === 'seated-rotation' ? /elbow|wrist|hand/ : /^$/;
    const axis = id === 'seated-rotation' ? 0 : 2;
    for (const pose of [0, 0.5, 1]) {
      const [right, left] = [at(id, pose, 'right'), at(id, pose, 'left')];
      for (const joint of names(right).filter((one) => !crossed.test(one))) {
        const mirrored = right[joint].map((v, i) => (i === axis ? -v : v)) as Point;
        const twin = joint.replace(/[RL]$/, (s) => (s === 'R' ? 'L' : 'R')) as keyof Joints;
        expect(far(mirrored, left[twin])).toBeLessThan(1.5);
      }
    }
  });
});

/** Moves of routines that wait for their picture: a page shows their words alone. One that is drawn must leave the list. */
const NOT_DRAWN_YET: readonly string[] = [];

it('Every move that a routine has is drawn, but for those that are listed', () => {
  const drawn = new Set(figures.map(({ id }) => id.split('.')[0]));
  const moves = new Set(shipped.routines.flatMap((routine) => routine.moves.map(({ exercise }) => exercise)));
  expect([...moves].filter((id) => !drawn.has(id))).toEqual(NOT_DRAWN_YET);
});

it('Every form of a drawn move is drawn', () => {
  const drawn = new Set(figures.map(({ id }) => id));
  const forms = shipped.exercises.flatMap(({ id, forms = {} }) =>
    Object.keys(forms).map((form) => `${id}.${form}`),
  );
  expect(forms.length).toBeGreaterThan(5);
  expect(forms.filter((id) => !drawn.has(id))).toEqual([]);
});
