import { hashOf } from "../../src/model/id.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Cell, RawText } from "../../src/model/text.ts";
import { decode } from "./charset.ts";
import { type FieldMap, fieldsOf, source } from "./source.ts";

/** Names that columns with our fields go by; the first that a header has is taken. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ["id", "编号", "序号id"],
  text: ["text", "content", "body", "正文", "内容", "全文", "文本", "文章内容"],
  html: ["html"],
  title: ["title", "标题", "题目", "题名"],
  date: ["date", "publishedat", "日期", "发布日期", "发布时间", "时间"],
  publisher: ["publisher", "发布者", "发布单位", "发布机构", "媒体", "来源"],
  url: ["url", "link", "链接", "网址"],
};

/** A cell of a delimited file: its place in the file's text, without the quotes around it. */
interface Field {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** The rows of a delimited text by RFC 4180, with the places of their cells. Rows without any content are left out. */
export function rowsOf(text: string, delimiter: string): Field[][] {
  const rows: Field[][] = [];
  let row: Field[] = [];
  let at = 0;
  const end = (): void => {
    if (row.some((field) => field.end > field.start)) rows.push(row);
    row = [];
  };
  while (at <= text.length) {
    if (text[at] === '"') {
      let close = at + 1;
      for (;;) {
        close = text.indexOf('"', close);
        if (close < 0 || text[close + 1] !== '"') break;
        close += 2;
      }
      const stop = close < 0 ? text.length : close;
      row.push({ start: at + 1, end: stop, quoted: true });
      at = stop + 1;
      while (at < text.length && text[at] !== delimiter && text[at] !== "\n") at++;
    } else {
      let stop = at;
      while (stop < text.length && text[stop] !== delimiter && text[stop] !== "\n") stop++;
      const cut = text[stop] === "\n" || stop === text.length ? (text[stop - 1] === "\r" && stop > at ? stop - 1 : stop) : stop;
      row.push({ start: at, end: cut, quoted: false });
      at = stop;
    }
    if (at >= text.length || text[at] === "\n") end();
    at++;
  }
  if (row.length > 0) end();
  return rows;
}

/** The delimiter that cuts the first line most often: comma, tab, semicolon or bar; a full-width comma only if it has none of these. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000).split("\n")[0] ?? "";
  const counted = [",", "\t", ";", "|"]
    .map((mark) => ({ mark, count: head.split(mark).length - 1 }))
    .sort((a, b) => b.count - a.count);
  return counted[0] && counted[0].count > 0 ? counted[0].mark : head.includes("，") ? "，" : ",";
}

/** A delimited file: one record a row where a column holds texts, else a table with its headers. */
export function* csv(path: string, bytes: Uint8Array, map: FieldMap): Generator<RawText> {
  const { text, encoding, bom, invalid } = decode(bytes);
  const rows = rowsOf(text, /\.tsv(\.gz)?$/i.test(path) ? "\t" : delimiterOf(text));
  const value = (field: Field): string => {
    const inner = text.slice(field.start, field.end);
    return field.quoted ? inner.replaceAll('""', '"') : inner.trim();
  };
  const header = (rows[0] ?? []).map(value);
  const columns = columnsOf(header, map);
  if (columns.text !== undefined || columns.html !== undefined) {
    for (const [i, row] of rows.slice(1).entries()) {
      const record = Object.fromEntries(row.map((field, c) => [header[c] ?? `${c}`, value(field)]));
      const { id, given, text: body, html } = fieldsOf(record, columns);
      yield source(
        id || `${path}:${i + 2}`,
        body === undefined ? "text/html" : "text/plain",
        body ?? html ?? "",
        hashOf(JSON.stringify(record)),
        {
          encoding,
          given,
          record: true,
        },
      );
    }
    return;
  }
  const cells: Cell[] = rows.flatMap((row, r) =>
    row.map((field, column) => ({
      start: field.start,
      end: field.end,
      row: r,
      column,
      rowSpan: 1,
      columnSpan: 1,
      header: r === 0,
    })),
  );
  const first = cells[0];
  const last = cells[cells.length - 1];
  const problems: Problem[] =
    invalid > 0
      ? [{ code: "read.invalid-bytes", start: 0, end: 0, message: `Bytes that are not valid ${encoding}: ${invalid} times` }]
      : [];
  const tables = first && last ? [{ start: 0, end: text.length, caption: null, cells }] : [];
  yield source(path, "text/csv", text, hashOf(bytes), { encoding, bom, tables, problems });
}

/** Which columns of a header hold our fields; none is guessed unless one holds texts. */
function columnsOf(header: readonly string[], map: FieldMap): FieldMap {
  const found: Record<string, string> = {};
  for (const [field, names] of Object.entries(COLUMNS)) {
    const mapped = map[field as keyof FieldMap];
    const name =
      mapped !== undefined
        ? header.find((column) => column === mapped)
        : header.find((column) => names.includes(column.trim().toLowerCase()));
    if (name !== undefined) found[field] = name;
  }
  return found;
}
