import type { Quantity } from "../../../src/model/figure.ts";
import { hedgeApart } from "../hedge.ts";
import { approximationOf, type Draft, quantityOf, type Verdict } from "./draft.ts";
import { compare, exact, minus, oneDigit, print, shift, times } from "./exact.ts";

const CONNECTORS = /^(?:[（(]含[）)])?\s?(?:至|到|—{1,2}|--|–|-|－|─|~|～|〜|―)\s?$/u;
/** 介于20和30之间 */
const PAIR = /^(?:和|与|跟|及)$/u;
const AMID = /^之?间/u;

/** A draft that is the first end of a range, with its second. */
export type Ranged = Draft & {
  readonly range: Draft;
  /** Set where the ends have bounds of their own (20以上30以下, 大于20小于30): which of them count. */
  readonly closed?: { readonly lower: boolean; readonly upper: boolean };
};

const low = (draft: Draft): Draft["low"] => (draft.negative ? minus(draft.low) : draft.low);

/** The second draft ends the range that the first begins: 3000至5000元, 5级到6级, 2—3万人. */
function range(text: string, a: Draft, b: Draft): Ranged | null {
  const between = text.slice(a.end, b.start);
  if (!CONNECTORS.test(between) && !(PAIR.test(between) && amid(text, b))) return null;
  if (/^[-－]$/u.test(between) && IN_CODE.test(text.slice(a.start - 1, a.start))) return null;
  // 10几至20几吨: vague at both ends or at none
  if (a.after || b.more || (a.kind === "vague") !== (b.kind === "vague") || b.rule === "figure.rank") return null;
  if (b.before.length > 0 || (a.more && a.more !== "来")) return null;
  if (a.unit !== "" && b.unit !== "" && a.unit !== b.unit && a.unitCode !== b.unitCode) return null;
  if (a.unit !== "" && b.unit === "" && a.rule !== "figure.percent") return null;
  // 由3000元到5000元 tells a change
  const left = text.slice(Math.max(0, a.start - 8), a.start);
  if (
    a.unit !== "" &&
    /^[至到]$/u.test(between) &&
    /[由从][^，。]{0,6}$/u.test(left) &&
    !/^(?:之间|不等|的范围)/u.test(text.slice(b.end, b.end + 3))
  )
    return null;
  // 下降0.7%至46.5%: by how much, and to what; 下降6℃至8℃ is a range
  if (a.unit !== "" && /^[至到]$/u.test(between) && MOVES.test(left) && compare(b.low, times(a.low, FAR)) >= 0) return null;
  // 2—3万: the first end takes the second's 万, if it is the smaller number then
  let first = a;
  if (a.unit === "" && a.multiplier === 0 && b.multiplier > 0 && compare(a.low, shift(b.low, -b.multiplier)) < 0)
    first = { ...a, low: shift(a.low, b.multiplier), high: shift(a.high, b.multiplier) };
  // 两到三千: the thousand is said once
  const lone =
    a.unit === "" && a.kind === "words" && a.low.power === 0 && a.low.digits < 10n && b.kind === "words" && b.multiplier === 0;
  if (lone && b.place > 0 && compare(a.low, shift(b.low, -b.place)) < 0 && oneDigit(b.low))
    first = { ...a, low: shift(a.low, b.place), high: shift(a.high, b.place) };
  // 百分之三十到四十
  const share = a.rule === "figure.percent" && b.unit === "" ? a : null;
  if (share && !sharesPercent(share, b, between)) return null;
  // 零下22℃至零下18℃ and the other way round are one range
  const cold = first.negative && b.negative && compare(low(first), low(b)) > 0;
  if (!cold && compare(low(first), low(b)) >= 0) return null;
  return {
    ...first,
    range: b,
    end: b.end,
    after: b.after,
    unit: (share ?? b).unit,
    unitCode: (share ?? b).unitCode,
    dimension: (share ?? b).dimension,
    multiplier: b.multiplier,
    unitEnd: b.unitEnd,
  };
}

/** 百分之 is said once for both ends: 百分之三十到四十. */
const sharesPercent = (a: Draft, b: Draft, between: string): boolean =>
  a.kind === "words" &&
  b.kind === "words" &&
  b.rule === "figure.count" &&
  /^[至到]$/u.test(between) &&
  compare(b.low, exact(100)) <= 0;

