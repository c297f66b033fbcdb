import { byPlace, endedBy, type Span } from "../../../src/model/span.ts";
import type { NameMention, TaggedText } from "../../../src/model/text.ts";
import { lexiconRows } from "../../place.ts";
import { type Form, isFree, type Rule } from "./step.ts";

/** Family names without those that begin common words. */
const FAMILY =
  "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹]";
const GIVEN = "\\p{Script=Han}{1,2}";
const POST =
  "主席|书记|主任|部长|省长|市长|县长|区长|局长|厅长|院长|校长|秘书长|委员长|董事长|总经理|教授|院士|研究员|工程师|记者|通讯员";
const CALLING =
  "人大代表|政协委员|选手|运动员|名将|航天员|村民|居民|市民|农户|大户|店主|司机|医生|护士|老师|同学|学生|战士|民警|队长|经理|店长|摄影师|设计师|技术员|技师|传承人|负责人|小伙|姑娘|青年|志愿者|劳模|工人|职工|老人|党员|科学家|创业者|创始人|火炬手|旗手|冠军|队友|教师|教练|裁判|导演|演员|作家|诗人|画家|歌手|主播|主持人|专家|学者|博士|采集员|驾驶员|讲解员|护林员|巡护员|消防员|检修员|辅导员|飞行员|宣讲员|快递员|老板|烈士|火炬手代表|大会代表";
/** What people do in the news, and what closes a name. */
const CLOSE =
  "[，、；。）]|出席|讲话|致辞|主持|表示|介绍|指出|强调|告诉|认为|参加|调研|同志|摄|在(?!线)|将|率|赴|会见|说|担任|宣布|来到|一行";
const NO_NAME = "贺[信电词]|郑重|严[肃格厉重]|康复|施[肥工]|董事";

/** Prepositions, conjunctions, and verbs that persons are the objects of, by their last characters. */
const GOVERNS = "(?:会见|[和与及同跟在对向给为由被让请把将到迎谢记待盼负彻守护敬问念听说信照绕了的是])";

/** A look back from a family name for one of some words: for the last character and the family name first, for that is quicker. */
const behind = (words: string): string =>
  `(?<=[${[...new Set(words.split("|").map((word) => word.at(-1)))].join("")}])(?=${FAMILY})(?<=${words})`;

/** What stands before 委员 and is nobody: 与会|委员, 省政协|委员. */
const NOBODY = ((): string => {
  const rows = lexiconRows("members-not.tsv");
  const all = (which: string): string => rows.flatMap(([kind, words = ""]) => (kind === which ? words.split(" ") : [])).join("|");
  return `(?!(?:${all("word")}|\\p{Script=Han}{0,2}(?:${all("end")}))(?:常委|委员|代表))`;
})();

/** People where none was found. */
export const PEOPLE: readonly Form[] = [
  // 省总工会主席何…出席; the name must be closed by what people with posts do, or by punctuation after a body's post
  {
    rule: "person.post",
    type: "Person",
    form: new RegExp(`${behind(POST)}(?!${NO_NAME})${FAMILY}${GIVEN}?(?=${CLOSE}|作|就|前往)`, "gu"),
  },
  // 人大代表何…，, 选手陆…摘得金牌
  {
    rule: "person.calling",
    type: "Person",
    form: new RegExp(
      `(?=${FAMILY})(?<=${CALLING})(?!${NO_NAME})${FAMILY}${GIVEN}?(?=${CLOSE}|等|获得|摘得|夺得|正|和|就是|发言|\\d比)`,
      "gu",
    ),
  },
  // 。何…委员建议，…
  {
    rule: "person.speaker",
    type: "Person",
    form: new RegExp(
      `(?<=^|[\\n。；，：])${NOBODY}${FAMILY}${GIVEN}(?=(?:常委|委员|代表|同志|院士|教授|先生|女士)(?:建议|提出|认为|表示|说|发言|介绍|告诉))`,
      "gmu",
    ),
  },
  // 。阮…常委建议，…: rare family names, too
  {
    rule: "person.speaker",
    type: "Person",
    form: new RegExp(
      `(?<=^|[\\n。；])(?![全各本有每几])${NOBODY}\\p{Script=Han}{2,3}(?=(?:常委|委员)(?:建议|提出|指出|表示|呼吁|认为|代表))`,
      "gmu",
    ),
  },
  // 免去何…的…职务, 任命何…为…
  {
    rule: "person.appointed",
    type: "Person",
    form: new RegExp(`(?<=免去|任命|接受|撤销|罢免)${FAMILY}${GIVEN}(?=的[^，。]{0,30}职务|为|[^，。]{0,20}(?:资格|职务))`, "gu"),
  },
  // 。周总理, 给何书记: the family name alone, where no word can end in it
  {
    rule: "person.family-name",
    type: "Person",
    form: new RegExp(`(?=(?:${FAMILY}|习)(?:总书记|总理|主席|书记))(?<=^|[^\\p{Script=Han}]|${GOVERNS}).`, "gmu"),
  },
];

