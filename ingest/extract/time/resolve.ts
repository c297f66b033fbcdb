import type { PartialDate } from "../../../src/model/document.ts";
import type { Precision } from "../../../src/model/figure.ts";
import {
  addDays,
  asDay,
  asMonth,
  asYear,
  dayOf,
  daysIn,
  firstDay,
  lastDay,
  lunarDay,
  lunarMonth,
  monthOf,
  nthWeekday,
  weekday,
  yearOf,
} from "./calendar.ts";
import { century } from "./number.ts";
import { LAST, type Point } from "./part.ts";

/** What a date expression is resolved against. Never today: the publication date alone, and what was said before. */
export interface Context {
  /** Publication date; null if unknown. */
  readonly now: PartialDate | null;
  /** The period resolved last, and whether in this sentence: what 同年, 当月, 当日 point to. */
  readonly last: { readonly start: PartialDate; readonly end: PartialDate; readonly here: boolean } | null;
  /** The year that this sentence named last, for 2023年…，12月…; null if none. */
  readonly year: number | null;
  /** The same, where it was named by its number: what 上年 counts from; null where none was, or 今年 came after it. */
  readonly told: number | null;
  /** True where the words around speak of what is to come (将, 拟, 定于). */
  readonly future: boolean;
  /** True for a caller who asks for dates: a month or day alone is the reference date's own year or month. */
  readonly loose: boolean;
}

/** Both ends inclusive, as precise as stated. */
export interface Interval {
  readonly start: PartialDate;
  readonly end: PartialDate;
  readonly precision: Precision;
  /** True where it took the publication date to know the year or the day. */
  readonly fromNow: boolean;
}

const interval = (start: PartialDate, end: PartialDate, precision: Precision, fromNow: boolean): Interval => ({
  start,
  end,
  precision,
  fromNow,
});

/** The year a reference means; null where what it is counted from is not known. */
export function yearOfRef(ref: NonNullable<Point["year"]>, context: Context): number | null {
  if (ref.kind === "stated") return ref.year;
  if (ref.kind === "short") return century(ref.two, context.now ? yearOf(context.now) : 2020);
  if (ref.kind === "last" && context.last) return yearOf(context.last.end) + ref.offset;
  if (ref.kind === "told" && context.told !== null) return context.told + ref.offset;
  return context.now ? yearOf(context.now) + ref.offset : null;
}

/** 今年, and 上年 in a sentence that names no year. */
const countsFromNow = (year: Point["year"], context: Context): boolean =>
  year?.kind === "now" || (year?.kind === "told" && context.told === null);

/**
 * The year of a month without one: that of the sentence; else the one of its occurrence nearest to the publication, where
 * a month within the next three is still to come and a later one was last year's, unless the words speak of the future.
 */
function yearOfMonth(from: number, to: number, context: Context): { readonly year: number; readonly fromNow: boolean } | null {
  if (context.year !== null) return { year: context.year, fromNow: false };
  if (!context.now) return null;
  const year = yearOf(context.now);
  const month = monthOf(context.now);
  if (month === null) return { year, fromNow: true };
  if (context.loose) return { year, fromNow: true };
  if (context.future && month - to >= 9) return { year: year + 1, fromNow: true };
  return { year: from - month > 3 && !context.future ? year - 1 : year, fromNow: true };
}

function days(year: number, month: number, day: readonly [number, number], fromNow: boolean): Interval | null {
  const month0 = asMonth(year, month);
  const y = yearOf(month0);
  const m = monthOf(month0) ?? 1;
  // 下旬 is written as 21 to 31, 下半月 as 16 to 31; both end with the month.
  const to = (day[0] === 21 || day[0] === 16) && day[1] === 31 ? daysIn(y, m) : day[1];
  const start = asDay(y, m, day[0]);
  const end = asDay(y, m, to);
  return start && end ? interval(start, end, "DAY", fromNow) : null;
}

/**
 * The year of 全年, 年末 alone: the one spoken of last in this sentence; in a report dated by its year alone the year it
 * looks back on; else the publication's.
 */
function yearOfWhole(context: Context): { readonly year: number; readonly fromNow: boolean } | null {
  if (context.year !== null) return { year: context.year, fromNow: false };
  if (!context.now) return null;
  const year = yearOf(context.now);
  return { year: context.now.length === 4 && !context.future ? year - 1 : year, fromNow: true };
}

/** A day of the month alone (15日): the month of a date just named in the sentence, else the publication's or the one before it. */
function bareDay(day: readonly [number, number], context: Context): Interval | null {
  if (context.last?.here && context.last.end.length === 10)
    return days(yearOf(context.last.end), monthOf(context.last.end) ?? 1, day, false);
  if (!context.now) return null;
  const month = monthOf(context.now);
  if (month === null) return null;
  const today = dayOf(context.now) ?? 31;
  const own = days(yearOf(context.now), month, day, true);
  if (own && (context.loose || context.future || day[0] <= today)) return own;
  return days(yearOf(context.now), month - 1, day, true);
}

function week(now: PartialDate, offset: number, day: number | null, weekend: boolean): Interval {
  const monday = addDays(now, 1 - weekday(now) + offset * 7);
  if (day !== null) return interval(addDays(monday, day - 1), addDays(monday, day - 1), "DAY", true);
  return interval(addDays(monday, weekend ? 5 : 0), addDays(monday, 6), "DAY", true);
}

