import { deflateSync, inflateSync } from "node:zlib";
import type { Extract, SourceExtract } from "../model/extract.ts";
import { type Content, contentOf, digestOf } from "./content.ts";

/** A document as one source states it, ready to be written. Plain values: it crosses threads. */
export interface PreparedDocument {
  readonly id: string;
  /** Place among the source's documents, from 0. */
  readonly index: number;
  readonly ref: string;
  readonly publishedAt: string | null;
  /** Of the clean text, in UTF-16 units. */
  readonly length: number;
  readonly digest: string;
  /** The deflated interchange form. */
  readonly form: Int8Array;
  readonly content: Content;
}

/** A source with all that it holds, ready to be written. */
export interface PreparedSource {
  readonly id: string;
  readonly ref: string;
  readonly bytesHash: string;
  /** The deflated raw text, UTF-8. */
  readonly raw: Int8Array;
  readonly rawLength: number;
  readonly media: string;
  readonly encoding: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly documents: readonly PreparedDocument[];
}

/** Everything of a load that needs no database; throws if an extract contradicts itself. */
export function prepare({ source, extracts }: SourceExtract): PreparedSource {
  const documents = new Map<string, PreparedDocument>();
  for (const extract of extracts) {
    const { id, ref, publishedAt, text } = extract.document;
    // A source that has one text twice holds it once.
    if (documents.has(id)) continue;
    const form = JSON.stringify(extract);
    documents.set(id, {
      id,
      index: documents.size,
      ref,
      publishedAt,
      length: text.length,
      digest: digestOf(form),
      form: deflated(form),
      content: contentOf(extract),
    });
  }
  const { id, ref, bytesHash, raw, media, encoding, publisher, publishedAt } = source;
  const kept = { id, ref, bytesHash, media, encoding, publisher, publishedAt };
  return { ...kept, raw: deflated(raw), rawLength: raw.length, documents: [...documents.values()] };
}

/** Text as bytes for a property. The driver keeps an Int8Array as BYTES; any other list of numbers would become a LIST OF FLOAT. */
export const deflated = (text: string): Int8Array => Int8Array.from(deflateSync(text, { level: 3 }));

const bytes = (value: Uint8Array | Int8Array): Uint8Array => new Uint8Array(value.buffer, value.byteOffset, value.byteLength);

/** The text of the interchange form back from `HOLDS.form`. */
export const formOf = (form: Uint8Array | Int8Array): string => inflateSync(bytes(form)).toString("utf8");

/** The interchange form back from `HOLDS.form`. */
export const extractOf = (form: Uint8Array | Int8Array): Extract => JSON.parse(formOf(form)) as Extract;

/** The raw text back from `Source.raw`. */
export const rawOf = (raw: Uint8Array | Int8Array): string => inflateSync(bytes(raw)).toString("utf8");
