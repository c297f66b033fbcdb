import { idOf } from "../model/id.ts";

/** The preferred figure of a slot and how far its rivals lie apart: a point of a series. */
export interface Point {
  readonly slot: string;
  /** Unit dimension: its code, else the unit as written. */
  readonly unit: string;
  readonly statType: string;
  readonly name: string;
  readonly quote: string;
  readonly value: number | null;
  /** Smallest and largest value stated in the slot. */
  readonly least: number | null;
  readonly most: number | null;
  readonly figures: number;
  /** ISO prefix; null where the period is open or not stated. */
  readonly end: string | null;
  readonly kind: string | null;
  readonly precision: string | null;
}

export const LINT_KINDS = ["SPREAD", "JUMP", "UNIT", "PRECISION", "HOLE"] as const;
export type LintKind = (typeof LINT_KINDS)[number];

/** Something odd about a series, with the slots that it is about. */
export interface Lint {
  readonly id: string;
  readonly kind: LintKind;
  readonly series: string;
  readonly message: string;
  /** Larger is worse: the ratio of two values, or how many periods or units. */
  readonly severity: number;
  readonly slots: readonly string[];
}

// Values of one slot are far apart from here on.
const SPREAD = 1.5;
// A number that grows or shrinks more than this from one period to the next is rather misread than true.
const JUMP = 5;
// A hole is one in a series that has this many periods at least.
const HOLE_POINTS = 3;

// Changes, ranks and indices jump by nature.
const STEADY = new Set(["COUNT", "SUM", "MEAN", "MEDIAN", "SHARE"]);

const ratio = (a: number, b: number): number | null => (a > 0 && b > 0 ? Math.max(a / b, b / a) : null);
const times = (n: number): string => (n >= 10 ? n.toFixed(0) : n.toFixed(1));

/** A period's place on the line of its precision: years, or months; null for others. */
function stepOf({ end, precision }: Point): number | null {
  const [year, month] = (end ?? "").split("-").map(Number);
  if (!year) return null;
  if (precision === "YEAR") return year;
  return precision === "MONTH" && month ? year * 12 + month : null;
}

/** What is odd about the points of one series. The same points in any order give the same lint. */
export function lintOf(series: string, points: readonly Point[]): Lint[] {
  const sorted = [...points].sort((a, b) =>
    (a.end ?? "") < (b.end ?? "") ? -1 : (a.end ?? "") > (b.end ?? "") ? 1 : a.slot < b.slot ? -1 : 1,
  );
  const found: Lint[] = [];
  const add = (kind: LintKind, severity: number, slots: readonly Point[], message: string): void => {
    const ids = slots.map((p) => p.slot);
    found.push({ id: idOf("lnt", kind, series, ...ids), kind, series, message, severity, slots: ids });
  };
  for (const point of sorted) {
    const apart = point.least !== null && point.most !== null ? ratio(point.least, point.most) : null;
    if (point.figures > 1 && apart !== null && apart >= SPREAD)
      add(
        "SPREAD",
        apart,
        [point],
        `${point.name}: the values stated for one period lie ${times(apart)} times apart (${point.least} to ${point.most})`,
      );
  }
  const units = [...new Set(sorted.map((p) => p.unit))].sort();
  if (units.length > 1)
    add(
      "UNIT",
      units.length,
      firstOfEach(sorted, (p) => p.unit),
      `${sorted[0]?.name}: stated in ${units.join(", ")}`,
    );
  for (const unit of units) {
    const own = sorted.filter((p) => p.unit === unit && p.end !== null && p.precision !== null);
    const precisions = [...new Set(own.map((p) => p.precision ?? ""))].sort();
    if (precisions.length > 1)
      add(
        "PRECISION",
        precisions.length,
        firstOfEach(own, (p) => p.precision ?? ""),
        `${own[0]?.name}: periods of ${precisions.join(", ").toLowerCase()} are mixed`,
      );
    for (const precision of precisions)
      for (const kind of [...new Set(own.map((p) => p.kind))].sort())
        line(
          own.filter((p) => p.precision === precision && p.kind === kind),
          add,
        );
  }
  return found;
}

/** Jumps and holes along the points of one unit, precision and kind of period. */
function line(
  points: readonly Point[],
  add: (kind: LintKind, severity: number, slots: readonly Point[], message: string) => void,
): void {
  const steps = points.flatMap((point) => {
    const step = stepOf(point);
    return step === null ? [] : [{ point, step }];
  });
  const distinct = new Set(steps.map((s) => s.step)).size;
  for (let i = 1; i < steps.length; i++) {
    const [from, to] = [steps[i - 1], steps[i]];
    if (!from || !to || from.step === to.step) continue;
    const [a, b] = [from.point, to.point];
    const grown = a.value !== null && b.value !== null && STEADY.has(a.statType) ? ratio(a.value, b.value) : null;
    if (grown !== null && grown > JUMP)
      add("JUMP", grown, [a, b], `${a.name}: ${a.quote} (${a.end}) to ${b.quote} (${b.end}) is a step of ${times(grown)} times`);
    const missing = to.step - from.step - 1;
    if (missing > 0 && distinct >= HOLE_POINTS) add("HOLE", missing, [a, b], `${a.name}: nothing between ${a.end} and ${b.end}`);
  }
}

const firstOfEach = (points: readonly Point[], key: (point: Point) => string): Point[] =>
  [...new Map([...points].reverse().map((p) => [key(p), p])).values()].reverse();
