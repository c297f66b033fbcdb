import { isUnitCell } from "./cell.ts";
import type { Grid } from "./grid.ts";
import { bare, headerIs, withoutTime } from "./header.ts";

/** A column header that says no more than that something changed. */
const CHANGED =
  /^(?:累计)?(?:同比|环比|[比较](?:上年|去年|上月|上周|上季度?|上旬|上期|年初|上年末|上年同期|去年同期)|上年同期)?(?:增长率?|增减|增速|增幅|涨幅|变动|升降|±|增加|下降)*(?:幅度|率|%|％)?$/u;
const CHANGE_TAIL = /(?:同比|环比|比上年|较上年|比上月|较上月)?(?:增长率?|增减|增速|增幅|涨幅|变动|升降)(?:幅度|率)?$/u;
const PLACE = /^[\p{Script=Han}]{1,10}[省市县区州旗国镇乡]$/u;
const NUMBERING = /^(?:其中[:：]?|＃|#|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])+/u;

/** What measures and holds a cell. */
export interface Said {
  readonly measure: string | null;
  readonly holder: string | null;
}

/** What a table's caption lends to its cells, and which words are known names. */
export interface Lent {
  readonly subject: string | null;
  /** What it is about, where it names no measure: 会员 in 各县会员情况. */
  readonly topic: string | null;
  readonly group: string | null;
  readonly named: (words: string) => boolean;
}

/** The words of a header without unit, numbering and 其中. */
export const tidy = (words: string): string => bare(words).replace(NUMBERING, "");

/** A measure without the words of change that its column adds: 产量增长 → 产量. */
export const unchanged = (measure: string): string => measure.replace(CHANGE_TAIL, "") || measure;

/** The words over a column without years and units; over one of mere changes ("同比增长") those of the nearest column to its left that has some. */
export function headersOf(grid: Grid, column: number): string[] {
  for (let at = column; at >= grid.bodyColumn && column - at < 8; at--) {
    const words = grid
      .above(at)
      .map((cell) => withoutTime(tidy(grid.textOf(cell))))
      .filter((header) => header !== "");
    if (words.some((header) => !CHANGED.test(header) && !headerIs("rank", header))) return words;
  }
  return grid.above(column).map((cell) => tidy(grid.textOf(cell)));
}

/** Measure and holder of a cell from the words over its column and beside its row. */
export function measureOf(grid: Grid, above: readonly string[], beside: readonly string[], lent: Lent): Said {
  const rows = beside
    .filter((side) => !headerIs("unit", side) && !isUnitCell(grid, side))
    .map((side) => withoutTime(tidy(side)))
    .filter((side) => side !== "");
  const row = rows.at(-1) ?? null;
  const total = row !== null && headerIs("total", row);
  // The words of 类别 sort the rows, they hold nothing.
  const outer = rows.length > 1 && !grid.sorted ? (rows[0] ?? null) : null;
  const own = above.filter((header) => !headerIs("plain", header) && !CHANGED.test(header) && withoutTime(header) !== "");
  const column = own.length > 0 ? joined(own) : null;
  const plain = above.find((header) => headerIs("counted", header)) ?? null;
  const whose = total ? (/^全/u.test(row ?? "") ? row : (outer ?? lent.group)) : row;
  const holds = headerIs("holder", grid.corner) || (row !== null && (PLACE.test(row) || lent.named(row)));
  const columnHolds =
    column !== null && !headerIs("holder", grid.corner) && (PLACE.test(column) || lent.named(column) || grid.placed);

  if (row === null) {
    if (columnHolds) return { measure: lent.subject, holder: column };
    return { measure: column ?? lent.subject ?? plain, holder: null };
  }
  if (headerIs("measure", grid.corner)) {
    if (columnHolds) return { measure: total ? lent.subject : row, holder: headerIs("total", column) ? lent.group : column };
    if (column !== null && headerIs("share", column)) return { measure: `${row}${column}`, holder: outer };
    return { measure: total ? (lent.subject ?? plain ?? row) : row, holder: outer };
  }
  if (column === null) {
    if (holds || total) return { measure: lent.subject ?? plain ?? changes(above) ?? lent.topic, holder: whose };
    return { measure: row, holder: outer };
  }
  if (headerIs("share", column) && !holds && !total) return { measure: `${row}${column}`, holder: outer };
  return { measure: column, holder: whose };
}

/** 增速, where a column says nothing else and the table has no subject. */
const changes = (above: readonly string[]): string | null =>
  above.find((header) => CHANGED.test(header) && header !== "") ?? null;

// A lower header that goes on where the upper ends: 经费 / 收入; a lower one that says it all stands alone.
const joined = (headers: readonly string[]): string => {
  const [upper = "", ...rest] = headers;
  const lower = rest.at(-1);
  return lower === undefined || lower === upper ? upper : lower.length >= 4 ? lower : upper + lower;
};
