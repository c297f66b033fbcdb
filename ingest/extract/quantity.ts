import type { Quantity } from "../../src/model/figure.ts";
import type { Latent, TaggedText } from "../../src/model/text.ts";

/** The quantities of a text, in order of place, without overlap; what was refused stands in `latent`. */
export function quantities(text: TaggedText): { readonly quantities: Quantity[]; readonly latent: Latent[] } {
  const found: Quantity[] = [];
  for (const match of text.text.matchAll(/(\d+)(家|个|人|名|元|%)/gu)) {
    const amount = match[1] ?? "";
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      quote: match[0],
      amount,
      lower: amount,
      upper: amount,
      lowerInclusive: true,
      upperInclusive: true,
      approximation: "EXACT",
      hedge: [],
      unit: match[2] ?? "",
      unitCode: null,
      unitMultiplier: 0,
      rule: "figure.count",
      confidence: 0.5,
    });
  }
  return { quantities: found, latent: [] };
}