/** True where 之间 stands behind the second end; a lone 间 too, which is no room then (10000与20000间). */
const amid = (text: string, b: Draft): boolean =>
  b.unit === "间" ? !HAN.test(text[b.end] ?? "") : AMID.test(text.slice(b.end, b.end + 2));

/** A change and its outcome are this far apart at least. */
const FAR = exact(5);
const MOVES = /(?:增长|增加|上升|上涨|提高|提升|回升|扩大|下降|减少|下跌|下滑|回落|降低|缩小|收窄)了?$/u;
const IN_CODE = /[-－/:：.A-Za-z\d]/u;
const HAN = /[一-龥]/u;
/** What may stand between two bounds of one range: 大于20且小于30, 5万元以上、30万元以下. */
const AND = /^(?:的同时|同时)?[，,、]?\s{0,2}(?:并且|而且|且|并|但|又|和|到|至)?\s?$/u;
const LOWER = new Set(["OVER", "AT_LEAST"]);
const UPPER = new Set(["UNDER", "AT_MOST"]);

/** The two drafts bound one range: 5万元以上30万元以下, 大于20且小于等于35, 最多100最少20个. */
function bounded(text: string, a: Draft, b: Draft): Ranged | null {
  if (!AND.test(text.slice(a.end, b.start)) || a.more || b.more || a.kind === "vague" || b.kind === "vague") return null;
  if (a.unit !== "" && (a.unit !== b.unit || a.unitCode !== b.unitCode)) return null;
  // 满10年不满20年
  const reached = text[a.start - 1] === "满" && a.before.length === 0 && a.after === null && b.before[0]?.word.endsWith("满");
  const [first, second] = [reached ? "AT_LEAST" : approximationOf(a, null), approximationOf(b, null)];
  const rising = LOWER.has(first) && UPPER.has(second);
  if (!rising && !(UPPER.has(first) && LOWER.has(second))) return null;
  const [bottom, top] = rising ? [a, b] : [b, a];
  if (compare(low(bottom), low(top)) >= 0) return null;
  return {
    ...bottom,
    range: top,
    closed: { lower: (rising ? first : second) === "AT_LEAST", upper: (rising ? second : first) === "AT_MOST" },
    start: a.start,
    end: b.end,
    numberStart: a.numberStart,
    numberEnd: a.numberEnd,
    before: [...a.before, ...(a.after ? [a.after] : []), ...b.before],
    after: b.after,
    unit: b.unit,
    unitCode: b.unitCode,
    dimension: b.dimension,
    multiplier: Math.max(a.multiplier, b.multiplier),
    unitStart: b.unitStart,
    unitEnd: b.unitEnd,
  };
}

/** Why a first end was refused that a range takes up all the same. */
const OPEN_END = /^(?:no unit|span|joined by a sign|一 as an article)/u;

/** Joins the ends of ranges, and hands a shared unit to the numbers of a list that stand before it (27、47和18微克). */
export function joined(text: string, verdicts: readonly Verdict[], judge: (draft: Draft) => string | null): Verdict[] {
  const found: Verdict[] = [];
  for (const verdict of verdicts) {
    const last = found.at(-1);
    const unitOk =
      verdict.refused === null ||
      (verdict.refused.startsWith("span") && last !== undefined) ||
      (verdict.refused === "no unit" && last?.draft.rule === "figure.percent");
    if (last && unitOk && (last.refused === null || OPEN_END.test(last.refused)) && !("range" in last.draft)) {
      const both = range(text, last.draft, verdict.draft) ?? bounded(text, last.draft, verdict.draft);
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
  const { range: end, closed, ...first } = draft;
  const [a, b] = [low(first), low(end)];
  const one = quantityOf(text, first, draft.before.length > 0 ? null : hedgeApart(text, draft.start));
  return {
    ...one,
    start: draft.start,
    end: draft.end,
    quote: text.slice(draft.start, draft.end),
    amount: null,
    lower: print(compare(a, b) > 0 ? b : a),
    upper: print(compare(a, b) > 0 ? a : end.high && !end.negative && compare(end.high, end.low) > 0 ? end.high : b),
    lowerInclusive: closed?.lower ?? true,
    upperInclusive: closed?.upper ?? true,
    approximation: "RANGE",
    rule: "figure.range",
  };
}
