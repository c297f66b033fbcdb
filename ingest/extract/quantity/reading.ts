import { type Hedge, hedgeBeginningAt, hedgesEndingAt } from "../hedge.ts";
import { coreAt } from "./core.ts";
import { type Counted, countedAt, uncounted } from "./counted.ts";
import type { Draft } from "./draft.ts";
import { unitByName } from "./lexicon.ts";

const one = (text: string, at: number): string => text[at] ?? "";
const HAN = /[一-龥]/u;
const SIGNS = new Set(["-", "－", "−"]);
const NO_SIGN_AFTER = /[\d０-９A-Za-z一-龥%％℃）)\-－]/u;
/** What a minus stands behind: 降至-10.7点; 减负800亿元 and 空警-500 have none. */
const MINUS_AFTER = new Set("为是至到达和与率增于从由的在报约值温差幅");
const CURRENCIES: Readonly<Record<string, string>> = { $: "USD", "＄": "USD", "¥": "CNY", "￥": "CNY", "€": "EUR", "£": "GBP" };
const LETTERS: Readonly<Record<string, string>> = { US: "USD", HK: "HKD", A: "AUD", C: "CAD", S: "SGD", NT: "TWD" };
const MONEY_BEFORE =
  /(人民币|人民幣|港币|港幣|港元|新台币|台币|美元|美金|欧元|日元|澳元|澳门币|(?<![A-Za-z])(?:CNY|RMB|USD|HKD|EUR|GBP|JPY))\s?$/u;
/** What a currency in front may end with: most numbers have none. */
const MONEY_END = new Set("币幣元金YBDRP \u3000\u00a0");
/** 3万元（含）以上 */
const INCLUDED = /^[（(]含(?:本数)?[）)](?=以|及|左|之)/u;
const LOW_UNITS = new Set(["成", "%", "％", "半", "半数"]);
/** 网上百家, 线上千人: 上 belongs to the word in front. */
const UPON = new Set("网线身路船车会晚早马以世天山水海地场账合关加带赶迎穿用础史体面");
/** 近3年 is a time, 近30年历史 a quantity. */
const STATED_SPAN = /^(?:的?历史|之久|的?时间)/u;

/**
 * The draft of the number that begins at `at`, with unit and hedges; null if no number begins there. `bare` leaves the unit out and
 * reads fractions to 15 places: what the library reads as a numeral.
 */
export function draftAt(text: string, at: number, bare = false): Draft | null {
  const core = coreAt(text, at, bare ? 15 : 4);
  if (!core) return null;
  const behind = bare ? uncounted(core) : countedAt(text, core);
  const sign = signBefore(text, core.start);
  const money = bare ? { counted: behind, start: sign.start } : moneyBefore(text, sign.start, behind);
  const { counted } = money;
  const before = hedgesBefore(text, money.start, counted);
  const after = hedgeBehind(text, counted);
  return {
    numberStart: core.start,
    numberEnd: core.end,
    start: before[0]?.start ?? money.start,
    end: after?.end ?? counted.end,
    low: counted.core.low,
    high: counted.core.high,
    numeral: core.numeral,
    kind: core.kind,
    place: counted.core.place,
    rounded: counted.core.rounded,
    multiplier: core.multiplier,
    more: counted.more,
    before,
    after,
    negative: sign.negative,
    unitStart: counted.unitStart,
    unitEnd: counted.unitEnd,
    unit: counted.unit,
    unitCode: counted.code,
    dimension: counted.dimension,
    rule: core.rule,
    confidence: 0.9,
  };
}

/** 零下5℃, 负0.2千米, -22.2%. */
function signBefore(text: string, start: number): { readonly start: number; readonly negative: boolean } {
  if (text.startsWith("零下", start - 2)) return { start: start - 2, negative: true };
  const [sign, before] = [one(text, start - 1), one(text, start - 2)];
  const negative =
    sign === "负" || sign === "負"
      ? MINUS_AFTER.has(before) || !HAN.test(before)
      : SIGNS.has(sign) && (!NO_SIGN_AFTER.test(before) || MINUS_AFTER.has(before));
  return { start: negative ? start - 1 : start, negative };
}

