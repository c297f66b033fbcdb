import { type Datum, kindOf, show, subjectOf } from "./datum.ts";
import type { LeftOut } from "./left.ts";
import { lies } from "./sound.ts";
import { monthsOf } from "./time.ts";

type Row = Readonly<Record<string, unknown>>;

export interface Ranking {
  readonly unit: string | null;
  readonly rows: readonly Row[];
  readonly warnings: readonly string[];
}

/** The subjects by their latest number of one thing in one unit and one length of period: the thing that most subjects have. */
export function ranking(all: readonly Datum[], descending: boolean, first: number, left: LeftOut): Ranking {
  const kinds = new Map<string, Datum[]>();
  for (const one of all) {
    if (one.amount === null) left.add("RANGE_ONLY", one.facts);
    else if (subjectOf(one.preferred) === null) left.add("NO_SUBJECT", one.facts, "a ranking needs to know whose figure it is");
    else {
      const key = `${kindOf(one.preferred)}|${monthsOf(one.preferred)}`;
      kinds.set(key, [...(kinds.get(key) ?? []), one]);
    }
  }
  const sorted = [...kinds.entries()]
    .sort(([ka, a], [kb, b]) => subjects(b) - subjects(a) || (ka < kb ? -1 : 1))
    .map(([, own]) => own);
  const [chosen = [], ...others] = sorted;
  const model = chosen[0]?.preferred;
  for (const other of others) {
    for (const one of other) {
      const sameThing = model?.indicator === one.preferred.indicator;
      left.add(
        sameThing ? "OVERLAPPING_PERIOD" : "OTHER_INDICATOR",
        one.facts,
        sameThing ? "a period of another length" : (one.preferred.measure ?? ""),
      );
    }
  }
  const latest = new Map<string, Datum>();
  for (const one of chosen) {
    const key = subjectOf(one.preferred) ?? "";
    const known = latest.get(key);
    const [late, early] = known && (known.at ?? "") > (one.at ?? "") ? [known, one] : [one, known];
    latest.set(key, late);
    if (early)
      left.add(
        "OVERLAPPING_PERIOD",
        early.facts,
        `the latest of ${late.preferred.aboutName ?? "the subject"} is used: ${late.at ?? "undated"}`,
      );
  }
  const own = [...latest.values()];
  // A country would lead every ranking of its provinces.
  const leaves = own.filter((one) => {
    const inner = own.find((other) => lies(other.preferred, one.preferred));
    if (inner) left.add("WITHIN_SUBJECT", one.facts, `${one.preferred.aboutName ?? ""} holds ${inner.preferred.aboutName ?? ""}`);
    return !inner;
  });
  const sign = descending ? -1 : 1;
  const ranked = leaves.sort(
    (a, b) => sign * (a.amount && b.amount ? a.amount.cmp(b.amount) : 0) || (a.preferred.id < b.preferred.id ? -1 : 1),
  );
  const times = new Set(ranked.map((one) => one.at));
  return {
    unit: ranked[0]?.unitName ?? null,
    rows: ranked.slice(0, first).map((one, index) => ({
      rank: 1 + ranked.findIndex((other) => one.amount !== null && other.amount?.eq(one.amount)),
      datum: show(one),
      tied: tied(one, ranked[index + 1]),
    })),
    warnings:
      times.size > 1
        ? [`the numbers stand at ${times.size} different times, from ${[...times].sort()[0]} to ${[...times].sort().at(-1)}`]
        : [],
  };
}

const subjects = (own: readonly Datum[]): number => new Set(own.map((one) => subjectOf(one.preferred))).size;

function tied(one: Datum, next: Datum | undefined): boolean {
  const [a, b] = [one.interval, next?.interval];
  if (!a || !b) return false;
  const apart = (a.lower && b.upper?.lt(a.lower)) || (a.upper && b.lower?.gt(a.upper));
  return !apart;
}
