import { readFileSync } from "node:fs";
import { resource } from "../../../src/resource.ts";

const words = (file: string): string[] =>
  readFileSync(resource(`ingest/lexicon/${file}`), "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(" "))
    .filter((word) => word !== "");

/** The longest first, so that an alternation takes 副总理 before 总理. */
export const either = (list: readonly string[]): string =>
  [...new Set(list)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");

const HEADS = words("titles.txt");
const heads = new Set(HEADS);
const LONGEST = Math.max(...HEADS.map((word) => word.length));
const NOT = words("titles-not.txt");
const STATE = new Set(words("titles-state.txt"));
const SOLE = new Set(words("titles-sole.txt"));

/** Posts behind a name: 总书记 in 习近平总书记. Sticky. */
export const AFTER = new RegExp(`(?:同志)?(${either(words("titles-after.txt"))})(?![团府令署室处职助团])`, "uy");

/** What stands in no post: verbs, particles, pronouns. */
const STOP =
  /[的了在是由把被称着我他她你它这那每请让给同其\d 　]|打死|打击|对(?!外)|将(?!军)|就(?!业)|从(?!业)|于(?!都)|到(?!站)|说(?!唱)|向(?!阳)|会见|会谈|出席|表示|以及|关于|根据|通过|其中|认为|担任|介绍|宣布|欢迎|邀请|感谢|陪同|访问|接受|采访|专访|祝贺|授权|委托|命令|责成|要求|呼吁|任命|免去|敦促/u;
/** Longest post in characters. */
const LIMIT = 24;

/** True if the words end as a post does: 财政部长, 急诊三部护士长. */
export function isPost(text: string): boolean {
  return !NOT.some((end) => text.endsWith(end)) && headOf(text) > 0;
}

/** Length of the end that makes the words a post: 采集员 in 地图采集员; 0 if none does. */
export function headOf(text: string): number {
  for (let size = Math.min(LONGEST, text.length); size >= 2; size--) if (heads.has(text.slice(-size))) return size;
  return 0;
}

/** True if the words are a post as a whole, with nothing in them that is none: what stands between a body and a name. */
export const isPostAlone = (text: string): boolean =>
  text.length <= LIMIT && isPost(text) && !STOP.test(text.slice(0, text.length - headOf(text)));

/** True for the posts of a state: 国家主席 belongs to no body. */
export const isState = (post: string): boolean => STATE.has(post);

/** True for posts that one person holds at a time. */
export const isSole = (post: string): boolean => SOLE.has(post);
