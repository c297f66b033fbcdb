import type { Observation } from "../graph/export/observation.ts";

/** Day before and after which nothing lies: the ends of a month, quarter, half or year. */
const LAST_DAY = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastDayOf = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (LAST_DAY[month - 1] ?? 31));
const two = (n: number): string => String(n).padStart(2, "0");

/** First day that a partial date covers: 2022 → 2022-01-01. */
export const firstDay = (date: string): string => {
  const [year = "", month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
};

/** Last day that a partial date covers: 2022-02 → 2022-02-28. */
export const lastDay = (date: string): string => {
  const [year = "", month = "12", day] = date.split("-");
  return `${year}-${month}-${day ?? two(lastDayOf(Number(year), Number(month)))}`;
};

/** Days from the first to the last, both counted. */
const days = (first: string, last: string): number => Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;

/** The day a figure stands at in a series: its period's end, else start, else its publication. Null: none of them is known. */
export const standsAt = (o: Observation): string | null => o.periodEnd ?? o.periodStart ?? o.document.publishedAt;

/**
 * An SDMX observational time period (SDMX 3.0 technical notes, section 4): a whole year 2022, half 2022-S1, quarter 2022-Q1, month 2022-06
 * or day 2022-06-15 where the period is one; otherwise a time range of a first day and an ISO 8601 duration (2018-01-01/P1826D). A period
 * that is open at one end stands at its other end, one that is not stated at the publication. Null: nothing is known.
 */
export function timePeriod(o: Observation): string | null {
  if (!o.periodStart || !o.periodEnd || o.periodKind === "INSTANT") return standsAt(o);
  const [first, last] = [firstDay(o.periodStart), lastDay(o.periodEnd)];
  if (first === last) return first;
  const [year = "", from = "", firstOf = ""] = first.split("-");
  const [endYear, to = "", lastOf = ""] = last.split("-");
  const whole = year === endYear && firstOf === "01" && Number(lastOf) === lastDayOf(Number(year), Number(to));
  if (whole) {
    const [a, months] = [Number(from), Number(to) - Number(from) + 1];
    if (months === 12) return year;
    if (months === 6 && a % 6 === 1) return `${year}-S${(a + 5) / 6}`;
    if (months === 3 && a % 3 === 1) return `${year}-Q${(a + 2) / 3}`;
    if (months === 1) return `${year}-${from}`;
  }
  return `${first}/P${days(first, last)}D`;
}