/** 港币两千元, 新台币177.1亿元, 人民币3.14, US$3.5亿: the currency in front. */
function moneyBefore(text: string, start: number, counted: Counted): { readonly counted: Counted; readonly start: number } {
  const word = MONEY_END.has(one(text, start - 1)) ? MONEY_BEFORE.exec(text.slice(Math.max(0, start - 6), start)) : null;
  if (word?.[1] && /^[元圆]?$/u.test(counted.unit)) {
    const code = unitByName.get(word[1])?.code ?? (word[1] === "RMB" ? "CNY" : word[1]);
    const named = { ...counted, code, dimension: `=${code}` };
    return counted.unit === ""
      ? { counted: { ...named, unit: word[1] }, start: start - word[0].length }
      : { counted: named, start };
  }
  const symbol = CURRENCIES[one(text, start - 1)];
  if (!symbol || counted.unit !== "") return { counted, start };
  const letters = /(?:US|HK|A|C|S|NT)$/u.exec(text.slice(Math.max(0, start - 3), start - 1))?.[0] ?? "";
  const from = start - 1 - letters.length;
  const code = LETTERS[letters] ?? symbol;
  return { counted: { ...counted, unit: text.slice(from, start), code, dimension: `=${code}` }, start: from };
}

const SLIGHT: ReadonlyMap<string, "OVER" | "UNDER"> = new Map([
  ["强", "OVER"],
  ["弱", "UNDER"],
]);

/** The hedge behind number and unit: 以上, （含）以下, 30分钟内. */
function hedgeBehind(text: string, counted: Counted): Hedge | null {
  const { end, unit } = counted;
  const included = INCLUDED.exec(text.slice(end, end + 6))?.[0].length ?? 0;
  const hedge = hedgeBeginningAt(text, end + included);
  // 三分之一强, 四成弱
  const slight = SLIGHT.get(one(text, end));
  if (slight && (counted.core.rule === "figure.fraction" || unit === "成"))
    return { start: end, end: end + 1, word: one(text, end), class: slight };
  if (hedge) return included > 0 && hedge.class === "UNDER" ? { ...hedge, class: "AT_MOST" } : hedge;
  return one(text, end) === "内" && /^(?:分钟|小时|秒)$/u.test(unit)
    ? { start: end, end: end + 1, word: "内", class: "AT_MOST" }
    : null;
}

/** The hedges in front, outermost first, without those that belong to a word or a time. */
function hedgesBefore(text: string, start: number, counted: Counted): Hedge[] {
  const { core, unit, dimension, end } = counted;
  const hedges = hedgesEndingAt(text, start);
  const before = one(text, start - 1);
  if (hedges.length === 0) {
    // 上百, 上千万: only before a bare power of ten
    if (before === "上" && core.numeral?.bare && !UPON.has(one(text, start - 2)))
      return [{ start: start - 1, end: start, word: "上", class: "VAGUE" }];
    // 接近翻一番
    if (unit === "番" && before === "翻") return hedgesEndingAt(text, start - 1);
    if (unit === "番" && text.startsWith("翻了", start - 2)) return hedgesEndingAt(text, start - 2);
    return hedges;
  }
  const first = hedges[0]?.word;
  // 过半, 过九成, 过亿, 破万亿: 过 alone is a verb's ending elsewhere
  const verb = (first === "过" || first === "破") && !(LOW_UNITS.has(unit) || core.rule === "figure.half" || core.numeral?.bare);
  const time = first === "近" && (dimension === "time" || dimension === "month") && !STATED_SPAN.test(text.slice(end, end + 4));
  return verb || time ? hedges.slice(1) : hedges;
}
