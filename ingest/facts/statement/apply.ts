import type { StatementType } from "../../../src/model/statement.ts";
import { type Draft, draft, type End } from "./draft.ts";
import { pattern } from "./pattern.ts";
import type { Rule, Says } from "./rule/model.ts";
import { RULES } from "./rule.ts";
import type { Skeleton } from "./skeleton.ts";
import { charOf, type Kind } from "./skeleton.ts";
import { sourceOf, stanceOf } from "./stance.ts";

export interface Compiled {
  readonly rule: Rule;
  readonly regex: RegExp;
  /** Kinds of units without which the rule finds nothing, one string a group. */
  readonly needs: readonly string[][];
}

const compile = (rules: readonly Rule[]): readonly Compiled[] =>
  rules.map((rule) => ({
    rule,
    regex: pattern(rule.pattern, "dgu"),
    needs: [...rule.pattern.matchAll(/\(\?<(\w+)>\{([A-Z]+)\}\)/gu)]
      .filter((match) => rule.says.some((says) => says.subject === match[1] || says.object === match[1]))
      .map((match) => [...(match[2] ?? "")].map((kind) => charOf(kind as Kind))),
  }));

/** Rules that ask who acts together with whom, and all others, which read 甲联合乙 as one. */
export const JOINT_RULES = compile(RULES.filter((rule) => rule.name.startsWith("joint.")));
export const ACT_RULES = compile(RULES.filter((rule) => !rule.name.startsWith("joint.")));

/** 会见来华出席会议的总理: who receives another does not attend. */
const RECEIVES = /会见|接见|来华|来访|祝贺|致电|致信|欢迎|邀请|观看|收看/u;
const LETS = /批准|支持|要求|鼓励|指导|推动|允许|引导|帮助|呼吁|敦促|号召|请求|建议/u;

/** What the table of rules reads in a sentence. `refer` gives the event that words at a place refer to (会议). */
export function apply(rules: readonly Compiled[], skeleton: Skeleton, refer: (at: number) => End | null): Draft[] {
  const drafts: Draft[] = [];
  for (const { rule, regex, needs } of rules) {
    if (!needs.every((group) => group.some((char) => skeleton.text.includes(char)))) continue;
    regex.lastIndex = 0;
    for (let match = regex.exec(skeleton.text); match !== null; match = regex.exec(skeleton.text)) {
      for (const says of rule.says) drafts.push(...read(skeleton, rule, says, match, refer));
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

function read(skeleton: Skeleton, rule: Rule, says: Says, match: RegExpExecArray, refer: (at: number) => End | null): Draft[] {
  const ends = (group: string): readonly End[] => {
    const place = match.indices?.groups?.[group];
    if (!place) return [];
    const unit = place[1] > place[0] ? skeleton.units[place[0]] : null;
    if (unit) return [...unit.names];
    const event = refer(place[0]);
    return event === null ? [] : [event];
  };
  // 批准某市实施: who lets another act does not act.
  const after = match.indices?.groups?.[says.subject]?.[1] ?? 0;
  const act = match.indices?.groups?.["act"]?.[0] ?? 0;
  if (act > after && (says.type === "ATTENDED" ? RECEIVES : LETS).test(skeleton.text.slice(after, act))) return [];
  const subjects = ends(says.subject);
  const detail = (says.detail ?? []).map((group) => match.groups?.[group] ?? "").join("");
  const roles =
    says.role && match.groups?.[says.role[1]] ? ends(says.role[1]).map((entity) => ({ role: says.role?.[0] ?? "", entity })) : [];
  const from = match.index;
  const to = from + match[0].length;
  const span = { start: skeleton.starts[from] ?? 0, end: skeleton.ends[to - 1] ?? 0 };
  const { modality, negated } = stanceOf(`${skeleton.text.slice(Math.max(0, from - 2), from)}${match[0]}`);
  const more = {
    detail: detail === "" ? null : detail,
    roles,
    modality,
    negated,
    source: sourceOf(skeleton, from),
    confidence: rule.confidence ?? 0.9,
  };
  const pairs: [End, End | null][] = says.pairs
    ? subjects.flatMap((a, i) => subjects.slice(i + 1).map((b): [End, End] => [a, b]))
    : says.object === null
      ? subjects.map((a): [End, null] => [a, null])
      : subjects.flatMap((a) => ends(says.object ?? "").map((b): [End, End] => [a, b]));
  return pairs
    .filter(([, b]) => fits(skeleton, rule, says.type, b))
    .map(([a, b]) => draft(span, says.type, a, b, rule.name, more));
}

/** 深入开展主题教育, 实施区域协调发展战略: what is carried out by many is launched by none of them. */
const CARRIED = /(?:主题教育|战略|建设年)$/u;
/** What one receives: 全国五一劳动奖章, 最美公务员. */
const AWARD =
  /(?:奖|奖章|勋章|称号|模范|先进|标兵|工匠|能手|先锋|旗手|卫士|楷模|杰出[\u4e00-\u9fff]{1,4}|优秀[\u4e00-\u9fff]{1,6}|最美[\u4e00-\u9fff]{1,6}|[杯花状]|之星|人物|英雄|劳模|集体|号|岗|户|村|名单|荣誉)$/u;

function fits(skeleton: Skeleton, rule: Rule, type: StatementType, end: End | null): boolean {
  if (end === null || typeof end === "string") return true;
  const name = skeleton.source.slice(end.start, end.end);
  return type === "LAUNCHED" ? !CARRIED.test(name) : rule.name !== "award.receive" || AWARD.test(name);
}
