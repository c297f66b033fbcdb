import { BIG, beginsNumeral, DIGITS } from "./quantity/digit.ts";
import { add, type Exact, exact, lastPlace, shift, ZERO } from "./quantity/exact.ts";
import { type NumeralKind, readSection } from "./quantity/section.ts";

export { beginsNumeral };

/** A number as written, before it is known what it counts. Offsets in UTF-16 units. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** The number named; of a range of neighbours (三四百) or a vague number (几十) the lower one. */
  readonly low: Exact;
  /** Equal to `low` unless the words name several: 三四百 400, 几十 99. */
  readonly high: Exact;
  readonly kind: NumeralKind;
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

const MORE = new Set(["多", "余", "餘", "来", "來"]);

const one = (text: string, at: number): string => text[at] ?? "";

/** 来 behind a number is about that many (十来个), not in 来自, 来到. */
const COMES = new Set("自到源访临看说历华宾校者信电函");
const FORMAL_NEXT = new Set("一二三四五六七八九十百千壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓角零");
const FORMAL = new Set("壹弌贰貳叁參肆伍陆陸柒捌玖拾佰仟");
/** 陆点五, 壹又二分之一, 二分之壹, 壹角捌分: a formal digit that a point, a fraction, money or nothing else stands beside. */
const FORMAL_PART = /^(?:[点點][〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]|又.{1,4}分之)/u;
const formalStands = (text: string, at: number): boolean =>
  text.length === 1 ||
  text.startsWith("分之", at - 2) ||
  (/[元圆圓角]/u.test(one(text, at - 1)) && /[角分]/u.test(one(text, at + 1))) ||
  (NO_WORD.test(one(text, at - 1)) && FORMAL_PART.test(text.slice(at + 1, at + 8)));
/** 大陆圆梦, 登陆百日 */
const LAND = new Set("大登着内水海");
const NO_WORD = /^$|[^一-龥]|[负負]/u;
const TRILLION = /^$|[〇零一壹二三四五六七八九十百千两元日美韩台，。]/u;
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
    // 亿亿次 of the great computers
    const twice = before === 8 && step === 8 && one(text, end + 1) !== "次";
    if (step === undefined || (before > 0 && step < before) || twice || power + step > 20) return { end, power };
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
  if (FORMAL.has(one(text, at)) && !FORMAL_NEXT.has(one(text, at + 1)) && !formalStands(text, at)) return null;
  if (one(text, at) === "陆" && LAND.has(one(text, at - 1))) return null;
  let i = at;
  let low: Exact = ZERO;
  let high: Exact = ZERO;
  let kind: NumeralKind = "words";
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
    let bigs = readBigs(text, stop + word.length);
    // 4万多亿
    const inner =
      bigs.power === 4 && MORE.has(one(text, bigs.end)) && /[亿億]/u.test(one(text, bigs.end + 1)) ? one(text, bigs.end) : "";
    if (inner) bigs = { end: bigs.end + 2, power: 12 };
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
    if (word || inner) {
      more = word || inner;
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
