import { byPlace, contains, overlaps, type Span } from "../src/model/span.ts";
import type { Latent, MarkedText, TaggedText } from "../src/model/text.ts";
import { names } from "./extract/name.ts";
import { quantities } from "./extract/quantity.ts";
import { times } from "./extract/time.ts";

interface Claim extends Span {
  readonly rule: string;
}

/** Walks claims in order of place beside ascending spans: those that overlap `span`. Both lists are sorted, so the cost stays linear. */
function rivals<T extends Span>(claims: readonly T[]): (span: Span) => T[] {
  let from = 0;
  return (span) => {
    while (from < claims.length && (claims[from]?.end ?? 0) <= span.start) from += 1;
    const found: T[] = [];
    for (let i = from; i < claims.length; i++) {
      const claim = claims[i];
      if (!claim || claim.start >= span.end) break;
      if (overlaps(claim, span)) found.push(claim);
    }
    return found;
  };
}

/**
 * Runs every extractor and decides overlaps. A quantity inside a name is the name's (“十四五”), one inside a time phrase the time's
 * (近3年); a name or a time that lies within a longer quantity is none (多年 in 2500多年). No quantity reaches across damage. The losing
 * reading stays in `latent`.
 */
export function extract(text: TaggedText): MarkedText {
  const named = names(text);
  const timed = times(text, text.fields.publishedAt);
  const counted = quantities(text);
  const latent: Latent[] = [...counted.latent];
  const lost = new Set<Claim>();
  const namesAt = rivals(named);
  const timesAt = rivals(timed);
  const damageAt = rivals([...text.damaged].sort(byPlace));
  const kept = counted.quantities.filter((quantity) => {
    if (damageAt(quantity).length > 0) {
      latent.push({ start: quantity.start, end: quantity.end, kind: "figure", rule: quantity.rule, reason: "damaged text" });
      return false;
    }
    const inside: [Claim, Latent["kind"]][] = [];
    for (const [kind, claims] of [
      ["name", namesAt(quantity)],
      ["time", timesAt(quantity)],
    ] as const)
      for (const claim of claims) {
        const within = contains(quantity, claim) && claim.end - claim.start < quantity.end - quantity.start;
        if (!within) {
          latent.push({
            start: quantity.start,
            end: quantity.end,
            kind: "figure",
            rule: quantity.rule,
            reason: `lies in ${claim.rule}`,
          });
          return false;
        }
        inside.push([claim, kind]);
      }
    for (const [claim, kind] of inside) {
      lost.add(claim);
      latent.push({ start: claim.start, end: claim.end, kind, rule: claim.rule, reason: `lies in ${quantity.rule}` });
    }
    return true;
  });
  return {
    names: named.filter((name) => !lost.has(name)),
    quantities: kept,
    times: timed.filter((time) => !lost.has(time)),
    latent: latent.sort((a, b) => a.start - b.start),
    ...text,
  };
}
