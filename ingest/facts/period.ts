import type { Modality, Period } from "../../src/model/figure.ts";
import type { LinkedText, TimeMention } from "../../src/model/text.ts";

/** When a figure holds, whether it is fact or intent, and whether it is a total since some start. */
export interface FigureTime {
  readonly period: Period | null;
  readonly modality: Modality;
  readonly cumulative: boolean;
}

const BASE = /(?:比|较|高于|低于|好于|相比|创|由|从)$/;
const dates = (time: TimeMention): boolean => time.period.start !== null || time.period.end !== null;

/** The time of each of the text's quantities, aligned with `text.quantities`. */
export function periodsOf(text: LinkedText): readonly FigureTime[] {
  let sentence = 0;
  let from = 0;
  let next = 0;
  let governing: TimeMention | null = null;
  return text.quantities.map((quantity) => {
    while (sentence + 1 < text.sentences.length && quantity.start >= (text.sentences[sentence]?.end ?? 0)) sentence++;
    const start = text.sentences[sentence]?.start ?? 0;
    if (start !== from) {
      governing = null;
      from = start;
    }
    for (; next < text.times.length; next++) {
      const time = text.times[next];
      if (!time || time.end > quantity.start) break;
      if (time.start >= start && dates(time) && !BASE.test(text.text.slice(Math.max(0, time.start - 2), time.start)))
        governing = time;
    }
    return { period: governing?.period ?? null, modality: governing?.modality ?? "ACTUAL", cumulative: false };
  });
}
