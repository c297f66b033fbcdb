import type { StatementType } from "../../../src/model/statement.ts";
import type { LinkedText, TimeMention } from "../../../src/model/text.ts";
import { Letters, type Needs, needsOf } from "../../need.ts";
import { type Draft, draft, type End } from "./draft.ts";
import { goesOn } from "./extent.ts";
import { fits } from "./fit.ts";
import { timeIn } from "./held.ts";
import { pattern } from "./pattern.ts";
import type { Refuse } from "./refusal.ts";
import type { Rule, Says } from "./rule/model.ts";
import { RULES } from "./rule.ts";
import type { Skeleton } from "./skeleton.ts";
import { charOf, type Kind, kindsIn } from "./skeleton.ts";
import { sourceOf, stanceOf } from "./stance.ts";

export interface Compiled {
  readonly rule: Rule;
  readonly regex: RegExp;
  /** Kinds of units without which the rule finds nothing, as bits of kindsIn, one number a group. */
  readonly needs: readonly number[];
  /** Characters without which its pattern does not match. */
  readonly letters: Needs;
}

const compile = (rules: readonly Rule[]): readonly Compiled[] =>
  rules.map((rule) => ({
    rule,
    regex: pattern(rule.pattern, "dgu"),
    letters: needsOf(pattern(rule.pattern)),
    needs: [...rule.pattern.matchAll(/\(\?<(\w+)>\{([A-Z]+)\}\)/gu)]
      .filter((match) => rule.says.some((says) => says.subject === match[1] || says.object === match[1]))
      .map((match) => kindsIn([...(match[2] ?? "")].map((kind) => charOf(kind as Kind)).join(""))),
  }));

/** The event that is meant at a place; `unsaid`: without any words for it there. */
type Refer = (at: number, unsaid?: boolean) => End | null;

/** Rules that ask who acts together with whom, and all others, which read 甲联合乙 as one. */
export const JOINT_RULES = compile(RULES.filter((rule) => rule.name.startsWith("joint.")));
export const ACT_RULES = compile(RULES.filter((rule) => !rule.name.startsWith("joint.")));

const letters = new Letters();

/** True where one of the groups has none of its kinds. */
function lacks(kinds: number, needs: readonly number[]): boolean {
  for (const group of needs) if ((group & kinds) === 0) return true;
  return false;
}

/**
 * What the table of rules reads in a sentence. `refer` gives the event that words at a place refer to (会议); `refuse` is told of each
 * match that states nothing, with the reason.
 */
export function apply(
  text: LinkedText,
  rules: readonly Compiled[],
  skeleton: Skeleton,
  refer: Refer,
  refuse: Refuse = () => {},
): Draft[] {
  const drafts: Draft[] = [];
  const kinds = kindsIn(skeleton.text);
  letters.read(skeleton.text);
  for (const { rule, regex, needs, letters: own } of rules) {
    if (lacks(kinds, needs) || !letters.allow(own)) continue;
    regex.lastIndex = 0;
    for (let match = regex.exec(skeleton.text); match !== null; match = regex.exec(skeleton.text)) {
      for (const says of rule.says) drafts.push(...read(text, skeleton, rule, says, match, refer, refuse));
      // The object of one act may be the subject of the next.
      regex.lastIndex =
        match.index +
        Math.max(
          1,
          Math.min(match[0].length - 1, (match.indices?.groups?.["act"]?.[1] ?? match.index + match[0].length) - match.index),
        );
    }
  }
  return drafts;
}

/** 公司总部设在: what a body has somewhere, and is known by. */
const SEAT = /^的?(?:总部|本部|主?校区|新址|院区|新?总部|主厂区)/u;

/** Acts that happen on a day: of others, 2023年 is as often the date of what is spoken of. */
const DATED: ReadonlySet<StatementType> = new Set(["MET_WITH", "SIGNED", "AWARDED", "VISITED", "HELD_IN"]);

/** Rules of what somebody is, not of what was done on a day. */
const STANDING = /^award\.(?:laureate|is-laureate|who-got)$/u;

/** 6月14日，…; 甲网消息（乙栏目）：6月14日，…. */
const OPENING = pattern("^(?:[^。；：]{0,30}：)?[^，。；：{=OPLEGWDRA}]{0,6}?{T}", "u");

