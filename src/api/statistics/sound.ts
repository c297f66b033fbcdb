import { isDeictic, NATION } from "../../graph/key.ts";
import { type Datum, subjectOf } from "./datum.ts";
import type { Fact, Subject } from "./fact.ts";
import type { LeftOut } from "./left.ts";
import { daysOf, endDay, firstDay, isStock } from "./time.ts";

const stem = (code: string): string => (code.endsWith("0000") ? code.slice(0, 2) : code.endsWith("00") ? code.slice(0, 4) : code);

/** True if the place or body `inner` lies within `outer` and is another. */
export function lies(inner: Fact, outer: Fact): boolean {
  const [a, b] = [inner.subject, outer.subject];
  if (subjectOf(inner) === subjectOf(outer)) return false;
  if (subjectOf(outer) === NATION)
    return (
      subjectOf(inner) !== NATION && (a === null ? inner.aboutName !== null : a.type === "Place" || a.type === "Organization")
    );
  if (!a || !b) return false;
  if (a.inside.includes(b.id)) return true;
  return codeWithin(a, b);
}

function codeWithin(inner: Subject, outer: Subject): boolean {
  if (inner.code === null || outer.code === null || inner.code === outer.code) return false;
  return inner.code.startsWith(stem(outer.code));
}

const ADDITIVE = new Set(["COUNT", "SUM"]);

/** Why numbers of this kind never add up; null where they can. */
export const notAdditive = (fact: Fact): string | null =>
  ADDITIVE.has(fact.statType) && fact.per === null && fact.change === null
    ? null
    : `no sum: ${fact.per === null ? `figures of the kind ${fact.change === null ? fact.statType : "CHANGE"}` : `figures per ${fact.per}`} do not add up`;

/**
 * The data of one group that may be taken together: one for each subject and stretch of time, no part with its total, nobody's
 * figure twice. What is left out is told. The order of `all` does not matter.
 */
export function sound(all: readonly Datum[], left: LeftOut): Datum[] {
  const numbers = all.filter((one) => keep(one.amount !== null, "RANGE_ONLY", one, left));
  const used = new Set(numbers.map((one) => one.preferred.id));
  const whole = numbers.filter((one) => keep(!one.preferred.totals.some((id) => used.has(id)), "PART_OF_TOTAL", one, left));
  const once = [...bySubject(whole).values()].flatMap((own) => disjoint(own, left));
  const named = unnamed(oneKind(once, left), left);
  // The widest subject stands: what lies within it is in its number already. Only where the times meet.
  return named.filter((one) => {
    const outer = named.find((other) => lies(one.preferred, other.preferred) && meet(one, other));
    return keep(!outer, "WITHIN_SUBJECT", one, left, outer?.preferred.aboutName ?? "");
  });
}

function keep(ok: boolean, reason: Parameters<LeftOut["add"]>[0], one: Datum, left: LeftOut, detail = ""): boolean {
  if (!ok) left.add(reason, one.facts, detail);
  return ok;
}

