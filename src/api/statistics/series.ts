import { type Datum, kindOf, show, subjectOf } from "./datum.ts";
import { difference } from "./difference.ts";
import { gaps, grain, isStock, monthsOf } from "./time.ts";

type Row = Readonly<Record<string, unknown>>;

const byTime = (a: Datum, b: Datum): number => {
  const [x, y] = [a.at ?? "~", b.at ?? "~"];
  return x < y ? -1 : x > y ? 1 : a.preferred.id < b.preferred.id ? -1 : 1;
};

/** One line per thing measured, subject and length of period; the lines with most points first. */
export function lines(all: readonly Datum[]): Row[] {
  const groups = new Map<string, Datum[]>();
  for (const one of all) {
    const key = `${kindOf(one.preferred)}|${subjectOf(one.preferred) ?? one.preferred.series ?? ""}|${grain(one.preferred)}`;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.entries()]
    .sort(([ka, a], [kb, b]) => b.length - a.length || (ka < kb ? -1 : 1))
    .map(([, group]) => line(group.sort(byTime)));
}

function line(points: readonly Datum[]): Row {
  const first = points[0] as Datum;
  const { preferred } = first;
  return {
    indicator: preferred.shown.indicator,
    about: preferred.shown.about,
    aboutName: preferred.aboutName,
    unit: first.unitName,
    modality: preferred.modality,
    cumulative: preferred.cumulative,
    points: points.map((point, index) => {
      const before = earlier(points, index);
      return show(point, before ? difference(before, point) : null);
    }),
    gaps: gaps(
      points.flatMap((point) => point.at ?? []),
      grain(preferred),
    ),
  };
}

// Growth compares like with like: the last point before this one in time, of a period of the same kind and length.
// A change is no level: its growth would be of another order.
function earlier(points: readonly Datum[], index: number): Datum | null {
  const point = points[index];
  if (!point || point.preferred.statType === "CHANGE" || point.preferred.statType === "RANK") return null;
  for (let i = index - 1; i >= 0; i--) {
    const before = points[i];
    if (!before || before.at === point.at) continue;
    return monthsOf(before.preferred) === monthsOf(point.preferred) && isStock(before.preferred) === isStock(point.preferred)
      ? before
      : null;
  }
  return null;
}
