import type { Extract, SourceExtract } from "../src/model/extract.ts";
import { hashOf, idOf } from "../src/model/id.ts";
import type { GivenFields, LinkedText, RawText } from "../src/model/text.ts";
import { clean } from "./clean.ts";
import { correctFields, correctFigures } from "./correct.ts";
import { extract as mark } from "./extract.ts";
import { facts } from "./facts.ts";
import { NO_OVERRIDES, type Overrides } from "./link/override.ts";
import { link } from "./link.ts";
import { split } from "./split.ts";
import { tag } from "./tag.ts";

/** One document after the last stage but one, with what it states: what `explain` shows. */
export interface ReadDocument {
  readonly linked: LinkedText;
  readonly extract: Extract;
}

/**
 * The whole order of reading, pure: a source in, its documents with what they state out. Same source, same result. `overrides` are
 * people's decisions about names, figures and fields (parseOverrides reads them from a file's text).
 */
export function readSource(raw: RawText, overrides: Overrides = NO_OVERRIDES): ReadDocument[] {
  const ids = new Map<string, string>();
  return clean(raw).map((cleaned) => {
    const corrected = correctFields(cleaned, overrides);
    const linked = link(correctFigures(mark(tag(split(corrected))), overrides), overrides);
    const extract = facts(linked, cleaned.inside ? (ids.get(cleaned.inside.ref) ?? null) : null);
    ids.set(cleaned.ref, extract.document.id);
    return { linked, extract };
  });
}

/** What a source holds, in the interchange form, with the source's own record. */
export function extractSource(raw: RawText, overrides: Overrides = NO_OVERRIDES): SourceExtract {
  const extracts = readSource(raw, overrides).map((document) => document.extract);
  const first = extracts[0]?.document;
  const publisher = raw.given.publisher ?? first?.publisher ?? null;
  const publishedAt = raw.given.date ?? first?.publishedAt ?? null;
  const { ref, bytesHash, media, encoding } = raw;
  return { source: { id: idOf("src", ref), ref, bytesHash, raw: raw.raw, media, encoding, publisher, publishedAt }, extracts };
}

/** What is known of a text that is handed over as a string. */
export interface TextOptions extends GivenFields {
  /** Name of the text; "text" if not given. */
  readonly ref?: string;
  /** What it is written in: text/plain (the default), text/html, text/markdown. */
  readonly media?: string;
  /** True if the text is a body alone, with no header or tail lines to be looked for. Default false. */
  readonly record?: boolean;
  /** People's decisions about names, figures and fields. Default none. */
  readonly overrides?: Overrides;
}

/**
 * Reads one text: what each document in it states, the outer one first. `date` (ISO 8601 prefix) is the publication date that
 * 今年, 去年, 目前 are resolved against; without it they stay unresolved.
 */
export function extract(text: string, options: TextOptions = {}): Extract[] {
  const { ref = "text", media = "text/plain", record = false, overrides = NO_OVERRIDES, ...given } = options;
  const raw = text.toWellFormed();
  const source = { ref, media, raw, bytesHash: hashOf(raw), encoding: null, given, record, tables: [], problems: [] };
  return readSource(source, overrides).map((d) => d.extract);
}
