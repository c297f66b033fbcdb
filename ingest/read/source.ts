import type { Fault } from "../../src/model/fault.ts";
import type { GivenFields, RawText } from "../../src/model/text.ts";

/** A source of no more than a text; the readers of formats fill in the rest. */
export const source = (ref: string, media: string, raw: string, bytesHash: string, more: Partial<RawText> = {}): RawText => ({
  ref,
  media,
  raw,
  bytesHash,
  encoding: null,
  given: {},
  record: false,
  tables: [],
  problems: [],
  ...more,
});

/** An input that could not be read, and why; the others go on. */
export interface ReadFailure {
  readonly ref: string;
  readonly fault: Fault;
}

/** Which names of a record hold which of our fields, as `--map text=content,title=headline` gives them. */
export type FieldMap = Readonly<Partial<Record<"id" | "title" | "date" | "publisher" | "url" | "text" | "html", string>>>;

/** The fields of a record that are strings (or numbers), by our names. */
export function fieldsOf(record: Readonly<Record<string, unknown>>, map: FieldMap) {
  const get = (name: keyof FieldMap): string | undefined => {
    const value = record[map[name] ?? name];
    return typeof value === "string" ? value.toWellFormed() : typeof value === "number" ? String(value) : undefined;
  };
  const given: { -readonly [K in keyof GivenFields]: GivenFields[K] } = {};
  for (const key of ["title", "date", "publisher", "url"] as const) {
    const value = get(key)?.trim();
    if (value) given[key] = value;
  }
  return { id: get("id"), text: get("text"), html: get("html"), given };
}
