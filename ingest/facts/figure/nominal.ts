import { isCompounding, isVerb } from "./action.ts";
import { opening } from "./edge.ts";
import { isBodies, WHOLES } from "./holder.ts";
import type { Chosen, Phrase } from "./phrase.ts";
import type { Frame } from "./word.ts";

/** What no holder's phrase holds: prepositions, times, quantities, the ends of clauses. */
const FOREIGN: ReadonlySet<string> = new Set(["p", "t", "T", "Q", ",", ":"]);
const ENDS: ReadonlySet<string> = new Set(["n", "N", ")"]);
/** Words of a clause that the cut glues to others or knows no part of speech of: 这是, 还会, 有时, 一秒钟. */
const CLAUSAL = opening("这是 那是 还 也 都 就 又 却 有时 有的 没有 不 每 一秒 一分 是否");
/** 各地, 多国. */
const EVERY = /^[多各].$/u;
const PERSONAL: ReadonlySet<string> = new Set(
  "他 她 它 我 你 您 咱 他们 她们 它们 我们 你们 您们 咱们 自己 大家 人们 每 这里 那里".split(" "),
);
/** 服务业增加值|占|地区生产总值比重. */
const SHARES: ReadonlySet<string> = new Set(["占", "占到"]);
const WITHIN: ReadonlySet<string> = new Set("最 各 自然 有效 等 等等".split(" "));

/** True for a real noun phrase: it ends on a noun or a name, its brackets close, and it holds no words of a clause (距离成都, 甲省实施乙计划). */
export function nounPhrase(frame: Frame, phrase: Phrase): boolean {
  let depth = 0;
  let named = false;
  for (let index = phrase.from; index <= phrase.to; index++) {
    const word = frame.words[index];
    if (!word) return false;
    if (word.kind === "(") depth++;
    else if (word.kind === ")" && --depth < 0) return false;
    if (depth > 0) continue;
    if (word.kind === "N" || WHOLES.has(word.text)) named = true;
    else if (FOREIGN.has(word.kind) || PERSONAL.has(word.text) || SHARES.has(word.text)) return false;
    else if ((word.kind === "d" || word.kind === "o") && !WITHIN.has(word.text)) return false;
    else if ((word.kind === "v" || isVerb(word)) && (named || index === phrase.from) && !isCompounding(word)) return false;
    // 全国|示范|步行街, but 福建省|着力|发展|海洋|经济.
    else if (word.kind === "v" && named && index !== phrase.to - 1) return false;
    else if (word.kind === "u" && frame.words[index - 1]?.kind === "m") return false;
  }
  const front = frame.words[phrase.from];
  if (front?.kind === "n" && CLAUSAL(front.text) > 0) return false;
  // 参展|企业, but 产生|女子铅球金牌.
  if (front?.kind === "v" && (named || phrase.to - phrase.from > 3)) return false;
  const last = frame.words[phrase.to];
  return depth === 0 && last !== undefined && (ENDS.has(last.kind) || WHOLES.has(last.text) || EVERY.test(last.text));
}

/**
 * Who only reports: 记者从省教育厅获悉，全省新建…, where a clause behind opens with a name or a word like 全省; the person in
 * 市总工会副主席李明介绍, where a body stands beside it.
 */
export function onlyReports(frame: Frame, phrase: Phrase, place: number): boolean {
  const { words } = frame;
  let opens = false;
  for (let at = phrase.to + 1; at < place; at++) {
    const word = words[at];
    if (word?.kind === "," || word?.kind === ":") opens = true;
    else if (opens && word && (word.kind === "N" || WHOLES.has(word.text))) return true;
    else if (!(word?.kind === "T" || word?.kind === "t")) opens = false;
  }
  if (words[phrase.to]?.name?.type !== "Person") return false;
  for (let at = phrase.to - 1; at >= 0 && words[at]?.kind !== "," && words[at]?.kind !== ":"; at--)
    if (words[at]?.name?.type === "Organization") return true;
  return false;
}

/** Right behind a number, quotes left out: 制定3个《规划》. What is counted holds nothing. */
export function counted(frame: Frame, from: number): boolean {
  const front = frame.words[from - 1];
  return front?.kind === "Q" || (front?.kind === "(" && frame.words[from - 2]?.kind === "Q");
}

/** 全国|各级工会, 全市|法院: the bodies hold with the word in front of them, not the word alone. */
export function leadsBodies(frame: Frame, at: number, place: number): boolean {
  for (let index = at + 1; index < Math.min(place, at + 6); index++) {
    const word = frame.words[index];
    if (!word || (word.kind !== "n" && word.kind !== "a" && word.kind !== "r" && word.text !== "各" && word.text !== "各级"))
      return false;
    const next = frame.words[index + 1]?.kind;
    if (isBodies(word.text) && next !== "n" && next !== "N" && next !== "u") return true;
  }
  return false;
}

/** Words from a number to the end of the clause that describes something with it. */
const REACH = 9;

/** Where the list begins that the number counts: 甲省、乙省等|28省, 甲、乙|两地; `place` if none stands there. */
export function memberFrom(frame: Frame, place: number): number {
  let index = place - 1;
  const open = /^等等?$/u.test(frame.words[index]?.text ?? "");
  if (open) index--;
  let lists = 0;
  let first = place;
  for (; index >= 0; index--) {
    const word = frame.words[index];
    if (word?.kind === "&") lists++;
    else if (word?.kind === "N" || word?.kind === "n") first = index;
    else break;
  }
  return open || lists > 0 ? first : place;
}

/** What a clause with the number in it describes: 面积3000平方米的|养殖场, 拥有70多年历史的|印刷厂. */
export function headOf(frame: Frame, place: number): Phrase | null {
  let from = place + 1;
  for (; from < place + REACH; from++) {
    const kind = frame.words[from]?.kind;
    if (kind === "u") break;
    if (kind === undefined || kind === "," || kind === ":" || kind === "Q" || kind === "T") return null;
  }
  if (frame.words[from]?.kind !== "u") return null;
  let to = from;
  for (let index = from + 1; index < frame.words.length; index++) {
    const word = frame.words[index];
    if (word?.kind === "n" || word?.kind === "N") to = index;
    else if (word?.kind !== "a" && word?.kind !== "(" && word?.kind !== ")") break;
  }
  const phrase = { from: from + 1, to };
  return to > from && nounPhrase(frame, phrase) ? phrase : null;
}

/** Fronts of a measure that may hold the holder still: 中央企业 in 中央企业战略性新兴产业投资. */
export function frontsOf(frame: Frame, place: number, measure: Chosen | null): Phrase[] {
  if (!measure || measure.start < 0) return [];
  const from = frame.words.findIndex((word) => word.start >= measure.start);
  const limit = measure.start < (frame.words[place]?.start ?? 0) ? place : frame.words.length;
  const found: Phrase[] = [];
  for (let to = from; to >= 0 && to < Math.min(limit, from + 8); to++) {
    const word = frame.words[to];
    if (!word || word.end >= measure.end) break;
    if (word.kind === "n" || word.kind === "N") found.push({ from, to });
  }
  return found;
}

/** The kinds of words in a phrase that are no mere nouns, each once, in order. */
export function inside(frame: Frame, phrase: Phrase): string {
  let found = "";
  for (let index = phrase.from; index <= phrase.to; index++) {
    const kind = frame.words[index]?.kind ?? "";
    if ((kind === "v" || kind === "u" || kind === "&" || kind === "d" || kind === "m") && !found.includes(kind)) found += kind;
  }
  return found;
}
