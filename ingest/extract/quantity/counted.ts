import { hedgeBeginningAt, hedgesEndingAt } from "../hedge.ts";
import { beginsNumeral, readNumeralAt } from "../numeral.ts";
import { readUnitAt } from "../unit.ts";
import { type Core, HALF, PARTS } from "./core.ts";
import { DIGITS } from "./digit.ts";
import { add, compare, divide, type Exact, exact, exactOf, shift, times } from "./exact.ts";
import { unitByName, unitWords } from "./lexicon.ts";

/** A number with the unit behind it. */
export interface Counted {
  readonly core: Core;
  readonly unit: string;
  readonly code: string | null;
  readonly dimension: string | null;
  readonly unitStart: number;
  readonly unitEnd: number;
  /** 多 or 余, in the number or behind the unit. */
  readonly more: string;
  /** Behind number, unit, 半 and 多. */
  readonly end: number;
}

const one = (text: string, at: number): string => text[at] ?? "";
const HAN = /[一-龥]/u;
const YUAN = { code: "CNY", dimension: "=CNY" };
const CELSIUS = { code: "CEL", dimension: "=celsius" };
const FAHRENHEIT = { code: "FAH", dimension: "=fahrenheit" };
/** 华氏98.6度, 摄氏温度37度 */
const SCALE = /([华摄])氏(?:温度)?(?:为|约|近)?$/u;
const TIMES = /^[两三四五]$/u;
const TWO_DIGITS = /^[1-9][1-9]$/u;
const MORE = new Set(["多", "余", "餘"]);
/** 多种, 多项 … behind a unit begin the next phrase. */
const MORE_STOPS = new Set("用能种样项个家名条次方边元少民数年层类位级功面维领亏重达");
const TIME_NOUNS = ["月", "小时", "钟头", "星期", "礼拜", "世纪"];
/** Units behind which 半 is a half more: 一年半, 两倍半. */
const HALVES = new Set([
  "年",
  "倍",
  "天",
  "岁",
  "小时",
  "亩",
  "斤",
  "两",
  "里",
  "成",
  "吨",
  "米",
  "公里",
  "公斤",
  "升",
  "公升",
  "度",
]);
/** 97.1/10万: so many of that many. */
const PER = /^\/1?0*[十百千万]+(?:人|例|户)?/u;
const WARMTH = /(?:温|零下|零上|摄氏|升高|寒|热|冷|体感)/u;

/** The number alone. */
export const uncounted = (core: Core): Counted => ({
  core,
  unit: "",
  code: null,
  dimension: null,
  unitStart: core.end,
  unitEnd: core.end,
  more: core.more,
  end: core.end,
});

const named = (counted: Counted, unit: string, end: number, row = unitByName.get(unit)): Counted => ({
  ...counted,
  unit,
  code: row?.code ?? null,
  dimension: row?.dimension ?? null,
  unitEnd: end,
  end,
});

const plus = (core: Core, amount: Exact, place: number): Core => ({
  ...core,
  low: add(core.low, amount),
  high: add(core.high, amount),
  place,
  rounded: true,
});

/** 一个半小时, 两个半月; 一个多月: a half or 多 between 个 and its noun. */
function splitUnit(text: string, counted: Counted): Counted | null {
  const { core, end } = counted;
  if (one(text, end) !== "个" || core.numeral === null) return null;
  const middle = one(text, end + 1);
  const noun = TIME_NOUNS.find((word) => text.startsWith(word, end + 2));
  if (!noun) return null;
  const behind = end + 2 + noun.length;
  if (MORE.has(middle)) return { ...named(counted, `个${noun}`, behind), more: middle };
  if (middle !== "半") return null;
  return { ...named(counted, noun === "月" ? "个月" : noun, behind), core: plus(core, HALF, -1) };
}

/** True within a line: 共有 4612 家; a number at the head of one may be that of an item (2 件). */
const inLine = (text: string, at: number): boolean => /[^\s\d.．、]\s?$/u.test(text.slice(Math.max(0, at - 2), at));

/** The unit right behind the number, by the table or by what is known of the number's own form. */
function unitBehind(text: string, counted: Counted): Counted {
  const { core, end } = counted;
  switch (core.rule) {
    case "figure.hours":
      return named(counted, "分钟", end);
    case "figure.clock":
      return named(counted, "秒", end);
    case "figure.percent":
      return named(counted, PARTS[one(text, core.start)] ?? "%", end);
    case "figure.half":
      if (core.end - core.start > 1) return counted;
  }
  const split = splitUnit(text, counted);
  if (split) return split;
  const per = core.numeral?.kind === "digits" ? PER.exec(text.slice(end, end + 6)) : null;
  if (per) return named(counted, per[0], end + per[0].length);
  const space = core.kind === "digits" && (one(text, end) === " " || one(text, end) === "\u3000") ? 1 : 0;
  const unit = readUnitAt(text, end + space);
  const near =
    space === 0 ||
    !HAN.test(unit?.name[0] ?? "") ||
    core.multiplier > 0 ||
    unit?.unit?.dimension !== "count" ||
    inLine(text, core.start);
  if (unit && near)
    return {
      ...counted,
      unit: unit.name,
      code: unit.code,
      dimension: unit.unit?.dimension ?? null,
      unitStart: unit.start,
      unitEnd: unit.end,
      end: unit.end,
    };
  // 超七成为旅客: 成 is the unit where the number in front is hedged, whatever word it begins
  if (one(text, end) === "成" && core.kind !== "digits" && hedgesEndingAt(text, core.start).length > 0)
    return named(counted, "成", end + 1);
  return counted;
}

