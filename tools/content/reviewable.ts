/** How generated data is written, so that a reviewer sees what changed: an item a line, long strings in lines. */
import type { InLines } from '../../lambda/content/joined';

/** Characters that a piece of a long string may have; with its indent and quotes it makes a line of 120. */
const WIDTH = 110;

/** JSON with one item a line. */
export function pretty(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** JSON of many numbers, with a list of them on one line. */
export function compact(data: unknown): string {
  return pretty(data).replace(/\[\s+(-?[\d.]+(?:,\s+-?[\d.]+)*)\s+\]/g, (_, numbers: string) => {
    return `[${numbers.replace(/\s+/g, ' ')}]`;
  });
}

/** As {@link pretty}, long strings in lines: `joined` of lambda/content puts them together. */
export function reviewable(data: object): string {
  return pretty(JSON.parse(JSON.stringify(data), (_, value: unknown) => inLines(value)));
}

function inLines(value: unknown): unknown {
  if (typeof value !== 'string' || value.length <= WIDTH) return value;
  return { joined: value.split(/(?<=\n)/).flatMap(pieces) } satisfies InLines;
}

/** A line in pieces that end behind a space where there is one. */
function pieces(line: string): string[] {
  const found: string[] = [];
  let from = 0;
  while (line.length - from > WIDTH) {
    const space = line.lastIndexOf(' ', from + WIDTH - 1);
    const to = space < from ? from + WIDTH : space + 1;
    found.push(line.slice(from, to));
    from = to;
  }
  return [...found, line.slice(from)];
}