let letters: ReadonlySet<string> | undefined;
/** True of a word that is written with the letters of foreign names throughout. */
function foreign(word: string): boolean {
  letters ??= new Set(lexiconRows("transliteration.txt").flatMap(([line = ""]) => [...line]));
  const others = [...word].filter((letter) => letter !== "·" && !letters?.has(letter)).length;
  return word.length >= 2 && others <= (word.length > 4 ? 1 : 0);
}

let surnames: ReadonlySet<string> | undefined;
/** True of a family name with one or two characters behind it. */
function chinese(word: string): boolean {
  surnames ??= new Set(lexiconRows("surname.txt").flatMap(([line = ""]) => line.split(" ")));
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return false;
  return (word.length < 4 && surnames.has(word[0] ?? "")) || (word.length > 2 && surnames.has(word.slice(0, 2)));
}

const person = (word: string): boolean => foreign(word) || chinese(word);

// What of a name's end belongs to what follows, a verb before its complement, an adverb before a preposition: 王某|送的花圈,
// 王某|作了说明, 王某|会在今天抵达, 王某|受轻伤, 王某|正为, 王某|请乙方转达.
const TAILS =
  /(?:等|[送作](?=[来去上下出给了过着的])|[会正](?=[在于与向对为忙]|同(?![志学事]))|受(?=[轻重]?伤|[邀命聘托])|请(?=[^，。]{0,8}(?:转达|转告)))/uy;

// What may stand behind a name, and so is not its last character.
const BEHIND = /[说称在正将会与和同及对等为是也已就还都曾的了又向从时来去访致率赴先应]/u;

// 文莱苏丹|某某, 科威特埃米尔|某某: the title is no part of the name, as it is of 苏丹·某某.
const TITLED = /^(?:苏丹|埃米尔|王储|亲王)(?=\p{Script=Han}{2})/u;
const RULED = /(?:文莱|阿曼|马来西亚|科威特|卡塔尔|沙特|沙特阿拉伯|约旦|巴林|摩洛哥)$/u;

/** A person's name without the word behind it (王某|等, 王某|作了说明), and with the last character that was left out: 王某|某，. */
export const tailed: Rule = (text, names) =>
  names.map((name, k) => {
    if (name.type !== "Person" || name.end - name.start < 2) return name;
    const title = TITLED.exec(text.slice(name.start, name.end))?.[0];
    if (title !== undefined && RULED.test(text.slice(Math.max(0, name.start - 5), name.start)))
      return { ...name, start: name.start + title.length };
    if (
      /^[被由与向]/u.test(text.slice(name.start, name.end)) &&
      chinese(text.slice(name.start + 1, name.end)) &&
      name.end - name.start > 2
    )
      return { ...name, start: name.start + 1 };
    if (name.end - name.start === 2) {
      const cut =
        name.confidence < 0.7 &&
        name.end < (names[k + 1]?.start ?? text.length) &&
        !foreign(text.slice(name.start, name.end)) &&
        chinese(text.slice(name.start, name.end + 1)) &&
        /^[，。、；在作]/u.test(text.slice(name.end + 1));
      return cut && !BEHIND.test(text[name.end] ?? "") ? { ...name, end: name.end + 1 } : name;
    }
    TAILS.lastIndex = name.end - 1;
    return TAILS.test(text) ? { ...name, end: name.end - 1 } : name;
  });

const JOINED = /^([^和与及]{2,})[和与及请]([^和与及请]{2,})$/u;

/** Two people are two names: 巴洛米|和|莫兰特斯. */
export const paired: Rule = (text, names) =>
  names
    .flatMap((name): NameMention[] => {
      const [, first = "", second = ""] = (name.type === "Person" && JOINED.exec(text.slice(name.start, name.end))) || [];
      if (!person(first) || !person(second)) return [name];
      return [
        { ...name, end: name.start + first.length, rule: "person.pair" },
        { ...name, start: name.end - second.length, rule: "person.pair" },
      ];
    })
    .sort(byPlace);

