import { Decimal } from "decimal.js";
import { NATION, speaksOfNation } from "../../graph/key.ts";
import { rule as judgeSlot } from "../../graph/rank.ts";
import { dimensionOf, type Unit, unitAs, unitOf } from "../../graph/unit.ts";
import { actionOf, type Interval, intervalOf } from "../../graph/verdict.ts";
import type { Fact } from "./fact.ts";
import type { LeftOut } from "./left.ts";

/** The answer to one question: the figures of one slot, the preferred one first, in one unit. */
export interface Datum {
  readonly preferred: Fact;
  readonly facts: readonly Fact[];
  /** In the answer's unit; null where only a range is stated. */
  readonly amount: Decimal | null;
  readonly interval: Interval | null;
  readonly unit: Unit;
  /** How the unit is called in the answer. */
  readonly unitName: string | null;
  readonly at: string | null;
  readonly reported: boolean;
  readonly rivals: readonly { readonly relation: string; readonly fact: Fact; readonly explanation: string }[];
  readonly support: number;
  /** Pairs of values here that cannot both be true and of which none revises the other, also below the preferred one. */
  readonly conflicts: number;
  readonly rule: string;
}

/** What is compared and added only with its like: everything of the slot but subject, period and unit; with the unit's dimension. */
export const kindOf = (fact: Fact): string =>
  [
    fact.indicator ?? fact.measure ?? fact.id,
    actionOf(fact.action),
    fact.statType,
    fact.per,
    fact.whole,
    fact.comparison,
    fact.modality,
    fact.cumulative,
    dimensionOf(fact.unit, fact.unitCode),
  ].join("|");

/** Whose it is, as a key; null where nobody is named. The nation is one by all its names, a place by its code (广东, 广东地区). */
export const subjectOf = (fact: Fact): string | null =>
  isNation(fact) ? NATION : (fact.subject?.code ?? fact.subject?.id ?? fact.aboutName);

const isNation = (fact: Fact): boolean =>
  speaksOfNation(fact.subject?.name ?? fact.aboutName ?? "") || ["100000", "000000"].includes(fact.subject?.code ?? "");

/** Facts by slot, each slot judged anew among the facts that are asked for, so that `asOf` and other conditions hold for rank and rivals too. */
export function data(facts: readonly Fact[], unit: string | null, left: LeftOut): Datum[] {
  const slots = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = fact.slot ?? fact.id;
    const known = slots.get(key);
    if (known) known.push(fact);
    else slots.set(key, [fact]);
  }
  const target = unit === null ? null : unitOf(unit);
  const common = unit === null ? commonUnits(facts) : new Map<string, Fact>();
  return [...slots.values()].flatMap((slot) => {
    const first = slot[0] as Fact;
    const own = unitAs(first.unit, first.unitCode);
    if (unit !== null && target?.dimension !== own.dimension) {
      left.add("NOT_CONVERTIBLE", slot, `${first.unit || first.unitCode || "no unit"} → ${unit}`);
      return [];
    }
    const model = common.get(kindOf(first)) ?? first;
    const into = target ?? unitAs(model.unit, model.unitCode);
    return [datum(slot, into, unit ?? model.unitCode ?? (model.unit || null))];
  });
}

// Without a unit asked for, what is of one kind stands in the unit that most of it is stated in.
function commonUnits(facts: readonly Fact[]): Map<string, Fact> {
  const counts = new Map<string, Map<string, { fact: Fact; n: number }>>();
  for (const fact of facts) {
    const kind = counts.get(kindOf(fact)) ?? new Map();
    counts.set(kindOf(fact), kind);
    const key = unitAs(fact.unit, fact.unitCode).factor.toString();
    const known = kind.get(key);
    if (known) known.n++;
    else kind.set(key, { fact, n: 1 });
  }
  return new Map(
    [...counts].flatMap(([kind, units]) => {
      const [best] = [...units.values()].sort((a, b) => b.n - a.n || (a.fact.id < b.fact.id ? -1 : 1));
      return best ? [[kind, best.fact] as const] : [];
    }),
  );
}

