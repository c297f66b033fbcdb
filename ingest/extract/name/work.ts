import { byPlace, endedBy, type Span } from "../../../src/model/span.ts";
import type { NameMention } from "../../../src/model/text.ts";
import { type Form, isFree, type Rule } from "./step.ts";

/** Works where none was found. */
export const WORKS: readonly Form[] = [
  // 依照民办教育促进法第六十二条
  {
    rule: "work.article",
    type: "Work",
    form: /(?<=依照|根据|依据|按照|违反|适用|符合|有|和|与|、)(?!本|该|其|有关)\p{Script=Han}{2,12}?(?<!本)法(?=第[一二三四五六七八九十百零]{1,6}条)/gu,
  },
  // 审议突发事件应对法草案
  {
    rule: "work.bill",
    type: "Work",
    form: /(?<=审议|通过|、|，|；)(?!关于|国务院|提请)\p{Script=Han}{2,12}?法(?:修订|修正)?草案/gu,
  },
  // 批准中国和乌拉圭引渡条约
  {
    rule: "work.treaty",
    type: "Work",
    form: /(?<=审议|批准|、|，|和)(?:中国|中华人民共和国)和\p{Script=Han}{4,20}?(?:条约|协定|议定书)(?=的|、|，|。|$)/gmu,
    whole: true,
  },
];

/** What stands between 《》. */
const titles = (text: string): Span[] =>
  [...text.matchAll(/《([^《》\n]{2,60})》/gu)].map(({ index, 1: words = "" }) => ({
    start: index + 1,
    end: index + 1 + words.length,
  }));

// 今天（6月28日）的《…》, 系列报道《…》, 《…》栏目, 《…》今晚播出, 《甲》《乙》等栏目
const COLUMN_BEFORE = /(?:今天（[^（）]{2,10}）的|系列报道|栏目|专栏|今天(?:推出|播出)第.{1,3}集)$/u;
const COLUMN_AFTER = /^(?:《[^《》\n]{2,30}》){0,4}等?(?:栏目|专栏)|^(?:将|今晚|今天)?播出(?:对|[一-龥]{0,12}专访)/u;
// …联播, …访谈: a broadcast by its kind.
const BROADCAST = /^\p{Script=Han}{2,3}(?:联播|访谈)$/u;

const isColumn = (text: string, { start, end }: Span): boolean =>
  BROADCAST.test(text.slice(start, end)) ||
  COLUMN_BEFORE.test(text.slice(Math.max(0, start - 15), start - 1)) ||
  COLUMN_AFTER.test(text.slice(end + 1, end + 60));

// 《东澜日报》, 《观察家》网站报道
const PAPER = /(?:[日晚早时晨周邮商]报|新闻|周刊|(?<![简年公快海情通周月季汇申填])报)$/u;
const PAPER_AFTER = /^(?:杂志|周刊|网站|报社|电子版)/u;

/**
 * What stands in 《》: columns and series of a broadcaster are no names, a newspaper is a body, and everything else is a work, also
 * where the tagger saw nothing.
 */
export const titled: Rule = (text, names) => {
  const all = titles(text);
  if (all.length === 0) return [...names];
  const columns = new Set(all.filter((title) => isColumn(text, title)).map(({ start, end }) => text.slice(start, end)));
  const gone = new Set<NameMention>();
  const found: NameMention[] = [];
  for (const title of all) {
    const words = text.slice(title.start, title.end);
    const first = endedBy(names, title.start);
    const whole = names[first]?.start === title.start && names[first]?.end === title.end ? names[first] : undefined;
    if (columns.has(words)) {
      if (whole?.type === "Work") gone.add(whole);
      continue;
    }
    const paper = words.length < 12 && (PAPER.test(words) || PAPER_AFTER.test(text.slice(title.end + 1, title.end + 5)));
    if (whole ? !paper || whole.type !== "Work" : !isFree(names, title)) continue;
    if (whole) gone.add(whole);
    const type = paper ? "Organization" : "Work";
    found.push({ ...title, type, rule: paper ? "organization.paper" : "work.titled", confidence: 0.6, parts: [] });
  }
  return [...names.filter((name) => !gone.has(name)), ...found].sort(byPlace);
};

// 劳动合同法和就业促进法, 关于修改甲法、乙法: a list of laws in one.
const LAWS = /^(?:关于修改)?(\p{Script=Han}{1,20}法)[、和与](\p{Script=Han}{1,20}法(?:(?:修订|修正)?草案)?)$/u;
// 监察法|实施条例
const RULES = /^实施(?:条例|细则|办法)/u;

/** Laws without brackets: each of a list is a work, and the rules of a law bear its name. */
export const laws: Rule = (text, names) =>
  names
    .flatMap((name, k): NameMention[] => {
      if (name.type !== "Work" || text[name.start - 1] === "《") return [name];
      const surface = text.slice(name.start, name.end);
      const [, first = "", second = ""] = LAWS.exec(surface) ?? [];
      if (first !== "" && !first.includes("关于")) {
        const from = name.start + (surface.startsWith("关于修改") ? 4 : 0);
        return [
          { ...name, start: from, end: from + first.length, rule: "work.laws" },
          { ...name, start: name.end - second.length, rule: "work.laws" },
        ];
      }
      if (/^关于修改\p{Script=Han}{2,20}法$/u.test(surface)) return [{ ...name, start: name.start + 4, rule: "work.laws" }];
      const rules = surface.endsWith("法") ? (RULES.exec(text.slice(name.end, name.end + 4))?.[0].length ?? 0) : 0;
      const fits = rules > 0 && name.end + rules <= (names[k + 1]?.start ?? text.length);
      return [fits ? { ...name, end: name.end + rules, rule: "work.rules" } : name];
    })
    .sort(byPlace);
