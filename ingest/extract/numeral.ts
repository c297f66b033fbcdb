import { add, compare, type Exact, exact, exactOf, lastPlace, shift, ZERO } from "./quantity/exact.ts";

/** A number as written, before it is known what it counts. Offsets in UTF-16 units. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** The number named; of a range of neighbours (三四百) or a vague number (几十) the lower one. */
  readonly low: Exact;
  /** Equal to `low` unless the words name several: 三四百 400, 几十 99. */
  readonly high: Exact;
  readonly kind:
    | "digits" // 4600, 4600万
    | "words" // 三千六百
    | "neighbours" // 三四百, 十七八
    | "vague"; // 几十, 数百, 十几
  /** Power of ten as written: 万 4, 亿 8, 万亿 12; 百 and 千 are part of the number when it is in words. */
  readonly multiplier: number;
  /** Power of ten of the last digit that is not 0. */
  readonly place: number;
  /** 多, 余, 来 … inside the number or behind it: 210多万, 3000余. */
  readonly more: string;
  /** True if the number is a bare 百, 千, 万, 亿 (近百, 上万). */
  readonly bare: boolean;
  /** True if digits alone were written, as years and codes are: 2023, 二〇二三. */
  readonly plain: boolean;
  /** True if written with a point. */
  readonly decimal: boolean;
}

const DIGITS = new Map<string, number>();
for (const [index, forms] of [
  "〇零○",
  "一壹弌",
  "二贰貳兩两",
  "三叁參",
  "四肆",
  "五伍",
  "六陆陸",
  "七柒",
  "八捌",
  "九玖",
].entries())
  for (const form of forms) DIGITS.set(form, index);
const TENS = new Map([
  ["廿", 20],
  ["卅", 30],
]);
const SMALL = new Map([
  ["十", 1],
  ["拾", 1],
  ["百", 2],
  ["佰", 2],
  ["千", 3],
  ["仟", 3],
]);
const BIG = new Map([
  ["万", 4],
  ["萬", 4],
  ["亿", 8],
  ["億", 8],
]);
const MORE = new Set(["多", "余", "餘", "来", "來"]);

const NONE = 0;
const ARABIC = 1;
const HAN = 2;
const KINDS = new Uint8Array(65536);
for (let digit = 0; digit < 10; digit++) {
  KINDS[0x30 + digit] = ARABIC;
  KINDS[0xff10 + digit] = ARABIC;
}
for (const map of [DIGITS, TENS, SMALL, BIG]) for (const form of map.keys()) KINDS[form.charCodeAt(0)] = HAN;
for (const form of "几幾数數半") KINDS[form.charCodeAt(0)] = HAN;

/** True if a number may begin with this UTF-16 unit. */
export const beginsNumeral = (code: number): boolean => KINDS[code] !== NONE;
const isArabic = (code: number): boolean => KINDS[code] === ARABIC;
const arabicValue = (code: number): number => (code >= 0xff10 ? code - 0xff10 : code - 0x30);

interface Digits {
  readonly end: number;
  readonly value: Exact;
  readonly decimal: boolean;
  readonly grouped: boolean;
}

/** 82，225.00: a full-width comma groups ASCII digits only where a point or an ASCII comma shows that it does. */
const COMMAS = /^(?:，\d{3})+(?:\.\d|,\d{3})/u;
/** Digits beyond these are no number anybody states; they are passed over, so that the cost stays linear. */
const LONGEST = 40;
const POINTS = ".．";
const SPACES = " \u00a0\u3000";

