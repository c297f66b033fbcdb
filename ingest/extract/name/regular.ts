import { byPlace, overlaps } from "../../../src/model/span.ts";
import { Letters, needsOf } from "../../need.ts";
import { PEOPLE } from "./person.ts";
import { Starts } from "./start.ts";
import type { Form, Rule } from "./step.ts";
import { WORKS } from "./work.ts";

// What is regular enough to be a name where the tagger saw none; each with a phrase it exists for. Measured on the marked texts: nine
// of ten matches outside other names are marked so.
const REGULAR: readonly Form[] = [
  // 被授予全国五一劳动奖状, 荣获“全国工人先锋号”
  {
    rule: "programme.honour",
    type: "Programme",
    form: /(?:全国|[\p{Script=Han}]{1,3}省)[\p{Script=Han}]{0,6}?(?:先锋号|劳动奖状|劳动奖章|五一奖章|文明号)/gu,
  },
  // 授予“全国优秀教师”称号, 打造“北京服务”品牌
  {
    rule: "programme.title",
    type: "Programme",
    form: /(?<=“)[\p{Script=Han}·]{3,14}(?<!日|小巨人)(?=”(?:(?:荣誉)?称号|品牌))/gu,
  },
  // “最美职工”“全国模范教师”、“…”
  {
    rule: "programme.honours",
    type: "Programme",
    form: /(?<=“)(?:全国|最美|人民)[\p{Script=Han}]{2,10}(?<!日)(?=”(?:奖|评选|[“、和]))/gu,
  },
  // 台风“苏拉”, 飓风“海伦妮”
  {
    rule: "event.storm",
    type: "Event",
    form: /(?<=(?:台风|飓风|风暴|气旋|热带低压)“)[\p{Script=Han}·]{1,10}(?=”)/gu,
    whole: true,
  },
  // 十一届三次全会, 二十届三中全会
  {
    rule: "event.session",
    type: "Event",
    form: /(?<![\p{Script=Han}\p{N}])第?[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}[中次](?:全会|全体会议|全委会议?|会议)/gu,
  },
  // a line that is a title: 最高人民法院关于审理…案件适用法律若干问题的规定
  {
    rule: "work.headline",
    type: "Work",
    form: /(?<=^(?:#+ )?)[\p{Script=Han}、《》（）]{0,30}关于[^\n，。；！？：]{4,60}(?:规定|解释|批复|决定|答复|复函|若干意见|公告)(?:（[^（）\n]{1,8}）)?(?=$)/gmu,
    whole: true,
  },
  // 获得“爱婴医院”称号, 入选“最佳旅游乡村”, 被评为“…”
  {
    rule: "programme.won",
    type: "Programme",
    form: /(?<=(?:荣获|获评|被评为|获得|授予|评为|入选|命名为)[^，。；“”\n]{0,10}“)[\p{Script=Han}\p{N}·—]{3,16}(?=”)/gu,
  },
  // 开展“求学圆梦行动”
  {
    rule: "programme.quoted",
    type: "Programme",
    form: /(?<=“)(?!重要|重大|具体|[一二三四五六七八九十两]大)[\p{Script=Han}\p{N}·—]{3,12}(?:计划|行动|工程|倡议|战略)(?=”)/gu,
  },
  // “清朗”专项行动
  {
    rule: "programme.quoted-before",
    type: "Programme",
    form: /(?<=“)[\p{Script=Han}\p{N}·—]{2,12}(?=”(?:(?:专项|主题)(?:行动|计划|工程|教育|活动)|行动|计划|专项))/gu,
  },
  // 现将省总工会《…》转发; not 云南省总工会 (a name already), not 区、县人民政府 (of any place)
  {
    rule: "organization.relative",
    type: "Organization",
    form: /(?=[省市县区自])(?<=^|[\n。；：，“（由经向与和及对请])(?:[省市县区]|自治区)(?:总工会|教育工会|妇联|团委|工商联|残联|科协|委(?:办公厅|办公室|组织部|宣传部|统战部|政法委|党校)?(?![员托派会])|政府(?:办公厅|办公室|办)?|纪委(?:监委)?|人大常委会|政协|发改委|[\p{Script=Han}]{2,8}厅|(?:教育|科技|工信|公安|民政|司法|财政|人社|人力资源社会保障|水利|农业农村|商务|文旅|应急|审计|统计|医保|市场监管)局)/gmu,
  },
  // 由国家海洋材料创新中心研制; not 建设国家重点实验室
  {
    rule: "organization.state-centre",
    type: "Organization",
    form: /(?<=^|[\n，。、；：（在由和与])国家(?!重点实验室|级)\p{Script=Han}{2,16}?(?:创新中心|指导中心|研究中心|工程中心|实验室|监测中心)(?![和与及等])/gmu,
  },
  ...PEOPLE,
  ...WORKS,
  // 省道417
  { rule: "place.road", type: "Place", form: /[国省县乡]道[GSXY]?\d{1,4}(?:线(?![上下路索]))?/gu },
  // …关于常务委员会工作报告的决议（草案）
  {
    rule: "work.draft",
    type: "Work",
    form: /关于[^，。；、《》“”（）\n]{2,40}的(?:决议|决定|报告|意见)（[^（）]{0,4}草案）/gu,
    whole: true,
  },
];

const FORMS = REGULAR.map((row) => ({ ...row, needs: needsOf(row.form) }));
const letters = new Letters();
const starts = new Starts(FORMS.map(({ form }) => form));

/** Regular names where none was found. */
export const regular: Rule = (text, names) => {
  let all = [...names];
  letters.read(text);
  const allowed = FORMS.reduce((bits, { needs }, k) => (letters.allow(needs) ? bits | (1 << k) : bits), 0);
  const found = starts.matches(text, allowed);
  for (const [k, { rule, type, form, whole }] of FORMS.entries())
    for (const match of starts.told[k] ? (found[k] ?? []) : ((allowed >> k) & 1) === 1 ? text.matchAll(form) : []) {
      const span = { start: match.index, end: match.index + match[0].length };
      const rivals = all.filter((name) => overlaps(name, span));
      if (rivals.length > 0 && (!whole || rivals.some((name) => name.start < span.start || name.end > span.end))) continue;
      // 政协第十四届全国委员会第一次会议 + 关于…的决议（草案）: whose it is begins its name.
      const owner = whole ? all.find((name) => name.end === span.start) : undefined;
      if (owner) span.start = owner.start;
      all = [...all.filter((name) => !overlaps(name, span)), { ...span, type, rule, confidence: 0.8, parts: [] }];
    }
  return all.sort(byPlace);
};
