import WordExtractor from "word-extractor";
import { Fault } from "../../src/model/fault.ts";
import { hashOf } from "../../src/model/id.ts";
import type { RawText } from "../../src/model/text.ts";
import { type Limits, unsupported } from "./limit.ts";
import { numbering } from "./numbering.ts";
import { type FieldMap, source } from "./source.ts";
import { type CellText, RawWriter } from "./writer.ts";
import { attribute, xml } from "./xml.ts";
import { part, unzip } from "./zip.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A table that is being read: its cells so far, and where vertical merges began. */
interface Grid {
  readonly cells: (CellText & { rowSpan: number })[];
  row: number;
  column: number;
  text: string;
  span: number;
  merge: "restart" | "continue" | null;
}

/** A docx file: paragraphs, headings by style, numbers of lists, tables, text boxes; tracked deletions are left out. */
export function* docx(path: string, bytes: Uint8Array, _map: FieldMap, limits: Limits): Generator<RawText> {
  const files = unzip(path, bytes, (name) => /^word\/(?:document\d?|styles|numbering)\.xml$/.test(name), limits);
  const main = part(files, "word/document.xml") ?? part(files, "word/document2.xml");
  if (main === null)
    throw new Fault(
      "INPUT_UNREADABLE",
      `${path} holds no word/document.xml; it is no docx, or encrypted: save it without a password`,
    );
  const levels = headingStyles(part(files, "word/styles.xml") ?? "");
  const numbers = numbering(part(files, "word/numbering.xml") ?? "");
  const writer = new RawWriter();
  const grids: Grid[] = [];
  let text = "";
  let level = 0;
  let list: { id: string; level: number } | null = null;
  let inText = false;
  let skip = 0;
  const flush = (): void => {
    const label = list && text.trim() ? numbers(list.id, list.level) : "";
    const whole = label + text;
    const grid = grids[grids.length - 1];
    if (grid) grid.text += `${grid.text && whole ? " " : ""}${whole}`;
    else writer.block(whole, level > 0 ? "heading" : list ? "item" : "paragraph", level);
    text = "";
  };
  xml(main, {
    open(name, attributes) {
      // The same text stands in Choice and, for older programs, in Fallback.
      if (name === "Fallback" || name === "del" || name === "moveFrom" || name === "instrText") skip++;
      if (skip > 0) return;
      const value = attribute(attributes, "val");
      const grid = grids[grids.length - 1];
      if (name === "p") {
        if (text.trim()) flush();
        text = "";
        level = 0;
        list = null;
      } else if (name === "t") inText = true;
      else if (name === "tab") text += grid ? " " : "\t";
      else if (name === "br" || name === "cr") text += grid ? " " : "\n";
      else if (name === "noBreakHyphen") text += "-";
      else if (name === "pStyle") level = levels.get(value ?? "") ?? level;
      else if (name === "outlineLvl") level = Number(value) >= 0 && Number(value) < 9 ? Number(value) + 1 : level;
      else if (name === "numId" && value !== "0") list = { id: value ?? "", level: list?.level ?? 0 };
      else if (name === "ilvl") list = { id: list?.id ?? "", level: Number(value) || 0 };
      else if (name === "tbl") grids.push({ cells: [], row: -1, column: 0, text: "", span: 1, merge: null });
      else if (grid && name === "tr") {
        grid.row++;
        grid.column = 0;
      } else if (grid && name === "tc") {
        grid.text = "";
        grid.span = 1;
        grid.merge = null;
      } else if (grid && name === "gridSpan") grid.span = Math.min(200, Math.max(1, Number(value) || 1));
      else if (grid && name === "vMerge") grid.merge = value === "restart" ? "restart" : "continue";
    },
    text(piece) {
      if (inText && skip === 0) text += piece;
    },
    close(name) {
      if (name === "Fallback" || name === "del" || name === "moveFrom" || name === "instrText") {
        skip = Math.max(0, skip - 1);
        return;
      }
      if (skip > 0) return;
      const grid = grids[grids.length - 1];
      if (name === "t") inText = false;
      else if (name === "p") flush();
      else if (grid && name === "tc") {
        const above = grid.cells.findLast((cell) => cell.column === grid.column && cell.row < grid.row);
        if (grid.merge === "continue" && above && above.row + above.rowSpan === grid.row) above.rowSpan++;
        else
          grid.cells.push({
            text: grid.text,
            row: grid.row,
            column: grid.column,
            rowSpan: 1,
            columnSpan: grid.span,
            header: grid.row === 0,
          });
        grid.column += grid.span;
      } else if (grid && name === "tbl") {
        grids.pop();
        const outer = grids[grids.length - 1];
        if (outer) outer.text += grid.cells.map((cell) => cell.text).join(" ");
        else if (new Set(grid.cells.map((cell) => cell.column)).size > 1) writer.table(grid.cells);
        else for (const cell of grid.cells) writer.block(cell.text);
      }
    },
  });
  if (text.trim()) flush();
  if (!writer.text.trim()) throw unsupported(`${path} holds no text (pictures alone?)`, "run text recognition over it first");
  yield source(path, DOCX, writer.text, hashOf(bytes), { blocks: writer.blocks, tables: writer.tables });
}

/** Heading levels of the styles: by outline level, or by name (heading 2, 标题 2). */
function headingStyles(styles: string): Map<string, number> {
  const levels = new Map<string, number>();
  let id = "";
  xml(styles, {
    open(name, attributes) {
      const value = attribute(attributes, "val") ?? "";
      if (name === "style") id = attribute(attributes, "styleId") ?? "";
      else if (name === "name" && id) {
        const level = /^(?:heading|标题)\s?(\d)$/i.exec(value)?.[1];
        if (level) levels.set(id, Number(level));
        else if (/^(?:title|标题)$/i.test(value)) levels.set(id, 1);
      } else if (name === "outlineLvl" && id && Number(value) < 9) levels.set(id, Number(value) + 1);
    },
    close(name) {
      if (name === "style") id = "";
    },
  });
  return levels;
}

/** A doc file (Word 97–2003, WPS): paragraphs, and tables as rows of cells. */
export async function* doc(path: string, bytes: Uint8Array): AsyncGenerator<RawText> {
  let body: string;
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    body = `${document.getBody()}\n${document.getTextboxes({ includeHeadersAndFooters: false })}`;
  } catch (error) {
    throw new Fault(
      "INPUT_UNREADABLE",
      `${path} cannot be read as a Word document: ${error instanceof Error ? error.message : String(error)}; save it as docx`,
      {
        cause: error,
      },
    );
  }
  const writer = new RawWriter();
  let rows: string[][] = [];
  const endTable = (): void => {
    writer.table(
      rows.flatMap((cells, row) =>
        cells.map((text, column) => ({ text, row, column, rowSpan: 1, columnSpan: 1, header: row === 0 })),
      ),
    );
    rows = [];
  };
  for (const line of body.split(/[\n\r\u000b\u000c]/)) {
    const cells = line.replace(/\t+$/, "").split("\t");
    if (cells.length > 1 && cells.some((cell) => cell.trim()) && !/^\s*\t/.test(line)) rows.push(cells);
    else {
      if (rows.length > 0) endTable();
      writer.block(line.replaceAll("\u0007", " "));
    }
  }
  if (rows.length > 0) endTable();
  if (!writer.text.trim()) throw unsupported(`${path} holds no text (pictures alone?)`, "run text recognition over it first");
  yield source(path, "application/msword", writer.text, hashOf(bytes), { blocks: writer.blocks, tables: writer.tables });
}
