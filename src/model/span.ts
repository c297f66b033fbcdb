/** A half-open stretch `[start, end)` of a text in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True if the two share at least one unit; touching spans do not overlap. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True if `inner` lies within `outer`; equal spans contain each other. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Order by start, then the longer first: the order in which mentions, figures and sentences are printed. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
