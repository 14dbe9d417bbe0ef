/** Mat, bed, pillow, towel, pad, chair, table and wall: what a figure lies, sits or leans on. They rest while it moves. */
import type { Equipment, Figure, Point } from '../../content/schema/figure';
import { project, type Screen } from './poses';
import { type Stroke, still } from './strokes';

/** A thing of this kind; soft ones share their shape. */
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
      case 'floor':
        return floor(one, flat);
      case 'wall':
        return wall(one, flat);
      case 'table':
        return table(one, flat);
      case 'bed':
        return bed(one, flat, figure.view === 'from above');
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
  return [...legs, plate(top, back, top - 90, back, 7), plate(seat, back, seat, front, 9)];
}

/** The line of the ground is as far below what stands on it as half of that line is wide. */
const UNDER = -14;

function floor({ from, to }: Of<'floor'>, flat: Flat): Stroke[] {
  const ends = [from, to].map(([x, z]) => flat([x, UNDER, z]));
  return [{ layer: 'thing', path: still(ends, false), stroke: 'edge', width: 4 }];
}

/** How thick a wall is drawn, in thousandths. */
const WALL = 44;

/** Seen along it. */
function wall({ at, height }: Of<'wall'>, flat: Flat): Stroke[] {
  const corners = [
    flat([at - WALL, 2 * UNDER, 0]),
    flat([at - WALL, height, 0]),
    flat([at, height, 0]),
    flat([at, 2 * UNDER, 0]),
  ];
  return [{ layer: 'thing', path: still(corners, true), fill: 'thing', stroke: 'thing', width: 2 }];
}

/** How thick a table's top is, in units of the box. */
const TABLE_TOP = 9;

function table({ at, top, length, depth }: Of<'table'>, flat: Flat): Stroke[] {
  const half = depth / 2;
  const far = at + length;
  const legs = [at + 30, far - 30].flatMap((x) =>
    [-half, half].flatMap((z) => still([flat([x, top, z]), flat([x, 0, z])], false)),
  );
  const corners = [
    flat([at, top, -half]),
    flat([far, top, -half]),
    flat([far, top, half]),
    flat([at, top, half]),
  ];
  return [
    { layer: 'thing', path: legs, stroke: 'thing', width: 7 },
    { layer: 'thing', path: still(corners, true), fill: 'thing', stroke: 'thing', width: TABLE_TOP },
  ];
}

/** A sheet over a mattress; from the side its front and its legs are seen, too. */
function bed({ from, to, thick }: Of<'bed'>, flat: Flat, fromAbove: boolean): Stroke[] {
  const sheet = [
    flat([from[0], 0, from[1]]),
    flat([to[0], 0, from[1]]),
    flat([to[0], 0, to[1]]),
    flat([from[0], 0, to[1]]),
  ];
  const top: Stroke = { layer: 'thing', path: still(sheet, true), fill: 'mat', stroke: 'mat', width: 8 };
  if (fromAbove)
    return [{ layer: 'thing', path: still(sheet, true), fill: 'thing', stroke: 'thing', width: 20 }, top];
  const front = (x: number, y: number) => flat([x, y, to[1]]);
  const mattress = [front(from[0], 0), front(to[0], 0), front(to[0], -thick / 2), front(from[0], -thick / 2)];
  const legs = [from[0] + 20, to[0] - 20].map(
    (x): Stroke => ({
      layer: 'thing',
      path: still([front(x, -thick / 2), front(x, -thick)], false),
      stroke: 'thing',
      width: 10,
    }),
  );
  return [
    ...legs,
    { layer: 'thing', path: still(mattress, true), fill: 'thing', stroke: 'thing', width: 8 },
    top,
  ];
}

/** How deep a thing is that does not say, in thousandths. */
const DEPTH = 200;

function cushion(
  { at, size, depth = DEPTH }: Of<'pillow' | 'towel' | 'pad'>,
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
