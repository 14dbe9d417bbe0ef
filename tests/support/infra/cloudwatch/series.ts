/** Numbers that were written to CloudWatch, by minute, and its statistics over any span of minutes. */

export interface Span {
  /** Minutes since the beginning; the first one belongs to it, the last one does not. */
  from: number;
  to: number;
}

export class Series {
  private readonly count: Float64Array;
  private readonly sum: Float64Array;
  /** How often each value was written, kept for as few values as there are. */
  private readonly values = new Map<number, Float64Array>();
  private sealed = false;

  constructor(private readonly minutes: number) {
    this.count = new Float64Array(minutes + 1);
    this.sum = new Float64Array(minutes + 1);
  }

  add(minute: number, value: number, times = 1): void {
    if (this.sealed) throw new Error('was read already');
    if (minute >= this.minutes) return;
    const next = minute + 1;
    this.count[next] = (this.count[next] ?? 0) + times;
    this.sum[next] = (this.sum[next] ?? 0) + value * times;
    if (value === 0 || value === 1) return;
    const known = this.values.get(value) ?? new Float64Array(this.minutes + 1);
    known[next] = (known[next] ?? 0) + times;
    this.values.set(value, known);
  }

  /** `undefined` where nothing was written: a point that is missing. */
  statistic(name: string, span: Span): number | undefined {
    if (!this.sealed) this.seal();
    const samples = this.within(this.count, span);
    if (samples === 0) return undefined;
    if (name === 'Sum') return this.within(this.sum, span);
    if (name === 'SampleCount') return samples;
    const most = /^PR\(:(\d+)\)$/.exec(name)?.[1];
    if (most === undefined) throw new Error(`no statistic ${name}`);
    let over = 0;
    for (const [value, counts] of this.values) if (value > Number(most)) over += this.within(counts, span);
    return ((samples - over) / samples) * 100;
  }

  private within(counts: Float64Array, { from, to }: Span): number {
    const at = (minute: number) => counts[Math.min(Math.max(minute, 0), this.minutes)] ?? 0;
    return at(to) - at(from);
  }

  /** From what was written in each minute to what was written before it. */
  private seal(): void {
    for (const counts of [this.count, this.sum, ...this.values.values()]) {
      for (let i = 1; i < counts.length; i += 1) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
    }
    this.sealed = true;
  }
}
