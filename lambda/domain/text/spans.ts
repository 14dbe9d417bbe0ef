/** Ranges of token positions, and how they lie to one another. */

/** Half-open range of token positions. */
export interface Span {
  from: number;
  to: number;
}

/** No phrase is longer, small words included. */
export const LONGEST = 40;

/** The spans of an ordered list that have at most `gap` words between them and `span`. */
export function around(spans: readonly Span[], { from, to }: Span, gap: number): readonly Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) < from - gap - LONGEST) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let at = low; at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined || span.from - to > gap) break;
    if (from - span.to <= gap) found.push(span);
  }
  return found;
}

/** All of `inner`, and more: a longer phrase outranks the one inside it. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** One of the spans of an ordered list shares a word with `span`. */
export function touches(spans: readonly Span[], span: Span): boolean {
  return around(spans, span, 0).some((other) => overlaps(other, span));
}
