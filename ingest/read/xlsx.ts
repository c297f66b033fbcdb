import { Fault } from "../../src/model/fault.ts";
import { hashOf } from "../../src/model/id.ts";
import type { RawText } from "../../src/model/text.ts";
import { type Limits, unsupported } from "./limit.ts";
import { numberText } from "./sheet.ts";
import { type FieldMap, source } from "./source.ts";
import { type CellText, RawWriter } from "./writer.ts";
import { attribute, xml } from "./xml.ts";
import { part, unzip } from "./zip.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Zero-based column of a reference: A1 → 0, AB7 → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const char of reference) {
    const code = char.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 1) - 1;

/** The shared strings, without the readings (rPh) that East Asian files carry. */
function sharedStrings(source: string): string[] {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = false;
  xml(source, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "si") strings.push(text);
    },
  });
  return strings;
}

/** Number format codes by cell style. */
function formats(source: string): string[] {
  const custom = new Map<string, string>();
  const styles: string[] = [];
  let inCells = false;
  xml(source, {
    open(name, attributes) {
      if (name === "numFmt") custom.set(attribute(attributes, "numFmtId") ?? "", attribute(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = attribute(attributes, "numFmtId") ?? "0";
        styles.push(custom.get(id) ?? id);
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}

/** An xlsx file: each sheet a table under its name; a title above the header row stands as a line of its own. */
export function* xlsx(path: string, bytes: Uint8Array, _map: FieldMap, limits: Limits): Generator<RawText> {
  const files = unzip(
    path,
    bytes,
    (name) =>
      /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
    limits,
  );
  const workbook = part(files, "xl/workbook.xml");
  if (workbook === null)
    throw new Fault(
      "INPUT_UNREADABLE",
      `${path} holds no xl/workbook.xml; it is no xlsx, or encrypted: save it without a password`,
    );
  const strings = sharedStrings(part(files, "xl/sharedStrings.xml") ?? "");
  const styles = formats(part(files, "xl/styles.xml") ?? "");
  const targets = new Map<string, string>();
  xml(part(files, "xl/_rels/workbook.xml.rels") ?? "", {
    open(name, attributes) {
      if (name === "Relationship")
        targets.set(attribute(attributes, "Id") ?? "", (attribute(attributes, "Target") ?? "").replace(/^\/?(?:xl\/)?/, "xl/"));
    },
  });
  const sheets: { readonly name: string; readonly file: string }[] = [];
  xml(workbook, {
    open(name, attributes) {
      if (name !== "sheet" || attribute(attributes, "state")?.includes("idden")) return;
      const rel = Object.keys(attributes).find((key) => key.endsWith(":id"));
      const file = targets.get(rel ? (attributes[rel] ?? "") : "") ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({ name: attribute(attributes, "name") ?? "", file });
    },
  });
  const writer = new RawWriter();
  for (const sheet of sheets) {
    const cells = sheetCells(part(files, sheet.file) ?? "", strings, styles);
    if (cells.length === 0) continue;
    if (sheets.length > 1 && !/^Sheet\d*$/i.test(sheet.name)) writer.block(sheet.name, "heading", 2);
    // Lines with a single cell above the table are its title and its unit.
    let from = 0;
    for (;;) {
      const row = cells[from]?.row;
      const alone = row !== undefined && cells[from + 1] !== undefined && cells[from + 1]?.row !== row;
      if (!alone) break;
      writer.block(cells[from]?.text ?? "");
      from++;
    }
    const top = cells[from]?.row ?? 0;
    writer.table(
      cells
        .slice(from)
        .map((cell) => ({ ...cell, row: cell.row - top, header: cell.row < top + Math.max(1, cells[from]?.rowSpan ?? 1) })),
    );
  }
  if (!writer.text.trim()) throw unsupported(`${path} holds no cells with content`, "nothing to read in it");
  yield source(path, XLSX, writer.text, hashOf(bytes), { blocks: writer.blocks, tables: writer.tables });
}

function sheetCells(source: string, strings: readonly string[], styles: readonly string[]): CellText[] {
  const cells: CellText[] = [];
  const spans = new Map<string, { rows: number; columns: number }>();
  xml(source, {
    open(name, attributes) {
      if (name !== "mergeCell") return;
      const [from = "", to = ""] = (attribute(attributes, "ref") ?? "").split(":");
      spans.set(from, {
        rows: Math.min(1000, rowOf(to) - rowOf(from) + 1),
        columns: Math.min(200, columnOf(to) - columnOf(from) + 1),
      });
    },
  });
  let reference = "";
  let type = "";
  let style = 0;
  let value = "";
  let inValue = false;
  xml(source, {
    open(name, attributes) {
      if (name === "c") {
        reference = attribute(attributes, "r") ?? "";
        type = attribute(attributes, "t") ?? "n";
        style = Number(attribute(attributes, "s") ?? 0);
        value = "";
      } else if (name === "v" || name === "t") inValue = true;
    },
    text(piece) {
      if (inValue) value += piece;
    },
    close(name) {
      if (name === "v" || name === "t") inValue = false;
      if (name !== "c" || !value) return;
      const text =
        type === "s"
          ? (strings[Number(value)] ?? "")
          : type === "b"
            ? value === "1"
              ? "是"
              : "否"
            : type === "n"
              ? numberText(value, styles[style] ?? "0")
              : value;
      if (!text.trim() || type === "e") return;
      const span = spans.get(reference);
      cells.push({
        text,
        row: rowOf(reference),
        column: columnOf(reference),
        rowSpan: span?.rows ?? 1,
        columnSpan: span?.columns ?? 1,
        header: false,
      });
    },
  });
  return cells;
}