/** Digits with thousands separators and a decimal point, ASCII or full width; also spaced out as old pages have them (4 9 2 5 0). */
function readArabic(text: string, at: number): Digits {
  let end = at;
  let written = "";
  const take = (): void => {
    while (end < text.length && isArabic(text.charCodeAt(end))) {
      if (written.length < LONGEST) written += arabicValue(text.charCodeAt(end));
      end += 1;
    }
  };
  take();
  let grouped = false;
  if (written.length <= 3 && written[0] !== "0") {
    while (
      (text[end] === "," ||
        (text[end] === "，" && (text.charCodeAt(end - 1) > 0xff || COMMAS.test(text.slice(end, end + 24))))) &&
      threeDigits(text, end + 1, text[end] === "，" && text.charCodeAt(end - 1) > 0xff)
    ) {
      end += 1;
      take();
      grouped = true;
    }
  }
  // "4 9 2 5 0 万吨", "1 1 ．3 ％": single digits a space apart; a number beside another is not
  if (!grouped && written.length === 1) {
    let far = end;
    let spaced = written;
    let point = false;
    for (;;) {
      let next = far;
      if (text[next] !== undefined && SPACES.includes(text[next] ?? "")) next += 1;
      if (!point && POINTS.includes(text[next] ?? "x") && next > far && isArabic(text.charCodeAt(next + 1))) {
        spaced += ".";
        point = true;
        far = next + 1;
        next = far;
      } else if (next === far) break;
      if (!isArabic(text.charCodeAt(next)) || isArabic(text.charCodeAt(next + 1))) break;
      spaced += arabicValue(text.charCodeAt(next));
      far = next + 1;
    }
    if (spaced.length > written.length && !spaced.endsWith("."))
      return { end: gap(text, far), value: exactOf(spaced), decimal: point, grouped };
    if (gap(text, end) > end) return { end: gap(text, end), value: exactOf(written), decimal: false, grouped };
  }
  let decimal = false;
  if (POINTS.includes(text[end] ?? "x") && isArabic(text.charCodeAt(end + 1))) {
    const whole = end;
    const before = written;
    written += ".";
    end += 1;
    take();
    decimal = true;
    // 2023.3.8, 1.2.3: a date or a version, not a decimal number
    if (POINTS.includes(text[end] ?? "x") && isArabic(text.charCodeAt(end + 1))) {
      end = whole;
      written = before;
      decimal = false;
    }
  }
  return { end, value: exactOf(written), decimal, grouped };
}

/** Where 万, 亿 or a per cent sign stands behind one space, the place of it: 5 0 0 0 万吨. */
const gap = (text: string, at: number): number =>
  SPACES.includes(text[at] ?? "x") && /[万亿％%]/u.test(text[at + 1] ?? "") ? at + 1 : at;

function threeDigits(text: string, at: number, wide: boolean): boolean {
  for (let i = at; i < at + 3; i++) {
    const code = text.charCodeAt(i);
    if (!isArabic(code) || (wide && code < 0xff)) return false;
  }
  return !isArabic(text.charCodeAt(at + 3));
}

