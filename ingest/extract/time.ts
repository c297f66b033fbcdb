import type { PartialDate } from "../../src/model/document.ts";
import type { Period } from "../../src/model/figure.ts";
import type { Span } from "../../src/model/span.ts";
import type { TaggedText, TimeMention } from "../../src/model/text.ts";
import { firstDay, lastDay } from "./time/calendar.ts";
import { scan } from "./time/scan.ts";

/**
 * The time phrases of a text, in order of place, without overlap, resolved against the publication date. Where a phrase
 * cannot be resolved (日前; 去年 of an undated text; a bare time of day) both ends of its period are null: it dates
 * nothing, but its numbers are no figures and it ends the reach of the phrase before it.
 */
export function times(text: Pick<TaggedText, "text" | "sentences">, publishedAt: PartialDate | null): TimeMention[] {
  return scan(text.text, text.sentences, publishedAt, false);
}

/** A period read from a text: its place (half-open UTF-16 offsets), its words, and what it means. */
export interface PeriodReading extends Span {
  readonly text: string;
  readonly period: Period;
  /** First and last full day, both inclusive; null where that end is open. */
  readonly firstDay: PartialDate | null;
  readonly lastDay: PartialDate | null;
}

/**
 * Reads the dates and periods of a text that is known to hold some: also 9号, 五月, 国庆节, 周三, 2018-2020, which a
 * scan of running text does not trust. `referenceDate` is an ISO 8601 prefix ("2024", "2024-03", "2024-03-15") that
 * 去年, 上周, 3月 are counted from; without one only what needs none is found. Times of day and phrases that name no
 * certain time (日前, 近年来) are left out. Throws RangeError if the reference date is no ISO date.
 */
export function readPeriod(text: string, referenceDate: PartialDate | null = null): PeriodReading[] {
  if (referenceDate !== null && !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(referenceDate))
    throw new RangeError(`Cannot read the reference date "${referenceDate}": expected 2024, 2024-03 or 2024-03-15`);
  const sentences = [...text.matchAll(/[^。！？\n]+[。！？\n]*/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return scan(text, sentences, referenceDate, true).flatMap(({ start, end, period }) =>
    period.start === null && period.end === null
      ? []
      : [
          {
            start,
            end,
            text: text.slice(start, end),
            period,
            firstDay: period.start && firstDay(period.start),
            lastDay: period.end && lastDay(period.end),
          },
        ],
  );
}
