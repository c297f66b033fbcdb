import { byPlace, endedBy, type Span } from "../../../src/model/span.ts";
import type { NameMention } from "../../../src/model/text.ts";
import { lexiconRows } from "../../place.ts";
import { Starts } from "./start.ts";
import type { Rule } from "./step.ts";

/** The words of a kind in a table of kinds and words, as the branches of a form. */
const branches = (file: string, kind: string): string =>
  lexiconRows(file)
    .flatMap(([own, words = ""]) => (own === kind ? words.split(" ") : []))
    .join("|");
// What an event's name ends with.
const HEAD = branches("event-ends.tsv", "head");
// Where it begins: a line, a clause, behind a byline (电（记者 某某）) or behind what leads to an event.
const LEFT =
  "(?:^|(?<=[。！？\\n：；，])|(?<=[（(](?:记者|通讯员|特派员|实习生)[^（）()\\n]{1,30}[）)])|(?<=出席|召开|举行了?|举办了?|参加|(?:书记|主席|总理)在|年，|今[天年]|主办的))";
// What its name does not hold: verbs and prepositions of what is told of it.
const STOP = branches("event-ends.tsv", "stop");
// What says that it is held.
const DAY = "今天|[昨今当][天日晚]|近日|日前|(?:\\d{1,2}月)?\\d{1,2}日(?:[上下]午|晚)?|上午|下午|[（(]\\d{1,2}月";
const RIGHT = `(?=上(?:[，发作强指提表讲]|的[重讲])|(?:${DAY})|(?:在|于)[^，。；：\\n]{1,14}(?:举行|召开|开幕|闭幕|启动|举办|开班|落幕)|举行|召开|[开闭]幕(?!式)|启动(?!仪式)|开班(?!式)|落幕|并讲话|并致辞|并发表|，?强调|时强调)`;
const ANNOUNCED = new RegExp(
  `${LEFT}((?:(?!${STOP})[\\p{Script=Han}\\dA-Za-z“”《》、·—－\\-（）() •]){4,46}?(?:${HEAD}))${RIGHT}`,
  "gmu",
);
// Few texts have such an end at all, which is found sooner.
const held = new Starts([new RegExp(`(?<=${HEAD})${RIGHT}`, "gmu")]);
// 某局援建的|大桥通车仪式, 博览会|二期展览, 为期三天的…, 以…为主题的…, 本届…之一, 某地5日电（记者…: words before a name.
const TOLD =
  /^(?:的|为期|以|作为|主题为|过去|国家主席|中共中央|第?本届|[ 　])|一场|提请|以下简称|各项|的比赛$|[首一二三四五]期展览?$|[承援参修兴]建的|之一|之际|[（(](?:记者|通讯员|特派员|实习生)|^“[^”]*”(?:启动仪式|系列)/u;
/** A name that the tagger was surer of than this stays. */
const SURE = 0.97;

/**
 * Events whose name is told by its two ends: from the head of a clause or what leads to an event (出席, 主持召开, 总书记在) to the last
 * word before it is held (在京举行, 今天开幕, 上强调). What was taken for names within gives way.
 */
export const announced: Rule = (text, names) => {
  if (held.matches(text, 1)[0]?.length === 0) return [...names];
  return replacing(text, names, ANNOUNCED, (words, span, inside) => {
    if (TOLD.test(words) || inside.length === 0 || inside.some((name) => name.start === span.start && name.end === span.end))
      return null;
    if (inside.some((name) => name.start < span.start || name.end > span.end)) return null;
    if (inside.some((name) => name.type === "Event" && (name.start === span.start || name.confidence > SURE))) return null;
    return { ...span, type: "Event", rule: "event.announced", confidence: 0.7, parts: [] };
  });
};

/** The names with those that a form finds, where `make` makes one of its first group, in the place of what was found within. */
function replacing(
  text: string,
  names: readonly NameMention[],
  form: RegExp,
  make: (words: string, span: Span, inside: readonly NameMention[]) => NameMention | null,
): NameMention[] {
  const made: NameMention[] = [];
  const gone = new Set<NameMention>();
  for (const match of text.matchAll(form)) {
    const words = match[1] ?? "";
    if (!isPaired(words)) continue;
    const span = { start: match.index, end: match.index + words.length };
    const inside: NameMention[] = [];
    for (let k = endedBy(names, span.start); (names[k]?.start ?? Infinity) < span.end; k++) inside.push(names[k] as NameMention);
    const name = make(words, span, inside);
    if (!name) continue;
    made.push(name);
    for (const one of inside) gone.add(one);
  }
  return made.length === 0 ? [...names] : [...names.filter((name) => !gone.has(name)), ...made].sort(byPlace);
}

/** True if what is opened in some words is closed in them. */
const isPaired = (words: string): boolean =>
  [..."“《（("].every((open, k) => words.split(open).length === words.split([..."”》）)"][k] as string).length);

const notCarried = (where: string): string => branches("carried-not.tsv", where);
// 三大|科技战略行动, 12场|巡河行动
const COUNTED = "(?:第?[\\d一二两三四五六七八九十百千万]+|[数几多])余?多?(?:[场次项个轮批类种期件]|大(?![学气数]))";
// 实施|青苗成长三年行动，: what is carried out, to its last word; but one of several with their marks between is none: …战略、…战略.
const CARRIED = new RegExp(
  `(?<=实施|启动|开展|推出)(?![了好的以对和与及并为“多数两各]|一次|${COUNTED}|${notCarried("head")})` +
    `((?:(?!${notCarried("within")})[\\p{Script=Han}\\d“”《》·—－\\-]){3,24}?` +
    `(?:计划|专项行动|(?<!${notCarried("doing")})行动|战略|专项活动|系列活动|志愿服务活动|送温暖活动))` +
    "(?=[，。；\\n]|、(?![^，。；、\\n]{2,16}(?:战略|计划)))",
  "gu",
);

/** Plans, campaigns and strategies that are carried out, where none was found or only their end. */
export const carried: Rule = (text, names) =>
  replacing(text, names, CARRIED, (_words, span, inside) =>
    inside.some(
      ({ type, start, end }) => type !== "Programme" || end !== span.end || start <= span.start || text[start - 1] === "和",
    )
      ? null
      : { ...span, type: "Programme", rule: "programme.carried", confidence: 0.7, parts: [] },
  );
