import { overlaps } from "../src/model/span.ts";
import type { Latent, MarkedText, TaggedText } from "../src/model/text.ts";
import { names } from "./extract/name.ts";
import { quantities } from "./extract/quantity.ts";
import { times } from "./extract/time.ts";

/** Runs every extractor and decides overlaps: a quantity inside a name is the name's (“十四五”), a name inside a quantity is none. */
export function extract(text: TaggedText): MarkedText {
  const named = names(text);
  const timed = times(text, text.fields.publishedAt);
  const counted = quantities(text);
  const latent: Latent[] = [...counted.latent];
  const kept = counted.quantities.filter((quantity) => {
    const rival = named.find((name) => overlaps(name, quantity)) ?? timed.find((time) => overlaps(time, quantity));
    if (rival)
      latent.push({
        start: quantity.start,
        end: quantity.end,
        kind: "figure",
        rule: quantity.rule,
        reason: `lies in ${rival.rule}`,
      });
    return rival === undefined;
  });
  return { ...text, names: named, quantities: kept, times: timed, latent };
}
