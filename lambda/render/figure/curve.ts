/** How one coordinate of a drawing moves with the pose: a polynomial through its values at the key poses. */

import { bound } from '../binding';

/** `[a, b, c]` stands for a + b p + c p², p being the pose. */
export type Curve = readonly [number, number, number];

/** The curve through one, two or three values, each at its pose; the poses are all different. */
export function through(poses: readonly number[], values: readonly number[]): Curve {
  const [p0 = 0, p1 = 0, p2 = 0] = poses;
  const [v0 = 0, v1 = 0, v2 = 0] = values;
  if (poses.length === 1) return [v0, 0, 0];
  const first = (v1 - v0) / (p1 - p0);
  if (poses.length === 2) return [v0 - first * p0, first, 0];
  const second = ((v2 - v1) / (p2 - p1) - first) / (p2 - p0);
  return [v0 - first * p0 + second * p0 * p1, first - second * (p0 + p1), second];
}

export function valueAt([a, b, c]: Curve, pose: number): number {
  return a + b * pose + c * pose * pose;
}

/** Units of the box that nobody sees: a term that moves a point by less is left out. */
const UNSEEN = 0.35;

/** The curve as an expression of `p` for a vector graphic, to a tenth of a unit. `signed`: the pose goes below 0 too. */
export function expressionOf(curve: Curve, signed: boolean): string {
  const [a, b, c] = simplified(curve, signed).map((v) => Math.round(v * 10) / 10) as [number, number, number];
  if (b === 0 && c === 0) return `${a}`;
  return bound(`${a}${term(b, '*p')}${term(c, '*p*p')}`);
}

function simplified([a, b, c]: Curve, signed: boolean): Curve {
  const bent = signed ? Math.abs(c) : Math.abs(c) / 4;
  if (bent >= UNSEEN) return [a, b, c];
  const straight: Curve = signed ? [a + c / 2, b, 0] : [a, b + c, 0];
  if (Math.abs(straight[1]) >= UNSEEN) return straight;
  return [signed ? straight[0] : straight[0] + straight[1] / 2, 0, 0];
}

function term(factor: number, of: string): string {
  if (factor === 0) return '';
  return `${factor < 0 ? '' : '+'}${factor}${of}`;
}
