/** Pictures in a row as one animated PNG, small: few colours, and of each picture only what has changed. */
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** One index stands for "as before". */
const COLOURS = 255;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** `pictures` are PNGs of one size; each is shown for `ms`. */
export function animated(pictures: readonly Buffer[], ms: number): Buffer {
  const frames = pictures.map((picture) => PNG.sync.read(picture));
  const [first] = frames;
  if (!first) throw new Error('there is nothing to show');
  const { width, height } = first;
  const palette = paletteOf(frames);
  const nearest = nearestIn(palette);
  const indexed = frames.map(({ data }) => indicesOf(data, nearest));
  let sequence = 0;
  const chunks = indexed.flatMap((pixels, i) => {
    const box = i === 0 ? { x: 0, y: 0, w: width, h: height } : changed(indexed[i - 1], pixels, width);
    const data = deflateSync(rowsOf(pixels, indexed[i - 1], box, width), { level: 9 });
    const control = chunk('fcTL', frameControl(sequence++, box, ms));
    if (i === 0) return [control, chunk('IDAT', data)];
    return [control, chunk('fdAT', Buffer.concat([uint32(sequence++), data]))];
  });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 3, 0, 0, 0])])),
    chunk('acTL', Buffer.concat([uint32(frames.length), uint32(0)])),
    chunk(
      'PLTE',
      Buffer.from([
        ...palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
        0,
        0,
        0,
      ]),
    ),
    chunk('tRNS', Buffer.from([...palette.map(() => 255), 0])),
    ...chunks,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** The colours that are used most, in steps that no eye tells apart. */
function paletteOf(frames: readonly PNG[]): number[] {
  const uses = new Map<number, number>();
  for (const { data } of frames) {
    for (let at = 0; at < data.length; at += 4) {
      const colour = colourAt(data, at);
      uses.set(colour, (uses.get(colour) ?? 0) + 1);
    }
  }
  return [...uses]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
}

function colourAt(data: Uint8Array, at: number): number {
  const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]];
  return ((r & 0xfc) << 16) | ((g & 0xfc) << 8) | (b & 0xfc);
}

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, i) => [colour, i]));
  const apart = (a: number, b: number) =>
    ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
  return (colour) => {
    const index = known.get(colour);
    if (index !== undefined) return index;
    let best = 0;
    for (let i = 1; i < palette.length; i += 1) {
      if (apart(palette[i] ?? 0, colour) < apart(palette[best] ?? 0, colour)) best = i;
    }
    known.set(colour, best);
    return best;
  };
}

function indicesOf(data: Uint8Array, nearest: (colour: number) => number): Uint8Array {
  return Uint8Array.from({ length: data.length / 4 }, (_, i) => nearest(colourAt(data, 4 * i)));
}

/** The smallest box around every pixel that differs; one pixel where none does. */
function changed(before: Uint8Array | undefined, now: Uint8Array, width: number): Box {
  let [left, right, top, bottom] = [width, -1, Number.POSITIVE_INFINITY, -1];
  for (let i = 0; i < now.length; i += 1) {
    if (before?.[i] === now[i]) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right < 0
    ? { x: 0, y: 0, w: 1, h: 1 }
    : { x: left, y: top, w: right - left + 1, h: bottom - top + 1 };
}

/** Rows without a filter, in which what has not changed is transparent. */
function rowsOf(now: Uint8Array, before: Uint8Array | undefined, { x, y, w, h }: Box, width: number): Buffer {
  const rows = Buffer.alloc(h * (w + 1));
  for (let row = 0; row < h; row += 1) {
    for (let column = 0; column < w; column += 1) {
      const i = (y + row) * width + x + column;
      rows[row * (w + 1) + 1 + column] = before?.[i] === now[i] ? COLOURS : (now[i] ?? 0);
    }
  }
  return rows;
}

/** Shown over what is there, and left there. */
function frameControl(sequence: number, { x, y, w, h }: Box, ms: number): Buffer {
  const numbers = [sequence, w, h, x, y].map(uint32);
  return Buffer.concat([...numbers, uint16(ms), uint16(1000), Buffer.from([0, 1])]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
}

function uint32(n: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(n >>> 0);
  return bytes;
}

function uint16(n: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(n);
  return bytes;
}
