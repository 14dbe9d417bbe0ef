/** The skill's icon, drawn in code: a figure with raised arms whose body is a spine, on a calm green field. */
import { PNG } from 'pngjs';

// Taken once: looking a global up for each of a million pixels is slow inside a test runner.
const { abs, atan2, cos, max, min, round, sin, sqrt, PI } = Math;

type Colour = readonly [number, number, number];

const FIELD: Colour = [20, 116, 108];
const FIELD_LOW: Colour = [9, 72, 84];
const BONE: Colour = [255, 248, 236];
const SUN: Colour = [255, 190, 92];

/** Five vertebrae from neck to tail, wider as they go down, along a gentle S. The icon is one unit wide. */
const VERTEBRAE = Array.from({ length: 5 }, (_, i) => {
  const t = i / 4;
  const phase = t * PI * 1.6 - 0.4;
  const turn = 0.13 * cos(phase);
  return {
    x: 0.5 + 0.022 * sin(phase),
    y: 0.525 + 0.33 * t,
    right: cos(turn),
    down: sin(turn),
    half: 0.066 + 0.05 * t,
    thick: 0.026 + 0.005 * t,
  };
});

const HEAD = { x: 0.5, y: 0.25, radius: 0.085 };
/** Two raised arms: a ring round the head, open at the top. `reach` in radians from straight down. */
const ARMS = { radius: 0.2, thick: 0.03, reach: 1.95 };

function length(x: number, y: number): number {
  return sqrt(x * x + y * y);
}

/** Signed distance to a vertebra, a bar with round ends; negative inside. */
function bar(x: number, y: number, vertebra: (typeof VERTEBRAE)[number]): number {
  const dx = x - vertebra.x;
  const dy = y - vertebra.y;
  const along = dx * vertebra.right + dy * vertebra.down;
  const across = dy * vertebra.right - dx * vertebra.down;
  return length(max(abs(along) - vertebra.half, 0), across) - vertebra.thick;
}

/** Signed distance to the arms, their ends round. */
function arms(x: number, y: number): number {
  const dx = abs(x - HEAD.x);
  const dy = y - HEAD.y;
  const angle = min(atan2(dx, dy), ARMS.reach);
  return length(dx - ARMS.radius * sin(angle), dy - ARMS.radius * cos(angle)) - ARMS.thick;
}

function blend(under: Colour, over: Colour, share: number): Colour {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return [mix(under[0], over[0]), mix(under[1], over[1]), mix(under[2], over[2])];
}

/** The colour at a point, measured from the top left; `pixel` is the width over which edges soften. */
function colourAt(x: number, y: number, pixel: number): Colour {
  const covers = (distance: number) => min(max(0.5 - distance / pixel, 0), 1);
  const figure = covers(min(length(x - HEAD.x, y - HEAD.y) - HEAD.radius, arms(x, y)));
  const spine = covers(VERTEBRAE.reduce((least, vertebra) => min(least, bar(x, y, vertebra)), 1));
  return blend(blend(blend(FIELD, FIELD_LOW, y), SUN, figure), BONE, spine);
}

/** A square PNG of `size` pixels; the same bytes every time. */
export function icon(size: number): Buffer {
  const png = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const colour = colourAt((column + 0.5) / size, (row + 0.5) / size, 1 / size);
      const at = (row * size + column) * 4;
      png.data[at] = round(colour[0]);
      png.data[at + 1] = round(colour[1]);
      png.data[at + 2] = round(colour[2]);
      png.data[at + 3] = 255;
    }
  }
  // One row filter, fixed: trying all five takes longer than drawing.
  return PNG.sync.write(png, { colorType: 2, filterType: 1, deflateLevel: 9 });
}
