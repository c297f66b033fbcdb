import type { Graph } from "../../src/graph/client.ts";
import { derive } from "../../src/graph/derive.ts";
import { prepare } from "../../src/graph/form.ts";
import { applySchema, awaitFulltext } from "../../src/graph/schema.ts";
import { writeSources } from "../../src/graph/write.ts";
import { type DocumentFields, NO_FIELDS } from "../../src/model/document.ts";
import type { Entity, EntityType } from "../../src/model/entity.ts";
import type { Extract, SourceExtract } from "../../src/model/extract.ts";
import type { Figure, Period } from "../../src/model/figure.ts";
import { hashOf, idOf } from "../../src/model/id.ts";
import type { Statement, StatementType } from "../../src/model/statement.ts";

/** A document by hand: what its sentences state, with the spans looked up by their words. */
export interface Stated {
  readonly ref: string;
  readonly fields: Partial<DocumentFields>;
  readonly sentences: readonly string[];
  readonly entities?: readonly {
    readonly type: EntityType;
    readonly name: string;
    readonly aliases?: readonly string[];
    readonly code?: string;
    readonly date?: string;
  }[];
  readonly figures?: readonly (Partial<Omit<Figure, "about" | "period" | "indicator" | "partOf" | "context">> & {
    readonly quote: string;
    readonly measure: string;
    /** A name of `entities`, or any other words. */
    readonly about?: string;
    readonly period?: Period | null;
    /** The quote of the total. */
    readonly partOf?: string;
    readonly context?: readonly string[];
  })[];
  readonly statements?: readonly {
    readonly type: StatementType;
    readonly subject: string;
    readonly object?: string;
    readonly detail?: string;
    readonly quote: string;
    readonly period?: Period;
  }[];
}

export const entityId = (type: EntityType, name: string): string => idOf("ent", type, name);
export const indicatorId = (measure: string, action: string | null, statType: string): string =>
  idOf("ind", measure, action, statType);

export const year = (y: string): Period => ({
  start: y,
  end: y,
  kind: "DURATION",
  precision: "YEAR",
  basis: "STATED",
  text: `${y}年`,
});
export const yearEnd = (y: string): Period => ({
  start: `${y}-12-31`,
  end: `${y}-12-31`,
  kind: "INSTANT",
  precision: "YEAR",
  basis: "STATED",
  text: `截至${y}年底`,
});
export const quarter = (y: string, q: 1 | 2 | 3 | 4): Period => {
  const month = (n: number): string => `${y}-${String(n).padStart(2, "0")}`;
  return {
    start: month(q * 3 - 2),
    end: month(q * 3),
    kind: "DURATION",
    precision: "QUARTER",
    basis: "STATED",
    text: `${y}年${q}季度`,
  };
};

/** The source and extract that a pipeline would have made of it. */
export function extractOf(stated: Stated): SourceExtract {
  const text = stated.sentences.join("\n");
  const id = idOf("doc", "text", hashOf(text));
  const span = (words: string): { start: number; end: number; rawStart: number; rawEnd: number } => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`${stated.ref} does not say ${words}`);
    return { start, end: start + words.length, rawStart: start, rawEnd: start + words.length };
  };
  let at = 0;
  const sentences = stated.sentences.map((one, index) => {
    const start = at;
    at += one.length + 1;
    return { start, end: start + one.length, part: index === 0 ? ("title" as const) : ("body" as const) };
  });
  const sentenceOf = (place: number): number => sentences.findIndex((one) => one.start <= place && place < one.end);
  const named = stated.entities ?? [];
  const idOfName = (name: string): string | null => {
    const entity = named.find((one) => one.name === name || one.aliases?.includes(name));
    return entity ? entityId(entity.type, entity.name) : null;
  };
  const entities: Entity[] = named.map(({ type, name, aliases = [], code, date }) => ({
    id: entityId(type, name),
    type,
    name,
    aliases,
    ...(code ? { code } : {}),
    ...(date ? { date } : {}),
    rule: "test",
    mentions: [name, ...aliases].flatMap((surface) =>
      text.includes(surface) ? [{ ...span(surface), text: surface, parts: [] }] : [],
    ),
  }));
  const figureId = (quote: string): string => idOf("fig", id, span(quote).start);
  const figures = (stated.figures ?? []).map((one): Figure => {
    const place = span(one.quote);
    const { about, partOf, context, period, quote, measure, ...rest } = one;
    const statType = one.statType ?? "COUNT";
    const entity = about ? idOfName(about) : null;
    return {
      ...place,
      id: figureId(quote),
      quote,
      sentence: sentenceOf(place.start),
      amount: null,
      lower: null,
      upper: null,
      lowerInclusive: false,
      upperInclusive: false,
      approximation: "EXACT",
      hedge: [],
      unit: "",
      unitCode: null,
      unitMultiplier: 0,
      measure,
      action: null,
      per: null,
      whole: null,
      statType,
      change: null,
      comparison: null,
      modality: "ACTUAL",
      cumulative: false,
      rule: "test",
      confidence: 1,
      ...rest,
      about: about ? { name: about, entity } : null,
      period: period ?? null,
      partOf: partOf ? figureId(partOf) : null,
      context: (context ?? []).flatMap((name) => idOfName(name) ?? []),
      indicator: {
        id: indicatorId(measure, one.action ?? null, statType),
        name: one.action ? `${one.action}${measure}` : measure,
      },
    };
  });
  const statements = (stated.statements ?? []).map((one, index): Statement => {
    const place = span(one.quote);
    const subject = idOfName(one.subject);
    if (!subject) throw new Error(`${stated.ref} has no entity ${one.subject}`);
    return {
      ...place,
      id: idOf("sta", id, index),
      type: one.type,
      subject,
      object: one.object ? idOfName(one.object) : null,
      detail: one.detail ?? null,
      roles: [],
      period: one.period ?? null,
      modality: "ACTUAL",
      negated: false,
      source: null,
      sentence: sentenceOf(place.start),
      quote: one.quote,
      rule: "test",
      confidence: 0.9,
    };
  });
  const fields = { ...NO_FIELDS, title: stated.sentences[0] ?? "", ...stated.fields };
  const extract: Extract = {
    document: { id, ref: stated.ref, partOf: null, entity: null, ...fields, text, textHash: hashOf(text) },
    sentences,
    entities,
    figures,
    statements,
    problems: [],
  };
  const { publisher, publishedAt } = fields;
  const source = {
    id: idOf("src", stated.ref),
    ref: stated.ref,
    bytesHash: hashOf(text),
    raw: text,
    media: "text/plain",
    encoding: "utf-8",
    publisher,
    publishedAt,
  };
  return { source, extracts: [extract] };
}

/** Empties the graph and loads the documents through the loader's own steps. */
export async function fill(graph: Graph, documents: readonly Stated[]): Promise<void> {
  await graph.auto("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  await applySchema(graph);
  const writes = documents.map((stated) => {
    const whole = extractOf(stated);
    return { id: whole.source.id, source: prepare(whole) };
  });
  await writeSources(graph, writes, { extractor: null, run: null, now: "2024-01-01T00:00:00Z" });
  await derive(graph);
  await awaitFulltext(graph);
}
