import { ANCHORS, PLAN_STARTS } from "./anchor.ts";
import { CLOCK_STARTS } from "./clock.ts";
import { NUMERALS } from "./first.ts";
import { POINT_STARTS } from "./point.ts";
import { RELATIVE_STARTS } from "./relative.ts";

/** Which readers a character may begin: one look-up a character keeps the scan linear and cheap. */
export const READERS = { relative: 1, point: 2, plan: 4, anchor: 8, clock: 16, until: 32, since: 64, same: 128 } as const;
const STARTS = new Uint8Array(65536);
for (const [flag, chars] of [
  [READERS.relative, RELATIVE_STARTS],
  [READERS.point, POINT_STARTS],
  [READERS.plan, PLAN_STARTS],
  [READERS.anchor, ANCHORS.firsts],
  [READERS.clock, CLOCK_STARTS],
  [READERS.until, "截"],
  [READERS.since, "以"],
  [READERS.same, "同"],
] as const)
  for (const char of chars) STARTS[char.charCodeAt(0)] = (STARTS[char.charCodeAt(0)] ?? 0) | flag;

/** What may follow the digits or numerals that a time phrase begins with: a number before anything else counts something. */
const FOLLOWS = new Set("年月日号季度至到-~、/:时点世天周个财多余五零〇");
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const NUMERAL_CODES = new Set([...NUMERALS].map((char) => char.charCodeAt(0)));

/** Digits in a date, at most: a longer number is none, and is passed at once. */
const LONGEST = 12;

/** End of the number at `at` if it cannot begin a time phrase; `at` if it may. */
export function pastNumber(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const digit = isDigit(code);
  if (!digit && !NUMERAL_CODES.has(code)) return at;
  let end = at + 1;
  while (end < text.length && (digit ? isDigit(text.charCodeAt(end)) : NUMERAL_CODES.has(text.charCodeAt(end)))) end++;
  if (end - at > LONGEST) return end;
  const next = text[end] === " " ? text.charAt(end + 1) : text.charAt(end);
  if (
    FOLLOWS.has(next) ||
    (next === "." && end - at === 4) ||
    (digit && text[end] === " " && /\d/.test(next)) ||
    (digit && NUMERAL_CODES.has(next.charCodeAt(0)))
  )
    return at;
  return end;
}

/** The readers that the character at `at` may begin, as flags of READERS; 0 for none. */
export const readersAt = (text: string, at: number): number => STARTS[text.charCodeAt(at)] ?? 0;