/** Characters of the items in a row of names: 万…、何…、卢…出席会议. */
const ITEM = /[\p{Script=Han}·、]/u;
const ROW = /[\p{Script=Han}·]{2,12}(?:、[\p{Script=Han}·]{2,12}){2,}/gu;
/** The longest row that is looked at, on either side of a name. */
const REACH = 400;

/** The stretch of items around a name that stands in a row; null if it stands in none. */
function rowAround(text: string, { start, end }: NameMention): Span | null {
  if (text[end] !== "、" && text[start - 1] !== "、") return null;
  let [from, to] = [start, end];
  while (from > 0 && start - from < REACH && ITEM.test(text[from - 1] ?? "")) from--;
  while (to < text.length && to - end < REACH && ITEM.test(text[to] ?? "")) to++;
  for (const { index, 0: row } of text.slice(from, to).matchAll(ROW))
    if (from + index <= start && from + index + row.length > start)
      return { start: from + index, end: from + index + row.length };
  return null;
}

// Where a list begins, and where it ends.
const OPENS = /(?:^|[。，；：\n\s])$/u;
const ENDS = /^(?:[，。；）\n]|等|$)/u;

/**
 * In a list of people an item that looks like a name is one: at least two are marked, one of them a neighbour; or one, where every
 * other item looks like a name of three characters (汤…、高…、孔…包揽).
 */
export const enumerated: Rule = (text, names) => {
  const people = new Map(names.filter((name) => name.type === "Person").map((name) => [name.start, name.end]));
  if (people.size === 0) return [...names];
  const found: NameMention[] = [];
  let done = 0;
  for (const name of names) {
    const row = name.type === "Person" && name.start >= done ? rowAround(text, name) : null;
    if (!row) continue;
    done = row.end;
    let at = row.start;
    const items = text
      .slice(row.start, row.end)
      .split("、")
      .map((item, k, all) => {
        const start = at;
        at += item.length + 1;
        const last = k === all.length - 1;
        const person = people.get(start);
        const is = person !== undefined && (person === start + item.length || last);
        const inner = (k > 0 || OPENS.test(text.slice(0, start).slice(-1))) && (!last || ENDS.test(text.slice(at - 1)));
        return { start, end: start + item.length, is, like: inner && item.length < 4 && chinese(item) };
      });
    const known = items.filter(({ is }) => is).length;
    const alike = items.every(({ is, like, start, end }) => is || (like && end - start === 3));
    if (known < 2 && !(known === 1 && alike)) continue;
    for (const [k, { start, end, is, like }] of items.entries()) {
      if (is || !like || !(alike || items[k - 1]?.is || items[k + 1]?.is)) continue;
      if (!isFree(names, { start, end })) continue;
      found.push({ start, end, type: "Person", rule: "person.row", confidence: 0.7, parts: [] });
    }
  }
  return found.length === 0 ? [...names] : [...names, ...found].sort(byPlace);
};

// Words of one letter that stand beside a name: 今年|巴洛米当选, 同|巴洛米.
const BESIDE = /^[年于因本将大让达对]$/u;

/**
 * A foreign name in full: 巴洛米|尔在, 莫|兰特斯检阅. The letters of foreign names on either side belong to it up to where a word begins
 * or ends; 热烈, 夫人, 通话 are words of their own.
 */
export function completed({ text, tokens }: Pick<TaggedText, "text" | "tokens">, names: readonly NameMention[]): NameMention[] {
  const isBorder = (at: number): boolean => at >= text.length || tokens[endedBy(tokens, at)]?.start === at;
  // What the name before came to end at: letters between two names go to one of them.
  let least = 0;
  return names.map((name, k) => {
    const whole = complete(name, least, names[k + 1]?.start ?? text.length);
    least = whole.end;
    return whole;
  });

  function complete(name: NameMention, least: number, most: number): NameMention {
    if (name.type !== "Person" || !foreign(text.slice(name.start, name.end))) return name;
    let { start, end } = name;
    while (start > least && name.start - start < 4 && letters?.has(text[start - 1] ?? "")) start--;
    while (end < most && end - name.end < 5 && letters?.has(text[end] ?? "")) end++;
    if (!isBorder(start) || BESIDE.test(text.slice(start, name.start))) start = name.start;
    if (!isBorder(end) || BESIDE.test(text.slice(name.end, end))) end = name.end;
    return start === name.start && end === name.end ? name : { ...name, start, end, rule: "person.foreign" };
  }
}
