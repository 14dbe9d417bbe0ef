/** What a picture is made of: paths whose points move with the pose. */
import { type Curve, through } from './curve';
import type { Screen } from './poses';

export const TINTS = [
  'near',
  'far',
  'active',
  'activeFar',
  'accent',
  'ghost',
  'mat',
  'edge',
  'thing',
  'arrow',
  'back',
] as const;
export type Tint = (typeof TINTS)[number];

/** A path in pieces: letters of its commands, and points that move. */
export type Path = readonly (string | readonly [Curve, Curve])[];

export interface Stroke {
  /**
   * "thing": equipment and floor, which rest. "gap": in the colour of the ground, it sets a near limb off from the trunk.
   * "mark": on top of the body. Of the body alone there is a shadow where the move began.
   */
  layer: 'thing' | 'gap' | 'body' | 'mark';
  path: Path;
  fill?: Tint;
  stroke?: Tint;
  width?: number;
}

/** A joint's place in the picture at each key pose. */
export type Track = readonly Screen[];

/** Makes paths of tracks; `at` are the key poses. */
export interface Pen {
  line(tracks: readonly Track[]): Path;
  /** A smooth line through all of them. */
  bow(tracks: readonly Track[], closed: boolean): Path;
  dot(track: Track, radius: number): Path;
}

export function penFor(at: readonly number[]): Pen {
  const moving = (track: Track): readonly [Curve, Curve] => [
    through(
      at,
      track.map(([x]) => x),
    ),
    through(
      at,
      track.map(([, y]) => y),
    ),
  ];
  return {
    line: (tracks) => tracks.flatMap((track, i) => [i > 0 ? ' L' : 'M', moving(track)]),
    bow: (tracks, closed) =>
      bow(tracks, closed).map((piece) => (typeof piece === 'string' ? piece : moving(piece))),
    dot(track, radius) {
      const left = track.map(([x, y]): Screen => [x - radius, y]);
      const [r, across] = [hundredths(radius), hundredths(2 * radius)];
      return ['M', moving(left), ` a${r},${r} 0 1,0 ${across},0 a${r},${r} 0 1,0 ${-across},0 Z`];
    },
  };
}

/** Catmull-Rom through the tracks, as cubic Bézier pieces. */
function bow(tracks: readonly Track[], closed: boolean): (string | Track)[] {
  const n = tracks.length;
  const track = (i: number): Track => tracks[closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i))] ?? [];
  const pieces: (string | Track)[] = ['M', track(0)];
  for (let i = 0; i < (closed ? n : n - 1); i += 1) {
    const [before, from, to, after] = [track(i - 1), track(i), track(i + 1), track(i + 2)];
    pieces.push(' C', toward(from, before, to), ' ', toward(to, after, from), ' ', to);
  }
  return closed ? [...pieces, ' Z'] : pieces;
}

/** From `at`, a sixth of the way that leads from `from` to `to`. */
function toward(at: Track, from: Track, to: Track): Track {
  return at.map(([x, y], i): Screen => {
    const [a = [0, 0], b = [0, 0]] = [from[i], to[i]];
    return [x + (b[0] - a[0]) / 6, y + (b[1] - a[1]) / 6];
  });
}

export function between(a: Track, b: Track, part: number): Track {
  return a.map(([x, y], i): Screen => {
    const [bx, by] = b[i] ?? [x, y];
    return [x + (bx - x) * part, y + (by - y) * part];
  });
}

/** A path that rests. */
export function still(points: readonly Screen[], closed: boolean): Path {
  const pieces = points.map(([x, y], i) => `${i > 0 ? ' L' : 'M'}${hundredths(x)},${hundredths(y)}`);
  return [pieces.join('') + (closed ? ' Z' : '')];
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
