/** The skill's icon, drawn in code: a figure with raised arms whose body is a spine, on a calm green field. */
import { PNG } from 'pngjs';

type Colour = readonly [number, number, number];

const FIELD: Colour = [20, 116, 108];
const FIELD_LOW: Colour = [9, 72, 84];
const BONE: Colour = [255, 248, 236];
const SUN: Colour = [255, 190, 92];

/** Five vertebrae from neck to tail, wider as they go down, along a gentle S. The icon is one unit wide. */
const VERTEBRAE = Array.from({ length: 5 }, (_, i) => {
  const t = i / 4;
  const phase = t * Math.PI * 1.6 - 0.4;
  return {
    x: 0.5 + 0.022 * Math.sin(phase),
    y: 0.525 + 0.33 * t,
    turn: 0.13 * Math.cos(phase),
    half: 0.066 + 0.05 * t,
    thick: 0.026 + 0.005 * t,
  };
});

const HEAD = { x: 0.5, y: 0.25, radius: 0.085 };
/** Two raised arms: a ring round the head, open at the top. `reach` in radians from straight down. */
const ARMS = { radius: 0.2, thick: 0.03, reach: 1.95 };

/** Signed distance to a rounded bar of half-length `half`, turned by `turn`, negative inside. */
function bar(x: number, y: number, { x: cx, y: cy, turn, half, thick }: (typeof VERTEBRAE)[number]): number {
  const dx = x - cx;
  const dy = y - cy;
  const along = dx * Math.cos(turn) + dy * Math.sin(turn);
  const across = dy * Math.cos(turn) - dx * Math.sin(turn);
  return Math.hypot(Math.max(Math.abs(along) - half, 0), across) - thick;
}

/** Signed distance to the arms, their ends round. */
function arms(x: number, y: number): number {
  const dx = Math.abs(x - HEAD.x);
  const dy = y - HEAD.y;
  const angle = Math.min(Math.atan2(dx, dy), ARMS.reach);
  return Math.hypot(dx - ARMS.radius * Math.sin(angle), dy - ARMS.radius * Math.cos(angle)) - ARMS.thick;
}

function blend(under: Colour, over: Colour, share: number): Colour {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return [mix(under[0], over[0]), mix(under[1], over[1]), mix(under[2], over[2])];
}

/** The colour at a point, measured from the top left; `pixel` is the width over which edges soften. */
function colourAt(x: number, y: number, pixel: number): Colour {
  const covers = (distance: number) => Math.min(Math.max(0.5 - distance / pixel, 0), 1);
  const figure = covers(Math.min(Math.hypot(x - HEAD.x, y - HEAD.y) - HEAD.radius, arms(x, y)));
  const spine = covers(Math.min(...VERTEBRAE.map((vertebra) => bar(x, y, vertebra))));
  return blend(blend(blend(FIELD, FIELD_LOW, y), SUN, figure), BONE, spine);
}

/** A square PNG of `size` pixels; the same bytes every time. */
export function icon(size: number): Buffer {
  const png = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const colour = colourAt((column + 0.5) / size, (row + 0.5) / size, 1 / size);
      png.data.set([...colour.map(Math.round), 255], (row * size + column) * 4);
    }
  }
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });
}
