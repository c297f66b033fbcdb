import type { Draft } from "./draft.ts";
import { context } from "./lexicon.ts";

const TIME = new Set(["time", "month"]);
const SHORT = new Set(["小时", "个小时", "分钟", "秒"]);
const left = context("span-left");
const strong = context("span-strong");
const right = context("span-right");
const placedLeft = context("placed-left");
const placedRight = context("placed-right");

export const isSpan = (draft: Draft): boolean =>
  draft.dimension !== null && TIME.has(draft.dimension) && draft.rule !== "figure.clock";

/** True for a span of time that only places an event (近3年, 历时3天, 24小时); false where it is the news (连续8个季度, 缩短至15天). */
export function onlyPlaces(text: string, draft: Draft): boolean {
  const before = (words: typeof left): boolean => words.before(text, draft.start) !== null;
  const behind = (words: typeof left): boolean => words.at(text, draft.end) !== null;
  if (draft.after === null && behind(placedRight) && !behind(right)) return !before(strong);
  // 15分钟公共文化服务圈 names the circle
  if (/^[^，。；、\d]{0,8}圈/u.test(text.slice(draft.end, draft.end + 9))) return true;
  if (behind(right)) return false;
  // 已连续回升4个月
  if (/(?:连续|接连)[^，。；]{1,5}$/u.test(text.slice(Math.max(0, draft.start - 8), draft.start))) return false;
  if (before(placedLeft) && !longer(text, draft.start)) return true;
  if (before(left) || "range" in draft || draft.before.length > 0 || draft.after !== null) return false;
  return !SHORT.has(draft.unit) || /^(?:24|48|72)$/u.test(text.slice(draft.numberStart, draft.numberEnd));
}

/** 提前 ends in 前, 超过 in 过: the longer word decides. */
function longer(text: string, at: number): boolean {
  const [a, b] = [left.before(text, at), placedLeft.before(text, at)];
  return (a?.[0].length ?? 0) > (b?.[0].length ?? 0);
}