function datum(slot: readonly Fact[], unit: Unit, unitName: string | null): Datum {
  const byId = new Map(slot.map((fact) => [fact.id, fact]));
  // Which documents repeat one another was found over whole texts when they were loaded: the standing tells.
  const restates = new Set(
    slot.flatMap((fact) => {
      const original = fact.reprintOf ? byId.get(fact.reprintOf) : undefined;
      return original ? [`${fact.document} ${original.document}`, `${original.document} ${fact.document}`] : [];
    }),
  );
  const ruling = judgeSlot(slot, (a, b) => restates.has(`${a} ${b}`));
  const ranked = ruling.standings.flatMap((standing) => {
    const fact = byId.get(standing.figure.id);
    return fact ? [{ ...standing, fact }] : [];
  });
  const preferred = (ranked[0]?.fact ?? slot[0]) as Fact;
  const scale = unitAs(preferred.unit, preferred.unitCode).factor.div(unit.factor);
  const scaled = (value: Decimal | null): Decimal | null => value?.mul(scale) ?? null;
  const interval = intervalOf(preferred);
  const sign = preferred.change === "DECREASE" ? -1 : 1;
  const same = ranked.filter((one) => one.reprintOf === null && (one.fact === preferred || one.verdict === "SAME"));
  return {
    preferred,
    facts: ranked.map((one) => one.fact),
    amount: preferred.amount === null ? null : new Decimal(preferred.amount).mul(scale).mul(sign),
    interval: interval ? { ...interval, lower: scaled(interval.lower), upper: scaled(interval.upper) } : null,
    unit,
    unitName,
    at: preferred.periodEnd ?? preferred.periodStart ?? preferred.publishedAt,
    reported: preferred.periodKind === null,
    rivals: ranked.slice(1).map(({ fact, verdict, reason, reprintOf }) => ({
      relation: verdict ?? "APART",
      fact,
      explanation: reprintOf ? `repeats another text: ${reason}` : reason,
    })),
    support: new Set(same.map((one) => one.fact.document)).size,
    conflicts: ruling.conflicts,
    rule: ruling.reason,
  };
}

const plain = (value: Decimal | null | undefined): string | null => value?.toFixed() ?? null;

/** A datum as the API shows it. */
export function show(one: Datum, change: unknown = null): Readonly<Record<string, unknown>> {
  const { preferred, interval } = one;
  const stated = preferred.lower !== null || preferred.upper !== null || preferred.approximation === "EXACT";
  return {
    amount: plain(one.amount),
    value: one.amount?.toNumber() ?? null,
    // Rounding leaves bounds open: what half a digit would be is used in sums, but not claimed.
    lower: stated ? plain(interval?.lower) : null,
    upper: stated ? plain(interval?.upper) : null,
    lowerInclusive: stated && interval?.lowerIn === true,
    upperInclusive: stated && interval?.upperIn === true,
    unit: one.unitName,
    unitText: preferred.unit,
    period: periodOf(preferred),
    at: one.at,
    reported: one.reported,
    modality: preferred.modality,
    indicator: preferred.shown.indicator,
    about: preferred.shown.about,
    aboutName: preferred.aboutName,
    figure: preferred.shown.figure,
    rivals: one.rivals.map(({ relation, fact, explanation }) => ({ relation, figure: fact.shown.figure, explanation })),
    support: one.support,
    rule: one.rule,
    change,
  };
}

const periodOf = (fact: Fact): Readonly<Record<string, unknown>> | null =>
  fact.periodKind === null
    ? null
    : {
        start: fact.periodStart,
        end: fact.periodEnd,
        kind: fact.periodKind,
        precision: fact.periodPrecision ?? "YEAR",
        basis: fact.periodBasis ?? "STATED",
        text: fact.periodText,
      };
