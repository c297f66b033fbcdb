import type { EntityType } from "../../../src/model/entity.ts";
import { byPlace, overlaps } from "../../../src/model/span.ts";
import type { NameMention, TaggedText } from "../../../src/model/text.ts";
import { lexiconRows } from "../../place.ts";
import { departments, lettered, posts, slogans } from "./border.ts";
import { regions } from "./region.ts";
import { joined, sections } from "./section.ts";
import type { Rule } from "./step.ts";

const OPEN = "（(《“‘〔【[";
const CLOSE = "）)》”’〕】]";

/** Punctuation at the ends, and brackets without their partner, are no part of a name. */
const trimmed: Rule = (text, names) =>
  names.flatMap((name) => {
    let { start, end } = name;
    while (start < end && /[\s，。、；：·—\-）)》”’〕】\]]/u.test(text[start] ?? "")) start++;
    while (end > start && /[\s，。、；：·—\-（(《“‘〔【[]/u.test(text[end - 1] ?? "")) end--;
    for (let turn = 0; turn < 2; turn++) {
      const inner = text.slice(start, end);
      const open = [...inner].findIndex((c) => OPEN.includes(c));
      const close = [...inner].findIndex((c) => CLOSE.includes(c));
      if (open === 0 && close < 0) start++;
      else if (close === inner.length - 1 && open < 0) end--;
      else if (open > 1 && close < 0) end = start + open;
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

// What is regular enough to be a name where the tagger saw none; each with a phrase it exists for. Measured on the marked texts: nine
// of ten matches outside other names are marked so.
const REGULAR: readonly { readonly rule: string; readonly type: EntityType; readonly form: RegExp; readonly whole?: true }[] = [
  // 被授予全国五一劳动奖状, 荣获“全国工人先锋号”
  {
    rule: "programme.honour",
    type: "Programme",
    form: /(?:全国|[\p{Script=Han}]{1,3}省)[\p{Script=Han}]{0,6}?(?:先锋号|劳动奖状|劳动奖章|五一奖章|文明号)/gu,
  },
  // 授予“全国优秀教师”称号
  {
    rule: "programme.title",
    type: "Programme",
    form: /(?<=“)(?:全国|最美|人民)[\p{Script=Han}]{2,10}(?<!日)(?=”(?:荣誉)?(?:称号|奖|评选|[“、和]))/gu,
  },
  // 开展“求学圆梦行动”
  {
    rule: "programme.quoted",
    type: "Programme",
    form: /(?<=“)(?!重要|重大|具体)[\p{Script=Han}\p{N}·—]{3,12}(?:计划|行动|工程)(?=”)/gu,
  },
  // “清朗”专项行动
  {
    rule: "programme.quoted-before",
    type: "Programme",
    form: /(?<=“)[\p{Script=Han}\p{N}·—]{2,12}(?=”(?:专项|主题)(?:行动|计划|工程|教育|活动))/gu,
  },
  // 现将省总工会《…》转发; not 云南省总工会 (a name already), not 区、县人民政府 (of any place)
  {
    rule: "organization.relative",
    type: "Organization",
    form: /(?<=^|[\n。；：，“（由经向与和及对请])(?:[省市县区]|自治区)(?:总工会|教育工会|妇联|团委|工商联|残联|科协|委(?:办公厅|办公室|组织部|宣传部|统战部|政法委|党校)?(?![员托派会])|政府(?:办公厅|办公室|办)?|纪委(?:监委)?|人大常委会|政协|发改委|[\p{Script=Han}]{2,8}厅|(?:教育|科技|工信|公安|民政|司法|财政|人社|人力资源社会保障|水利|农业农村|商务|文旅|应急|审计|统计|医保|市场监管)局)/gmu,
  },
  // 省总工会主席何…出席; the name must be closed by what people with posts do, or by punctuation after a body's post
  {
    rule: "person.post",
    type: "Person",
    form: /(?<=(?:主席|书记|主任|部长|省长|市长|县长|区长|局长|厅长|院长|校长|秘书长|委员长|董事长|总经理|教授|院士|研究员|工程师|记者|通讯员))[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹][\p{Script=Han}]{1,2}?(?=[，、；。）]|出席|讲话|致辞|主持|表示|介绍|指出|强调|告诉|认为|参加|调研|同志|摄)/gu,
  },
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

/** Regular names where none was found. */
const regular: Rule = (text, names) => {
  let all = [...names];
  for (const { rule, type, form, whole } of REGULAR)
    for (const match of text.matchAll(form)) {
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

// Types that one surface may have in one text at once: a country that acts and a country that is a place are both Place.
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
  trimmed,
  bracketed,
  drafts,
  lettered,
  posts,
  regular,
  departments,
  joined,
  sections,
  slogans,
  regions,
  agreed,
];
