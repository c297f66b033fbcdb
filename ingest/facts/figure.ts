import type { Figure } from "../../src/model/figure.ts";
import { idOf } from "../../src/model/id.ts";
import type { LinkedText } from "../../src/model/text.ts";
import { periodsOf } from "./period.ts";

/** The figures of a document: its quantities with what they measure, whose they are and when they hold. */
export function figures(text: LinkedText, documentId: string): Figure[] {
  const periods = periodsOf(text);
  return text.quantities.map((quantity, index) => ({
    ...quantity,
    id: idOf("fig", documentId, quantity.start, quantity.end),
    ...text.toRaw(quantity),
    sentence: text.sentences.findIndex((s) => s.start <= quantity.start && quantity.end <= s.end),
    measure: null,
    action: null,
    about: null,
    per: null,
    whole: null,
    partOf: null,
    context: [],
    statType: "COUNT",
    change: null,
    comparison: null,
    ...(periods[index] ?? { period: null, modality: "ACTUAL", cumulative: false }),
    indicator: null,
  }));
}
