/** A half-open range of UTF-16 units, counted from 0 in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` up to, not including, `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The words that a span covers. */
export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** True when `offset` lies inside the span or at one of its two ends. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** True when `outer` covers the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span without the blanks, tabs and line breaks at its two ends. An all-blank span shrinks to its start. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return { start, end };
}

/** Blank, tab, line feed, carriage return, no-break blank. */
export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 13 || unit === 0xa0;
}
