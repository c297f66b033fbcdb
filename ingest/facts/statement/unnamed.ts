import { idOf } from "../../../src/model/id.ts";
import { type Draft, draft } from "./draft.ts";
import { dateOf } from "./held.ts";
import { pattern } from "./pattern.ts";
import type { Scene } from "./scene.ts";
import { charOf, type Skeleton } from "./skeleton.ts";

const KIND =
  "(?:会议|座谈会|大会|论坛|推进会|仪式|培训班|动员会|发布会|研讨会|现场会|交流会|报告会|年会|签约仪式|颁奖仪式|启动仪式|总结会|表彰会|调度会|运动会|竞赛|比赛|展览)";
/** 6月15日，全市安全生产工作会议在浙江杭州召开: dated, placed, and not marked as a name. */
const HELD = [
  `(?:^|[：，。])(?<on>{T})(?:，)?(?<what>(?:{OL})?[\\u4e00-\\u9fff]{0,20}?${KIND})(?:{T})?在{~4}(?<at>{L}){~6}(?:举行|召开|举办|开幕|启动)`,
  // 全市安全生产工作会议6月15日在杭州召开
  `(?:^|[：，。])(?<what>(?:{OL})?[\\u4e00-\\u9fff]{0,20}?${KIND})(?:于)?(?<on>{T})在{~4}(?<at>{L}){~6}(?:举行|召开|举办|开幕|启动)`,
].map((source) => pattern(source, "dgu"));

/** Events without a name of their own that are said to be held on a day at a place; each is an entity without a mention. */
export function unnamed(scene: Scene, skeleton: Skeleton): { readonly drafts: Draft[]; readonly events: string[] } {
  const drafts: Draft[] = [];
  const events: string[] = [];
  if (!skeleton.text.includes("在") || !skeleton.text.includes(charOf("T"))) return { drafts, events };
  for (const match of HELD.flatMap((held) => [...skeleton.text.matchAll(held)])) {
    const groups = match.indices?.groups ?? {};
    const time = skeleton.units[groups["on"]?.[0] ?? -1]?.times[0];
    const places = skeleton.units[groups["at"]?.[0] ?? -1]?.names ?? [];
    const [from, to] = groups["what"] ?? [0, 0];
    const [place] = places;
    if (!time || !place || !time.period.start || !time.period.end) continue;
    const words = skeleton.source.slice(skeleton.starts[from] ?? 0, skeleton.ends[to - 1] ?? 0);
    const where = skeleton.source.slice(place.start, place.end);
    const on = dateOf(time);
    // 会议 alone is told apart by its day and place.
    const name = words.length > 4 ? words : `${on} ${where} ${words}`;
    const event = scene.make({
      // 浙江杭州 and 杭州 are one place: the same meeting in two documents is one event.
      id: idOf("eve", on, scene.text.entityOf.get(place)?.id ?? where, words),
      type: "Event",
      name,
      aliases: [],
      code: null,
      rule: "event.unnamed",
    });
    events.push(event);
    const span = { start: skeleton.starts[match.index] ?? 0, end: skeleton.ends[match.index + match[0].length - 1] ?? 0 };
    const more = { time, confidence: 0.8 };
    for (const each of places) drafts.push(draft(span, "HELD_IN", event, each, "held.unnamed", more));
    drafts.push(draft(span, "HELD_ON", event, null, "held.unnamed", { ...more, detail: on }));
  }
  return { drafts, events };
}
