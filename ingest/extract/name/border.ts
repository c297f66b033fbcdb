import { byPlace, overlaps } from "../../../src/model/span.ts";
import type { NameMention } from "../../../src/model/text.ts";
import { lexiconRows } from "../../place.ts";
import { knownBody } from "./part.ts";
import type { Rule } from "./step.ts";

/** A name has letters: dates, years and numbers alone (03-20, 2022—2024年） are none, but for products (12306). */
export const lettered: Rule = (text, names) =>
  names.filter((name) => {
    const surface = text.slice(name.start, name.end);
    return /\p{L}/u.test(surface.replace(/[年月日号]/gu, "")) || (name.type === "Product" && /^\d{3,}$/u.test(surface));
  });

/** A line without a Chinese character is of another language, which the tagger never learned: no name of it stays. */
export const chinese: Rule = (text, names) =>
  names.filter(({ start, end }) => {
    if (/\p{Script=Han}/u.test(text.slice(start, end))) return true;
    const next = text.indexOf("\n", end);
    return /\p{Script=Han}/u.test(text.slice(text.lastIndexOf("\n", start) + 1, next < 0 ? text.length : next));
  });

// 8. 2022东澜运动会, 3、东澜大桥: the number of a line in a list.
const NUMBER = /^(?:\d{1,2}[.．]\s+|\d{1,2}[.．](?=(?:19|20)\d\d(?!\d))|\d{1,2}、\s*|[一二三四五六七八九十]{1,2}、)(?=\S{2})/u;

/** The number that a line of a list begins with is no part of the name behind it. */
export const numbered: Rule = (text, names) =>
  names.map((name) => {
    if (name.start > 0 && text[name.start - 1] !== "\n") return name;
    const length = NUMBER.exec(text.slice(name.start, name.end))?.[0].length ?? 0;
    return length > 0 ? { ...name, start: name.start + length } : name;
  });

// Words of which departments of unions, party and people's bodies are named: 宣传教育部, 组织和职工教育部.
const FIELD =
  /^(?:宣传|宣教|文化|体育|政治|思想|理论|干部|人事|职工|女职工|工人|组织|法律|法制|基层|群众|科学|科技|经济|生产|生活|保障|权益|劳动|财务|资产|国际|联络|统战|网络|信息|研究|培训|安全|健康|公共|社会|青年|妇女|学生|学校|少年|家庭|和|与|及){1,4}$/u;

/** 省总工会宣传教育部 is one department, not 省总工会 and the state's 教育部. */
export const departments: Rule = (text, names) => {
  const kept: NameMention[] = [];
  for (const name of names) {
    const last = kept.at(-1);
    const between = last ? text.slice(last.end, name.start) : "";
    const joined =
      last?.type === "Organization" &&
      name.type === "Organization" &&
      between.length >= 2 &&
      FIELD.test(between) &&
      !/[和与及]$|^[和与及]/u.test(between) &&
      knownBody(text.slice(name.start, name.end));
    if (joined && last) kept[kept.length - 1] = { ...last, end: name.end, rule: "organization.department" };
    else kept.push(name);
  }
  return kept;
};

/** 党组 before 书记 or 成员 belongs to the post: 省总工会 + 党组成员. */
export const posts: Rule = (text, names) =>
  names.map((name) =>
    name.type === "Organization" &&
    name.end - name.start > 4 &&
    text.endsWith("党组", name.end) &&
    /^(?:副?书记|成员)/u.test(text.slice(name.end, name.end + 3))
      ? { ...name, end: name.end - 2 }
      : name,
  );

// No family's name and no given name ends so: 王某|以…的成绩, 王某|在.
const FUNCTION = /[以在将与被向从是称说时为]$/u;

// 部长王某受国务院委托作报告: 受 belongs to what follows.
const ENTRUSTED = /^受[^，。；\n]{0,12}(?:委托|委派|指派|邀)/u;

/** A word of grammar at the end of a person's name is none of it. */
export const people: Rule = (text, names) =>
  names.map((name) =>
    name.type === "Person" &&
    name.end - name.start > 2 &&
    (FUNCTION.test(text.slice(name.start, name.end)) || ENTRUSTED.test(text.slice(name.end - 1, name.end + 20)))
      ? { ...name, end: name.end - 1 }
      : name,
  );

// 某省新建|服务中心86个: what is counted behind a verb of founding is no body of that name.
const FOUNDED = /^\p{Script=Han}{1,8}?[省市县区州盟旗](?=新建|新增|新设|建成|改建|扩建|建有|建立|创建|培育)/u;

/** Before a number the name of a place is no part of what is founded there. */
export const founded: Rule = (text, names) =>
  names.map((name) => {
    if (name.type !== "Organization" || !/\d/u.test(text[name.end] ?? "")) return name;
    const place = FOUNDED.exec(text.slice(name.start, name.end))?.[0];
    return place === undefined ? name : { ...name, end: name.start + place.length, type: "Place" };
  });

/** “山水之间”媒体对话会: a quotation mark that is closed within a name is opened within it. */
export const quoted: Rule = (text, names) =>
  names.map((name) =>
    text[name.start - 1] === "“" && /^[^“”]+”[^“”]+$/u.test(text.slice(name.start, name.end))
      ? { ...name, start: name.start - 1 }
      : name,
  );

