/** Lines of the bench's table: what was measured, and whether it is as it should be. */

export interface Row {
  what: string;
  value: string;
  bar?: string;
  holds?: boolean;
}

/** Two medians in ms, the first as a multiple of the second. */
export function ratio(what: string, of: number, to: number, bar?: number): Row {
  const times = of / to;
  return {
    what,
    value: `${times.toFixed(2)}x  (${of.toFixed(1)} / ${to.toFixed(1)} ms)`,
    ...(bar !== undefined && { bar: `${bar}x`, holds: times <= bar }),
  };
}

export function atMost(what: string, value: number, limit: number, unit: 'KB' | 'ms'): Row {
  return {
    what,
    value: `${value.toFixed(unit === 'KB' ? 1 : 2)} ${unit}`,
    bar: `${limit} ${unit}`,
    holds: value <= limit,
  };
}

export function print(rows: readonly Row[]): void {
  for (const { what, value, bar, holds } of rows) {
    const verdict = bar === undefined ? '' : `bar ${bar.padEnd(9)} ${holds ? 'holds' : 'MISSED'}`;
    console.log(`${what.padEnd(56)}${value.padEnd(28)}${verdict}`);
  }
}
