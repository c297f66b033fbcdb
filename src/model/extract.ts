import type { DocumentFields, Part } from "./document.ts";
import type { Entity } from "./entity.ts";
import type { Figure } from "./figure.ts";
import type { Problem } from "./problem.ts";
import type { Span } from "./span.ts";
import type { Statement } from "./statement.ts";

/** The source that was read, as it was given. */
export interface SourceRecord {
  readonly id: string;
  readonly ref: string;
  /** Hash of the bytes of the file or record. */
  readonly bytesHash: string;
  /** The decoded raw text that `rawStart`/`rawEnd` point into. */
  readonly raw: string;
  readonly media: string;
  readonly encoding: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
}

/** A document as the interchange form carries it. */
export interface DocumentRecord extends DocumentFields {
  readonly id: string;
  /** As given; a document inside another: the same with "#2". */
  readonly ref: string;
  /** Id of the outer document. */
  readonly partOf: string | null;
  /** Id of the Work that stands for it, where it is itself part of a statement. */
  readonly entity: string | null;
  readonly text: string;
  /** Hash of the canonical text: glossed, traditional and plain copies share it. */
  readonly textHash: string;
}

/** A stretch of the clean text; the unit of evidence. */
export interface Sentence extends Span {
  readonly part: Part;
}

/** The interchange form: what one document states. One JSON object a line from `shutu extract`. schema/extract.schema.json. */
export interface Extract {
  readonly document: DocumentRecord;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
}

/** All that one source holds, with the source itself. */
export interface SourceExtract {
  readonly source: SourceRecord;
  readonly extracts: readonly Extract[];
}
