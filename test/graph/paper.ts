import type { DocumentKind } from "../../src/model/document.ts";
import { NO_FIELDS } from "../../src/model/document.ts";
import type { Entity, EntityType } from "../../src/model/entity.ts";
import type { Extract, Sentence, SourceExtract } from "../../src/model/extract.ts";
import type { Figure, Period } from "../../src/model/figure.ts";
import { hashOf, idOf } from "../../src/model/id.ts";
import type { Statement, StatementType } from "../../src/model/statement.ts";

/** A figure of a paper, as far as it differs from 4600家, counted. `quote` is found in the text. */
export interface PaperFigure {
  readonly quote: string;
  readonly amount: string;
  readonly measure: string;
  readonly about?: string;
  readonly context?: string;
  /** Words from which on the quote is looked for; absent: from the beginning. */
  readonly from?: string;
  readonly period?: string | null;
  readonly more?: Partial<Figure>;
}

export interface PaperName {
  readonly surface: string;
  readonly name?: string;
  readonly type?: EntityType;
  readonly aliases?: readonly string[];
}

/** A paper in few words; what is left out is the same for all. */
export interface Paper {
  readonly ref: string;
  readonly sentences: readonly string[];
  readonly title?: string;
  readonly number?: string;
  readonly publisher?: string | null;
  readonly publishedAt?: string | null;
  readonly kind?: DocumentKind;
  readonly names?: readonly PaperName[];
  readonly figures?: readonly PaperFigure[];
  readonly facts?: readonly {
    readonly type: StatementType;
    readonly subject: string;
    readonly object: string;
    readonly detail?: string;
  }[];
}

const entityId = (type: EntityType, name: string): string => idOf(type.slice(0, 3).toLowerCase(), name);

const yearly = (year: string): Period => ({
  start: year,
  end: year,
  kind: "DURATION",
  precision: "YEAR",
  basis: "STATED",
  text: `${year}年`,
});

/** The extract of a source that holds one paper: plain values, as the reading part would hand them over. */
export function extractOfPaper(paper: Paper): SourceExtract {
  const text = paper.sentences.join("");
  const publisher = paper.publisher === undefined ? "示例日报" : paper.publisher;
  const publishedAt = paper.publishedAt === undefined ? "2023-06-16" : paper.publishedAt;
  const id = paper.number ? idOf("doc", "number", publisher, paper.number) : idOf("doc", "text", hashOf(text));
  const sentences: Sentence[] = [];
  for (const sentence of paper.sentences) {
    const start = sentences.at(-1)?.end ?? 0;
    sentences.push({ start, end: start + sentence.length, part: "body" });
  }
  const sentenceOf = (place: number): number => sentences.findIndex((s) => s.start <= place && place < s.end);
  const entities = new Map<string, Entity>();
  for (const { surface, name = surface, type = "Organization", aliases = [] } of paper.names ?? []) {
    const mentions = [...text.matchAll(new RegExp(surface, "gu"))].map((m) => {
      const [start, end] = [m.index, m.index + surface.length];
      return { start, end, text: surface, rawStart: start, rawEnd: end, parts: [] };
    });
    const known = entities.get(entityId(type, name));
    const all = [...(known?.mentions ?? []), ...mentions].sort((a, b) => a.start - b.start);
    const others = [...new Set([...(known?.aliases ?? []), ...aliases])].sort();
    entities.set(entityId(type, name), {
      id: entityId(type, name),
      type,
      name,
      aliases: others,
      mentions: all,
      code: null,
      rule: "test",
    });
  }
  const idOfName = (name: string | undefined): string | null => [...entities.values()].find((e) => e.name === name)?.id ?? null;
  const figures = (paper.figures ?? []).map(({ quote, amount, measure, about, context, from, period, more }): Figure => {
    const start = text.indexOf(quote, from ? text.indexOf(from) : 0);
    const end = start + quote.length;
    const inContext = idOfName(context);
    return {
      id: idOf("fig", id, start, end),
      quote,
      start,
      end,
      rawStart: start,
      rawEnd: end,
      sentence: sentenceOf(start),
      amount,
      lower: null,
      upper: null,
      lowerInclusive: false,
      upperInclusive: false,
      approximation: /0$/.test(amount) ? "ROUNDED" : "EXACT",
      hedge: [],
      unit: "家",
      unitCode: "unit",
      unitMultiplier: 0,
      measure,
      action: null,
      about: about ? { name: about, entity: idOfName(about) } : null,
      per: null,
      whole: null,
      partOf: null,
      context: inContext ? [inContext] : [],
      statType: "COUNT",
      change: null,
      comparison: null,
      period: period === null ? null : yearly(period ?? "2022"),
      modality: "ACTUAL",
      cumulative: false,
      indicator: { id: idOf("ind", measure), name: `${measure}·数量` },
      rule: "test",
      confidence: 1,
      ...more,
    };
  });
  const statements = (paper.facts ?? []).map(({ type, subject, object, detail = null }): Statement => {
    const start = text.indexOf(subject);
    const end = start + subject.length;
    const place = { start, end, rawStart: start, rawEnd: end, sentence: sentenceOf(start), quote: subject };
    const ends = { subject: idOfName(subject) ?? "", object: idOfName(object), detail, roles: [], source: null };
    const sense = { period: null, modality: "ACTUAL", negated: false, rule: "test", confidence: 1 } as const;
    return { id: idOf("sta", id, type, subject, object, detail), type, ...ends, ...place, ...sense };
  });
  const title = paper.title ?? "示例";
  const fields = { ...NO_FIELDS, title, publisher, publishedAt, number: paper.number ?? null, kind: paper.kind ?? "news" };
  const document = { id, ref: paper.ref, partOf: null, entity: null, ...fields, text, textHash: hashOf(text) };
  const extract: Extract = { document, sentences, entities: [...entities.values()], figures, statements, problems: [] };
  const source = {
    id: idOf("src", paper.ref),
    ref: paper.ref,
    bytesHash: hashOf(JSON.stringify(paper)),
    raw: text,
    media: "text/plain",
    encoding: "utf-8",
    publisher,
    publishedAt,
  };
  return { source, extracts: [extract] };
}
