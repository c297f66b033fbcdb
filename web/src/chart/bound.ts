import type { CustomSeriesOption } from "echarts/charts";

/** A bound as drawn: where it stands along the axis, from where to where, and which end is open. */
export interface Bound {
  readonly place: number | string;
  readonly from: number;
  readonly to: number;
  readonly open: "none" | "up" | "down";
}

const REACH = 22;
const CAP = 5;

/** Error bars: a stroke from the lower to the upper bound with caps; an arrow where an end is open (≥, ≤). */
export function boundSeries(bounds: readonly Bound[], color: string, across: boolean): CustomSeriesOption {
  return {
    type: "custom",
    silent: true,
    z: 3,
    tooltip: { show: false },
    clip: true,
    encode: across ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
    data: bounds.map((one) => [one.place, one.from, one.to, one.open === "none" ? 0 : one.open === "up" ? 1 : 2]),
    renderItem: (_, api) => {
      const end = (column: number): number[] =>
        across ? api.coord([api.value(column), api.value(0)]) : api.coord([api.value(0), api.value(column)]);
      const [open, a, b] = [api.value(3), end(1), end(2)];
      const [ax = 0, ay = 0] = a;
      let [bx = 0, by = 0] = b;
      const sign = open === 2 ? -1 : 1;
      if (open !== 0 && across) bx = ax + sign * REACH;
      if (open !== 0 && !across) by = ay - sign * REACH;
      const style = { stroke: color, lineWidth: 1.5, fill: "none", opacity: 0.85 };
      const stroke = (points: number[][]) => ({ type: "polyline" as const, shape: { points }, style, silent: true });
      const cap = (x: number, y: number) =>
        across
          ? [
              [x, y - CAP],
              [x, y + CAP],
            ]
          : [
              [x - CAP, y],
              [x + CAP, y],
            ];
      const head = across
        ? [
            [bx - sign * CAP, by - CAP],
            [bx, by],
            [bx - sign * CAP, by + CAP],
          ]
        : [
            [bx - CAP, by + sign * CAP],
            [bx, by],
            [bx + CAP, by + sign * CAP],
          ];
      return {
        type: "group",
        children: [
          stroke([
            [ax, ay],
            [bx, by],
          ]),
          stroke(
            open === 0
              ? cap(ax, ay)
              : [
                  [ax, ay],
                  [ax, ay],
                ],
          ),
          stroke(open === 0 ? cap(bx, by) : head),
        ],
      };
    },
  };
}

/** The bound of a number; null where none is stated. */
export function boundOf(
  place: number | string,
  one: { value: number | null; lower: number | null; upper: number | null },
): Bound | null {
  const { lower, upper, value } = one;
  if (lower === null && upper === null) return null;
  if (lower !== null && upper !== null) return lower === upper ? null : { place, from: lower, to: upper, open: "none" };
  const base = value ?? lower ?? upper ?? 0;
  return { place, from: base, to: base, open: lower === null ? "down" : "up" };
}
