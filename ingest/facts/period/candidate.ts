import type { Quantity } from "../../../src/model/figure.ts";
import type { LinkedText, TimeMention } from "../../../src/model/text.ts";
import { scan } from "../../extract/time/scan.ts";

/*
 * Which time phrase governs a figure: the candidates, and what can be seen of each. The weights of what is seen are
 * learned (models/period.json); this file only looks. A feature is a short word; `N` begins those of "none".
 */

/** A phrase that could give the figure its time; null for "not stated". */
export interface Candidate {
  readonly time: TimeMention | null;
  features: readonly string[];
}

/** What was decided for the figure before, of which the next one's time mostly is the same. */
export interface Previous {
  readonly time: TimeMention | null;
  readonly quantity: Quantity;
}

/** Candidates looked at on either side, at most. */
const BEFORE = 4;
const AFTER = 2;
const EARLIER = 3;

/** Words of telling: what was told today need not be of today. */
const REPORTS = /获悉|了解到|介绍|表示|报道|消息|显示|数据|统计|[称说]/;
/** Acts of publishing: what is published is mostly of that day, or of the time that it names. */
const ISSUES = /发布|公布|通报|印发|出台|下达|宣布|提出|联合|通知|意见/;
const EVENTS =
  /举行|召开|启动|开幕|闭幕|落幕|通车|开通|开工|投产|贯通|合龙|投用|完工|运营|上线|揭牌|签署|成立|实施|上午|下午|凌晨/;
const COMPARES = /(?:比|较|与|和|同|于|高于|低于|过|创)$/;
const HOLDS_FROM = /(?:由|从|自)$/;

/** What a figure's own clause says, each under a short name. */
const CUES: readonly (readonly [string, RegExp])[] = [
  // 全长, 总投资, 设计时速: what a thing is, whenever
  [
    "static",
    /[全总][长投高程]|长达|长约|时速|宽|型|面积|总投资|投资.{0,2}$|容量|装机|海拔|深度|占地|位于|年产|年.{0,3}量|横跨|绵延|设有?|分为|包括|涉及|涵盖/,
  ],
  ["will", /将|拟|计划|预计|力争|到时|有望|可(?!以)|争取|目标|确保/],
  ["done", /已|了|完成|共|累计/],
  ["each", /每[^，]{0,3}|日均|月均|年均|单日|平均/],
  ["year", /同比|去年|上年|环比|较|比/],
  ["this", /本届|本次|此次|此番|这次|该|这[项个座条次]|首批|其间|活动/],
  ["part", /其中/],
  ["left", /由.*[至到]|从.*[至到]|[增提升降减缩扩]/],
  ["now", /在[用建]|拥有|现有|余额|存量|保有量|有/],
  ["built", /建成后|投产后|通车后|开通后|投运后|投入使用后|建成投|后[，]/],
];

/** Units of policies, groups and places, which mostly count what has no time: 三部门, 五大, 10条. */
const unitClass = (unit: string): string =>
  /^(?:部门|省|市|地|国|大|大类|类|方|方面|条|项|批|级|届|场|省市|省区|县|区|章|步|点|个方面)/.test(unit)
    ? unit.slice(0, 2)
    : /%|百分|成|倍|番/.test(unit)
      ? "%"
      : /元|币|美/.test(unit)
        ? "元"
        : /米|公里|里|吨|斤|亩|顷|度|瓦|伏/.test(unit)
          ? "measure"
          : /小时|分钟|秒|天|年|月|岁/.test(unit)
            ? "time"
            : /^[人名位户]/.test(unit)
              ? "人"
              : "count";

const steps = (n: number): string => (n < 6 ? String(n) : n < 12 ? "6+" : n < 25 ? "12+" : "25+");
const dates = (time: TimeMention): boolean => time.period.start !== null || time.period.end !== null;

/** 全长, 型宽, 设计时速, 工期 right before the number: a property that a thing has on every day. */
const PROPERTY =
  /(?:[全总][长程]|[长宽高深]约|型[长宽深]|时速|海拔|直径|跨度|主跨|工期|载重|排水量|最大[^，]{0,6}(?:量|能力))(?:预?计)?(?:约|为|达|超|近)?到?$/;

