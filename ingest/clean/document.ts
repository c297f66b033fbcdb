import { type DocumentFields, NO_FIELDS, type Part } from "../../src/model/document.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Span } from "../../src/model/span.ts";
import type { Block, Cell, CleanText, RawText, Table } from "../../src/model/text.ts";
import { textHash } from "./canonical.ts";
import { dateIn } from "./date.ts";
import { type Credits, credits } from "./header.ts";
import { kindOfTitle } from "./kind.ts";
import { type Mapped, MappedBuilder, rawSpan } from "./mapped.ts";
import { type Official, official } from "./official.ts";
import type { Page } from "./page.ts";
import type { Note } from "./repair.ts";
import { pageTitle } from "./select.ts";
import { continued } from "./wrap.ts";

/** The lines of one document, with what is known of it from outside its text. */
export interface Draft {
  readonly ref: string;
  readonly inside: CleanText["inside"];
  /** Indexes of its lines in the page, with their parts. */
  readonly lines: readonly { readonly line: number; readonly part: Part }[];
  /** Index of its title's line in the page, or -1. */
  readonly title: number;
  /** 文号 and issuer that the outer document gives it. */
  readonly number: string | null;
  readonly first: boolean;
}

/** A page with its text cut at the line ends. */
export interface Lines {
  readonly page: Page;
  readonly mapped: Mapped;
  readonly texts: readonly string[];
  readonly starts: readonly number[];
}

/** Makes a document of its lines: hard breaks joined, fields read, blocks and tables placed. */
export function document(raw: RawText, source: Lines, draft: Draft, notes: readonly Note[]): CleanText {
  const texts = draft.lines.map((one) => source.texts[one.line] ?? "");
  const titleAt = draft.lines.findIndex((one) => one.line === draft.title);
  const elements = official(texts, titleAt);
  const parts = draft.lines.map(({ part }, i): Part => {
    if (part !== "body") return part;
    if (elements.header.has(i)) return "header";
    return elements.tail.has(i) ? "tail" : "body";
  });
  const joins = joined(source, draft, texts, parts);
  const builder = new MappedBuilder(texts.reduce((sum, text) => sum + text.length + 1, 0));
  const blocks: Block[] = [];
  const tables = new Map<number, Cell[]>();
  const rowOf = new Map<number, number>();
  draft.lines.forEach(({ line: index }, i) => {
    const line = source.page.lines[index];
    const from = source.starts[index] ?? 0;
    const text = texts[i] ?? "";
    if (!line || !text) return;
    const goesOn = i > 0 && joins[i - 1] === true;
    if (goesOn) {
      const before = texts[i - 1] ?? "";
      if (/[A-Za-z0-9,.]$/.test(before) && /^[A-Za-z0-9]/.test(text) && !/\d$/.test(before)) builder.insert(" ");
    } else if (builder.length > 0) builder.insert("\n");
    const start = builder.length;
    builder.copy(source.mapped, from, from + text.length);
    const part = parts[i] ?? "body";
    const block = blocks[blocks.length - 1];
    if (goesOn && block) blocks[blocks.length - 1] = { ...block, end: builder.length };
    else
      blocks.push({
        start,
        end: builder.length,
        part,
        kind: part === "title" ? "heading" : line.kind,
        level: part === "title" ? 1 : line.level,
      });
    if (line.kind === "row") cells(source.page, index, line.table, text, start, tables, rowOf);
  });
  const mapped = builder.done();
  const fields = fieldsOf(raw, source, draft, texts, parts, elements, joins);
  const body = blocks
    .filter((block) => block.part === "body" || block.part === "row")
    .map((block) => mapped.text.slice(block.start, block.end))
    .join("\n");
  return finish(raw, draft, mapped, blocks, placed(source.page, tables, blocks), fields, textHash(fields.title, body), notes);
}

/** Puts the document together with its problems moved to their places in the clean text. */
export function finish(
  raw: RawText,
  draft: Pick<Draft, "ref" | "inside" | "first">,
  mapped: Mapped,
  blocks: readonly Block[],
  tables: readonly Table[],
  fields: DocumentFields,
  hash: string,
  notes: readonly Note[],
): CleanText {
  const problems: Problem[] = draft.first ? [...raw.problems] : [];
  const damaged: Span[] = [];
  for (const note of notes) {
    const place = placeOf(mapped, note.rawStart, note.rawEnd);
    if (!place) continue;
    const { code, message, found, became, confidence } = note;
    problems.push({ ...place, code, message, found, became, confidence });
    if (note.damaged) damaged.push(place);
  }
  return {
    raw,
    ref: draft.ref,
    inside: draft.inside,
    fields,
    text: mapped.text,
    blocks,
    tables,
    textHash: hash,
    problems,
    damaged,
    toRaw: (span) => rawSpan(mapped, span.start, span.end),
  };
}

/** Where a raw span stands in the clean text; null if nothing of it does and no text surrounds it. */
function placeOf(mapped: Mapped, rawStart: number, rawEnd: number): Span | null {
  const first = mapped.from[0];
  const last = mapped.to[mapped.to.length - 1];
  if (first === undefined || last === undefined || rawEnd < first || rawStart > last) return null;
  const start = search(mapped.to, rawStart);
  const end = Math.max(start, search(mapped.from, rawEnd - 1));
  return { start, end };
}

