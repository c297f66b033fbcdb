import { idOf } from "../model/id.ts";
import type { Spread } from "./rank.ts";

/** The preferred figure of a slot and how far its rivals lie apart: a point of a series. */
export interface Point {
  readonly slot: string;
  /** What its unit measures: units of one dimension convert into each other. */
  readonly unit: string;
  readonly statType: string;
  readonly name: string;
  readonly quote: string;
  /** In the dimension's first unit. */
  readonly value: number | null;
  readonly spread: Spread | null;
  /** ISO prefixes; null where the period is open or not stated. */
  readonly start: string | null;
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
// A hole is one where the series is else without: this many periods at least, and of all from first to last this part.
const HOLE_POINTS = 3;
const HOLE_SHARE = 0.7;
// A unit is the series' own with this many points, and others are odd up to this part of them.
const OWN_UNIT = 3;
const ODD_UNIT = 1 / 3;

// Changes, ranks and indices jump by nature.
const STEADY = new Set(["COUNT", "SUM", "MEAN", "MEDIAN", "SHARE"]);
// So much more than what it is part of is no matter of rounding.
const SWOLLEN = 1.2;

type Add = (kind: LintKind, severity: number, slots: readonly Point[], message: string) => void;

const ratio = (a: number, b: number): number | null => (a > 0 && b > 0 ? Math.max(a / b, b / a) : null);
const times = (n: number): string => (n >= 10 ? n.toFixed(0) : n.toFixed(1));

/**
 * The place of a single year, month or instant on the line of its precision; null for others: 1—5月 begins anew each January, and
 * two spans of several years overlap.
 */
function stepOf({ start, end, kind, precision }: Point): number | null {
  if (kind !== "INSTANT" && start !== end) return null;
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
  const add: Add = (kind, severity, slots, message) => {
    const ids = slots.map((p) => p.slot);
    found.push({ id: idOf("lnt", kind, series, ...ids), kind, series, message, severity, slots: ids });
  };
  for (const point of sorted) {
    const { spread, name } = point;
    if (spread && spread.times >= SPREAD)
      add(
        "SPREAD",
        spread.times,
        [point],
        `${name}: ${spread.least} and ${spread.most} are stated for one period, ${times(spread.times)} times apart`,
      );
  }
  oddUnits(sorted, add);
  for (const unit of new Set(sorted.map((p) => p.unit))) {
    const own = sorted.filter((p) => p.unit === unit && p.end !== null && p.precision !== null);
    swollen(own, add);
    for (const precision of [...new Set(own.map((p) => p.precision))].sort())
      for (const kind of [...new Set(own.map((p) => p.kind))].sort())
        line(
          own.filter((p) => p.precision === precision && p.kind === kind),
          add,
        );
  }
  return found;
}

/** A series has a unit of its own where most of its points have it: a few in another dimension are rather misread. */
function oddUnits(points: readonly Point[], add: Add): void {
  const by = new Map<string, Point[]>();
  for (const point of points) by.set(point.unit, [...(by.get(point.unit) ?? []), point]);
  const [own, ...others] = [...by.values()].sort(
    (a, b) => b.length - a.length || ((a[0]?.slot ?? "") < (b[0]?.slot ?? "") ? -1 : 1),
  );
  // A growth is told in per cent, in points and in times.
  if (!own || own.length < OWN_UNIT || !own.every((p) => STEADY.has(p.statType))) return;
  const odd = others.filter((list) => list.length <= own.length * ODD_UNIT).flatMap((list) => list.slice(0, 1));
  const [usual] = own;
  if (!usual || odd.length === 0) return;
  add("UNIT", odd.length + 1, [usual, ...odd], `${usual.name}: stated as ${[usual, ...odd].map((p) => p.quote).join(", ")}`);
}

/**
 * A month that has more than the year it lies in: one of the two periods is not what was read. Sums add up over time; counts (合作国家)
 * and levels over several years (稳定在1.3万亿斤) often do not.
 */
function swollen(points: readonly Point[], add: Add): void {
  const flows = points.filter((p) => p.kind === "DURATION" && p.start && p.statType === "SUM" && p.value !== null && p.value > 0);
  for (const inner of flows)
    for (const outer of flows) {
      const [a, b] = [inner.value ?? 0, outer.value ?? 0];
      if (a >= b * SWOLLEN && holds(outer, inner))
        add(
          "PRECISION",
          a / b,
          [outer, inner],
          `${inner.name}: ${inner.quote} (${span(inner)}) is more than ${outer.quote} of ${span(outer)}, which it is part of`,
        );
    }
}

const span = ({ start, end }: Point): string => (start === end ? `${end}` : `${start} to ${end}`);

/** True if `inner` is a shorter period within `outer`, which is of one year: dates are prefixes, "2023" begins with its first day and ends with its last. */
function holds(outer: Point, inner: Point): boolean {
  const [a, b, c, d] = [outer.start ?? "", outer.end ?? "", inner.start ?? "", inner.end ?? ""];
  const begins = a <= c;
  const ends = `${d}~` <= `${b}~` || d.startsWith(b);
  return a.slice(0, 4) === b.slice(0, 4) && begins && ends && !(a === c && b === d);
}

/** Jumps and holes along the points of one unit, precision and kind of period. */
function line(points: readonly Point[], add: Add): void {
  const steps = points.flatMap((point) => {
    const step = stepOf(point);
    return step === null ? [] : [{ point, step }];
  });
  const distinct = new Set(steps.map((s) => s.step)).size;
  const [first, last] = [steps[0]?.step ?? 0, steps.at(-1)?.step ?? 0];
  const regular = distinct >= HOLE_POINTS && distinct >= (last - first + 1) * HOLE_SHARE;
  for (let i = 1; i < steps.length; i++) {
    const [from, to] = [steps[i - 1], steps[i]];
    if (!from || !to || from.step === to.step) continue;
    const [a, b] = [from.point, to.point];
    const grown = a.value !== null && b.value !== null && STEADY.has(a.statType) ? ratio(a.value, b.value) : null;
    const passed = to.step - from.step;
    if (grown !== null && grown > JUMP * passed)
      add("JUMP", grown, [a, b], `${a.name}: ${a.quote} (${a.end}) to ${b.quote} (${b.end}) is a step of ${times(grown)} times`);
    if (passed > 1 && regular) add("HOLE", passed - 1, [a, b], `${a.name}: nothing between ${a.end} and ${b.end}`);
  }
}
