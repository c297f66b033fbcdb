import type { DocumentFields, Part } from "./document.ts";
import type { EntityType } from "./entity.ts";
import type { Sentence } from "./extract.ts";
import type { Modality, Period, Quantity } from "./figure.ts";
import type { Problem } from "./problem.ts";
import type { Span } from "./span.ts";

/*
 * The stages of reading. Each is a new value that adds one thing to the one before, so a pipeline in the wrong order does
 * not compile: RawText → CleanText → SplitText → TaggedText → MarkedText → LinkedText → Extract.
 */

/** Fields that came with a record, not from its text. */
export interface GivenFields {
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** A source as it was given, decoded. */
export interface RawText {
  readonly ref: string;
  /** e.g. text/plain, text/html, text/markdown; what `raw` is written in. */
  readonly media: string;
  /** The decoded raw text (for HTML the page's source). Well-formed UTF-16. */
  readonly raw: string;
  readonly bytesHash: string;
  readonly encoding: string | null;
  readonly given: GivenFields;
  /** True for a record whose text is the body as given: no header or tail is looked for in it (DESIGN section 4). */
  readonly record: boolean;
  /** Tables and structure known from the format (docx, xlsx, csv), as spans of `raw`. */
  readonly tables: readonly Table[];
  /** Paragraphs, headings and items known from the format, as spans of `raw`; absent where the format has none. */
  readonly blocks?: readonly RawBlock[];
  /** Length of the byte order mark before the text; absent where `raw` is no decoded file (docx, pdf, a field of a record). */
  readonly bom?: number;
  readonly problems: readonly Problem[];
}

/** A paragraph, heading or item of a raw text whose format knows them. */
export interface RawBlock extends Span {
  readonly kind: "heading" | "paragraph" | "item";
  /** 1 is the highest; 0 for what is no heading. */
  readonly level: number;
}

export interface RawSpan {
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** A paragraph, heading, list item or table row of the clean text, without its line end. */
export interface Block extends Span {
  readonly part: Part;
  readonly kind: "heading" | "paragraph" | "item" | "row";
  /** 1 is the highest; 0 for what is no heading. */
  readonly level: number;
}

export interface Cell extends Span {
  /** Zero-based place in the grid, with merged cells spread out. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
}

/** A table of the text: its caption (with 单位：万元) and cells as spans. */
export interface Table extends Span {
  readonly caption: Span | null;
  readonly cells: readonly Cell[];
}

/** One document of a source, cleaned. */
export interface CleanText {
  readonly raw: RawText;
  /** The source's ref, with "#2" and so on for documents inside the first. */
  readonly ref: string;
  /** Ref of the outer document, if it is inside one, and how it is tied to it. */
  readonly inside: { readonly ref: string; readonly as: "forwarded" | "attached" } | null;
  readonly fields: DocumentFields;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  /** Hash of the canonical text, for identity. */
  readonly textHash: string;
  readonly problems: readonly Problem[];
  /** Spans that are damaged beyond repair: no name and no figure reaches across them. */
  readonly damaged: readonly Span[];
  /** The span of `raw.raw` that a span of `text` comes from. */
  readonly toRaw: (span: Span) => RawSpan;
}

/** + sentences, in order, without overlap, not crossing blocks. */
export interface SplitText extends CleanText {
  readonly sentences: readonly Sentence[];
}

/** A word of nodejieba's cut with its part of speech: a hint, never a fence. */
export interface Token extends Span {
  readonly pos: string;
}

/** + words; they tile the text. */
export interface TaggedText extends SplitText {
  readonly tokens: readonly Token[];
}

/** A name found in the text. */
export interface NameMention extends Span {
  readonly type: EntityType;
  readonly rule: string;
  readonly confidence: number;
  readonly parts: readonly NameMention[];
}

/** A time phrase and the period it means; `modality` where the phrase itself makes the statement a target (到2025年). */
export interface TimeMention extends Span {
  readonly period: Period;
  readonly modality: Modality | null;
  readonly rule: string;
}

/** A reading that lost: kept so that `explain` can show it. */
export interface Latent extends Span {
  readonly kind: "figure" | "time" | "name";
  readonly rule: string;
  readonly reason: string;
}

/** + what was found: names, quantities, times; names do not overlap one another, nor quantities. */
export interface MarkedText extends TaggedText {
  readonly names: readonly NameMention[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  readonly latent: readonly Latent[];
}

/** An entity as the linker knows it in this document. */
export interface LinkedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code: string | null;
  readonly rule: string;
  /** Of an administrative place: its level, and the code of the division above it (null for a country). */
  readonly level?: "country" | "province" | "city" | "county";
  readonly parent?: string | null;
}

/** One decision of the linker: this name is this entity, by this rule. Listed, so that it can be read, overridden and undone. */
export interface LinkDecision extends Span {
  readonly surface: string;
  readonly type: EntityType;
  readonly entity: string;
  readonly name: string;
  readonly rule: string;
}

/** + who is who: every name (and part of a name) has an entity. */
export interface LinkedText extends MarkedText {
  readonly entities: readonly LinkedEntity[];
  /** Keyed by the NameMention value itself, parts included. */
  readonly entityOf: ReadonlyMap<NameMention, LinkedEntity>;
  /** Every name with the rule that says who it is, in order of place; parts after their name. */
  readonly decisions?: readonly LinkDecision[];
  /** Words that stand for an entity without naming it (该公司, 我省, 本报), in order of place; 两国 once for each of the two. */
  readonly references?: readonly LinkDecision[];
}
