import { lexiconPattern } from "./lexicon.ts";
import { identity, type Mapped, MappedBuilder } from "./mapped.ts";
import { type Grid, type Line, NO_HEAD, type Page, PLAIN } from "./page.ts";

/** A picture's place holder, as text extractors leave it: [image: image1.jpg], [图片]. */
const IMAGE = /^\s*(?:\[(?:image|img|图片|插图|figure)[^\]]{0,120}\]|【图片】|!\[[^\]]{0,200}\]\([^)]{0,400}\))\s*$/i;

/** The text as lines without blank ones and without the white space at their ends; blank lines and indents are remembered. */
export function plain(raw: string): Page {
  const builder = new MappedBuilder(raw.length + 1);
  const lines: Line[] = [];
  let blank = true;
  for (let start = 0; start <= raw.length; ) {
    let end = raw.indexOf("\n", start);
    if (end < 0) end = raw.length;
    let a = start;
    let b = end;
    while (a < b && isSpace(raw.charCodeAt(a))) a++;
    while (b > a && isSpace(raw.charCodeAt(b - 1))) b--;
    if (a === b || IMAGE.test(raw.slice(a, Math.min(b, a + 600)))) blank = true;
    else {
      if (lines.length > 0) builder.insert("\n");
      copy(builder, raw, a, b);
      lines.push(blank || a > start ? { ...PLAIN, starts: true } : PLAIN);
      blank = false;
    }
    start = end + 1;
  }
  if (lines.length > 0) builder.insert("\n");
  return { mapped: builder.done(), lines, grids: [], head: NO_HEAD, site: false };
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b)
  );
}

/** Adds `raw.slice(start, end)` with runs of spaces inside it as one. */
function copy(builder: MappedBuilder, raw: string, start: number, end: number): void {
  let from = start;
  for (let i = start; i < end; i++) {
    const code = raw.charCodeAt(i);
    if (code > 0x3000 || !isSpace(code)) continue;
    let to = i + 1;
    while (to < end && isSpace(raw.charCodeAt(to))) to++;
    if (to === i + 1 && code === 32) continue;
    builder.add(raw.slice(from, i), from, i);
    builder.add(" ", i, to);
    from = to;
    i = to - 1;
  }
  builder.add(raw.slice(from, end), from, end);
}

/** A record's body: as it is given, white space and all; a line is what stands between two line ends. */
export function body(raw: string): Page {
  const mapped: Mapped = identity(raw);
  const lines: Line[] = raw.split("\n").map(() => ({ ...PLAIN, starts: true }));
  return { mapped, lines, grids: [], head: NO_HEAD, site: false };
}

const LABELLED = new RegExp(`^(?:${lexiconPattern("label.txt").source})\\s?[：:]`, "u");

/** True for a line of a page's head or tail that begins with what it gives: 发布日期：2024-03-20. */
export const isLabelled = (line: string): boolean => LABELLED.test(line.trimStart());

const HEADING = /^(#{1,6})\s+/;
const ITEM = /^(?:[-*+]|\d{1,3}[.)])\s+/;
const TABLE_RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** Markdown: marks of headings, items, emphasis and links leave; paragraphs are joined as Markdown joins them; pipe tables are tables. */
export function markdown(raw: string): Page {
  const builder = new MappedBuilder(raw.length + 1);
  const lines: Line[] = [];
  const grids: Grid[] = [];
  const rows = raw.split("\n");
  const offsets: number[] = [];
  let at = 0;
  for (const row of rows) {
    offsets.push(at);
    at += row.length + 1;
  }
  let open = false;
  const close = (line: Line): void => {
    builder.insert("\n");
    lines.push(line);
    open = false;
  };
  let links = 0;
  let current: Line = PLAIN;
  const flush = (): void => {
    if (open) close({ ...current, links, starts: true });
    links = 0;
  };
  for (let r = 0; r < rows.length; r++) {
    const row = (rows[r] ?? "").replace(/\r$/, "");
    const offset = offsets[r] ?? 0;
    if (!row.trim() || IMAGE.test(row.slice(0, 600)) || /^\s*(?:[-*_]\s*){3,}$/.test(row.slice(0, 200)) || /^\s*```/.test(row)) {
      flush();
      continue;
    }
    if (row.includes("|") && TABLE_RULE.test((rows[r + 1] ?? "").trim().slice(0, 500))) {
      flush();
      const firstLine = lines.length;
      const shapes = [];
      for (; r < rows.length && (rows[r] ?? "").includes("|"); r++) {
        const cells = rows[r] ?? "";
        if (TABLE_RULE.test(cells.trim().slice(0, 500))) continue;
        const header = lines.length === firstLine;
        let column = 0;
        for (const cell of cells.matchAll(/[^|]+/g)) {
          const text = cell[0].trim();
          if (!text && (cell.index === 0 || cell.index + cell[0].length === cells.length)) continue;
          if (column > 0) builder.insert("\t");
          const start = (offsets[r] ?? 0) + cell.index + cell[0].indexOf(text);
          builder.add(text, start, start + text.length);
          column++;
        }
        shapes.push(Array.from({ length: column }, (_, c) => ({ column: c, rowSpan: 1, columnSpan: 1, header })));
        close({ ...PLAIN, kind: "row", table: grids.length, starts: true });
      }
      grids.push({ firstLine, rows: shapes, caption: -1 });
      r--;
      continue;
    }
    const lead = row.length - row.trimStart().length;
    const heading = HEADING.exec(row.slice(lead));
    const item = heading ? null : ITEM.exec(row.slice(lead));
    const quote = /^>+\s?/.exec(row.slice(lead));
    // A line that begins with a label is one of its own, also where Markdown would join it: 发布单位：… and 发布日期：…
    if (heading || item || !open || isLabelled(row)) flush();
    const skip = heading?.[0].length ?? (item && !/^\d/.test(item[0]) ? item[0].length : 0) + (quote?.[0].length ?? 0);
    if (!open)
      current = heading
        ? { ...PLAIN, kind: "heading", level: heading[1]?.length ?? 1 }
        : item
          ? { ...PLAIN, kind: "item" }
          : PLAIN;
    links += inlineMarkdown(builder, row, lead + skip, offset);
    open = true;
    if (heading) flush();
    else if (/ {2}$/.test(row)) flush();
  }
  flush();
  return { mapped: builder.done(), lines, grids, head: NO_HEAD, site: false };
}

/** Adds a row without its inline marks; the number of its characters that stand in links. */
function inlineMarkdown(builder: MappedBuilder, row: string, from: number, offset: number): number {
  let links = 0;
  let at = from;
  const end = row.trimEnd().length;
  const put = (start: number, stop: number): void => builder.add(row.slice(start, stop), offset + start, offset + stop);
  for (const match of row.matchAll(
    /!\[[^\]]{0,200}\]\([^)]{0,400}\)|\[([^\]]{0,300})\]\([^)]{0,400}\)|\*{1,3}|__|`+|\\(?=[*_`[\]#\\])/g,
  )) {
    if (match.index < at || match.index >= end) continue;
    put(at, match.index);
    if (match[1] !== undefined) {
      put(match.index + 1, match.index + 1 + match[1].length);
      links += match[1].length;
    }
    at = match.index + match[0].length;
  }
  if (at < end) put(at, end);
  return links;
}