interface Section {
  readonly end: number;
  readonly low: Exact;
  readonly high: Exact;
  readonly kind: Numeral["kind"];
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
function readSection(text: string, at: number, after: number): Section | null {
  let i = at;
  let low: Exact = ZERO;
  let high: Exact = ZERO;
  let kind: Numeral["kind"] = "words";
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
  while (DIGITS.has(one(text, far))) {
    rest += DIGITS.get(one(text, far));
    far += 1;
  }
  if (rest === "" || SMALL.get(one(text, far)) !== undefined) return section;
  const value = add(section.low, exact(BigInt(rest), -rest.length));
  return { ...section, end: far, low: value, high: value, decimal: true, plain: false };
}

// 兆 is a trillion before more of a number or before money; in 兆瓦, 千兆 it is mega
const LIANG = /[两兩]/u;
const TRILLION = /^$|[〇零一二三四五六七八九十百千两元日美韩台，。]/u;
const FORMAL = new Set("壹弌贰貳叁參肆伍陆陸柒捌玖拾佰仟");
const FORMAL_NEXT = new Set("一二三四五六七八九十百千壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億元圆零");
const KILO = new Set("瓦米克卡伏安帕焦赫兆");
/** 来 behind a number is about that many (十来个), not in 来自, 来到. */
const COMES = new Set("自到源访临看说历华宾校者信电函");

/** Multipliers from `at` on; 万亿 is 12, 亿万 is none. */
function readBigs(text: string, at: number): { readonly end: number; readonly power: number } {
  let end = at;
  let power = 0;
  let before = 0;
  for (;;) {
    const item = end === at && (one(text, end) === "个" || one(text, end) === "個") && /[亿億]/u.test(one(text, end + 1)) ? 1 : 0;
    const step =
      BIG.get(one(text, end + item)) ?? (one(text, end) === "兆" && TRILLION.test(one(text, end + 1)) ? 12 : undefined);
    // 万万 is 亿 of old
    if (step === undefined || (before > 0 && step < before) || (before === 8 && step === 8) || power + step > 16)
      return { end, power };
    power += step;
    before = step;
    end += 1 + item;
  }
}

/**
 * The number that begins at `at`, as long as it can be; null if none does. Reads digits with 万 and 亿, numbers in words and both
 * mixed (5万4千), neighbours (三四百, 十七八), vague ones (几十, 十几, 数百万) and 多, 余 within or behind (210多万, 3000余).
 */
export function readNumeralAt(text: string, at: number): Numeral | null {
  // 壹, 陆 begin a number only with what belongs to one: 陆佰, 壹万; 陆地 is none
  if (text.startsWith("亿万", at)) return null;
  if (FORMAL.has(one(text, at)) && !FORMAL_NEXT.has(one(text, at + 1))) return null;
  let i = at;
  let low: Exact = ZERO;
  let high: Exact = ZERO;
  let kind: Numeral["kind"] = "words";
  let lastBig = 99;
  let after = -1;
  let multiplier = 0;
  let more = "";
  let bare = false;
  let plain = false;
  let decimal = false;
  let last = -1;
  for (;;) {
    const section = readSection(text, i, after);
    const stop = section?.end ?? i;
    const word = MORE.has(one(text, stop)) && BIG.has(one(text, stop + 1)) && section !== null ? one(text, stop) : "";
    const bigs = readBigs(text, stop + word.length);
    if (section === null && (after >= 0 || bigs.power === 0)) break;
    const sectionLow = section?.low ?? exact(1);
    const sectionHigh = section?.high ?? exact(1);
    if (bigs.power === 0) {
      low = add(low, sectionLow);
      high = add(high, sectionHigh);
    } else if (bigs.power < lastBig) {
      low = add(low, shift(sectionLow, bigs.power));
      high = add(high, shift(sectionHigh, bigs.power));
      if (section?.kind === "vague") high = add(high, exact(10n ** BigInt(bigs.power) - 1n));
    } else if (bigs.power > lastBig && bigs.power < 99) {
      low = shift(add(low, sectionLow), bigs.power);
      high = shift(add(high, sectionHigh), bigs.power);
    } else break;
    if (after < 0) {
      kind = section?.kind ?? "words";
      bare = section?.bare ?? true;
      plain = (section?.plain ?? false) && bigs.power === 0;
    } else if (section && section.kind !== "digits") kind = section.kind === "words" ? kind : section.kind;
    decimal ||= section?.decimal ?? false;
    multiplier = Math.max(multiplier, bigs.power, kind === "digits" ? (section?.small ?? 0) : 0);
    last = bigs.power || (section?.last ?? -1);
    i = bigs.end;
    if (bigs.power === 0) break;
    lastBig = bigs.power;
    after = bigs.power;
    if (word) {
      more = word;
      break;
    }
  }
  if (i === at) return null;
  // 两千万点五五
  if (kind === "words" && !decimal && last >= 4 && /[点點]/u.test(one(text, i)) && DIGITS.has(one(text, i + 1))) {
    let rest = "";
    let far = i + 1;
    for (; DIGITS.has(one(text, far)); far++) rest += DIGITS.get(one(text, far));
    low = add(low, exact(BigInt(rest), -rest.length));
    high = low;
    decimal = true;
    i = far;
  }
  if (more === "" && MORE.has(one(text, i)) && kind !== "vague" && kind !== "neighbours" && (kind === "digits" || last > 0)) {
    const form = one(text, i);
    const about = form === "来" || form === "來";
    if (
      !about ||
      (low.digits !== 0n && lastPlace(low) > 0 && !COMES.has(one(text, i + 1)) && !/^[，。、]/u.test(one(text, i + 1)))
    ) {
      more = form;
      i += 1;
    }
  }
  return { start: at, end: i, low, high, kind, multiplier, place: lastPlace(low), more, bare, plain, decimal };
}
