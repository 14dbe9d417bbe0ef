/** Points and directions in space, as a posture is worked out from them. */
import type { Point } from '../../lambda/content/schema/figure';
import { dot } from '../../lambda/render/figure/poses';
import { minus } from '../content/rules/figures/anatomy';

/** `from`, and `times` the way of `way` on. */
export function along(from: Point, way: Point, times = 1): Point {
  return [from[0] + way[0] * times, from[1] + way[1] * times, from[2] + way[2] * times];
}

export function length(way: Point): number {
  return Math.sqrt(dot(way, way));
}

/** Of length 1. */
export function unit(way: Point): Point {
  return along([0, 0, 0], way, 1 / length(way));
}

/** In the side plane: 0 is ahead, 90 is up. */
export function heading(degrees: number): Point {
  const turn = (degrees * Math.PI) / 180;
  return [Math.cos(turn), Math.sin(turn), 0];
}

/** What of `way` is square to the direction `of`. */
export function across(way: Point, of: Point): Point {
  return minus(way, along([0, 0, 0], of, dot(way, of)));
}
