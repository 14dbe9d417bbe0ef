/** Mat, pillow, towel, pad and chair: what a figure lies or sits on. They rest while it moves. */
import type { Equipment, Figure, Point } from '../../content/schema/figure';
import { project, type Screen } from './poses';
import { type Stroke, still } from './strokes';

type Of<Kind extends Equipment['kind']> = Extract<Equipment, { kind: Kind }>;

/** `flip` turns a picture over for the other side. */
export function equipmentOf(figure: Figure, flip: (point: Screen) => Screen): Stroke[] {
  const flat = (point: Point) => flip(project(figure, point));
  const strokes = figure.equipment.flatMap((one) => {
    switch (one.kind) {
      case 'mat':
        return mat(one, flat, figure.view === 'from above');
      case 'chair':
        return chair(one, flat);
      default:
        return [cushion(one, flat, figure.camera.scale)];
    }
  });
  // The floor lies under everything.
  return strokes.toSorted((a, b) => Number(b.stroke === 'edge') - Number(a.stroke === 'edge'));
}

type Flat = (point: Point) => Screen;

function mat({ from, to }: Of<'mat'>, flat: Flat, fromAbove: boolean): Stroke[] {
  const corners = [
    flat([from[0], 0, from[1]]),
    flat([to[0], 0, from[1]]),
    flat([to[0], 0, to[1]]),
    flat([from[0], 0, to[1]]),
  ];
  const front = corners.slice(2).map(([x, y]): Screen => [x, y + 4]);
  return [
    {
      layer: 'thing',
      path: still(fromAbove ? corners : front, fromAbove),
      stroke: 'edge',
      width: fromAbove ? 10 : 4,
    },
    { layer: 'thing', path: still(corners, true), fill: 'mat', stroke: 'mat', width: 8 },
  ];
}

function chair({ faces, seat, width, front, back, top }: Of<'chair'>, flat: Flat): Stroke[] {
  const at = (x: number, y: number, z: number) => flat(faces === 'x' ? [z, y, x] : [x, y, z]);
  const half = width / 2;
  const leg = (...points: Screen[]): Stroke => ({
    layer: 'thing',
    path: still(points, false),
    stroke: 'thing',
    width: 7,
  });
  const legs = [-half, half].flatMap((x) => [
    leg(at(x, top, back), at(x, 0, back)),
    leg(at(x, seat, front), at(x, 0, front)),
  ]);
  const plate = (y1: number, z1: number, y2: number, z2: number, stroke: number): Stroke => ({
    layer: 'thing',
    path: still([at(-half, y1, z1), at(half, y1, z1), at(half, y2, z2), at(-half, y2, z2)], true),
    fill: 'thing',
    stroke: 'thing',
    width: stroke,
  });
  const floor: Point[] =
    faces === 'x'
      ? [
          [130, -14, -330],
          [130, -14, 560],
        ]
      : [
          [-430, 0, front + 170],
          [430, 0, front + 170],
        ];
  return [
    ...legs,
    plate(top, back, top - 90, back, 7),
    plate(seat, back, seat, front, 9),
    {
      layer: 'thing',
      path: still(
        floor.map(([x, y, z]) => at(x, y, z)),
        false,
      ),
      stroke: 'edge',
      width: 4,
    },
  ];
}

/** How deep a thing is that does not say, in thousandths. */
const DEPTH = 200;

function cushion(
  { at, size, depth = DEPTH }: Exclude<Equipment, Of<'mat' | 'chair'>>,
  flat: Flat,
  scale: number,
): Stroke {
  const [length, height] = size;
  const reach = length / 2 - height / 2;
  const corner = (x: number, z: number) => flat([at[0] + x, at[1], at[2] + z]);
  const corners = [
    corner(-reach, -depth / 2),
    corner(reach, -depth / 2),
    corner(reach, depth / 2),
    corner(-reach, depth / 2),
  ];
  return {
    layer: 'thing',
    path: still(corners, true),
    fill: 'thing',
    stroke: 'thing',
    width: Math.round(height * scale * 100) / 100,
  };
}
