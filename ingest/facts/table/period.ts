import type { Period } from "../../../src/model/figure.ts";
import type { LinkedText, TimeMention } from "../../../src/model/text.ts";

const yearOf = (date: string | null | undefined): number | null => (date ? Number(date.slice(0, 4)) : null);

const shifted = (date: string | null, years: number): string | null =>
  date === null ? null : `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

/** 一季度, 本年, 上年 over a column of a table whose caption names the year: counted from that year, not from the publication's. */
export function inCaption(text: LinkedText, time: TimeMention, caption: TimeMention | null): Period {
  const { period } = time;
  const year = yearOf(caption?.period.end ?? caption?.period.start);
  const published = yearOf(text.fields.publishedAt);
  if (period.basis !== "FROM_PUBLICATION" || caption?.period.basis !== "STATED" || year === null || published === null)
    return period;
  const years = year - published;
  return { ...period, start: shifted(period.start, years), end: shifted(period.end, years), basis: "INHERITED" };
}

/** 2021 alone in a header is that year. */
export function yearIn(words: string): Period | null {
  const year = /^((?:19|20)\d\d)年?度?$/u.exec(words)?.[1];
  return year ? { start: year, end: year, kind: "DURATION", precision: "YEAR", basis: "STATED", text: words } : null;
}
