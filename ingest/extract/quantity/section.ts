import { BIG, DIGITS, isArabic, readArabic, SMALL, TENS } from "./digit.ts";
import { add, compare, type Exact, exact, shift, ZERO } from "./exact.ts";

const KILO = new Set("瓦米克卡伏安帕焦赫兆");
// 兆 is a trillion before more of a number or before money; in 兆瓦, 千兆 it is mega
const LIANG = /[两兩]/u;
/** How a number is written. */
export type NumeralKind =
  | "digits" // 4600, 4600万
  | "words" // 三千六百
  | "neighbours" // 三四百, 十七八
  | "vague"; // 几十, 数百, 十几

export interface Section {
  readonly end: number;
  readonly low: Exact;
  readonly high: Exact;
  readonly kind: NumeralKind;
  /** Power of the last multiplier read, 0 if the section ends in a ones digit or digits, -1 if none was read. */
  readonly last: number;
  readonly plain: boolean;
  readonly decimal: boolean;
  readonly bare: boolean;
  /** Power of 千, 百 behind digits: 5千. */
  readonly small: number;
}

const one = (text: string, at: number): string => text[at] ?? "";

/** 千瓦, 千米, 百分 are not 千 and 百. */
const endsBefore = (text: string, at: number, small: number): boolean =>
  (small === 3 && KILO.has(one(text, at + 1))) || (small === 2 && /^分[点點]|^份/u.test(text.slice(at + 1, at + 3)));

/** 三四, 七八 name two neighbours; 三五 is three to five. 九十 is none. */
function neighbours(run: string): boolean {
  const [a, b] = [Number(run[0]), Number(run[1])];
  return run.length === 2 && a > 0 && (b === a + 1 || (a === 3 && b === 5));
}

/**
 * Reads a number below 万. `after` is the power of the multiplier in front of it (4 in 一万二), -1 if there is none:
 * a lone digit there counts tenths of it (一万二 12000, 三千五 3500).
 */
