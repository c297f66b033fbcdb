import type { Approximation, Decimal } from "../../src/model/figure.ts";
import { add, type Exact, exact, oneDigit, print, shift, subtract } from "./quantity/exact.ts";
import { type HedgeClass, hedgeStops, hedgesAfter, hedgesApart, hedgesBefore } from "./quantity/lexicon.ts";

export interface Hedge {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly class: HedgeClass;
}

/** The hedge words that end at `end`, outermost first: 至少, 约, 超过 … in front of a number; doubled ones too (已超过近). */
export function hedgesEndingAt(text: string, end: number): Hedge[] {
  const found: Hedge[] = [];
  let at = end;
  for (;;) {
    // 超过了 40%, 至少有 one
    const hit = hedgesBefore.before(text, at);
    if (!hit) break;
    const stop = hedgeStops.before(text, at);
    if (stop && stop[0].length > hit[0].length) break;
    found.unshift({ start: at - hit[0].length, end: at, word: hit[0], class: hit[1] });
    at -= hit[0].length;
    if (found.length === 3) break;
  }
  return found;
}

/** The hedge words that begin at `at`: 以上, 左右, 以内. */
export function hedgeBeginningAt(text: string, at: number): Hedge | null {
  const hit = hedgesAfter.at(text, at);
  if (!hit || hit[1] === "NONE") return null;
  return { start: at, end: at + hit[0].length, word: hit[0], class: hit[1] };
}

// Between a hedge that stands apart and its number: a verb or a noun, no other number, no stop: 约占总数的, 至少举办, 最多可容纳.
const BETWEEN = /^[^\d０-９，。；：、！？\s“”（）《》百千万亿]*$/u;
const REACH = 10;

/** The hedge that stands apart in front of the number at `at`, which sets the class only: 约占总数的60%, 至少举办两场. */
export function hedgeApart(text: string, at: number): Hedge | null {
  const from = Math.max(0, at - REACH - 2);
  const stretch = text.slice(from, at);
  for (const [word, kind] of hedgesApart) {
    const place = stretch.lastIndexOf(word);
    if (place < 0) continue;
    const end = from + place + word.length;
    const between = text.slice(end, at);
    if (!between || !BETWEEN.test(between)) continue;
    if (word === "约" && !APART.test(between)) continue;
    const stop = hedgeStops.before(text, end);
    if (stop && stop[0].length > word.length) continue;
    return { start: from + place, end, word, class: kind };
  }
  return null;
}

// 约 stands apart only before a verb of having or being: 约占, 约有, 约长; not in 约谈了, 约翰.
const APART = /^(?:占|为|有|长|宽|高|深|重|合|需|达|相当于|等于|是|可)/u;

/** The ends of an interval; null is open or not stated. */
export interface Interval {
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
}

const OPEN: Interval = { lower: null, upper: null, lowerInclusive: false, upperInclusive: false };

/** One unit of the last digit that is not 0 (reference: 210多万 is 10万); for a lone digit under 近 a tenth of it (近百: 90 to 100). */
const step = (place: number, tenth: boolean): Exact => exact(1, tenth ? place - 1 : place);

/** The interval that a hedge class makes of a number whose last digit that is not 0 stands at `place`; `more` for 多 and 余. */
export function intervalOf(value: Exact, place: number, approximation: Approximation, more: boolean): Interval {
  const at = print(value);
  switch (approximation) {
    case "EXACT":
      return { lower: at, upper: at, lowerInclusive: true, upperInclusive: true };
    case "NEARLY":
      return { ...OPEN, lower: print(subtract(value, step(place, oneDigit(value)))), upper: at };
    case "ABOUT":
      // 约200多
      return more ? { ...OPEN, lower: at, upper: print(add(value, step(place, false))) } : OPEN;
    case "OVER":
      return { ...OPEN, lower: at, upper: more ? print(add(value, step(place, false))) : null };
    case "AT_LEAST":
      return { ...OPEN, lower: at, lowerInclusive: true };
    case "UNDER":
      return { ...OPEN, upper: at };
    case "AT_MOST":
      return { ...OPEN, upper: at, upperInclusive: true };
    case "VAGUE":
      return { lower: at, upper: print(subtract(shift(value, 1), exact(1))), lowerInclusive: true, upperInclusive: true };
    default:
      return OPEN;
  }
}
