import type { Figure, Quantity } from "../../src/model/figure.ts";
import { idOf } from "../../src/model/id.ts";
import type { Span } from "../../src/model/span.ts";
import type { Cell, LinkedText } from "../../src/model/text.ts";
import { quantities } from "../extract/quantity.ts";
import { entityIndex } from "./figure/entity.ts";
import { indicatorOf } from "./figure/indicator.ts";
import { statTypeOf } from "./figure/stat.ts";
import { captionOf } from "./table/caption.ts";
import { type Grid, gridOf, NUMBER } from "./table/grid.ts";
import { bare, captionUnits, headerIs, unitIn, withoutTime } from "./table/header.ts";

/** The figures of a text's tables, in order of place, and the spans of the cells they were read from. */
export function tableFigures(text: LinkedText, documentId: string): Figure[] {
  const entities = entityIndex(text);
  const figures: Figure[] = [];
  let sentence = 0;
  for (const table of text.tables) {
    const grid = gridOf(text, table);
    if (!grid) continue;
    const { time: captionTime, measure: subject, group } = captionOf(text, table);
    const totals = new Map<number, { readonly id: string; readonly unit: string }>();
    const parents = new Map<number, { readonly id: string; readonly unit: string; readonly measure: string | null }>();
    for (const cell of grid.cells) {
      if (cell.row < grid.bodyRow || cell.column < grid.bodyColumn) continue;
      const read = readCell(grid, cell, subject, group);
      if (!read) continue;
      while (sentence + 1 < text.sentences.length && cell.start >= (text.sentences[sentence]?.end ?? 0)) sentence++;
      const { quantity, measure, holder, change, comparison, part, total } = read;
      const { start, end } = spanOf(grid, cell);
      const id = idOf("fig", documentId, start, end);
      const time = grid.timeOf(grid.above(cell.column)) ?? grid.timeOf(grid.beside(cell.row));
      const inherited = time ? null : captionTime;
      const statType = read.ranked ? "RANK" : statTypeOf(quantity, measure, "", null, change);
      const summed = statType === "COUNT" || statType === "SUM";
      const parent = part ? parents.get(cell.column) : totals.get(cell.column);
      const partOf = summed && !total && parent && parent.unit === quantity.unit ? parent.id : null;
      if (total) totals.set(cell.column, { id, unit: quantity.unit });
      if (!part) parents.set(cell.column, { id, unit: quantity.unit, measure });
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
        whole: statType === "SHARE" ? measure : null,
        partOf,
        context: [],
        statType,
        change,
        comparison,
        period: time?.period ?? (inherited ? { ...inherited.period, basis: "INHERITED" } : null),
        modality: time?.modality ?? "ACTUAL",
        cumulative: false,
        indicator: indicatorOf(measure, statType),
        rule: "table.cell",
        confidence: Math.round(quantity.confidence * (measure === null ? 0.5 : 0.9) * 1000) / 1000,
      });
    }
    linkTotals(grid, figures, totals);
  }
  return figures;
}

interface CellReading {
  readonly quantity: Quantity;
  readonly measure: string | null;
  readonly holder: string | null;
  readonly change: Figure["change"];
  readonly comparison: Figure["comparison"];
  readonly part: boolean;
  readonly total: boolean;
  readonly ranked: boolean;
}

/** What a cell says by its headers; null if it holds no number or stands in a column without figures. */
function readCell(grid: Grid, cell: Cell, subject: string | null, group: string | null): CellReading | null {
  const words = grid.textOf(cell);
  if (!NUMBER.test(words)) return null;
  const above = grid.above(cell.column).map(grid.textOf);
  const beside = grid.beside(cell.row).map(grid.textOf);
  if (above.some((header) => headerIs("skip", header))) return null;
  const [measure, named] = measureOf(grid, headersOf(grid, cell.column), beside, subject);
  const unit = unitOf(grid, cell, above, beside);
  const quantity = quantityOf(words, unit);
  if (!quantity) return null;
  const header = above.join("");
  const relative = /[%％]|百分点/u.test(quantity.unit);
  const changing = headerIs("change", header) && (relative || headerIs("yoy", header) || headerIs("mom", header));
  const falls = /^[-−–﹣]/u.test(words) || (headerIs("change", header) && /下降|降幅/u.test(header) && !/升降|增/u.test(header));
  const row = bare(beside.at(-1) ?? beside[0] ?? "");
  const total = beside.some((side) => headerIs("total", side)) || headerIs("total", row);
  // 四省职工人数: the total of its rows is that of the group.
  const holder = named ?? (total ? group : null);
  return {
    quantity: changing ? { ...quantity, ...unsigned(quantity) } : quantity,
    measure:
      changing && measure
        ? measure.replace(
            /(?:同比|环比|比上年|较上年|比上月|较上月)?(?:增长率?|增减|增速|增幅|涨幅|变动|升降)(?:幅度|率)?$/u,
            "",
          ) || measure
        : measure,
    holder,
    change: changing ? (falls ? "DECREASE" : "INCREASE") : null,
    comparison: changing ? (headerIs("yoy", header) ? "YOY" : headerIs("mom", header) ? "MOM" : null) : null,
    ranked: headerIs("rank", bare(above.at(-1) ?? "")),
    part: beside.some((side) => headerIs("part", side)),
    total,
  };
}

