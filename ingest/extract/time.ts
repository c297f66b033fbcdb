import type { PartialDate } from "../../src/model/document.ts";
import type { TaggedText, TimeMention } from "../../src/model/text.ts";

/** The time phrases of a text, in order of place, without overlap, resolved against the publication date (null if unknown). */
export function times(text: TaggedText, _publishedAt: PartialDate | null): TimeMention[] {
  return [...text.text.matchAll(/(\d{4})年/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    modality: null,
    rule: "time.year",
    period: { start: m[1] ?? "", end: m[1] ?? "", kind: "DURATION", precision: "YEAR", basis: "STATED", text: m[0] },
  }));
}
