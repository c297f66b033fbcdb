import type { Quantity } from "../../../src/model/figure.ts";
import type { LinkedText, TimeMention } from "../../../src/model/text.ts";
import { candidateReader, counter, type Previous, same } from "./candidate.ts";
import { best, type Weights } from "./model.ts";
import { respective } from "./respective.ts";

/** How far behind its total a part may stand, in characters. */
const PART = 80;

/** True for a part of a total (…。其中，…) that has no time of its own, before it or behind it in its clause. */
function isPart({ text, times }: LinkedText, total: Quantity, part: Quantity, before: (at: number) => number): boolean {
  const gap = part.start - total.end;
  if (gap > PART || gap < 0 || !text.slice(total.end, part.start).includes("其中")) return false;
  const tail = /^[^，；。\n]{0,20}/.exec(text.slice(part.end, part.end + 20))?.[0].length ?? 0;
  const own = times[before(total.end)];
  return !own || own.start >= part.end + tail;
}

/**
 * Chooses the time of a text's figures, to be asked for in their order, each once: null where none is stated. A list with
 * 分别 gives each its own; a part holds for the time of its total; all others the best candidate.
 */
export function chooser(text: LinkedText, weights: Weights): (index: number) => TimeMention | null {
  const read = candidateReader(text);
  const listed = respective(text);
  const before = counter(text.times);
  let previous: Previous | null = null;
  return (index) => {
    const quantity = text.quantities[index];
    if (!quantity) return null;
    const last = previous;
    let time = listed.get(index) ?? null;
    if (!time) {
      const candidates = read(index, last);
      const known =
        last && isPart(text, last.quantity, quantity, before)
          ? candidates.filter((one) => (one.time && last.time ? same(one.time, last.time) : one.time === last.time))
          : candidates;
      time = best(known.length > 0 ? known : candidates, weights)?.time ?? null;
    }
    previous = { time, quantity };
    return time;
  };
}