const CHANGED =
  /^(?:同比|环比|比上年|较上年|比去年|较去年|比上月|较上月|上年同期)?(?:增长率?|增减|增速|增幅|涨幅|变动|升降|±|增加|下降)*(?:幅度|率|%|％)?$/u;

/** The words over a column without years and units; over one of mere changes ("同比增长") those of the nearest column to its left that has some. */
function headersOf(grid: Grid, column: number): string[] {
  for (let at = column; at >= grid.bodyColumn && column - at < 8; at--) {
    const words = grid
      .above(at)
      .map((cell) => withoutTime(bare(grid.textOf(cell))))
      .filter((header) => header !== "");
    if (words.some((header) => !CHANGED.test(header) && !headerIs("rank", header))) return words;
  }
  return grid.above(column).map((cell) => bare(grid.textOf(cell)));
}

/** Measure and holder of a cell from the words over its column and beside its row. */
function measureOf(
  grid: Grid,
  above: readonly string[],
  beside: readonly string[],
  subject: string | null,
): [string | null, string | null] {
  const rows = beside
    .filter((side) => !headerIs("unit", side) && !isUnitCell(grid, side))
    .map((side) => withoutTime(clean(side)))
    .filter((side) => side !== "");
  const row = rows.at(-1) ?? null;
  const outer = rows.length > 1 ? (rows[0] ?? null) : null;
  const own = above.filter((header) => !headerIs("plain", header));
  const changed = own.filter((header) => !CHANGED.test(header));
  const untimed = changed.filter((header) => withoutTime(header) !== "");
  const column = untimed.length > 0 ? joined(untimed) : null;
  const total = row !== null && headerIs("total", row);
  if (row === null) return [column ?? subject, null];
  // Times over the columns: the caption says what is measured, the rows whose it is.
  if (column === null && subject !== null && !headerIs("measure", grid.corner)) {
    const holds = headerIs("holder", grid.corner) || /[省市县区州旗国]$/u.test(row);
    if (holds || total) return [subject, total ? (/^全/u.test(row) ? row : outer) : row];
  }
  if (headerIs("measure", grid.corner) || column === null) return [row === null ? column : row, outer];
  if (headerIs("holder", grid.corner) || total) return [column, total ? (/^全/u.test(row) ? row : outer) : row];
  return [column, row];
}

// A lower header that goes on where the upper ends: 经费 / 收入; a lower one that says it all stands alone.
const joined = (headers: readonly string[]): string => {
  const [upper = "", ...rest] = headers;
  const lower = rest.at(-1);
  return lower === undefined || lower === upper ? upper : lower.length >= 4 ? lower : upper + lower;
};

