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
  return figure.context.length > 0 ? `in:${[...figure.context].sort().join(",")}` : `of:${document.id}`;
}

/** The slot and series of a figure; null where no indicator is known. */
export function slotKey(figure: Figure, extract: Extract): SlotKey | null {
  if (!figure.indicator) return null;
  const about = aboutKey(figure, extract);
  const what = [figure.statType, figure.per, figure.comparison, figure.whole, about, figure.modality, String(figure.cumulative)];
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
