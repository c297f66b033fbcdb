import type { RawText } from "../../src/model/text.ts";
import { MappedBuilder } from "./mapped.ts";
import { type CellShape, type Grid, type Line, NO_HEAD, type Page, PLAIN } from "./page.ts";

/** A text whose paragraphs, headings and tables are known from its format (docx, xlsx, ofd, pdf). */
export function structured(raw: RawText): Page {
  const builder = new MappedBuilder(raw.raw.length + 1);
  const lines: Line[] = [];
  const grids: Grid[] = [];
  const text = raw.raw;
  const blocks = [...(raw.blocks ?? [])].sort((a, b) => a.start - b.start);
  const tables = [...raw.tables].sort((a, b) => a.start - b.start);
  let table = 0;
  let block = 0;
  let at = 0;
  while (at <= text.length) {
    const grid = tables[table];
    if (grid && at >= grid.start) {
      at = addTable(grid, at);
      table++;
      continue;
    }
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    while (block + 1 < blocks.length && (blocks[block]?.end ?? 0) <= at) block++;
    const known = blocks[block];
    const inside = known && at >= known.start && at < known.end ? known : null;
    const line = text.slice(at, end);
    const from = at + line.length - line.trimStart().length;
    const trimmed = line.trim();
    if (trimmed) {
      builder.add(trimmed, from, from + trimmed.length);
      builder.insert("\n");
      lines.push({
        ...PLAIN,
        kind: inside?.kind ?? "paragraph",
        level: inside?.level ?? 0,
        starts: inside !== null || line !== line.trimStart(),
      });
    }
    at = end + 1;
  }

  function addTable(grid: RawText["tables"][number], start: number): number {
    const rows = new Map<number, CellShape[]>();
    const firstLine = lines.length;
    let caption = -1;
    let previous = -1;
    for (const cell of [...grid.cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
      if (cell.row !== previous) {
        if (previous >= 0) {
          builder.insert("\n");
          lines.push({ ...PLAIN, kind: "row", table: grids.length, starts: true });
        }
        rows.set(cell.row, []);
        previous = cell.row;
      } else builder.insert("\t");
      const inner = text.slice(cell.start, cell.end).replace(/[\t\n\r]/g, " ");
      builder.add(inner, cell.start, cell.end);
      rows.get(cell.row)?.push({ column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, header: cell.header });
    }
    if (previous >= 0) {
      builder.insert("\n");
      lines.push({ ...PLAIN, kind: "row", table: grids.length, starts: true });
    }
    if (grid.caption && grid.caption.end <= grid.start) caption = firstLine - 1;
    grids.push({ firstLine, rows: [...rows.values()], caption });
    const next = text.indexOf("\n", Math.max(start, grid.end - 1));
    return next < 0 ? text.length + 1 : next + 1;
  }

  return { mapped: builder.done(), lines, grids, head: NO_HEAD, site: false };
}
