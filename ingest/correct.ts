import type { DocumentFields } from "../src/model/document.ts";
import type { CleanText, MarkedText } from "../src/model/text.ts";
import { type Correction, FIELDS, type Overrides } from "./link/override.ts";

const matching = (overrides: Overrides, kind: Correction["kind"], ref: string): readonly Correction[] =>
  overrides.corrections.filter((one) => one.kind === kind && (one.ref === "*" || one.ref === ref));

/** A document with the fields that people set: a publication date set here is what 今年 is resolved against. */
export function correctFields(text: CleanText, overrides: Overrides): CleanText {
  const corrections = matching(overrides, "field", text.ref);
  if (corrections.length === 0) return text;
  const fields: { -readonly [K in keyof DocumentFields]: DocumentFields[K] } = { ...text.fields };
  for (const { what, value } of corrections) {
    const field = FIELDS.find((name) => name === what);
    if (field === "title") fields.title = value ?? "";
    else if (field) fields[field] = value;
  }
  return { ...text, fields };
}

/** A text without the quantities that people struck out, and with the amounts that they set. */
export function correctFigures(text: MarkedText, overrides: Overrides): MarkedText {
  const corrections = matching(overrides, "figure", text.ref);
  if (corrections.length === 0) return text;
  const quantities = text.quantities.flatMap((quantity) => {
    const correction = corrections.find(({ what }) => what === quantity.quote);
    if (!correction) return [quantity];
    const { value } = correction;
    if (value === null) return [];
    return [
      {
        ...quantity,
        amount: value,
        lower: value,
        upper: value,
        lowerInclusive: true,
        upperInclusive: true,
        approximation: "EXACT" as const,
        hedge: [],
        rule: "override.figure",
        confidence: 1,
      },
    ];
  });
  return { ...text, quantities };
}