function part(point: Point, context: Context): Interval | null {
  const { now, last } = context;
  const found = point.part;
  if (!found) return null;
  if (found.kind === "months") {
    const named = point.year ? yearOfRef(point.year, context) : null;
    if (point.year && named === null) return null;
    const year =
      named === null
        ? found.unit === "YEAR"
          ? yearOfWhole(context)
          : yearOfMonth(found.from, found.to, point.today ? { ...context, year: null } : context)
        : { year: named, fromNow: countsFromNow(point.year, context) };
    if (!year) return null;
    if (point.day) return days(year.year, found.from, point.day, year.fromNow);
    if (found.unit === "YEAR") return interval(asYear(year.year), asYear(year.year), "YEAR", year.fromNow);
    return interval(asMonth(year.year, found.from), asMonth(year.year, found.to), found.unit, year.fromNow);
  }
  if (found.kind === "festival") {
    const named = point.year ? yearOfRef(point.year, context) : (context.year ?? (now === null ? null : yearOf(now)));
    if (named === null) return null;
    let day = found.festival.in(named);
    if (day && now && now.length === 10 && !point.year && context.year === null && !context.loose) {
      if (day > addDays(now, 60) && !context.future) day = found.festival.in(named - 1);
      else if (context.future && day < addDays(now, -200)) day = found.festival.in(named + 1);
    }
    if (!day) return null;
    const fromNow = point.year?.kind !== "stated" && context.year === null;
    return found.span ? interval(day.slice(0, 7), day.slice(0, 7), "MONTH", fromNow) : interval(day, day, "DAY", fromNow);
  }
  if (found.kind === "lunar" || found.kind === "nth-week") {
    const named = point.year ? yearOfRef(point.year, context) : (context.year ?? (now === null ? null : yearOf(now)));
    if (named === null) return null;
    const fromNow = point.year?.kind !== "stated" && context.year === null;
    if (found.kind === "nth-week") {
      const day = found.day ?? 1;
      const last = found.nth === LAST ? (nthWeekday(named, found.month, 5, day) ?? nthWeekday(named, found.month, 4, day)) : null;
      const first = last ?? nthWeekday(named, found.month, found.nth, day);
      return first === null ? null : interval(first, found.day === null ? addDays(first, 6) : first, "DAY", fromNow);
    }
    if (found.day === null) {
      const month = lunarMonth(named, found.month, found.leap);
      return month && interval(month[0], month[1], "DAY", fromNow);
    }
    const first = lunarDay(named, found.month, Math.max(1, found.day), found.leap);
    const day = first && found.day === 0 ? addDays(first, -1) : first;
    return day === null ? null : interval(day, day, "DAY", fromNow);
  }
  if (found.kind === "days-of") {
    const base = found.of === "last" && last && last.end.length === 10 ? last.end : now && now.length === 10 ? now : null;
    const day = base === null ? null : addDays(base, found.offset);
    return day === null ? null : interval(day, day, "DAY", found.of === "now" || !last);
  }
  if (found.kind === "month-of") {
    const base = found.of === "last" && last && last.end.length >= 7 ? last.end : now && now.length >= 7 ? now : null;
    if (!base) return null;
    const month = (monthOf(base) ?? 1) + found.offset;
    const year = (point.year && yearOfRef(point.year, context)) ?? yearOf(base);
    if (point.day) return days(year, month, point.day, found.of === "now");
    return interval(asMonth(year, month), asMonth(year, month), "MONTH", found.of === "now");
  }
  if (found.kind === "quarter-of-now") {
    if (!now || now.length < 7) return null;
    const first = Math.floor(((monthOf(now) ?? 1) - 1) / 3) * 3 + 1 + found.offset * 3;
    return interval(asMonth(yearOf(now), first), asMonth(yearOf(now), first + 2), "QUARTER", true);
  }
  return now && now.length === 10 ? week(now, found.offset, found.day, found.weekend) : null;
}

/** 年初 is its first two months, 季初 its first month, 月初 its first five days. */
function opening(whole: Interval): Interval {
  if (whole.precision === "YEAR")
    return { ...whole, start: asMonth(yearOf(whole.start), 1), end: asMonth(yearOf(whole.start), 2) };
  if (whole.precision === "MONTH") return { ...whole, start: `${whole.start}-01`, end: `${whole.start}-05` };
  return { ...whole, end: whole.start };
}

/** The days, months or years an expression means; null where it cannot be known. An end (底, 末) is the last day. */
export function resolve(point: Point, context: Context): Interval | null {
  let whole: Interval | null;
  if (point.part) whole = part(point, context);
  else if (point.day) whole = bareDay(point.day, context);
  else {
    const year = point.year && yearOfRef(point.year, context);
    whole =
      year === null ? null : interval(asYear(year), asYear(point.yearTo ?? year), "YEAR", countsFromNow(point.year, context));
  }
  // A caller who asks for dates gets the months or days that 年初, 月初 name; a text says no more than the year or month.
  if (whole && point.edge === "start" && context.loose) return opening(whole);
  if (!whole || point.edge !== "end") return whole;
  return { ...whole, start: lastDay(whole.end), end: lastDay(whole.end) };
}

/** True if `a` ends before `b` begins, as far as both say. */
export const before = (a: PartialDate, b: PartialDate): boolean => lastDay(a) < firstDay(b);