function bySubject(all: readonly Datum[]): Map<string, Datum[]> {
  const groups = new Map<string, Datum[]>();
  for (const one of all) {
    const key = subjectOf(one.preferred) ?? "";
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

// Longer periods first: a year stands, its quarters are in it. Of stocks and running totals the latest stands.
function disjoint(own: readonly Datum[], left: LeftOut): Datum[] {
  const stocks = own
    .filter((one) => isStock(one.preferred))
    .sort((a, b) =>
      (a.at ?? "") > (b.at ?? "") ? -1 : (a.at ?? "") < (b.at ?? "") ? 1 : a.preferred.id < b.preferred.id ? -1 : 1,
    );
  const flows = own
    .filter((one) => !isStock(one.preferred))
    .sort((a, b) => length(b) - length(a) || (a.preferred.id < b.preferred.id ? -1 : 1));
  const taken: Datum[] = [];
  for (const one of flows) {
    const other = taken.find((before) => meet(before, one));
    if (other) left.add("OVERLAPPING_PERIOD", one.facts, `${range(one)} and ${range(other)}`);
    else taken.push(one);
  }
  const [latest, ...earlier] = stocks;
  for (const one of earlier)
    left.add(
      "OVERLAPPING_PERIOD",
      one.facts,
      `a stock or running total: ${latest?.at ?? "the latest"} is used, not ${one.at ?? "an undated one"}`,
    );
  if (!latest) return taken;
  if (taken.length === 0) return [latest];
  // Stocks and flows of one thing are different questions; the one with more data is answered.
  left.add("OVERLAPPING_PERIOD", latest.facts, `a number at a date (${latest.at ?? "undated"}) beside numbers of periods`);
  return taken;
}

// 新建150家 in a year is not added to 7508家 at its end, whoever's they are: the kind of which there is more stands.
function oneKind(all: readonly Datum[], left: LeftOut): Datum[] {
  const stocks = all.filter((one) => isStock(one.preferred));
  const flows = all.filter((one) => !isStock(one.preferred));
  if (stocks.length === 0 || flows.length === 0) return [...all];
  const [used, others] = flows.length > stocks.length ? [flows, stocks] : [stocks, flows];
  for (const one of others) left.add("OVERLAPPING_PERIOD", one.facts, "numbers at a date beside numbers of periods");
  return used;
}

/**
 * What is of the time asked for. Lists show all that touches it; but a number of three years is no number of one of them. A running
 * total stands at its end.
 */
export function inside(all: readonly Datum[], from: string | null, to: string | null, left: LeftOut): Datum[] {
  return all.filter((one) => {
    const days = daysOf(one.preferred);
    if (!days) return true;
    const starts = isStock(one.preferred) ? days.to : days.from;
    const ok = (from === null || firstDay(from) <= starts) && (to === null || days.to <= endDay(to));
    return keep(ok, "OUTSIDE_PERIOD", one, left, ok ? "" : range(one));
  });
}

/**
 * Why numbers of these subjects do not add up: one may hold another without anybody saying so. A region without a code
 * (长江经济带) beside other places, a pointing name (全省) beside any. Null where they can be added.
 */
export function mayHold(all: readonly Datum[]): string | null {
  if (all.length < 2) return null;
  const subjects = all.map(({ preferred }) => preferred);
  const pointing = subjects.find((fact) => fact.subject === null && fact.aboutName !== null && isDeictic(fact.aboutName));
  const places = subjects.filter((fact) => fact.subject?.type === "Place");
  const region = places.length > 1 ? places.find((fact) => fact.subject?.code === null) : undefined;
  const one = pointing ?? region;
  return one ? `no sum: ${one.aboutName} may hold others of these, or lie in them` : null;
}

const range = (one: Datum): string => `${one.preferred.periodStart ?? "…"}/${one.preferred.periodEnd ?? "…"}`;

function length(one: Datum): number {
  const days = daysOf(one.preferred);
  return days ? Date.parse(days.to) - Date.parse(days.from) : 0;
}

/** True if the times of the two meet; what has no stated period is taken to meet anything of its kind. */
function meet(a: Datum, b: Datum): boolean {
  const [x, y] = [daysOf(a.preferred), daysOf(b.preferred)];
  return !x || !y || isStock(a.preferred) || isStock(b.preferred) ? true : x.from <= y.to && y.from <= x.to;
}

// Several numbers of nobody in particular may be one number told twice.
function unnamed(all: readonly Datum[], left: LeftOut): Datum[] {
  const none = all.filter((one) => subjectOf(one.preferred) === null);
  if (none.length === 0 || all.length === none.length) return [...all];
  for (const one of none) left.add("NO_SUBJECT", one.facts);
  return all.filter((one) => subjectOf(one.preferred) !== null);
}

/** Facts alone, where both facts and targets are there and none was asked for. */
export function actual(all: readonly Datum[], asked: boolean, left: LeftOut): Datum[] {
  if (asked || !all.some((one) => one.preferred.modality === "ACTUAL")) return [...all];
  return all.filter((one) => keep(one.preferred.modality === "ACTUAL", "NOT_ACTUAL", one, left, one.preferred.modality));
}

/** Levels alone, where both levels and changes are there and none was asked for. */
export function levels(all: readonly Datum[], asked: boolean, left: LeftOut): Datum[] {
  const isChange = (one: Datum): boolean => one.preferred.statType === "CHANGE" || one.preferred.change !== null;
  if (asked || all.every(isChange)) return [...all];
  return all.filter((one) => keep(!isChange(one), "IS_CHANGE", one, left));
}