/** 块 is money where no noun follows; 度 is energy, warmth or an angle by what stands around; 75折 is 7.5折. */
function sense(text: string, counted: Counted): Counted {
  const { core, unit, end } = counted;
  if (unit === "块") return HAN.test(one(text, end)) && hedgeBeginningAt(text, end) === null ? counted : { ...counted, ...YUAN };
  if (unit === "折" && core.kind === "digits" && TWO_DIGITS.test(text.slice(core.start, core.end)))
    return { ...counted, core: { ...core, low: shift(core.low, -1), high: shift(core.high, -1), place: core.place - 1 } };
  if (unit === "成" && core.kind === "words") return tenths(text, counted);
  if (unit !== "度" && unit !== "°") return counted;
  const scale = SCALE.exec(text.slice(Math.max(0, core.start - 6), core.start));
  if (scale) return { ...counted, ...(scale[1] === "华" ? FAHRENHEIT : CELSIUS) };
  if (unit === "°") return counted;
  if (core.multiplier >= 4 || /^(?:电|清洁|绿|的电)/u.test(text.slice(end, end + 3)))
    return { ...counted, code: "KWH", dimension: "energy" };
  if (WARMTH.test(text.slice(Math.max(0, core.start - 14), core.start))) return { ...counted, ...CELSIUS };
  // 两度会晤: so many times
  if (core.kind === "words" && TIMES.test(text.slice(core.start, core.end)) && HAN.test(one(text, end)))
    return { ...counted, code: "time", dimension: "count" };
  return counted;
}

/** 三成五: a digit behind 成 counts hundredths, where no unit and no number goes on. */
function tenths(text: string, counted: Counted): Counted {
  const digit = DIGITS.get(one(text, counted.end)) ?? 0;
  const behind = counted.end + 1;
  if (digit === 0 || beginsNumeral(text.charCodeAt(behind)) || unitWords.at(text, behind) !== null) return counted;
  if (/[点點又分年月日是]/u.test(one(text, behind))) return counted;
  return { ...counted, core: plus(counted.core, exact(digit, -1), -1), unitEnd: behind, end: behind };
}

const CENTS = /^分钱?/u;

/** The smaller units behind one: 五元三角二分, 六斤八两. The amount is in the first unit. */
function partsAfter(text: string, at: number, name: string): { readonly end: number; readonly amount: Exact } | null {
  const first = name === "块" ? unitByName.get("元") : unitByName.get(name);
  if (!first || first.dimension === "count" || first.dimension === "ratio") return null;
  let end = at;
  let amount: Exact | null = null;
  let above = exactOf(first.factor);
  for (let round = 0; round < 3; round++) {
    const from = end + (/[又零]/u.test(one(text, end)) ? 1 : 0);
    if (!beginsNumeral(text.charCodeAt(from))) break;
    const part = readNumeralAt(text, from);
    if (!part || part.more || part.kind === "vague" || part.kind === "neighbours") break;
    const cents = first.dimension === "=CNY" && CENTS.exec(text.slice(part.end, part.end + 2));
    const unit = cents ? null : unitWords.at(text, part.end);
    if (unit?.[0] === "月") break;
    const factor = cents ? exactOf("0.01") : unit && unit[1].dimension === first.dimension ? exactOf(unit[1].factor) : null;
    if (!factor || compare(factor, above) >= 0) break;
    const share = divide(times(part.low, factor), exactOf(first.factor), 6);
    if (!share || compare(times(share, exactOf(first.factor)), times(part.low, factor)) !== 0) break;
    amount = amount === null ? share : add(amount, share);
    above = factor;
    end = part.end + (cents ? cents[0].length : (unit?.[0].length ?? 0));
  }
  return amount === null ? null : { end, amount };
}

/** Reads the unit behind a number, with smaller units, 半 and 多 behind it. */
export function countedAt(text: string, core: Core): Counted {
  let counted = sense(text, unitBehind(text, uncounted(core)));
  if (counted.unit === "") return counted;
  const { unit, end } = counted;
  if (one(text, end) === "半" && HALVES.has(unit) && !core.more && core.numeral)
    counted = { ...counted, core: plus(counted.core, HALF, -1), end: end + 1 };
  else if (counted.more === "") {
    const parts = partsAfter(text, end, unit);
    if (parts)
      counted = {
        ...counted,
        ...(unit === "块" ? YUAN : {}),
        core: plus(counted.core, parts.amount, parts.amount.power),
        unitEnd: parts.end,
        end: parts.end,
      };
  }
  // 一倍多, 50%多, 三年多
  const behind = one(text, counted.end);
  const adds = MORE.has(behind) && !MORE_STOPS.has(one(text, counted.end + 1));
  if (adds && counted.more === "" && counted.dimension !== "count" && core.kind !== "vague")
    return { ...counted, more: behind, end: counted.end + 1 };
  return counted;
}
