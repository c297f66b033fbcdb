import { byPlace } from "../../../src/model/span.ts";
import type { NameMention } from "../../../src/model/text.ts";
import { type Division, divisions } from "../../place.ts";
import type { Rule } from "./step.ts";

let table: ReadonlyMap<string, readonly Division[]> | undefined;
/** The divisions of China that go by a name, in full or in short. */
function known(name: string): readonly Division[] {
  if (!table) {
    const all = new Map<string, Division[]>();
    for (const place of divisions())
      for (const word of new Set([place.name, place.short, ...place.aliases]))
        if (word !== "") all.set(word, [...(all.get(word) ?? []), place]);
    table = all;
  }
  return table.get(name) ?? [];
}

const LINE = "(?:高速铁路|城际铁路|铁路|高铁|城际|高速公路|高速|公路|航线|输电线路)";
const HEAD = new RegExp(`^${LINE}?`, "u");
const HAS_LINE = new RegExp(`${LINE}|隧道|大桥|管道|工程|运河|航道|号线`, "u");

/** 甲县|至|乙县机场|铁路 is one line, by the two places it joins. */
const lines: Rule = (text, names) => {
  const kept: NameMention[] = [];
  for (const [k, name] of names.entries()) {
    const last = kept.at(-1);
    const between = last ? text.slice(last.end, name.start) : "";
    if (last?.type === "Place" && name.type === "Place" && between === "至") {
      const head = HEAD.exec(text.slice(name.end, name.end + 4))?.[0].length ?? 0;
      const more = name.end + head <= (names[k + 1]?.start ?? text.length) ? head : 0;
      if (more > 0 || HAS_LINE.test(text.slice(name.start, name.end))) {
        kept[kept.length - 1] = { ...last, end: name.end + more, rule: "place.line" };
        continue;
      }
    }
    kept.push(name);
  }
  return kept;
};

const FROM_TO = /^([^至]{2,})至([^至]{2,}?)段?$/u;
// 港口城市|甲港, 首都|甲城, 甲国|旅游胜地|乙岛: what a place is, between or before names.
const KIND =
  /^(.{2,}?)??(?:首都|首府|(?:港口|沿海|边境|红海|海滨|重要|南部|北部|东部|西部)?城市|重镇|(?:旅游|度假)?胜地|[\p{Script=Han}]{0,2}(?:家乡|故乡)|(?:历史(?:文化)?)?名城)(?!副|机场|国际|[群圈带]|分馆|公园|规划|广场|图书|中心|学院|大学|建设|航站)(\p{Script=Han}{2,})$/u;

/** The pieces of a place that are names of their own: 甲县|至|乙县, 首都|甲城, 福建|广东; the name itself where there are none. */
function pieces(surface: string): string[] {
  const [, from = "", to = ""] = (!HAS_LINE.test(surface) && FROM_TO.exec(surface)) || [];
  if (from !== "" && to !== "") return [from, to];
  const [, before = "", behind = ""] = KIND.exec(surface) ?? [];
  if (behind !== "") return before === "" ? [behind] : [before, behind];
  for (let at = 2; at <= surface.length - 2 && surface.length <= 8; at++) {
    const [first, second] = [known(surface.slice(0, at)), known(surface.slice(at))];
    const level = (places: readonly Division[]): string | undefined =>
      ["province", "city"].find((one) => places.some((place) => place.level === one));
    const inside = second.some((place) => first.some(({ code }) => code === place.parent || code === place.code));
    if (first.length > 0 && second.length > 0 && !inside && level(first) !== undefined && level(first) === level(second))
      return [surface.slice(0, at), surface.slice(at)];
  }
  return [surface];
}

/** No place has a longer name. */
const LONGEST = 40;

/** Lines by their two ends, and places that were taken for one. */
export const routes: Rule = (text, names) =>
  lines(text, names)
    .flatMap((name): NameMention[] => {
      if (name.type !== "Place" || name.end - name.start < 4 || name.end - name.start > LONGEST) return [name];
      const surface = text.slice(name.start, name.end);
      let from = 0;
      const found = pieces(surface);
      if (found.length === 1 && found[0] === surface) return [name];
      return found.map((piece) => {
        from = surface.indexOf(piece, from) + piece.length;
        return { ...name, start: name.start + from - piece.length, end: name.start + from, rule: "place.pieces", parts: [] };
      });
    })
    .sort(byPlace);
