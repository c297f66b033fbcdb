import type { PartialDate } from "../../../src/model/document.ts";

/*
 * Plain calendar arithmetic on ISO 8601 prefixes: "2023", "2023-06", "2023-06-15". Proleptic Gregorian, no time zones:
 * a day is a day.
 */

const pad = (n: number, width = 2): string => String(n).padStart(width, "0");

/** Number of days of a month (1 to 12). */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));
/** Month 1 to 12, null where the date is a year only. */
export const monthOf = (date: PartialDate): number | null => (date.length >= 7 ? Number(date.slice(5, 7)) : null);
/** Day 1 to 31, null where the date is no full day. */
export const dayOf = (date: PartialDate): number | null => (date.length >= 10 ? Number(date.slice(8, 10)) : null);

export const asYear = (year: number): PartialDate => pad(year, 4);
/** A month counted from January of `year`: month 13 is January of the next year, 0 is December of the one before. */
export const asMonth = (year: number, month: number): PartialDate => {
  const months = year * 12 + month - 1;
  return `${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1)}`;
};
/** A day; null if the month has no such day. */
export const asDay = (year: number, month: number, day: number): PartialDate | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : null;

/** The first full day of a partial date. */
export const firstDay = (date: PartialDate): PartialDate =>
  date.length >= 10 ? date : date.length >= 7 ? `${date}-01` : `${date}-01-01`;
/** The last full day of a partial date. */
export const lastDay = (date: PartialDate): PartialDate =>
  date.length >= 10
    ? date
    : date.length >= 7
      ? `${date}-${pad(daysIn(yearOf(date), Number(date.slice(5, 7))))}`
      : `${date}-12-31`;

const stamp = (day: PartialDate): number => Date.parse(`${day}T00:00:00Z`);
const unstamp = (ms: number): PartialDate => new Date(ms).toISOString().slice(0, 10);
const DAY = 86_400_000;

/** The day `count` days after a full day. */
export const addDays = (day: PartialDate, count: number): PartialDate => unstamp(stamp(day) + count * DAY);
/** 1 Monday to 7 Sunday. */
export const weekday = (day: PartialDate): number => ((new Date(stamp(day)).getUTCDay() + 6) % 7) + 1;
/** The same day `count` months later, cut to the month's last day. */
export const addMonths = (day: PartialDate, count: number): PartialDate => {
  const month = asMonth(yearOf(day), Number(day.slice(5, 7)) + count);
  const last = daysIn(yearOf(month), Number(month.slice(5, 7)));
  return `${month}-${pad(Math.min(Number(day.slice(8, 10)), last))}`;
};

const chinese = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" });
const lunarDays = new Map<string, PartialDate | null>();

function inLunar(ms: number): string {
  const parts = chinese.formatToParts(ms);
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return `${value("month")}/${value("day")}`;
}

/**
 * The day of a lunar month and day of the lunar year that begins in the Gregorian `year` (腊月初八 of 2022 is in that
 * winter); null where the calendar has none. `leap` asks for the month that repeats.
 */
export function lunarDay(year: number, month: number, day: number, leap = false): PartialDate | null {
  const wanted = `${month}${leap ? "bis" : ""}/${day}`;
  const key = `${year}/${wanted}`;
  const known = lunarDays.get(key);
  if (known !== undefined) return known;
  let found: PartialDate | null = null;
  // The lunar month m begins between 20 and 52 days after the first of the solar month m; a leap month up to 30 days later.
  const from = stamp(`${asMonth(year, month)}-15`);
  for (let i = 0; i < (leap ? 110 : 80) && found === null; i++)
    if (inLunar(from + i * DAY) === wanted) found = unstamp(from + i * DAY);
  if (lunarDays.size > 5000) lunarDays.clear();
  lunarDays.set(key, found);
  return found;
}

/** First and last day of a lunar month; null where the year has none. */
export function lunarMonth(year: number, month: number, leap: boolean): readonly [PartialDate, PartialDate] | null {
  const first = lunarDay(year, month, 1, leap);
  if (!first) return null;
  const thirtieth = inLunar(stamp(first) + 29 * DAY).endsWith("/30");
  return [first, addDays(first, thirtieth ? 29 : 28)];
}

/** The n-th weekday (1 Monday to 7 Sunday) of a month; null if the month has no such day. */
export function nthWeekday(year: number, month: number, nth: number, day: number): PartialDate | null {
  const first = asDay(year, month, 1);
  if (!first) return null;
  const found = addDays(first, ((day - weekday(first) + 7) % 7) + (nth - 1) * 7);
  return monthOf(found) === month ? found : null;
}
