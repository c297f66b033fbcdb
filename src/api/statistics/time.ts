import type { Fact } from "./fact.ts";

const pad = (n: number): string => String(n).padStart(2, "0");
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The first day that a partial date can mean. */
export function firstDay(date: string): string {
  const [year = "", month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
}

/** The last day that a partial date can mean. */
export function endDay(date: string): string {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day ?? lastDay(year, month))}`;
}

/** The days a fact's period covers, both inclusive; null where none is stated or one end is open. */
export function daysOf(fact: Fact): { readonly from: string; readonly to: string } | null {
  const { periodStart: start, periodEnd: end } = fact;
  if (fact.periodKind === null || (start === null && end === null)) return null;
  const from = start ?? end;
  const to = end ?? start;
  return from === null || to === null ? null : { from: firstDay(from), to: endDay(to) };
}

/** True for a stock or running total: it stands at a date and does not add up over time. */
export const isStock = (fact: Fact): boolean =>
  fact.periodKind === null || fact.periodKind === "INSTANT" || fact.periodKind === "CUMULATIVE" || fact.cumulative;

/** How many months a period covers: 12, 6, 3, 1, or another number; 0 for a date. */
export function monthsOf(fact: Fact): number {
  const days = daysOf(fact);
  if (!days || isStock(fact)) return 0;
  const [y1 = 0, m1 = 0] = days.from.split("-").map(Number);
  const [y2 = 0, m2 = 0] = days.to.split("-").map(Number);
  const whole = days.from.endsWith("-01") && days.to.endsWith(`-${lastDay(y2, m2)}`);
  return whole ? (y2 - y1) * 12 + m2 - m1 + 1 : 0;
}

/** Which data make one line: dates and whole years together, each other length on its own. */
export const grain = (fact: Fact): string => {
  const months = monthsOf(fact);
  return months === 0 || months === 12 ? "year" : String(months);
};

/** The times between the first and the last for which nothing is there: years for yearly data, else steps of so many months; at most 100. */
export function gaps(ats: readonly string[], months: string): string[] {
  const ends = [...new Set(ats.map(endDay))].sort();
  const [first, last] = [ends[0], ends.at(-1)];
  const step = months === "year" ? 12 : Number(months);
  // Dates in the middle of a year have no rhythm that could be broken.
  if (!first || !last || (step === 12 && ends.some((end) => !end.endsWith("-12-31"))) || step < 1) return [];
  const missing: string[] = [];
  const [y, m] = first.split("-").map(Number);
  for (let at = (y ?? 0) * 12 + (m ?? 0) + step; missing.length < 100; at += step) {
    const [year, month] = [Math.floor((at - 1) / 12), ((at - 1) % 12) + 1];
    const end = `${String(year).padStart(4, "0")}-${pad(month)}-${pad(lastDay(year, month))}`;
    if (end >= last) break;
    if (!ends.includes(end)) missing.push(step === 12 ? end.slice(0, 4) : end.slice(0, 7));
  }
  return missing;
}
