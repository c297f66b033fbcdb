import type { Quantity } from "../../../src/model/figure.ts";
import { isVerb } from "./action.ts";
import type { Chosen } from "./phrase.ts";
import type { Before } from "./settle.ts";
import { classOf } from "./sign.ts";
import { unitClass } from "./unit.ts";
import type { Frame } from "./word.ts";

/** How far behind its number the verb of a streak stands, in words. */
const REACH = 4;
/** Words of change at the end of a measure: a streak is none of theirs. */
const CHANGE = /(?:同比|环比|实际|平均|年均)*(?:增速|增幅|增长率|增长|涨幅|升幅|降幅|跌幅|降速|增势)$/u;

/** 连续4个月, 接连3天: how long something went on. */
export function isStreak(frame: Frame, place: number, quantity: Quantity): boolean {
  const sort = unitClass(quantity.unit);
  return (
    (sort === "time" || sort === "event") &&
    (/^(?:已经?|均)?(?:连续|接连)/u.test(quantity.quote) || /(?:连续|接连)$/u.test(frame.words[place - 1]?.text ?? ""))
  );
}

/** What went on: of 工业增加值增速连续4个月回升 the 工业增加值; where growth alone is named, what grew before it; null if nothing did. */
export function ofStreak(measure: Chosen | null, near: readonly Before[]): Chosen | null {
  if (!measure) return null;
  const tail = CHANGE.exec(measure.text);
  if (!tail) return measure;
  const text = measure.text.slice(0, tail.index).replace(/的$/u, "");
  if (text.length >= 2) return { text, start: measure.start, end: measure.start < 0 ? -1 : measure.start + text.length };
  const earlier = near.find((reading) => reading.measure && !CHANGE.test(reading.measure.text))?.measure;
  return earlier ? { ...earlier, start: -1, end: -1 } : null;
}

/** What went on that long: 回升, 增长, 保持; null if no verb follows. */
export function streakOf(frame: Frame, place: number): string | null {
  for (let index = place + 1; index <= place + REACH; index++) {
    const word = frame.words[index];
    if (!word || word.kind === "," || word.kind === ":" || word.kind === "Q") return null;
    if (word.kind === "v" || isVerb(word) || classOf(word) === "G") return word.text;
  }
  return null;
}
