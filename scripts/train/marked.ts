import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { clean } from "../../ingest/clean.ts";
import { stretches } from "../../ingest/extract/name/decode.ts";
import { BEGIN, END, INSIDE, labelOf, SINGLE } from "../../ingest/extract/name/label.ts";
import { hashOf } from "../../src/model/id.ts";
import type { CleanText } from "../../src/model/text.ts";

/** A text with one label per character. */
export interface MarkedItem {
  readonly id: string;
  readonly text: string;
  readonly labels: Uint8Array;
}

/** The records of a JSON Lines file, also gzipped. */
export const records = (file: string): { id: string; text: string }[] =>
  (file.endsWith(".gz") ? gunzipSync(readFileSync(file)).toString("utf8") : readFileSync(file, "utf8"))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: string; text: string });

/** The records of all files of a folder of JSON Lines, also gzipped, in the order of the files' names. */
export const folderRecords = (folder: string): { id: string; text: string }[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => records(join(folder, file)));

/** Rows of a table of marks, parted by tabs, by the record that their first column names; lines with fewer columns are left out. */
export function marksOf(table: string, columns: number): Map<string, (readonly string[])[]> {
  const marks = new Map<string, (readonly string[])[]>();
  for (const line of readFileSync(table, "utf8").split("\n")) {
    const [id, ...row] = line.split("\t");
    if (id && row.length === columns) marks.set(id, [...(marks.get(id) ?? []), row]);
  }
  return marks;
}

/** A record's text as it is cleaned for reading; undefined if nothing is left of it. */
export const cleanRecord = (record: { id: string; title: string; date: string; text: string }): CleanText | undefined =>
  clean({
    ref: record.id,
    media: "text/plain",
    raw: record.text,
    bytesHash: "",
    encoding: null,
    given: { title: record.title, date: record.date },
    record: true,
    tables: [],
    problems: [],
  })[0];

/** Which of so many folds an item is in, from 0, by a hash of its id. */
export const foldOf = (id: string, folds: number): number => Number.parseInt(hashOf(`fold ${id}`).slice(0, 6), 16) % folds;

const CODES = ["ORG", "PER", "LOC", "EVT", "PRG", "WRK", "PRD"];

/** Reads texts marked ⟦TYPE|surface⟧ (one JSON object {id, marked} a line). */
export function marked(file: string): MarkedItem[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { id, marked: source } = JSON.parse(line) as { id: string; marked: string };
      return { id, ...labelled(source) };
    });
}

/**
 * Texts of which single sentences are marked, by a table of marks: record, start and end of a sentence, then its names, each as
 * start-end-TYPE, parted by spaces. Records that are not among `texts` are left out. All other sentences are to be skipped. Throws
 * where a row is no sentence of its text.
 */
export function markedSentences(
  table: string,
  texts: readonly { id: string; text: string }[],
): (MarkedItem & { skip: Set<number> })[] {
  const marks = marksOf(table, 3);
  return texts.flatMap(({ id, text }) => {
    const rows = marks.get(id);
    if (rows === undefined) return [];
    const ends = new Map(Array.from(stretches(text), ({ start, end }) => [start, end]));
    const skip = new Set(ends.keys());
    const labels = new Uint8Array(text.length);
    for (const [start, end, names = ""] of rows) {
      if (ends.get(Number(start)) !== Number(end))
        throw new RangeError(
          `${table}: ${start} to ${end} is no sentence of ${id}, expected the text that the marks were made on`,
        );
      skip.delete(Number(start));
      for (const name of names.split(" ").filter((part) => part !== "")) {
        const [from, to, code = ""] = name.split("-");
        label(labels, { start: Number(from), end: Number(to), type: typeBy(code) });
      }
    }
    return [{ id, text, labels, skip }];
  });
}

function labelled(source: string): { text: string; labels: Uint8Array } {
  let text = "";
  const names: { start: number; end: number; type: number }[] = [];
  let from = 0;
  for (const match of source.matchAll(/⟦([A-Z]{3})\|([^⟦⟧]*)⟧/gu)) {
    text += source.slice(from, match.index);
    const surface = match[2] ?? "";
    const type = typeBy(match[1] ?? "");
    if (surface) names.push({ start: text.length, end: text.length + surface.length, type });
    text += surface;
    from = match.index + match[0].length;
  }
  text += source.slice(from);
  const labels = new Uint8Array(text.length);
  for (const name of names) label(labels, name);
  return { text, labels };
}

function typeBy(code: string): number {
  const type = CODES.indexOf(code);
  if (type < 0) throw new RangeError(`Unknown type ${code}, expected one of ${CODES.join(" ")}`);
  return type;
}

/** Writes a name's labels. */
export function label(labels: Uint8Array, { start, end, type }: { start: number; end: number; type: number }): void {
  labels.fill(labelOf(type, INSIDE), start, end);
  labels[start] = labelOf(type, end - start === 1 ? SINGLE : BEGIN);
  if (end - start > 1) labels[end - 1] = labelOf(type, END);
}
