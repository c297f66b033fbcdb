import { charOf, KINDS, type Kind } from "./skeleton.ts";

const KIND_CHARS = new Map([...KINDS].map((kind) => [kind, charOf(kind as Kind)]));
const NAMES = [..."OPEGWRA"].map((kind) => KIND_CHARS.get(kind)).join("");
const ACTORS = [..."OPRA"].map((kind) => KIND_CHARS.get(kind)).join("");

/** 本届农博会, 此次文化节: the kind of event, told apart by its words. */
export const EDITION = "(?:此次|本次|这次|本届|这届)[\\u4e00-\\u9fff]{1,4}?(?:会|节|展|赛|周)(?![议员展场长期])";

const KIND =
  "(?:会议|大会|全会|年会|峰会|论坛|座谈会|推进会|研讨会|交流会|发布会|报告会|现场会|动员会|培训班|会晤|开幕式|闭幕式|开幕会|闭幕会|启动仪式|颁奖仪式|仪式|典礼|活动|比赛|展会|博览会|展览|竞赛|盛会)";

/** What refers back to the event that the text is about: 出席会议, 本届论坛. */
export const ANAPHOR = `(?:(?:此次|本次|这次|本届|该|当天的|当日的|有关)?${KIND}|${EDITION})`;

/** Words that point at the event at hand: 此次展会, 本届农博会. */
export const POINTING = `(?:(?:此次|本次|这次|本届|该)${KIND}|${EDITION})`;

/**
 * A pattern over skeletons, in the shape of a regular expression with these words:
 * `{OL}` a unit of one of these kinds (`{=OL}` the same within a class); `{~9}` up to 9 characters of one clause without an actor, event, programme or work;
 * `{,9}` the same over several clauses without an actor; `{≈9}` up to 9 characters of one clause; `{ANA}` words that refer to an event.
 * Every gap is bounded, so that reading stays linear.
 */
export function pattern(source: string, flags = "gu"): RegExp {
  const full = source.replace(/\{([A-Za-z]+|=[A-Za-z]+|[~,≈]\d+)\}/gu, (_, word: string) => {
    if (word === "ANA") return ANAPHOR;
    const count = word.slice(1);
    if (word.startsWith("~")) return `[^，。；：！？${NAMES}]{0,${count}}?`;
    if (word.startsWith(",")) return `[^。；：！？${ACTORS}]{0,${count}}?`;
    if (word.startsWith("≈")) return `[^，。；：！？]{0,${count}}?`;
    if (word.startsWith("=")) return [...word.slice(1)].map((kind) => KIND_CHARS.get(kind) ?? kind).join("");
    return `[${[...word].map((kind) => KIND_CHARS.get(kind) ?? kind).join("")}]`;
  });
  return new RegExp(full, flags);
}
