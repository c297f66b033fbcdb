import type { Cell, LinkedText, Table, TimeMention } from "../../../src/model/text.ts";
import { headerIs } from "./header.ts";

/** A table with what its headers say, ready for its cells to be read. */
export interface Grid {
  readonly table: Table;
  /** Words of caption and the lines around it. */
  readonly caption: string;
  /** First row that holds numbers. */
  readonly bodyRow: number;
  /** First column that holds numbers. */
  readonly bodyColumn: number;
  readonly cells: readonly Cell[];
  readonly textOf: (cell: Cell) => string;
  /** Header words over a column from top to bottom, beside a row from left to right, each once. */
  readonly above: (column: number) => readonly Cell[];
  readonly beside: (row: number) => readonly Cell[];
  readonly corner: string;
  readonly timeOf: (cells: readonly Cell[]) => TimeMention | null;
}

/** A cell that holds one number and nothing else but a sign, a per cent sign, brackets or the mark of a footnote. */
export const NUMBER =
  /^[（(]?[-−–﹣+＋]?\s*(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?\s*[%％‰]?[)）]?(?:\s*(?:[①-⑳*＊†]|\[\d+\]|注\d?))*$/u;
const YEAR = /^(?:19|20)\d\d年?$/u;

const isNumber = (text: string): boolean => NUMBER.test(text) && !YEAR.test(text);

/** Null for a table without numbers or without headers. Linear in the cells. */
export function gridOf(text: LinkedText, table: Table): Grid | null {
  const textOf = (cell: Cell): string => text.text.slice(cell.start, cell.end).trim();
  const columns = new Map<number, Cell[]>();
  const rows = new Map<number, Cell[]>();
  const put = (map: Map<number, Cell[]>, key: number, cell: Cell): void => {
    const list = map.get(key);
    if (list) list.push(cell);
    else map.set(key, [cell]);
  };
  const skipped = new Set<number>();
  const body = table.cells.filter((cell) => !cell.header);
  for (const cell of table.cells)
    if (cell.columnSpan === 1 && headerIs("skip", textOf(cell)) && cell.row < 3) skipped.add(cell.column);
  const numbers = body.filter((cell) => isNumber(textOf(cell)) && !skipped.has(cell.column));
  if (numbers.length === 0) return null;
  const bodyRow = Math.min(...[...new Set(numbers.map((cell) => cell.row))]);
  const bodyColumn = firstColumn(body, bodyRow, textOf, skipped);
  for (const cell of table.cells) {
    if (cell.row < bodyRow) for (let c = 0; c < Math.min(cell.columnSpan, 64); c++) put(columns, cell.column + c, cell);
    else if (cell.column < bodyColumn) for (let r = 0; r < Math.min(cell.rowSpan, 512); r++) put(rows, cell.row + r, cell);
  }
  const times = new Map<Cell, TimeMention>();
  const headers = [...new Set([...columns.values(), ...rows.values()].flat())].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const cell of headers) {
    while ((text.times[next]?.end ?? Infinity) <= cell.start) next++;
    const time = text.times[next];
    if (time && time.start >= cell.start && time.end <= cell.end) times.set(cell, time);
  }
  const filled = (list: readonly Cell[] | undefined): readonly Cell[] => (list ?? []).filter((cell) => textOf(cell) !== "");
  const top = table.cells.find((cell) => cell.row < bodyRow && cell.column === 0);
  return {
    table,
    caption: table.caption ? text.text.slice(table.caption.start, table.caption.end) : "",
    bodyRow,
    bodyColumn,
    cells: body,
    textOf,
    above: (column) => filled(columns.get(column)),
    beside: (row) => filled(rows.get(row)),
    corner: top ? textOf(top) : "",
    timeOf: (cells) => cells.map((cell) => times.get(cell)).find((time) => time !== undefined) ?? null,
  };
}

/** The first column most of whose cells are numbers; the columns before it are row headers. */
function firstColumn(
  body: readonly Cell[],
  bodyRow: number,
  textOf: (cell: Cell) => string,
  skipped: ReadonlySet<number>,
): number {
  const counts = new Map<number, [number, number]>();
  for (const cell of body) {
    if (cell.row < bodyRow || skipped.has(cell.column)) continue;
    const words = textOf(cell);
    if (words === "") continue;
    const [numbers, all] = counts.get(cell.column) ?? [0, 0];
    counts.set(cell.column, [numbers + (isNumber(words) ? 1 : 0), all + 1]);
  }
  const columns = [...counts]
    .filter(([column, [numbers, all]]) => numbers * 2 >= all && (column > 0 || counts.size === 1))
    .map(([column]) => column);
  return columns.length > 0 ? Math.min(...columns) : 1;
}
