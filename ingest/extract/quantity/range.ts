import type { Quantity } from "../../../src/model/figure.ts";
import { hedgeApart } from "../hedge.ts";
import { type Draft, quantityOf, type Verdict } from "./draft.ts";
import { compare, minus, oneDigit, print, shift } from "./exact.ts";

const CONNECTORS = /^(?:[（(]含[）)])?(?:至|到|—{1,2}|--|–|-|－|─|~|～|〜|―)$/u;

/** A draft that is the first end of a range, with its second. */
export type Ranged = Draft & { readonly range: Draft };

const low = (draft: Draft): Draft["low"] => (draft.negative ? minus(draft.low) : draft.low);

/** The second draft ends the range that the first begins: 3000至5000元, 5级到6级, 2—3万人. */
function range(text: string, a: Draft, b: Draft): Ranged | null {
  const between = text.slice(a.end, b.start);
  if (!CONNECTORS.test(between) || a.after || b.more || a.kind === "vague" || b.kind === "vague" || b.rule === "figure.rank")
    return null;
  if (b.before.length > 0 || (a.more && a.more !== "来")) return null;
  if (a.unit !== "" && b.unit !== "" && a.unit !== b.unit && a.unitCode !== b.unitCode) return null;
  if (a.unit !== "" && b.unit === "") return null;
  // 由3000元到5000元 tells a change
  const left = text.slice(Math.max(0, a.start - 8), a.start);
  if (
    a.unit !== "" &&
    /^[至到]$/u.test(between) &&
    /[由从][^，。]{0,6}$/u.test(left) &&
    !/^(?:之间|不等|的范围)/u.test(text.slice(b.end, b.end + 3))
  )
    return null;
  // 2—3万: the first end takes the second's 万, if it is the smaller number then
  let first = a;
  if (a.unit === "" && a.multiplier === 0 && b.multiplier > 0 && compare(a.low, shift(b.low, -b.multiplier)) < 0)
    first = { ...a, low: shift(a.low, b.multiplier), high: shift(a.high, b.multiplier) };
  // 两到三千: the thousand is said once
  const lone =
    a.unit === "" && a.kind === "words" && a.low.power === 0 && a.low.digits < 10n && b.kind === "words" && b.multiplier === 0;
  if (lone && b.place > 0 && compare(a.low, shift(b.low, -b.place)) < 0 && oneDigit(b.low))
    first = { ...a, low: shift(a.low, b.place), high: shift(a.high, b.place) };
  if (a.rule === "figure.percent" && b.unit === "") return null;
  if (compare(low(first), low(b)) >= 0) return null;
  return {
    ...first,
    range: b,
    end: b.end,
    after: b.after,
    unit: b.unit,
    unitCode: b.unitCode,
    dimension: b.dimension,
    multiplier: b.multiplier,
    unitEnd: b.unitEnd,
  };
}

/** Joins the ends of ranges, and hands a shared unit to the numbers of a list that stand before it (27、47和18微克). */
export function joined(text: string, verdicts: readonly Verdict[], judge: (draft: Draft) => string | null): Verdict[] {
  const found: Verdict[] = [];
  for (const verdict of verdicts) {
    const last = found.at(-1);
    const unitOk = verdict.refused === null || (verdict.refused.startsWith("span") && last !== undefined);
    if (
      last &&
      unitOk &&
      (last.refused === null || last.refused === "no unit" || last.refused.startsWith("span")) &&
      !("range" in last.draft)
    ) {
      const both = range(text, last.draft, verdict.draft);
      if (both) {
        found[found.length - 1] = { draft: both, refused: judge(both) };
        continue;
      }
    }
    found.push(verdict);
  }
  for (let i = found.length - 2; i >= 0; i--) {
    const [here, next] = [found[i], found[i + 1]];
    if (!here || !next || next.refused !== null || next.draft.unit === "") continue;
    const shares =
      here.draft.unit === ""
        ? here.refused === "no unit" || here.refused === null
        : here.draft.unit === "个" && next.draft.unit.startsWith("个") && here.refused === null;
    if (!shares || !LIST.test(text.slice(here.draft.end, next.draft.start)) || next.draft.unit === here.draft.unit) continue;
    if (
      here.draft.rule === "figure.half" ||
      here.draft.rule === "figure.fraction" ||
      here.draft.numeral === null ||
      here.draft.kind !== "digits"
    )
      continue;
    found[i] = {
      draft: {
        ...here.draft,
        unit: next.draft.unit,
        unitCode: next.draft.unitCode,
        dimension: next.draft.dimension,
        rule: next.draft.rule,
        confidence: 0.7,
      },
      refused: null,
    };
  }
  return found;
}

const LIST = /^[、和与及，]$/u;

/** The value of a joined range. */
export function rangeOf(text: string, draft: Ranged): Quantity {
  const { range: end, ...first } = draft;
  const [a, b] = [low(first), low(end)];
  const one = quantityOf(text, first, draft.before.length > 0 ? null : hedgeApart(text, draft.start));
  return {
    ...one,
    start: draft.start,
    end: draft.end,
    quote: text.slice(draft.start, draft.end),
    amount: null,
    lower: print(a),
    upper: print(end.high && !end.negative && compare(end.high, end.low) > 0 ? end.high : b),
    lowerInclusive: true,
    upperInclusive: true,
    approximation: "RANGE",
    rule: "figure.range",
  };
}
