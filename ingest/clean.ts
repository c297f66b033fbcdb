import type { Block, CleanText, RawText } from "../src/model/text.ts";
import { textHash } from "./clean/canonical.ts";
import { compatible, invisible, privateUse, spaced, width } from "./clean/char.ts";
import { lostBytes } from "./clean/damage.ts";
import { type Draft, document, finish, type Lines } from "./clean/document.ts";
import { glosses } from "./clean/gloss.ts";
import { layout } from "./clean/layout.ts";
import type { Edit, Mapped } from "./clean/mapped.ts";
import { misread } from "./clean/misread.ts";
import { drafts } from "./clean/nested.ts";
import type { Line, Page } from "./clean/page.ts";
import { type Note, repaired } from "./clean/repair.ts";
import { select } from "./clean/select.ts";
import { traditional } from "./clean/traditional.ts";

/**
 * Cleans a source and takes it apart into the documents it holds, outer first. Damage is undone before the pinyin in brackets
 * leaves (it says what was lost), and that before traditional characters become simplified.
 */
export function clean(raw: RawText): CleanText[] {
  let page = layout(raw);
  const notes: Note[] = [];
  let mapped: Mapped = repaired(page.mapped, misread(page.mapped), notes);
  mapped = repaired(mapped, invisible(mapped), notes);
  const lost = lostBytes(mapped);
  page = withLines(page, mapped.text, lost.edits);
  mapped = repaired(mapped, lost, notes);
  for (const repair of [glosses, privateUse, compatible, traditional, width, spaced])
    mapped = repaired(mapped, repair(mapped), notes);
  const texts = mapped.text.split("\n");
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    at += text.length + 1;
  }
  if (texts.length > page.lines.length) texts.length = page.lines.length;
  const lines: Lines = { page, mapped, texts, starts };
  const selection = select(page, texts, raw.given.title ?? null);
  if (raw.record && !page.site) return [record(raw, lines, selection.chosen, selection.title, notes)];
  return drafts(raw, texts, selection).map((draft) => document(raw, lines, draft, notes));
}

/** The page with a line more for each line end that a repair puts back. */
function withLines(page: Page, text: string, edits: readonly Edit[]): Page {
  if (!edits.some((edit) => edit.text.includes("\n"))) return page;
  const lines: Line[] = [];
  const places: number[] = [];
  let at = 0;
  let next = 0;
  for (const line of page.lines) {
    const end = text.indexOf("\n", at);
    places.push(lines.length);
    lines.push(line);
    for (; next < edits.length && (edits[next]?.start ?? 0) <= (end < 0 ? text.length : end); next++)
      for (const char of edits[next]?.text ?? "") if (char === "\n") lines.push({ ...line, starts: true });
    at = end < 0 ? text.length : end + 1;
  }
  return { ...page, lines, grids: page.grids.map((grid) => ({ ...grid, firstLine: places[grid.firstLine] ?? grid.firstLine })) };
}

/**
 * A record's text is the body as given: every line is body. What a header or tail in it says fills the fields that were not
 * given, and stays out of the hash, so that the record and the page it was taken from are one document.
 */
function record(raw: RawText, lines: Lines, chosen: Draft["lines"], titleLine: number, notes: readonly Note[]): CleanText {
  const given = raw.given.title?.replace(/\s+/g, "") ?? "";
  const own = lines.texts[titleLine]?.replace(/\s+/g, "") ?? "";
  const title = titleLine >= 0 && (!given || given.includes(own) || own.includes(given)) ? titleLine : -1;
  const shadow = chosen.map(({ line, part }) => ({ line, part: part === "title" && line !== title ? ("body" as const) : part }));
  const kept = shadow.filter(({ line }) => lines.texts[line]?.trim());
  const read = document(raw, lines, { ref: raw.ref, inside: null, lines: kept, title, number: null, first: true }, []);
  const blocks: Block[] = lines.texts.flatMap((text, i) => {
    const trimmed = text.trim();
    if (!trimmed) return [];
    const start = (lines.starts[i] ?? 0) + text.indexOf(trimmed);
    return [{ start, end: start + trimmed.length, part: "body", kind: "paragraph", level: 0 }];
  });
  const hash = read.text ? read.textHash : textHash(read.fields.title, lines.mapped.text);
  const fields = raw.given.title ? { ...read.fields, title: raw.given.title } : read.fields;
  return finish(raw, { ref: raw.ref, inside: null, first: true }, lines.mapped, blocks, [], fields, hash, notes);
}
