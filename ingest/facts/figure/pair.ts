import type { Chosen } from "./phrase.ts";
import type { Before } from "./settle.ts";
import type { Frame } from "./word.ts";

/** Words from 从 or 由 to the number behind it, and from that to what it became, at most. */
const LEAD = 12;
const GAP = 8;
/** What parts the two ends of a change: 提高到, 左右增长至, 调整为. */
const BECAME = /^[^，；。、：]*(?:至|到|为|成)[^，；。、：]{0,6}$/u;

/**
 * What the number before this one measures, where the two are the ends of one change: 比重由54%提高到58%. Null for any other
 * number. `readings`: the earlier figures, the nearest last.
 */
export function startOfChange(frame: Frame, place: number, readings: readonly Before[]): Chosen | null {
  const start = readings.at(-1);
  if (!start?.measure || start.frame !== frame || place - start.place > GAP || place - start.place < 2) return null;
  const { words } = frame;
  const between = words.slice(start.place + 1, place);
  if (between.some((word) => word.kind === "Q") || !BECAME.test(between.map((word) => word.text).join(""))) return null;
  for (let index = start.place - 1; index >= Math.max(0, start.place - LEAD); index--) {
    const word = words[index];
    if (!word || word.kind === "," || word.kind === ":" || word.kind === "Q") return null;
    if (word.text === "从" || word.text === "由") return { ...start.measure, start: -1, end: -1 };
  }
  return null;
}