/** Index of the first value greater than `limit` in a list that never decreases. */
function search(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

function joined(source: Lines, draft: Draft, texts: readonly string[], parts: readonly Part[]): boolean[] {
  const lines = draft.lines.map(({ line }, i) => {
    const state = source.page.lines[line] ?? {
      kind: "paragraph",
      level: 0,
      links: 0,
      main: true,
      aside: false,
      table: -1,
      starts: true,
    };
    // A line that stood behind one that was left out begins anew.
    const gap = i > 0 && (draft.lines[i - 1]?.line ?? -1) !== line - 1;
    return gap ? { ...state, starts: true } : state;
  });
  const joins = continued(texts, lines, source.page.site);
  return joins.map(
    (join, i) =>
      (join && parts[i] === parts[i + 1] && parts[i] !== "header") || (parts[i] === "title" && parts[i + 1] === "title"),
  );
}

function cells(
  page: Page,
  index: number,
  table: number,
  text: string,
  start: number,
  tables: Map<number, Cell[]>,
  rowOf: Map<number, number>,
): void {
  const grid = page.grids[table];
  const shapes = grid?.rows[index - grid.firstLine];
  if (!grid || !shapes) return;
  const row = rowOf.get(table) ?? 0;
  rowOf.set(table, row + 1);
  const list = tables.get(table) ?? [];
  tables.set(table, list);
  let at = start;
  text.split("\t").forEach((cell, i) => {
    const shape = shapes[i];
    if (shape) list.push({ ...shape, row, start: at, end: at + cell.length });
    at += cell.length + 1;
  });
}

/** Tables with their spans and captions: the caption element, or a short line right above (表1 …, 单位：万元). */
function placed(page: Page, tables: ReadonlyMap<number, readonly Cell[]>, blocks: readonly Block[]): Table[] {
  return [...tables].flatMap(([index, list]) => {
    const first = list[0];
    const last = list[list.length - 1];
    if (!first || !last || !page.grids[index]) return [];
    const at = blocks.findIndex((block) => block.start === first.start);
    let top = at;
    while (top > 0 && at - top < 2 && isCaption(blocks[top - 1])) top--;
    const caption = top < at ? { start: blocks[top]?.start ?? 0, end: blocks[at - 1]?.end ?? 0 } : null;
    const cells = list.some((cell) => cell.header) ? list : list.map((cell) => ({ ...cell, header: cell.row === 0 }));
    return [{ start: first.start, end: last.end, caption, cells }];
  });
}

const isCaption = (block: Block | undefined): boolean =>
  block !== undefined && block.kind !== "row" && block.part !== "title" && block.end - block.start <= 60;

function fieldsOf(
  raw: RawText,
  source: Lines,
  draft: Draft,
  texts: readonly string[],
  parts: readonly Part[],
  elements: Official,
  joins: readonly boolean[],
): DocumentFields {
  const head = draft.first ? source.page.head : null;
  const given = draft.first ? raw.given : {};
  const of = (part: Part): string[] => texts.filter((_, i) => parts[i] === part);
  const body = of("body");
  const around: Credits = credits(of("header"), body[0] ?? "", body[body.length - 1] ?? "", of("tail"));
  const titleIndex = parts.indexOf("title");
  let title = titleIndex >= 0 ? (texts[titleIndex] ?? "") : "";
  for (let i = titleIndex; i >= 0 && joins[i] && i + 1 < texts.length; i++) title += texts[i + 1] ?? "";
  title = title || given.title?.trim() || (head?.title ? pageTitle(head.title) : "");
  const leadTitle = around.leadTitle;
  const number = elements.number ?? draft.number;
  const isNews = around.authors.length > 0 || /^.{0,30}(?:讯|电|消息)(?:[（(：: ]|记者)/u.test(body[0]?.slice(0, 60) ?? "");
  const kind = kindOfTitle(title);
  const settled = number || elements.recipients.length > 0 || elements.issuers.length > 0;
  return {
    ...NO_FIELDS,
    title,
    leadTitle,
    // Where a paper's 引题 became the page's heading, its 主题 is what stands below.
    subtitle: around.subtitle ?? (around.mainTitle && around.mainTitle !== title ? around.mainTitle : null),
    publisher: given.publisher ?? elements.issuers[0] ?? around.publisher ?? head?.site ?? null,
    source: around.source ?? head?.source ?? null,
    publishedAt: normalDate(given.date) ?? elements.date ?? around.date ?? normalDate(head?.date ?? undefined) ?? null,
    number,
    kind: settled ? (kind ?? "other") : isNews && kind !== "comment" ? "news" : (kind ?? (around.source ? "news" : "other")),
    authors:
      around.authors.length > 0
        ? around.authors
        : head?.author && /^[\p{Script=Han}·]{2,4}$/u.test(head.author)
          ? [head.author]
          : [],
    editor: around.editor ?? head?.editor ?? null,
    recipients: elements.recipients,
    issuers: elements.issuers,
    copies: elements.copies,
    secrecy: elements.secrecy,
    urgency: elements.urgency,
    printer: elements.printer,
    printedAt: elements.printedAt,
    url: given.url ?? around.url ?? head?.url ?? null,
  };
}

/** An ISO prefix of a given date: as it is where it is one, else the date it states. */
function normalDate(text: string | undefined): string | null {
  if (!text) return null;
  const iso = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T|\s)/.exec(text.trim());
  return iso ? iso[0] : (dateIn(text) ?? (/^\d{4}年?$/.test(text.trim()) ? text.trim().slice(0, 4) : null));
}
