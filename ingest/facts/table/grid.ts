import type { Cell, LinkedText, Table, TimeMention } from "../../../src/model/text.ts";
import { headerIs, unitIn } from "./header.ts";
import { yearIn } from "./period.ts";

/** A table with what its headers say, ready for its cells to be read. */
export interface Grid {
  readonly table: Table;
  /** Rows over the headers that are one cell: the table's own title and unit. */
  readonly titles: readonly Cell[];
  /** First row that holds numbers. */
  readonly bodyRow: number;
  /** First column that holds numbers. */
  readonly bodyColumn: number;
  readonly cells: readonly Cell[];
  readonly textOf: (cell: Cell) => string;
  /** Header words over a column from top to bottom, beside a row from left to right, each once. */
  readonly above: (column: number) => readonly Cell[];
  readonly beside: (row: number) => readonly Cell[];
  /** Beside a row, with the columns of dates and serial numbers. */
  readonly all: (row: number) => readonly Cell[];
  /** The words over the row headers. */
  readonly corner: string;
  /** True if the outer row headers only sort the rows (类别). */
  readonly sorted: boolean;
  /** True if most columns are of places. */
  readonly placed: boolean;
  readonly timeOf: (cells: readonly Cell[]) => TimeMention | null;
}

/** A cell that holds one number and nothing else but a sign, a per cent sign, brackets or the mark of a footnote. */
export const NUMBER =
  /^[（(]?[-−–﹣+＋]?\s*(?:\d{1,3}(?:[,，]\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.．]\d+)?\s*[%％‰]?[)）]?(?:\s*(?:[①-⑳*＊†]|\[\d+\]|注\d?))*$/u;
const PLACE = /^(?:全)?[\p{Script=Han}]{1,8}[省市县区州旗]$/u;
const YEAR = /^(?:19|20)\d\d年?$/u;

/** A number with its own unit, as far as its signs tell: 120个, 约3.5万人次, 300—500元. */
const WITH_UNIT =
  /^(?:约|近|超|逾)?\d{1,12}(?:[.．]\d{1,6})?(?:[—–~～-]\d{1,12}(?:[.．]\d{1,6})?)?[多余]?[万亿]{0,2}[多余]?\p{Script=Han}{0,4}(?:\/\p{Script=Han}{1,3})?$/u;
const DATE = /^\d{4}年|[月日号]$/u;

const isNumber = (text: string): boolean => !YEAR.test(text) && (NUMBER.test(text) || (WITH_UNIT.test(text) && !DATE.test(text)));

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
  const width = table.cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  const rowSizes = new Map<number, number>();
  for (const cell of table.cells) rowSizes.set(cell.row, (rowSizes.get(cell.row) ?? 0) + (textOf(cell) === "" ? 0 : 1));
  const body = table.cells.filter((cell) => !cell.header);
  for (const cell of table.cells)
    if (cell.columnSpan === 1 && headerIs("skip", textOf(cell)) && cell.row < 3) skipped.add(cell.column);
  const numbers = body.filter((cell) => isNumber(textOf(cell)) && !skipped.has(cell.column));
  if (numbers.length === 0) return null;
  const bodyRow = Math.min(...[...new Set(numbers.map((cell) => cell.row))]);
  const bodyColumn = firstColumn(body, bodyRow, textOf, skipped);
  const titles = titlesOf(table.cells, width, bodyRow, rowSizes, textOf);
  const titled = new Set(titles);
  for (const cell of table.cells) {
    if (titled.has(cell)) continue;
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
  const heads = (column: number): string => {
    const cell = filled(columns.get(column)).at(-1);
    return cell ? textOf(cell) : "";
  };
  const stubs = Array.from({ length: bodyColumn }, (_, column) => column).filter((column) => !skipped.has(column));
  const firstOf = (column: number): string => {
    const cell = body.find((one) => one.row === bodyRow && one.column === column);
    return cell ? textOf(cell) : "";
  };
  const named = stubs.filter((column) => !(headerIs("unit", heads(column)) && unitIn(`（${firstOf(column)}）`) !== null));
  const over = Array.from({ length: Math.min(width, 64) }, (_, column) => column).filter((column) => column >= bodyColumn);
  const places = over.filter((column) => PLACE.test(heads(column))).length;
  return {
    table,
    titles,
    bodyRow,
    bodyColumn,
    cells: body,
    textOf,
    above: (column) => filled(columns.get(column)),
    beside: (row) => filled(rows.get(row)).filter((cell) => !skipped.has(cell.column)),
    all: (row) => filled(rows.get(row)),
    corner: heads(named.at(-1) ?? stubs.at(-1) ?? 0),
    sorted: named.length > 1 && headerIs("measure", heads(named[0] ?? 0)),
    placed: places >= 2 && places * 2 >= over.length,
    timeOf: (cells) => {
      for (const cell of cells) {
        const time = times.get(cell);
        // 比上年增长: the base, not the time
        if (time && !/[比较同]$/u.test(text.text.slice(Math.max(cell.start, time.start - 1), time.start))) return time;
        const period = yearIn(textOf(cell));
        if (period) return { start: cell.start, end: cell.end, period, modality: null, rule: "table.year" };
      }
      return null;
    },
  };
}

/** The cells of the rows over the headers that hold one cell each: title and unit. */
function titlesOf(
  cells: readonly Cell[],
  width: number,
  bodyRow: number,
  rowSizes: ReadonlyMap<number, number>,
  textOf: (cell: Cell) => string,
): Cell[] {
  if (width < 2) return [];
  const titles: Cell[] = [];
  for (const cell of cells) {
    if (cell.row >= bodyRow || textOf(cell) === "") continue;
    const next = titles.length === 0 ? 0 : (titles.at(-1)?.row ?? 0) + 1;
    const alone = rowSizes.get(cell.row) === 1 && cell.row === next && (cell.column === 0 || /单位[:：]/u.test(textOf(cell)));
    if (cell.columnSpan >= width || (alone && cell.rowSpan === 1)) titles.push(cell);
  }
  return titles;
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
