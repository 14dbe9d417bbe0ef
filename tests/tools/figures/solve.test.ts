/** A posture in angles and places becomes the joints of one body, or it is said why no body can do it. */
import type { Joints } from '../../../lambda/content/schema/figure';
import { BONES, far, strains } from '../../../tools/content/rules/figures/anatomy';
import { posed, readPostures } from '../../../tools/figures/figures';
import type { Posture } from '../../../tools/figures/posture';
import { solve } from '../../../tools/figures/solve';
import { item, shipped } from '../../support/shipped';

const { body, figures } = shipped.figures;

/** Standing with the arms hanging, knees soft. */
const STANDING: Posture = {
  name: 'start',
  at: 0,
  hips: [0, 515],
  spine: [85, 94, 90],
  neck: 84,
  face: 0,
  belly: 66,
  legs: { both: { ankle: [10, 38, 55] } },
  arms: { both: { fingers: [20, 440, 120], hand: [0.1, -1, 0], elbow: [-1, 0, 0] } },
};

it('has every bone as long as it is, at any angle', () => {
  for (const [neck, hips, ahead] of [
    [60, 515, 0],
    [84, 450, 60],
    [100, 380, -40],
  ] as const) {
    const joints = solve(body, { ...STANDING, neck, hips: [0, hips], legs: ankles(ahead) });
    for (const [a, b, bone] of BONES)
      expect(Math.abs(far(joints[a], joints[b]) - (body.lengths[bone] ?? 0))).toBeLessThan(0.3);
  }
});

it('stands flat on the floor, with knees that bend ahead', () => {
  const joints = solve(body, { ...STANDING, hips: [0, 455] });
  for (const joint of ['heelR', 'heelL', 'toeR', 'toeL'] as const)
    expect(Math.abs(joints[joint][1] - (body.radii[joint.slice(0, -1)] ?? 0))).toBeLessThan(1);
  expect(joints.kneeR[0]).toBeGreaterThan(80);
  expect(strains(joints)).toEqual([]);
});

it('is the same on both sides where both are described as one', () => {
  const joints = solve(body, STANDING);
  for (const joint of Object.keys(joints).filter((name) => name.endsWith('R')) as (keyof Joints)[]) {
    const twin = joint.replace(/R$/, 'L') as keyof Joints;
    const [x, y, z] = joints[joint];
    expect(joints[twin]).toEqual([x, y, -z + 0]);
  }
});

it('lifts a straight leg to its own side, with the foot square to it', () => {
  const { hipL, kneeL, ankleL, toeL } = solve(body, {
    ...STANDING,
    legs: { right: { ankle: [10, 38, 55] }, left: { lifted: { out: 30, ahead: 0 } } },
  });
  expect(ankleL[2] - hipL[2]).toBeCloseTo(-490 * Math.sin(Math.PI / 6), 0);
  expect(far(hipL, ankleL)).toBeCloseTo(far(hipL, kneeL) + far(kneeL, ankleL), 0);
  expect(toeL[0] - ankleL[0]).toBeCloseTo(100.5, 0);
});

it.each<[string, Partial<Posture>, RegExp]>([
  ['feet too far below', { hips: [0, 600] }, /kneeR: .* too short/],
  ['hands too far ahead', { arms: armsTo(600) }, /elbowR: .* too short/],
])('says what cannot be reached: %s', (_, change, says) => {
  expect(() => solve(body, { ...STANDING, ...change })).toThrow(says);
});

it.each([...readPostures()])('the figure %s holds the joints of its postures', (id, postures) => {
  const figure = item(figures, id);
  expect(posed(body, figure, postures)).toEqual(figure);
});

it('does not pose a figure by postures of other sides', () => {
  expect(() => posed(body, item(figures, 'superman'), { both: [STANDING] })).toThrow(/superman.*sides/);
});

function ankles(ahead: number): Posture['legs'] {
  return { both: { ankle: [ahead, 38, 55] } };
}

function armsTo(ahead: number): Posture['arms'] {
  return { both: { fingers: [ahead, 440, 120], hand: [1, 0, 0], elbow: [0, -1, 0] } };
}