// No body and no place is named so: 据|东澜省统计局统计, 受|国务院委托, 被|教育部评为.
const LEADS = /^[据受被由](?=\p{Script=Han}{2})/u;

/** A word of grammar in front of a name, at the head of a clause, is none of it. */
export const led: Rule = (text, names) =>
  names.map((name) =>
    (name.type === "Organization" || name.type === "Place") &&
    LEADS.test(text.slice(name.start, name.end)) &&
    !/[\p{Script=Han}\p{L}\p{N}]/u.test(text[name.start - 1] ?? "，")
      ? { ...name, start: name.start + 1, parts: name.parts.filter((part) => part.start > name.start) }
      : name,
  );

let peoples: ReadonlySet<string> | undefined;

/** A people of China is no name, and 哈萨克|族 neither: no country is meant by it. */
export const ethnic: Rule = (text, names) => {
  peoples ??= new Set(lexiconRows("ethnic.txt").flatMap(([line = ""]) => line.split(" ")));
  return names.filter((name) => {
    if (name.type !== "Place" && name.type !== "Organization") return true;
    const end = text[name.end] === "族" ? name.end + 1 : name.end;
    return text[end - 1] !== "族" || !peoples?.has(text.slice(name.start, end - 1));
  });
};

// What a slogan begins with: “喜迎二十大、建功新时代”.
const EXHORTS =
  /^(?:喜迎|建功|奋进|永远|永跟|争当|争做|弘扬|践行|牢记|不忘|献礼|筑梦|同心|携手|共筑|共创|唱响|礼赞|团结|凝聚|勇当|勇担|走好|听党话|感党恩|学习|[\p{Script=Han}]{2,4}心向党)/u;
// What makes a slogan the name of a campaign: “学习…、建功…”教育实践活动.
const CAMPAIGN = /^(?:主题)?(?:系列)?[\p{Script=Han}]{0,6}(?:活动|竞赛|教育|行动|工程)/u;

/** A slogan in quotation marks is no name, nor is anything in it; before 活动, 竞赛 … it is the campaign's name as a whole. */
export const slogans: Rule = (text, names) => {
  let all = [...names];
  for (const match of text.matchAll(/“([^“”\n]{4,30})”/gu)) {
    const words = match[1] ?? "";
    if (!EXHORTS.test(words)) continue;
    const span = { start: match.index + 1, end: match.index + 1 + words.length };
    const inside = all.filter((name) => overlaps(name, span));
    if (inside.some((name) => name.start < span.start || name.end > span.end)) continue;
    const whole = inside.find((name) => name.start === span.start && name.end === span.end);
    const after = text.slice(span.end + 1, span.end + 13);
    if (whole && !/^(?:为|的|这一)?主题(?:[，。、；]|$)|^[为的]/u.test(after)) continue;
    all = all.filter((name) => !inside.includes(name));
    if (CAMPAIGN.test(after) && !/^(?:为|的)/u.test(after))
      all.push({ ...span, type: "Programme", rule: "programme.slogan", confidence: 0.7, parts: [] });
  }
  return all.sort(byPlace);
};

// 中华全国总工会（以下简称“全总”）, 《…条例》（以下简称《条例》）
const DEFINES = /[》”]?[（(](?:以下|下文)?(?:统称|简称|称)(?:为)?[：:]?[“《‘"]?([^”》’"（）()\n]{2,20})[”》’"]?[）)]/uy;

/** A short form that the text itself gives to a name is a name of the same type. */
export const defined: Rule = (text, names) => {
  let all = [...names];
  for (const name of names) {
    DEFINES.lastIndex = name.end;
    const words = DEFINES.exec(text)?.[1];
    if (!words) continue;
    const start = text.indexOf(words, name.end + 1);
    const span = { start, end: start + words.length };
    if (all.some((other) => other.start === span.start && other.end === span.end && other.type === name.type)) continue;
    if (all.some((other) => overlaps(other, span) && (other.start < span.start || other.end > span.end))) continue;
    all = all.filter((other) => !overlaps(other, span));
    all.push({ ...span, type: name.type, rule: "name.defined", confidence: 0.9, parts: [] });
  }
  return all.sort(byPlace);
};

// What a happening's name ends in, with what may stand behind it: …推进会|在杭州召开, …启动仪式|举行, …大会|6月15日.
const SECOND =
  /暨[^，。；：！？、“”\n]{2,32}?(?:会|会议|论坛|仪式|活动|竞赛|大赛|展|节|培训班|研讨班)(?=[^\p{Script=Han}]|[在于将的是上]|召开|举行|举办|开幕|闭幕|期间|今|昨|日前|近日|$)/uy;

/** Two happenings joined by 暨 are one name, also where only the first half was seen. */
export const twinned: Rule = (text, names) => {
  let all = [...names];
  for (const name of names) {
    SECOND.lastIndex = name.end;
    const more = name.type === "Event" ? SECOND.exec(text)?.[0] : undefined;
    if (!more) continue;
    const whole = { ...name, end: name.end + more.length, rule: "event.twinned" };
    // Where both halves were seen as names of their own, they stay two.
    const apart = (other: NameMention): boolean => other.type === "Event" && other.start === name.end + 1;
    if (all.some((other) => other !== name && overlaps(other, whole) && (other.end > whole.end || apart(other)))) continue;
    all = all.filter((other) => !overlaps(other, whole));
    all.push(whole);
  }
  return all.sort(byPlace);
};