/** 每年可节约, 建成后可满足: what holds from then on, not on the day it was told. */
const LASTING = /每[年月]|每小时|年均|(?:建成|投产|投运|投用|通车|开通|完工|竣工)后/;

/** Phrases that cannot govern the figure, whatever else is seen. */
function excluded(look: Look, time: TimeMention, gap: string, property: boolean): boolean {
  // 记者今天从…获悉: the day of hearing.
  if (look.heard) return true;
  // 今天…通车，全长41公里: no length of that day.
  if (property && time.period.precision === "DAY" && time.period.kind === "DURATION") return true;
  // 今年的主题为…，设19场活动: a phrase with 的 belongs to its noun.
  if (look.next === "的" && /[，；：]/.test(gap) && !/^的[^，]{0,4}[一-十\d]/.test(gap)) return true;
  // 由2008年的118公里增至2486公里: the start is not the time of the end.
  return look.compared === "f" && /\d/.test(gap) && /(?:[增升降减缩提扩跃上下回]|转|扩展|发展|变)[^，；]{0,4}[至到为]$/.test(gap);
}

interface Place {
  readonly sentence: number;
  readonly block: number;
}

/** A reader of one text: all its indexes are made once. */
export function candidateReader(text: LinkedText): (index: number, previous: Previous | null) => Candidate[] {
  const { times, quantities, sentences, blocks } = text;
  const body = text.text;
  const sentenceOf = placer(sentences);
  const blockOf = placer(blocks);
  const place = (at: number): Place => ({ sentence: sentenceOf(at), block: blockOf(at) });
  const placeOfTime = times.map((time) => place(time.start));
  const about = times.map((time) => lookAt(body, time, sentences[sentenceOf(time.start)]?.start ?? 0));
  const firstAfter = counter(times);
  const firstQuantity = counter(quantities);
  const commas = /[，；：。]/g;
  const heading = (block: number): boolean => {
    const b = blocks[block];
    return b !== undefined && (b.kind === "heading" || (b.end - b.start < 45 && !/[。！？；]/.test(body.slice(b.start, b.end))));
  };

  const digest = blocks.length > 8 && blocks.filter((_, block) => heading(block)).length * 3 > blocks.length;
  const leadOf = new Map<number, number>();
  times.forEach((time, i) => {
    const block = placeOfTime[i]?.block ?? 0;
    if (!leadOf.has(block) && dates(time) && time.rule !== "time.now") leadOf.set(block, i);
  });
  const title = digest ? undefined : scan(text.fields.title, [], text.fields.publishedAt, false).find(dates);

  return (index, previous) => {
    const quantity = quantities[index];
    if (!quantity) return [];
    const here = place(quantity.start);
    const sentence = sentences[here.sentence] ?? { start: 0, end: body.length };
    const lead = body.slice(Math.max(sentence.start, quantity.start - 120), quantity.start);
    const clauseStart = Math.max(lead.lastIndexOf("，"), lead.lastIndexOf("；"), lead.lastIndexOf("：")) + 1;
    const tailEnd = body.slice(quantity.end, Math.min(sentence.end, quantity.end + 40)).search(/[，；。]/);
    const clause =
      lead.slice(clauseStart) +
      body.slice(quantity.end, tailEnd < 0 ? Math.min(sentence.end, quantity.end + 40) : quantity.end + tailEnd);
    const cues = CUES.filter(([, pattern]) => pattern.test(clause)).map(([name]) => name);
    const property = PROPERTY.test(lead) || LASTING.test(lead.slice(clauseStart));
    const unit = unitClass(quantity.unit);
    const before = lead.slice(-2);
    const after = body.slice(quantity.end, quantity.end + 2);
    const top = heading(here.block);
    const near8 = lead.slice(clauseStart).slice(-9);
    const grams = [...new Set(Array.from({ length: Math.max(0, near8.length - 1) }, (_, i) => `w${near8.slice(i, i + 2)}`))];
    const opener = `o${lead.slice(clauseStart).slice(0, 2)}`;
    const shared = [
      `u${unit}`,
      `b${before}`,
      `b1${before.slice(-1)}`,
      `a${after}`,
      ...cues.map((cue) => `c${cue}`),
      top ? "h" : "t",
    ];

    const next = firstAfter(quantity.start);
    const found: Candidate[] = [];
    let nearest = "none";
    let between = 0;
    let vague = 0;
    const add = (at: number, relation: string): void => {
      const time = times[at];
      const look = about[at];
      if (!time || !look) return;
      if (!dates(time)) {
        vague++;
        if (nearest === "none") nearest = `v${relation}`;
        return;
      }
      const gap = at < next ? body.slice(time.end, quantity.start) : body.slice(quantity.end, time.start);
      if (excluded(look, time, gap, property)) return;
      // A phrase that no figure has followed yet announces those to come.
      const own = /^[SA]/.test(relation) ? 0 : /^P/.test(relation) ? sentence.start : (blocks[here.block]?.start ?? 0);
      const fresh = own > 0 ? (firstQuantity(own) - firstQuantity(time.end) === 0 ? "f" : "u") : "";
      const near = relation === "S" && !/[，；：]/.test(gap) ? "C" : relation;
      const where = `${near}${Math.min(between, 2)}${vague ? "v" : ""}`;
      if (nearest === "none") nearest = `${near}${look.rule}${look.report ? "r" : ""}`;
      const features = [
        near,
        where,
        `${where}|${look.rule}`,
        `${near}|${look.rule}|${look.report}${look.event}`,
        `${near}|${fresh}`,
        `${near}|${fresh}|${look.rule}`,
        `${near}|${fresh}|${look.first}${look.report}`,
        `${near}|n${look.next}`,
        `${near}|${look.rule}|n${look.next}`,
        ...cues.map((cue) => `${near}|${look.rule}|c${cue}`),
        ...cues.map((cue) => `${near}|${look.report}${look.event}|c${cue}`),
        `${near}|p${look.prior}`,
        `${near}|${look.first}`,
        `${near}|q${look.quoted}`,
        `${near}|x${look.compared}`,
        `${near}|k${steps((gap.match(commas) ?? []).length)}`,
        `${near}|d${steps(Math.floor(gap.length / 6))}`,
        `${near}|g${REPORTS.test(gap)}${/其中/.test(gap)}`,
        `${near}|${look.rule}|u${unit}`,
        ...shared.map((feature) => `${near}|${feature}`),
        ...[opener, ...grams].map((feature) => `${near === "C" || near === "S" ? "s" : near === "A" ? "a" : "p"}|${feature}`),
        ...cues.map((cue) => `${look.rule}|c${cue}`),
      ];
      if (previous?.time)
        features.push(`${previous.time === time ? "=" : same(previous.time, time) ? "~" : "!"}${nearness(previous)}`);
      else if (previous) features.push(`0${nearness(previous)}`);
      found.push({ time, features });
      between++;
    };
    const nearness = (was: Previous): string => {
      const gap = body.slice(was.quantity.end, quantity.start);
      if (gap.length > 200) return "far";
      return /\n/.test(gap) ? "b" : /[。！？]/.test(gap) ? "s" : /；/.test(gap) ? ";" : /，/.test(gap) ? "," : "c";
    };

    let at = next - 1;
    let count = 0;
    for (; at >= 0 && placeOfTime[at]?.sentence === here.sentence && count < BEFORE + 4 && found.length < BEFORE; at--, count++)
      add(at, "S");
    while (at >= 0 && placeOfTime[at]?.sentence === here.sentence) at--;
    let later = 0;
    for (let to = next; to < times.length && placeOfTime[to]?.sentence === here.sentence && later < AFTER; to++, later++) {
      const [b, v] = [between, vague];
      between = later;
      vague = 0;
      add(to, "A");
      between = b;
      vague = v;
    }
    for (
      let earlier = 0, seen = 0;
      at >= 0 && seen < EARLIER * 2 && earlier < EARLIER && placeOfTime[at]?.block === here.block;
      at--, seen++
    ) {
      const size = found.length;
      add(at, `P${Math.min(3, here.sentence - (placeOfTime[at]?.sentence ?? 0))}`);
      earlier += found.length - size;
    }
    while (at >= 0 && placeOfTime[at]?.block === here.block) at--;
    for (let seen = 0, earlier = 0; at >= 0 && seen < 3 && earlier < 2; at--, seen++) {
      const away = here.block - (placeOfTime[at]?.block ?? 0);
      if (away > 4) break;
      const size = found.length;
      const crossed = heading(here.block) || range(placeOfTime[at]?.block ?? 0, here.block).some(heading);
      add(at, `B${away}${crossed ? "h" : ""}`);
      earlier += found.length - size;
    }
    // The period that an earlier paragraph opens with, and the title's: what the whole story is about.
    for (let block = here.block - 1, met = 0; block >= 0 && here.block - block <= 8 && met < 3; block--) {
      const lead = leadOf.get(block);
      if (lead === undefined) continue;
      const crossed = heading(here.block) || range(block, here.block).some(heading);
      if (digest && crossed) break;
      met++;
      const known = found.find((candidate) => candidate.time === times[lead]);
      if (known) known.features = [...known.features, `L${Math.min(3, met)}`];
      else add(lead, `L${Math.min(3, met)}${crossed ? "h" : ""}`);
    }
    if (title)
      found.push({
        time: title,
        features: [
          "T",
          `T${nearest}`,
          `T|${title.rule}`,
          `T|h${top}`,
          ...shared.map((feature) => `T|${feature}`),
          previous?.time && same(previous.time, title) ? "T=" : "T!",
        ],
      });
    const none = [
      "N",
      `N${nearest}`,
      `N${top}`,
      `N${nearest}|u${unit}`,
      ...[...shared, opener, ...grams].map((feature) => `N|${feature}`),
      ...cues.map((cue) => `N${nearest}|${cue}`),
    ];
    if (previous) none.push(`N${previous.time ? "1" : "0"}${nearness(previous)}`);
    found.push({ time: null, features: none });
    return found;
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const same = (a: TimeMention, b: TimeMention): boolean => a.period.start === b.period.start && a.period.end === b.period.end;

interface Look {
  /** 记者今天从…获悉 */
  readonly heard: boolean;
  readonly rule: string;
  readonly report: string;
  readonly event: string;
  readonly next: string;
  readonly prior: string;
  readonly first: string;
  readonly quoted: string;
  readonly compared: string;
}

/** What can be seen of a time phrase whatever figure asks. */
function lookAt(body: string, time: TimeMention, sentenceStart: number): Look {
  const rest = body.slice(time.end, time.end + 30);
  const stop = rest.search(/[，。；\n]/);
  const clause = stop < 0 ? rest : rest.slice(0, Math.max(stop, 0));
  const lead = body.slice(Math.max(sentenceStart, time.start - 3), time.start);
  const open = lead.search(/[“《（(][^”》）)]*$/);
  return {
    heard: /记者$|记者[^，。]{0,4}$/.test(lead) && /获悉|了解到/.test(clause),
    rule: time.rule.slice(5),
    report: `${REPORTS.test(clause) ? "r" : ""}${ISSUES.test(clause) ? "i" : ""}`,
    event: EVENTS.test(clause) ? "e" : "",
    next: rest.charAt(0),
    prior: lead.slice(-1),
    first: time.start - sentenceStart < 2 ? "first" : /[，；、。]$/.test(lead) ? "clause" : "inner",
    quoted: open >= 0 || /^[^，。；“《]{0,24}[”》]/.test(rest) ? "1" : "0",
    compared: COMPARES.test(lead) ? "1" : HOLDS_FROM.test(lead) ? "f" : /^(?:相比|以来最|的?新高|同期)/.test(rest) ? "2" : "0",
  };
}

/** Index of the span an offset lies in (the last one that starts at or before it), for offsets in any order. */
function placer(spans: readonly { readonly start: number }[]): (at: number) => number {
  return (at) => {
    let [low, high] = [0, spans.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((spans[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

/** Number of spans that start before an offset. */
function counter(spans: readonly { readonly start: number }[]): (at: number) => number {
  const find = placer(spans);
  return (at) => (spans.length === 0 || (spans[0]?.start ?? 0) >= at ? 0 : find(at - 1) + 1);
}