export function readSection(text: string, at: number, after: number): Section | null {
  let i = at;
  let low: Exact = ZERO;
  let high: Exact = ZERO;
  let kind: NumeralKind = "words";
  let limit = 4;
  let last = -1;
  let zero = false;
  let small = 0;
  let bare = true;
  let decimal = false;
  const done = (end: number, plain = false): Section => ({ end, low, high, kind, last, plain, decimal, bare, small });
  while (i < text.length) {
    const form = one(text, i);
    let digitLow: Exact | null = null;
    let digitHigh: Exact | null = null;
    let end = i;
    let vague = false;
    let single = false;
    if (isArabic(text.charCodeAt(i))) {
      const read = readArabic(text, i);
      const next = SMALL.get(one(text, read.end));
      const goes = next !== undefined && next < limit && !endsBefore(text, read.end, next);
      if (last < 0) kind = "digits";
      if (last >= 0 && (kind === "words" || (!goes && compare(read.value, exact(1, last)) >= 0))) break;
      bare = false;
      decimal ||= read.decimal;
      const lone = read.end === i + 1;
      if (!goes) {
        const tenth = lone && !zero && (last > 1 ? last : last < 0 && after >= 4 && !BIG.has(one(text, read.end)) ? after : 0);
        const value = tenth ? shift(read.value, tenth - 1) : read.value;
        // 3万5000 goes on, 1.27亿 65岁 does not: digits behind 万 fill its places
        if (last < 0 && after >= 4 && !tenth && (read.end - i !== after || read.decimal) && !BIG.has(one(text, read.end)))
          return null;
        low = add(low, value);
        high = add(high, value);
        const plain = last < 0 && after < 0 && !read.grouped && !read.decimal;
        last = 0;
        return done(read.end, plain);
      }
      digitLow = digitHigh = read.value;
      end = read.end;
    } else if (DIGITS.has(form)) {
      let run = "";
      const inside = last >= 0 || after >= 0;
      // 两 is no last digit: 三十两 is thirty 两
      if (inside && LIANG.test(form) && !SMALL.has(one(text, i + 1)) && !BIG.has(one(text, i + 1))) break;
      while (DIGITS.has(one(text, end)) && (end === i || run === "1" || !LIANG.test(one(text, end)))) {
        run += DIGITS.get(one(text, end));
        end += 1;
      }
      if (run[0] === "0" && inside) {
        if (run.length === 1 && !(SMALL.get(one(text, end)) === 1) && !/[几幾]/u.test(one(text, end))) break; // 一百零 + something else
        zero = true;
        run = run.slice(1);
        if (run === "") {
          i = end;
          continue;
        }
        if (run[0] === "0") break;
      }
      bare = false;
      if (run.length === 1) {
        digitLow = digitHigh = exact(Number(run));
        single = true;
      } else if (neighbours(run)) {
        digitLow = exact(Number(run[0]));
        digitHigh = exact(Number(run[1]));
        kind = "neighbours";
        single = true;
      } else {
        if (inside || (run.length === 2 && !run.includes("0"))) {
          if (!inside && !/^[点點]/u.test(one(text, end))) return null; // 五二 is no number
          if (inside) break;
        }
        low = high = exact(BigInt(run));
        last = 0;
        return point(text, end, done(end, true));
      }
    } else if (form === "几" || form === "幾" || form === "数" || form === "數") {
      const follows = SMALL.has(one(text, i + 1)) || BIG.has(one(text, i + 1));
      if (last >= 0 && !follows && last !== 1 && !zero) break;
      if (last < 0 && after >= 0) break;
      if (last < 0 && !follows && (form === "数" || form === "數") && i > at) break;
      digitLow = exact(last >= 0 ? 1 : 2);
      digitHigh = exact(9);
      vague = true;
      bare = false;
      kind = "vague";
      end = i + 1;
    } else if (TENS.has(form) && limit > 1) {
      low = add(low, exact(TENS.get(form) ?? 0));
      high = add(high, exact(TENS.get(form) ?? 0));
      limit = 1;
      last = 1;
      bare = false;
      i += 1;
      continue;
    }
    const power = SMALL.get(one(text, end));
    const goes = power !== undefined && power < limit && !endsBefore(text, end, power);
    if (digitLow === null || digitHigh === null) {
      // a bare 十 anywhere, a bare 百 or 千 only in front
      if (!goes || (last >= 0 && power !== 1) || (after >= 0 && power !== 1)) break;
      digitLow = digitHigh = exact(1);
    }
    if (goes) {
      low = add(low, shift(digitLow, power));
      high = add(high, shift(digitHigh, power));
      if (vague) high = add(high, exact(10n ** BigInt(power) - 1n));
      if (kind === "digits") small = Math.max(small, power);
      limit = power;
      last = power;
      zero = false;
      i = end + 1;
      continue;
    }
    // the ones digit, or the tenth of what stands before: 三千五
    const tenth = single && !zero && (last > 1 ? last : last < 0 && after >= 4 && !BIG.has(one(text, end)) ? after : 0);
    if (last < 0 && after >= 4 && vague) break;
    low = add(low, tenth ? shift(digitLow, tenth - 1) : digitLow);
    high = add(high, tenth ? shift(digitHigh, tenth - 1) : digitHigh);
    last = 0;
    return point(text, end, done(end));
  }
  if (last < 0) return null;
  if (zero) while (i > at && DIGITS.get(one(text, i - 1)) === 0) i -= 1;
  return point(text, i, done(i));
}

/** 三点五, 百分之十三点四: a point and digits behind a number in words. */
function point(text: string, at: number, section: Section): Section {
  if ((one(text, at) !== "点" && one(text, at) !== "點") || section.kind !== "words") return section;
  let far = at + 1;
  let rest = "";
  while (DIGITS.has(one(text, far)) && !LIANG.test(one(text, far))) {
    rest += DIGITS.get(one(text, far));
    far += 1;
  }
  if (rest === "" || SMALL.get(one(text, far)) !== undefined) return section;
  const value = add(section.low, exact(BigInt(rest), -rest.length));
  return { ...section, end: far, low: value, high: value, decimal: true, plain: false };
}