const clean = (words: string): string =>
  bare(words).replace(/^(?:其中[:：]?|＃|#|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])+/u, "");

const isUnitCell = (grid: Grid, side: string): boolean => unitIn(`（${side}）`) !== null && grid.beside(grid.bodyRow).length > 1;

function unitOf(grid: Grid, cell: Cell, above: readonly string[], beside: readonly string[]): string {
  const words = grid.textOf(cell);
  if (/[%％‰]/u.test(words)) return "";
  if (headerIs("rank", bare(above.at(-1) ?? ""))) return "位";
  for (const header of [...above].reverse()) {
    const unit = unitIn(header);
    if (unit) return unit;
  }
  for (const side of beside) {
    const unit = unitIn(side) ?? (isUnitCell(grid, side) ? side : null);
    if (unit) return unit;
  }
  const header = above.join("");
  const units = captionUnits(grid.caption);
  const percent = units.find((unit) => /[%％]/u.test(unit));
  if (percent && (headerIs("change", header) || headerIs("share", header))) return percent;
  const rest = units.filter((unit) => !/[%％]/u.test(unit));
  if (headerIs("change", header) || headerIs("share", header)) return "";
  return rest.length === 1 ? (rest[0] ?? "") : (rest.find((unit) => fits(unit, `${header}${beside.join("")}`)) ?? "");
}

// 单位：万元、人 over several columns: which unit goes with which words.
const FITS: readonly (readonly [RegExp, RegExp])[] = [
  [/元$/u, /经费|收入|支出|金额|产值|利润|投资|税|资金|款|费|额|工资|价|财政|预算|决算/u],
  [/^(?:万|亿)?(?:人|人次|名)$/u, /人|职工|会员|员工|劳动力|学生|教师|用工/u],
  [/^(?:万)?户$/u, /户|家庭/u],
  [/亩|公顷|平方/u, /面积/u],
  [/吨|斤|克/u, /产量|重量|吞吐量/u],
  [/^(?:个|家|所|座|处|项|件|条)$/u, /数$|数量|个数|机构|单位|组织|项目|企业|基层/u],
];
const fits = (unit: string, words: string): boolean => FITS.some(([sort, header]) => sort.test(unit) && header.test(words));

/** Number and unit are read as running text would be: 402.3 under （万元） is 402.3万元. */
function quantityOf(words: string, unit: string): Quantity | null {
  const digits = words.replace(/[（()）]|[①-⑳*＊†]|\[\d+\]|注\d?$/gu, "").trim();
  const unsignedDigits = digits.replace(/^[-−–﹣+＋]\s*/u, "");
  const negative = /^[-−–﹣]/u.test(digits);
  const read =
    unit === "" && !/[%％‰]$/u.test(unsignedDigits) ? null : quantities({ text: `${unsignedDigits}${unit}` }).quantities[0];
  const plain = unsignedDigits.replace(/[,，]/gu, "").replace("．", ".");
  const amount = read?.amount ?? (/^\d+(?:\.\d+)?$/u.test(plain) ? plain : null);
  if (amount === null) return null;
  const value = negative ? `-${amount}` : amount;
  const base: Quantity = read ?? {
    start: 0,
    end: words.length,
    quote: words,
    amount,
    lower: amount,
    upper: amount,
    lowerInclusive: true,
    upperInclusive: true,
    approximation: "EXACT",
    hedge: [],
    unit,
    unitCode: null,
    unitMultiplier: 0,
    rule: "table.cell",
    confidence: unit === "" ? 0.6 : 0.8,
  };
  return { ...base, amount: value, lower: base.lower === null ? null : value, upper: base.upper === null ? null : value };
}

const unsigned = (quantity: Quantity): Pick<Quantity, "amount" | "lower" | "upper"> => {
  const drop = (value: string | null): string | null => (value === null ? null : value.replace(/^-/u, ""));
  return { amount: drop(quantity.amount), lower: drop(quantity.lower), upper: drop(quantity.upper) };
};

function spanOf(grid: Grid, cell: Cell): Span {
  const words = grid.textOf(cell);
  const marks = /(?:\s*(?:[①-⑳*＊†]|\[\d+\]|注\d?))+$/u.exec(words)?.[0].length ?? 0;
  return { start: cell.start, end: cell.start + words.length - marks };
}

/** A total below its rows: the figures above it in the same column become its parts. */
function linkTotals(
  grid: Grid,
  figures: Figure[],
  totals: ReadonlyMap<number, { readonly id: string; readonly unit: string }>,
): void {
  if (totals.size === 0) return;
  const columns = new Map(grid.cells.map((cell) => [cell.start, cell.column]));
  for (let index = figures.length - 1; index >= 0; index--) {
    const figure = figures[index];
    if (!figure || figure.start < grid.table.start) break;
    const total = totals.get(columns.get(figure.start) ?? -1);
    const summed = figure.statType === "COUNT" || figure.statType === "SUM";
    if (total && summed && figure.partOf === null && figure.id !== total.id && figure.unit === total.unit)
      figures[index] = { ...figure, partOf: total.id };
  }
}
