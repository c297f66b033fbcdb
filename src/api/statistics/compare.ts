import { type Datum, kindOf, show, subjectOf } from "./datum.ts";
import { difference } from "./difference.ts";
import type { LeftOut } from "./left.ts";
import { monthsOf } from "./time.ts";

type Row = Readonly<Record<string, unknown>>;

/**
 * Pairs of the two sides that can be compared: of one thing, unit and length of period. Of one subject the times may differ; of
 * two subjects the time must be the same, or else the latest of each is taken and the difference in time told.
 */
export function pairs(
  lefts: readonly Datum[],
  rights: readonly Datum[],
  first: number,
  left: LeftOut,
): { rows: Row[]; warnings: string[] } {
  const rows: Row[] = [];
  const warnings: string[] = [];
  const paired = new Set<Datum>();
  const latestFirst = (all: readonly Datum[]): Datum[] =>
    [...all].sort((a, b) =>
      (a.at ?? "") > (b.at ?? "") ? -1 : (a.at ?? "") < (b.at ?? "") ? 1 : a.preferred.id < b.preferred.id ? -1 : 1,
    );
  const like = (a: Datum, b: Datum): boolean =>
    kindOf(a.preferred) === kindOf(b.preferred) && monthsOf(a.preferred) === monthsOf(b.preferred);
  const add = (a: Datum, b: Datum): void => {
    paired.add(a).add(b);
    rows.push({ indicator: a.preferred.shown.indicator, left: show(a), right: show(b), difference: difference(a, b) });
  };
  const open = (all: readonly Datum[]): Datum[] => latestFirst(all).filter((one) => !paired.has(one));
  for (const a of open(lefts)) {
    const b = open(rights).find(
      (one) => like(a, one) && subjectOf(a.preferred) === subjectOf(one.preferred) && one.preferred.id !== a.preferred.id,
    );
    if (b) add(a, b);
  }
  for (const a of open(lefts)) {
    const b = open(rights).find((one) => like(a, one) && a.at === one.at);
    if (b) add(a, b);
  }
  for (const a of open(lefts)) {
    const b = open(rights).find((one) => like(a, one) && one.preferred.id !== a.preferred.id);
    if (!b) continue;
    add(a, b);
    warnings.push(
      `${a.preferred.quote} stands at ${a.at ?? "no stated time"}, ${b.preferred.quote} at ${b.at ?? "no stated time"}`,
    );
  }
  for (const one of [...open(lefts), ...open(rights)])
    left.add("OTHER_INDICATOR", one.facts, "nothing on the other side of the same thing, unit and length of period");
  return { rows: rows.slice(0, first), warnings };
}
