import type { Modality, Period } from "../../src/model/figure.ts";
import type { LinkedText } from "../../src/model/text.ts";

/** When a figure holds, whether it is fact or intent, and whether it is a total since some start. */
export interface FigureTime {
  readonly period: Period | null;
  readonly modality: Modality;
  readonly cumulative: boolean;
}

/** The time of each of the text's quantities, aligned with `text.quantities`. */
export function periodsOf(text: LinkedText): readonly FigureTime[] {
  return text.quantities.map((quantity) => {
    const sentence = text.sentences.find((s) => s.start <= quantity.start && quantity.start < s.end);
    const governing = text.times.findLast((time) => time.end <= quantity.start && time.start >= (sentence?.start ?? 0));
    return { period: governing?.period ?? null, modality: governing?.modality ?? "ACTUAL", cumulative: false };
  });
}
