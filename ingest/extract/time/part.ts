import type { Precision } from "../../../src/model/figure.ts";
import type { Festival } from "./festival.ts";
import { DIGITS, NUMERALS } from "./first.ts";
import { small } from "./number.ts";

/** What stands below the year. Months count from January of the year; 13 is January of the next. */
export type Part =
  | { readonly kind: "months"; readonly from: number; readonly to: number; readonly unit: Precision }
  | { readonly kind: "month-of"; readonly of: "now" | "last"; readonly offset: number }
  | { readonly kind: "quarter-of-now"; readonly offset: number }
  | { readonly kind: "days-of"; readonly of: "now" | "last"; readonly offset: number }
  | { readonly kind: "week"; readonly offset: number; readonly day: number | null; readonly weekend: boolean }
  /** `leap` for the month that repeats the one before; a null day is the whole month. */
  | { readonly kind: "lunar"; readonly month: number; readonly leap: boolean; readonly day: number | null }
  /** The n-th week of a month, from its first Monday; or the n-th such weekday in it. */
  | { readonly kind: "nth-week"; readonly month: number; readonly nth: number; readonly day: number | null }
  | { readonly kind: "festival"; readonly festival: Festival; readonly span: boolean };

/** The last week of a month, as `nth` of nth-week. */
export const LAST = -1;

/** 底 末 / 初 of the unit just before. */
export type Edge = "end" | "start" | null;

/** A year as written: a number, so many years from the publication's, from the one that the sentence is about (told: 2006年，…由上年的5%), or from the year spoken of last (同年, 次年). */
export type YearRef =
  | { readonly kind: "stated"; readonly year: number }
  | { readonly kind: "short"; readonly two: number }
  | { readonly kind: "now"; readonly offset: number }
  | { readonly kind: "told"; readonly offset: number }
  | { readonly kind: "last"; readonly offset: number };

/** One date expression, taken apart but not yet resolved. `end` is behind its last unit. */
export interface Point {
  readonly start: number;
  readonly end: number;
  readonly year: YearRef | null;
  /** Last year of a range that was written with one 年 (2018—2022年), or of a decade. */
  readonly yearTo: number | null;
  readonly part: Part | null;
  readonly day: readonly [number, number] | null;
  readonly edge: Edge;
  /** 今天（12月23日）: near the day of the text, whatever year the sentence names. */
  readonly today: boolean;
}

export interface Reading {
  readonly part: Part;
  readonly edge: Edge;
}

/** How a row may be read: `dated` after a year, `loose` for a caller who asks for dates. */
export interface Trust {
  readonly dated: boolean;
  readonly loose: boolean;
}

interface Row {
  /** Every character that it may begin with. */
  readonly starts: string;
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[], trust: Trust) => Reading | null;
}

/** A number of one or two digits as dates write it. */
export const N = "(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})";

const months = (from: number, to: number, unit: Precision, edge: Edge = null): Reading => ({
  part: { kind: "months", from, to, unit },
  edge,
});
const quarter = (n: number): Reading | null => (n >= 1 && n <= 4 ? months(n * 3 - 2, n * 3, "QUARTER") : null);
const month = (n: number): Reading | null => (n >= 1 && n <= 12 ? months(n, n, "MONTH") : null);
const monthRange = (from: number, to: number, across: boolean): Reading | null => {
  if (!(from >= 1 && from <= 12 && to >= 1 && to <= 12)) return null;
  if (from < to) return months(from, to, "MONTH");
  return across && to < from ? months(from, to + 12, "MONTH") : null;
};

export const SEASONS = { 春: [3, 5], 夏: [6, 8], 秋: [9, 11], 冬: [12, 14] } as const;
export const isSeason = (word: string): word is keyof typeof SEASONS => word in SEASONS;
const season = (word: string): Reading | null => (isSeason(word) ? months(SEASONS[word][0], SEASONS[word][1], "QUARTER") : null);

const re = (source: string): RegExp => new RegExp(source, "y");

