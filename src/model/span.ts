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

/** How many spans have an edge at or before a place, of some in the order of that edge. By halving: a text has thousands. */
function upTo<Edge extends keyof Span>(spans: readonly Pick<Span, Edge>[], edge: Edge, place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Pick<Span, Edge>)[edge] <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many spans start at or before a place, of some in order of their starts. */
export const startedBy = (spans: readonly Pick<Span, "start">[], place: number): number => upTo(spans, "start", place);

/** How many spans end at or before a place, of some in order of their ends: the index of the first that ends behind it. */
export const endedBy = (spans: readonly Pick<Span, "end">[], place: number): number => upTo(spans, "end", place);

/** Index of the span that holds a place where spans tile a text: the last that starts at or before it; 0 for one before the first. */
export const spanAt = (spans: readonly Pick<Span, "start">[], place: number): number => Math.max(0, startedBy(spans, place) - 1);
