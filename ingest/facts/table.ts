import type { Change, Comparison, Figure, Modality, Period, Quantity } from "../../src/model/figure.ts";
import { idOf } from "../../src/model/id.ts";
import type { Cell, LinkedText, Table, TimeMention } from "../../src/model/text.ts";
import { entityIndex } from "./figure/entity.ts";
import { indicatorOf } from "./figure/indicator.ts";
import { statTypeOf } from "./figure/stat.ts";
import { type Caption, captionOf } from "./table/caption.ts";
import { quantityOf, spanOf, unitOf, unitsOf, unsigned } from "./table/cell.ts";
import { type Grid, gridOf } from "./table/grid.ts";
import { bare, headerIs, withoutTime } from "./table/header.ts";
import { headersOf, type Lent, measureOf, type Said, unchanged } from "./table/measure.ts";
import { inCaption } from "./table/period.ts";
import { type Summand, totalsOf } from "./table/total.ts";

/** The figures of a text's tables, in order of place. */
export function tableFigures(text: LinkedText, documentId: string): Figure[] {
  const entities = entityIndex(text);
  const figures: Figure[] = [];
  let sentence = 0;
  for (const table of text.tables) {
    const grid = gridOf(text, table);
    if (!grid) continue;
    const reader = readerOf(text, table, grid, (words) => entities.has(words));
    const summands: Summand[] = [];
    const from = figures.length;
    for (const cell of grid.cells) {
      if (cell.row < grid.bodyRow || cell.column < grid.bodyColumn) continue;
      const read = reader(cell);
      if (!read) continue;
      while (sentence + 1 < text.sentences.length && cell.start >= (text.sentences[sentence]?.end ?? 0)) sentence++;
      const { quantity, measure, holder, change, comparison } = read;
      const { start, end } = spanOf(grid, cell);
      const id = idOf("fig", documentId, start, end);
      const statType = read.ranked ? "RANK" : statTypeOf(quantity, measure, "", null, change);
      if ((statType === "COUNT" || statType === "SUM") && quantity.amount !== null)
        summands.push(summandOf(id, cell, quantity, read));
      figures.push({
        ...quantity,
        id,
        ...text.toRaw({ start, end }),
        start,
        end,
        quote: text.text.slice(start, end),
        sentence,
        measure,
        action: null,
        about: holder === null ? null : { name: holder, entity: entities.get(holder) ?? null },
        per: null,
        whole: null,
        partOf: null,
        context: [],
        statType,
        change,
        comparison,
        period: read.period,
        modality: read.modality,
        cumulative: false,
        indicator: indicatorOf(measure, statType),
        rule: "table.cell",
        confidence: Math.round(quantity.confidence * (measure === null ? 0.5 : 0.9) * 1000) / 1000,
      });
    }
    const totals = totalsOf(summands);
    for (const [index, figure] of figures.entries())
      if (index >= from) figures[index] = { ...figure, partOf: totals.get(figure.id) ?? null };
  }
  return figures;
}

/** What a cell says by its headers. */
interface CellReading extends Said {
  readonly quantity: Quantity;
  readonly change: Change | null;
  readonly comparison: Comparison | null;
  readonly period: Period | null;
  readonly modality: Modality;
  readonly ranked: boolean;
  readonly row: Sort;
  readonly column: Sort;
}

/** Whether a row or column holds totals or parts. */
interface Sort {
  readonly total: boolean;
  readonly minor: boolean;
  readonly part: boolean;
}

const sortOf = (headers: readonly string[]): Sort => ({
  total: headers.some((header) => headerIs("total", header)),
  minor: headers.some((header) => bare(header) === "小计"),
  part: headers.some((header) => headerIs("part", header)),
});