/** When an act is done: the last time of its clause in front of it, else the one that the sentence begins with (6月14日，…). */
function timeOf(skeleton: Skeleton, from: number, act: number): TimeMention | null {
  const clause = Math.max(from, ...["，", "；"].map((mark) => skeleton.text.lastIndexOf(mark, act - 1) + 1));
  // 10月17日，李某在结束对甲国的访问后回国: the day is that of the return.
  if (/结束/u.test(skeleton.text.slice(from, act))) return null;
  const opening = OPENING.exec(skeleton.text)?.[0].length ?? 0;
  return timeIn(skeleton, clause, act, false) ?? timeIn(skeleton, 0, opening, true);
}

function read(
  text: LinkedText,
  skeleton: Skeleton,
  rule: Rule,
  says: Says,
  match: RegExpExecArray,
  refer: Refer,
  refuse: Refuse,
): Draft[] {
  const groups = match.indices?.groups ?? {};
  const from = match.index;
  const to = from + match[0].length;
  const span = { start: skeleton.starts[from] ?? 0, end: skeleton.ends[to - 1] ?? 0 };
  /** The names of a group; an empty group, or words for an event, stand for what they refer to. */
  const ends = (group: string): { readonly names: readonly End[]; readonly referred: boolean } => {
    const place = groups[group];
    if (!place) return { names: [], referred: false };
    const unit = place[1] > place[0] ? skeleton.units[place[0]] : null;
    if (unit) return { names: unit.names, referred: false };
    const event = refer(place[0], place[1] === place[0]);
    return { names: event === null ? [] : [event], referred: true };
  };
  const subjects = ends(says.subject);
  const objects = says.object === null ? null : ends(says.object);
  if (objects && objects.names.length === 0 && groups[says.object ?? ""])
    refuse(span, says.type, rule.name, "the words for it refer to no event that the text is about");
  const act = groups["act"]?.[0] ?? 0;
  const between = skeleton.text.slice(groups[says.subject]?.[1] ?? 0, Math.max(act, groups[says.subject]?.[1] ?? 0));
  const behind = skeleton.text.slice(act, Math.max(act, groups[says.object ?? ""]?.[0] ?? act));
  const wrong = fits(
    skeleton,
    rule,
    says,
    between,
    behind,
    { subject: subjects, object: objects, to },
    skeleton.text.slice(0, from),
  );
  if (wrong.all !== null) {
    refuse(span, says.type, rule.name, wrong.all);
    return [];
  }
  // 位于某城的某公司|气田: the name goes on.
  const whose = groups[says.subject]?.[0] ?? -1;
  if (says.type === "LOCATED_IN" && !SEAT.test(skeleton.text.slice(whose + 1, whose + 5)) && goesOn(text, skeleton, whose)) {
    refuse(span, says.type, rule.name, "the name goes on: what stands there is something else");
    return [];
  }
  const detail = (says.detail ?? []).map((group) => match.groups?.[group] ?? "").join("");
  const roles =
    says.role && match.groups?.[says.role[1]]
      ? ends(says.role[1]).names.map((entity) => ({ role: says.role?.[0] ?? "", entity }))
      : [];
  // 出席会议并提出要求: what is said behind the object is no plan to attend.
  const stop = (groups["more"]?.[0] ?? to) - from;
  const { modality, negated } = stanceOf(`${skeleton.text.slice(Math.max(0, from - 4), from)}${match[0].slice(0, stop)}`);
  // 某奖得主: who has it has it, whenever that is told.
  const standing = STANDING.test(rule.name);
  const more = {
    detail: detail === "" ? null : detail,
    roles,
    modality: standing ? "ACTUAL" : modality,
    negated: negated && !standing,
    time: !standing && DATED.has(says.type) ? timeOf(skeleton, from, act || to) : null,
    source: groups["said"] ? (subjects.names[0] ?? null) : sourceOf(skeleton, from),
    confidence: rule.confidence ?? 0.9,
  };
  const pairs: [End, End | null][] = says.pairs
    ? subjects.names.flatMap((a, i) => subjects.names.slice(i + 1).map((b): [End, End] => [a, b]))
    : objects === null
      ? subjects.names.map((a): [End, null] => [a, null])
      : subjects.names.flatMap((a) => objects.names.map((b): [End, End] => [a, b]));
  return pairs.flatMap(([a, b]) => {
    const reason = wrong.object(b);
    if (reason === null) return [draft(span, says.type, a, b, rule.name, more)];
    refuse(span, says.type, rule.name, reason);
    return [];
  });
}
