import type { EntityType } from "../../../src/model/entity.ts";
import { byPlace, overlaps } from "../../../src/model/span.ts";
import type { NameMention, TaggedText } from "../../../src/model/text.ts";
import { lexiconRows } from "../../place.ts";
import { again } from "./again.ts";
import { announced, carried } from "./announced.ts";
import {
  chinese,
  defined,
  departments,
  ethnic,
  founded,
  led,
  lettered,
  numbered,
  people,
  posts,
  quoted,
  slogans,
  twinned,
} from "./border.ts";
import { beside, byLetter, chance, courts, fullNames } from "./ends.ts";
import { enumerated, paired, tailed } from "./person.ts";
import { regions } from "./region.ts";
import { regular } from "./regular.ts";
import { routes } from "./route.ts";
import { joined, sections } from "./section.ts";
import type { Rule } from "./step.ts";
import { laws, titled } from "./work.ts";

const OPEN = "（(《“‘〔【[";
const CLOSE = "）)》”’〕】]";
const BRACKET = /[（(《“‘〔【[）)》”’〕】\]]/;

/** Punctuation at the ends, and brackets without their partner, are no part of a name. */
const trimmed: Rule = (text, names) =>
  names.flatMap((name) => {
    let { start, end } = name;
    while (start < end && /[\s，。、；：·—\-）)》”’〕】\]]/u.test(text[start] ?? "")) start++;
    while (end > start && /[\s，。、；：·—\-（(《“‘〔【[]/u.test(text[end - 1] ?? "")) end--;
    for (let turn = 0; turn < 2; turn++) {
      const inner = text.slice(start, end);
      if (!BRACKET.test(inner)) break;
      const open = [...inner].findIndex((c) => OPEN.includes(c));
      const close = [...inner].findIndex((c) => CLOSE.includes(c));
      if (open === 0 && close < 0) start++;
      else if (close === inner.length - 1 && open < 0) end--;
      else if (open > 1 && close < 0) end = start + open;
      // （记者 某某）全国…座谈会; what opens with a quotation mark is completed by a later rule.
      else if (/^[^（()]+[）)]/u.test(inner)) start += close + 1;
    }
    if (start >= end) return [];
    return [start === name.start && end === name.end ? name : { ...name, start, end }];
  });

let workEndings: RegExp | undefined;
function endsLikeWork(title: string): boolean {
  if (!workEndings) {
    const words =
      lexiconRows("suffix.tsv")
        .find(([kind]) => kind === "work")?.[1]
        ?.split(" ") ?? [];
    const long = words.filter((word) => word.length > 1 || word === "法").sort((a, b) => b.length - a.length);
    workEndings = new RegExp(`(?:${long.join("|")})(?:（[^（）]{1,12}）|\\([^()]{1,12}\\))?$`, "u");
  }
  return workEndings.test(title);
}

/** 《…》 that ends like a document is a work as a whole, whatever was found inside: 《关于…若干问题的解释》. */
const bracketed: Rule = (text, names) => {
  const works: NameMention[] = [];
  for (const match of text.matchAll(/《([^《》\n]{2,100})》/gu)) {
    const start = match.index + 1;
    const end = start + (match[1] ?? "").length;
    const found = names.filter((name) => name.start < end && start < name.end);
    if (found.some((name) => name.start < start || name.end > end || (name.start === start && name.end === end))) continue;
    // Most of it was found as a work, or a piece that reaches its end: “2022—2024年）” of a bracketed title.
    const part = found.some((name) => name.type === "Work" && (name.end - name.start > (end - start) / 2 || name.end >= end - 1));
    if (!part && !endsLikeWork(match[1] ?? "")) continue;
    works.push({ start, end, type: "Work", rule: "work.brackets", confidence: 0.85, parts: [] });
  }
  if (works.length === 0) return [...names];
  return [...names.filter((name) => !works.some((work) => overlaps(work, name))), ...works].sort(byPlace);
};

/** The draft mark belongs to the work's name: …选举办法（草案）. */
const drafts: Rule = (text, names) =>
  names.map((name, k) => {
    if (name.type !== "Work") return name;
    const mark =
      /^[（(](?:[\p{Script=Han}]{0,4}草案|试行|修订|暂行|征求意见稿|[一二三四]审稿|草案[\p{Script=Han}]{0,6})[）)]/u.exec(
        text.slice(name.end, name.end + 12),
      )?.[0];
    const next = names[k + 1];
    if (!mark || (next && next.start < name.end + mark.length)) return name;
    return { ...name, end: name.end + mark.length, rule: "work.draft" };
  });

/** A surface has one type in a text: the one that most of its marks, by confidence, have. */
const agreed: Rule = (text, names) => {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const name of names) {
    const surface = text.slice(name.start, name.end);
    const mine = votes.get(surface) ?? new Map<EntityType, number>();
    votes.set(surface, mine.set(name.type, (mine.get(name.type) ?? 0) + name.confidence));
  }
  return names.map((name) => {
    const mine = votes.get(text.slice(name.start, name.end));
    if (!mine || mine.size < 2) return name;
    const [type] = [...mine].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [name.type];
    return type === name.type ? name : { ...name, type, rule: "name.agreed" };
  });
};

/** The most places at which one stated name is marked. */
const STATED_MAX = 200;

/**
 * Names that the document's own fields state (reporters, editor, issuing bodies), wherever they stand: 记者 郑… 邹…; a tagger that saw
 * only a part of one gives way.
 */
export function stated(text: TaggedText, names: readonly NameMention[]): NameMention[] {
  const { authors, editor, issuers, printer } = text.fields;
  const people = [...authors, editor ?? ""]
    .filter((name) => /^[\p{Script=Han}·]{2,12}$/u.test(name))
    .map((name) => [name, "Person"] as const);
  const bodies = [...issuers, printer ?? ""]
    .filter((name) => /^[\p{Script=Han}（）]{4,40}$/u.test(name))
    .map((name) => [name, "Organization"] as const);
  let all = [...names];
  for (const [name, type] of new Map([...people, ...bodies])) {
    const found: NameMention[] = [];
    for (let at = text.text.indexOf(name); at >= 0 && found.length < STATED_MAX; at = text.text.indexOf(name, at + name.length))
      found.push({ start: at, end: at + name.length, type, rule: `${type.toLowerCase()}.stated`, confidence: 0.95, parts: [] });
    const fits = found.filter(
      (mine) => !all.some((other) => overlaps(other, mine) && (other.start < mine.start || other.end > mine.end)),
    );
    if (fits.length > 0) all = [...all.filter((other) => !fits.some((mine) => overlaps(other, mine))), ...fits].sort(byPlace);
  }
  return all;
}

/** The rules in the order they work. */
export const RULES: readonly Rule[] = [
  chinese,
  numbered,
  founded,
  trimmed,
  led,
  quoted,
  routes,
  ethnic,
  chance,
  courts,
  beside,
  byLetter,
  fullNames,
  bracketed,
  titled,
  laws,
  drafts,
  lettered,
  posts,
  people,
  tailed,
  paired,
  twinned,
  regular,
  announced,
  carried,
  enumerated,
  departments,
  joined,
  sections,
  slogans,
  again,
  regions,
  defined,
  agreed,
];
