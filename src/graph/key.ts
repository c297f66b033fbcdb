import type { Extract } from "../model/extract.ts";
import type { Figure } from "../model/figure.ts";
import { idOf } from "../model/id.ts";
import type { Statement } from "../model/statement.ts";

/** A figure's place among comparable ones. */
export interface SlotKey {
  /** Id of the Slot (同题). */
  readonly slot: string;
  /** The same without period and unit: what a series runs over. */
  readonly series: string;
}

// Names that point to whoever speaks: 我省, 本市, 该校, 全区. Two papers' 全市 are two cities.
const DEICTIC = /^[我本该此其]|^全[市省县区校州镇乡村旗院厂]|^当地/u;

/** True for a name that means another body with every speaker: 我省, 全市, 本校. */
export const isDeictic = (name: string): boolean => DEICTIC.test(name);

/** The key of the nation, which official texts call by several names. */
export const NATION = "nation";
const NATION_NAMES = new Set(["全国", "我国", "中国", "国家", "中华人民共和国"]);

/** True for a name of the nation: 全国, 我国. */
export const speaksOfNation = (name: string): boolean => NATION_NAMES.has(name);

// 国内生产总值, 国民总收入: the measure itself says that it is the nation's.
const NATIONAL = /^国(?:内|民)/u;

/** True if a figure of nobody in particular is the nation's by its measure, in a sentence that names no other place. */
function isNational(figure: Figure, extract: Extract): boolean {
  const sentence = extract.sentences[figure.sentence];
  if (!sentence || !figure.measure || !NATIONAL.test(figure.measure)) return false;
  const elsewhere = extract.entities.some(
    (e) =>
      e.type === "Place" &&
      !speaksOfNation(e.name) &&
      e.mentions.some((m) => m.start >= sentence.start && m.start < sentence.end),
  );
  return !elsewhere;
}

/**
 * Whose figure it is, as a key: the nation, the entity, else the name as written (a pointing name only within its publisher), else the
 * context, else this document alone, so that figures of nobody in particular never meet.
 */
function aboutKey(figure: Figure, extract: Extract): string {
  const { document } = extract;
  if (figure.about && speaksOfNation(figure.about.name)) return NATION;
  if (figure.about?.entity) return figure.about.entity;
  if (figure.about?.name) {
    const speaker = document.issuers[0] ?? document.publisher ?? document.id;
    return isDeictic(figure.about.name) ? `${figure.about.name}@${speaker}` : figure.about.name;
  }
  if (isNational(figure, extract)) return NATION;
  return figure.context.length > 0 ? `in:${[...figure.context].sort().join(",")}` : `of:${document.id}`;
}

// 增速, 升幅, 贡献率, 占国内生产总值的比重: a relation between two things, of which the words name one at most.
const RELATION =
  /^(?:占.*(?:比重|比例|比率|份额)|(?:所占|占)?(?:比重|比例|占比|份额)|(?:同比|环比|年均|平均)?(?:增速|增幅|升幅|降幅|涨幅|跌幅|增长|增长率|下降率)|贡献率|拉动率)$/u;

/** True for a measure that does not say what it measures: two documents that use it need not speak of one thing. */
export const isHollow = (measure: string): boolean => RELATION.test(measure);

// 对东盟进出口, 与周边国家贸易额, 经中部通道进出口: right before what is measured stands whom it is measured with, or which way;
// but not where the character begins or ends another word (同比, 对外, 共同, 经济, 从业).
const TOWARDS =
  /(?:对(?![外口应比])|与(?!会)|(?<![共相协合不一伙])同(?![比期时步样行])|向(?!来)|自(?![主然动己筹贸])|从(?![业事])|经(?![济营费过常]))([^，。；：、！？,;:!?\s对与同向自从经]{2,20}?)的?$/u;

/** With whom, or which way, a figure's measure runs, as written before it (对东盟进出口 → 东盟); null where it is not said. */
export function towards(figure: Figure, extract: Extract): string | null {
  const { text } = extract.document;
  const sentence = extract.sentences[figure.sentence];
  if (!sentence || !figure.measure) return null;
  const before = text.slice(sentence.start, figure.start);
  const at = before.lastIndexOf(figure.measure);
  return at < 0 ? null : (TOWARDS.exec(before.slice(0, at))?.[1] ?? null);
}

// 2022财年 ends in March in one country and in June in another, and nowhere with 2022.
const FISCAL = /财年|财政年度|会计年度/u;

/** What else keeps figures apart: parts of the key that few have. */
function apart(figure: Figure, extract: Extract): string[] {
  const { measure, period } = figure;
  const way = towards(figure, extract);
  return [
    ...(measure && isHollow(measure) ? [`hollow:${extract.document.id}`] : []),
    ...(way ? [`towards:${way}`] : []),
    ...(period && FISCAL.test(period.text) ? ["fiscal"] : []),
  ];
}

/** The slot and series of a figure; null where no indicator is known. */
export function slotKey(figure: Figure, extract: Extract): SlotKey | null {
  if (!figure.indicator) return null;
  const about = aboutKey(figure, extract);
  const what = [
    figure.statType,
    figure.per,
    figure.comparison,
    figure.whole,
    about,
    figure.modality,
    String(figure.cumulative),
  ].concat(apart(figure, extract));
  // A figure without a period stands at its publication date (at its own document, if that has none): it meets no other day's.
  const period = figure.period
    ? [figure.period.kind, figure.period.start, figure.period.end]
    : ["reported", extract.document.publishedAt ?? extract.document.id];
  return {
    slot: idOf("slt", figure.indicator.id, figure.unitCode ?? figure.unit, ...what, ...period),
    series: idOf("ser", figure.measure ?? figure.indicator.name, figure.action, ...what),
  };
}

/** Id of the plain edge that a statement is evidence of; null where it has none (no object, negated, not a fact yet). */
export function factId(statement: Statement): string | null {
  if (!statement.object || statement.negated || statement.modality !== "ACTUAL") return null;
  return idOf("fct", statement.type, statement.subject, statement.object, statement.detail);
}
