import { byPlace } from "../../../src/model/span.ts";
import type { NameMention } from "../../../src/model/text.ts";
import { lexiconRows } from "../../place.ts";
import type { Rule } from "./step.ts";

// 教育部 | 职成司: only what belongs to the state has 司; what stands between is the field, in full or short.
const SECTION =
  /^(?!(?:有关|相关|所属|下属|直属|各|等|某|的|在|对|向|将|把|被|由|按|为|是|从|也|就|及|和|与|、))([\p{Script=Han}]{2,14}?)(?<![公官上打])司(?![长法机令局徒空炉仪马南炮仔])/u;
const ACTS =
  /(?:印发|发布|下发|发出|公布|通知|通报|通告|要求|召开|举行|举办|负责|会同|联合|表示|介绍|指出|强调|回应|批准|同意|支持|指导|组织(?!司|人事)|公司|以及|还有|派出|任命|有关|相关|官员|同志|部长|主任|局长)/u;
// Heads of 司: ministries and commissions by any of their names, not the party's departments.
const STATE = /(?:部|委|委员会|总局|署|局|人民银行|国务院[\p{Script=Han}]{0,8}办公室)$/u;

// Fields of which offices of departments, bureaus and unions are named: 省教育厅 | 职成处, 市教育局 | 人事科, 省总工会 | 组织处.
const OFFICE =
  /^(?:办公|综合|政策|法规|政法|法制|人事|人教|组织|组宣|宣传|宣教|教育|职成|职业教育|成人教育|高教|高等教育|基教|基础教育|学前教育|师资|教师|体卫艺|体育卫生|艺术教育|思政|思想政治|社科|科技|科研|科学|学生|学位|研究生|语言文字|国际|合作|交流|外事|发展|规划|规财|计划|财务|财审|审计|经审|资产|基建|后勤|保卫|安全|安监|信息|信息化|网络|统计|督导|民族|离退休|老干部|干部|机关|党建|纪检|监察|巡察|信访|维权|权益|保障|劳动|经济|劳经|生产|就业|培训|技能|仲裁|监管|监督|执法|审批|服务|基层|产业|职工|女职工|女工|民管|民主管理|联络|教务|招生|科|与|和){1,6}(?:处|科|室)(?![长员理罚分置技学研普目级于在教系])/u;
const LOCAL = /(?:厅|局|委|委员会|总工会|工会|学院|大学|学校|医院|集团|公司)$/u;

let endings: RegExp | undefined;
/** How bodies of a place end: 江西省 | 教育厅. */
function ending(): RegExp {
  if (!endings) {
    const words = lexiconRows("ending.tsv").map(([short = ""]) => short);
    endings = new RegExp(`^(?:${words.sort((a, b) => b.length - a.length).join("|")})`, "u");
  }
  return endings;
}

/** 教育部职成司 is a body of its own, not 教育部: the section that directly follows its body belongs to the name. */
export const sections: Rule = (text, names) =>
  names.map((name, k): NameMention => {
    const room = Math.min((names[k + 1]?.start ?? Infinity) - name.end, ROOM);
    const after = text.slice(name.end, name.end + room + 1);
    const length = name.type === "Organization" ? sectionOf(text.slice(name.start, name.end), after) : bodyOf(name, after);
    if (length < 2 || length > room) return name;
    return { ...name, end: name.end + length, type: "Organization", rule: "organization.section" };
  });
const ROOM = 20;

/** How much of what follows a body's name is its section. */
function sectionOf(body: string, after: string): number {
  const state = STATE.test(body) && isBody(body) ? SECTION.exec(after) : null;
  if (state && !ACTS.test(state[0])) return state[0].length;
  return LOCAL.test(body) ? (OFFICE.exec(after)?.[0].length ?? 0) : 0;
}

/** 江西省 + 教育厅职成处, where the tagger saw the place alone: the section shows that a body is meant. */
function bodyOf(name: NameMention, after: string): number {
  const body = name.type === "Place" ? (ending().exec(after)?.[0] ?? "") : "";
  const section = body === "" ? 0 : sectionOf(body, after.slice(body.length));
  return section === 0 ? 0 : body.length + section;
}

const JOINT = /^([\p{Script=Han}]{2,16}?)(?:联合|会同|携手|协同)([\p{Script=Han}]{2,16})$/u;

let bodies: ReadonlySet<string> | undefined;
/** A national or international body, by any of its names. */
function isBody(name: string): boolean {
  bodies ??= new Set(lexiconRows("body.tsv").flatMap(([full = "", shorts = ""]) => [full, ...shorts.split(" ")]));
  return bodies.has(name);
}

/** 全总联合教育部 is two bodies that act together: each is in the table, or stands elsewhere in the text. */
export const joined: Rule = (text, names) => {
  const written = new Set(names.filter((name) => name.type === "Organization").map((name) => text.slice(name.start, name.end)));
  const known = (name: string): boolean => name !== "" && (written.has(name) || isBody(name));
  return names
    .flatMap((name) => {
      const match = name.type === "Organization" ? JOINT.exec(text.slice(name.start, name.end)) : null;
      const [, first = "", second = ""] = match ?? [];
      if (!known(first) || !known(second)) return [name];
      return [
        { ...name, end: name.start + first.length, rule: "organization.joined" },
        { ...name, start: name.end - second.length, rule: "organization.joined" },
      ] satisfies NameMention[];
    })
    .sort(byPlace);
};