/** The units below a year, in the order in which they are tried. */
export const PARTS: readonly Row[] = [
  // 前三季度
  { starts: "前头", pattern: re("[前头]([一二两三四1-4])个?季度"), read: ([, n]) => months(1, 3 * small(n ?? ""), "QUARTER") },
  // 一至三季度, 一、二季度
  {
    starts: "第一二三123",
    pattern: re("第?([一二三1-3])个?(?:季度)?(?:至|到|-|、)第?([二三四2-4])个?季度"),
    read: ([all, a, b]) => (all?.includes("季度、") ? null : months(small(a ?? "") * 3 - 2, small(b ?? "") * 3, "QUARTER")),
  },
  // 一季度, 第四季度, 首季度
  {
    starts: "第一二三四1234",
    pattern: re("第?([一二三四1-4])个?季度|第([一二三四1-4])季(?![节军])"),
    read: ([, a, b]) => quarter(small(a ?? b ?? "")),
  },
  { starts: "首头", pattern: re("(?:首|头)个?季度"), read: () => quarter(1) },
  // 上半年
  {
    starts: "上下前后",
    pattern: re("([上下前后])半年度?"),
    read: ([, half]) => (half === "上" || half === "前" ? months(1, 6, "HALF") : months(7, 12, "HALF")),
  },
  // 1至4月, 3月—5月, 十二至一月
  {
    starts: `${DIGITS}${NUMERALS}`,
    pattern: re(`(${N}) ?(月份?)? ?(?:至|到|-{1,2}|~) ?(${N}) ?月份?(?! ?\\d{1,2} ?[日号])`),
    read: ([, a, , b]) => monthRange(small(a ?? ""), small(b ?? ""), true),
  },
  // 1、2月份
  {
    starts: `${DIGITS}${NUMERALS}`,
    pattern: re(`(${N})、(?:${N}、)?(${N}) ?月份?(?! ?\\d{1,2} ?[日号])`),
    read: ([, a, b]) => monthRange(small(a ?? ""), small(b ?? ""), false),
  },
  // 前4个月, 首两个月; 后三个月 of a year
  {
    starts: "前头首后",
    pattern: re("([前头首后])(\\d{1,2}|[一二两三四五六七八九十]{1,2})个?月(?!前|后|内|的?时间)"),
    read: ([, side, count], { dated }) => {
      const n = small(count ?? "");
      if (!(n >= 1 && n <= 12) || (side === "后" && !dated)) return null;
      return side === "后" ? months(13 - n, 12, "MONTH") : months(1, n, "MONTH");
    },
  },
  // 2005年首月, 第8个月
  { starts: "首", pattern: re("首个?月(?!前|后)"), read: (_, { dated }) => (dated ? month(1) : null) },
  {
    starts: "第",
    pattern: re("第(\\d{1,2}|[一二三四五六七八九十]{1,2})个月"),
    read: ([, n], { dated }) => (dated ? month(small(n ?? "")) : null),
  },
  // 4月, 4月份, 十一月
  {
    starts: `${DIGITS}${NUMERALS}`,
    pattern: re(`(?!三月三(?![日号十]))(${N}) ?月份?(?![亮球饼刊嫂子薪票供])`),
    read: ([, n]) => month(small(n ?? "")),
  },
  // 今年春季; 2024年秋，
  {
    starts: "春夏秋冬",
    pattern: re("([春夏秋冬])(?:[季天]|(?=[，。、；）\\s]|$)(?!、[春夏秋冬]))"),
    read: ([all, word], { dated, loose }) => (dated || (loose && all !== word) ? season(word ?? "") : null),
  },
  { starts: "暑", pattern: re("暑期|暑假"), read: (_, { dated, loose }) => (dated || loose ? months(7, 8, "MONTH") : null) },
  { starts: "寒", pattern: re("寒假"), read: (_, { dated, loose }) => (dated || loose ? months(1, 2, "MONTH") : null) },
  // 全年, 年内; 2022年年中
  { starts: "全年", pattern: re("全年|(?<![\\d一二两三四五六七八九十百千万半几数多干])年内"), read: () => months(1, 12, "YEAR") },
  // 2022年底, 今年年初, 二〇二二年伊始
  {
    starts: "年岁底末尾初伊",
    pattern: re("[年岁]?([底末尾初])(?!级|步|期|始|次|衷|心|中|高|审|试|端|年)|(伊始)"),
    read: ([, edge], { dated }) => (dated ? months(1, 12, "YEAR", edge && edge !== "初" ? "end" : "start") : null),
  },
];