/** Reads the cells of one table; null for a cell without a number or in a column without figures. */
function readerOf(
  text: LinkedText,
  table: Table,
  grid: Grid,
  named: (words: string) => boolean,
): (cell: Cell) => CellReading | null {
  const caption = captionOf(text, table, grid.titles);
  const units = unitsOf([...caption.lines, grid.corner]);
  const lent: Lent = { subject: caption.measure, topic: caption.topic, group: caption.group, named };
  // 本年 | 上年 | 增长: against the year before
  const yearly = grid.cells
    .concat(table.cells)
    .some((cell) => cell.row < grid.bodyRow && LAST_YEAR.test(bare(grid.textOf(cell))));
  return (cell) => {
    const words = grid.textOf(cell);
    const above = grid.above(cell.column).map(grid.textOf);
    if (above.some((header) => headerIs("skip", header))) return null;
    const beside = grid.beside(cell.row).map(grid.textOf);
    const column = sortOf(above);
    const left = column.part ? grid.above(cell.column - 1).map(grid.textOf) : [];
    const unit = unitOf(grid, cell, above, beside, units) || (left.length > 0 ? unitOf(grid, cell, left, beside, units) : "");
    const quantity = quantityOf(words, unit);
    if (!quantity) return null;
    const said = measureOf(grid, headersOf(grid, cell.column), beside, lent);
    const row = CHANGING_ROW.test(bare(beside.at(-1) ?? "")) ? (beside.at(-1) ?? "") : "";
    const moved = changeOf(quantity, words, above.join("") + row, yearly);
    return {
      ...said,
      measure: moved && said.measure ? unchanged(said.measure) : said.measure,
      quantity: moved ? unsigned(quantity) : quantity,
      change: moved?.change ?? null,
      comparison: moved?.comparison ?? null,
      ...timeOf(text, grid, cell, caption, above),
      ranked: headerIs("rank", bare(above.at(-1) ?? "")),
      row: sortOf(beside),
      column,
    };
  };
}

/** 研发经费投入增长（%） beside a row. */
const CHANGING_ROW = /(?:增长|增速|增幅|涨幅|降幅|下降)(?:率|幅度)?$/u;
const LAST_YEAR = /^(?:上年|去年|上年同期|去年同期|上年数)$/u;

/** The change that a column of growth states. */
function changeOf(
  quantity: Quantity,
  words: string,
  header: string,
  yearly: boolean,
): { readonly change: Change; readonly comparison: Comparison | null } | null {
  const relative = /[%％]|百分点/u.test(quantity.unit);
  const [yoy, mom] = [headerIs("yoy", header), headerIs("mom", header)];
  if (!headerIs("change", header) || !(relative || yoy || mom)) return null;
  const falls = /^[-−–﹣]/u.test(words) || (/下降|降幅/u.test(header) && !/升降|增/u.test(header));
  return { change: falls ? "DECREASE" : "INCREASE", comparison: yoy ? "YOY" : mom ? "MOM" : yearly ? "YOY" : null };
}

/** The time over a column; over one of mere changes, that of the column to its left. */
function columnTime(grid: Grid, column: number): TimeMention | null {
  for (let at = column; at >= grid.bodyColumn && column - at < 4; at--) {
    const cells = grid.above(at);
    const time = grid.timeOf(cells);
    if (time) return time;
    if (!cells.some((cell) => headerIs("change", grid.textOf(cell)))) return null;
  }
  return null;
}

/** Period and modality of a cell: its column's, its row's, else the caption's. */
function timeOf(
  text: LinkedText,
  grid: Grid,
  cell: Cell,
  caption: Caption,
  above: readonly string[],
): { readonly period: Period | null; readonly modality: Modality } {
  const time = columnTime(grid, cell.column) ?? grid.timeOf(grid.all(cell.row));
  const heads = above.map((header) => withoutTime(bare(header)));
  const modality = heads.some((header) => headerIs("planned", header))
    ? "PLAN"
    : heads.some((header) => headerIs("aimed", header))
      ? "TARGET"
      : heads.some((header) => headerIs("expected", header))
        ? "FORECAST"
        : (time?.modality ?? "ACTUAL");
  if (time) return { period: inCaption(text, time, caption.time), modality };
  return { period: caption.time ? { ...caption.time.period, basis: "INHERITED" } : null, modality };
}

function summandOf(id: string, cell: Cell, quantity: Quantity, read: CellReading): Summand {
  const decimals = /[.．](\d+)/u.exec(quantity.quote)?.[1]?.length ?? 0;
  return {
    id,
    row: cell.row,
    column: cell.column,
    unit: quantity.unit,
    period: `${read.period?.start}/${read.period?.end}`,
    value: Number(quantity.amount),
    slack: decimals === 0 ? 0 : 0.5 * 10 ** (quantity.unitMultiplier - decimals),
    rowTotal: read.row.total,
    columnTotal: read.column.total,
    minor: read.row.minor || read.column.minor,
    rowPart: read.row.part,
    columnPart: read.column.part,
  };
}
