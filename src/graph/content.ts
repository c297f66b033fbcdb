import type { Entity, Mention, MentionPart } from "../model/entity.ts";
import type { Extract } from "../model/extract.ts";
import type { Figure, Period } from "../model/figure.ts";
import { hashOf, idOf } from "../model/id.ts";
import { spanAt } from "../model/span.ts";
import { factId, slotKey } from "./key.ts";
import { passageOf } from "./passage.ts";
import { type Said, saidOf } from "./said.ts";
import { touch } from "./touch.ts";

/** Properties as the driver takes them: integers as BigInt, no nulls. */
export type Props = Record<string, string | number | bigint | boolean | string[] | Int8Array>;

interface Linked {
  /** Id of the node that the relationship ends in. */
  readonly to: string;
  readonly p: Props;
}

/** All rows that one document's content becomes. Plain values: they cross threads. */
export interface Content {
  readonly document: Props;
  readonly outer: string | null;
  readonly work: string | null;
  readonly sentences: readonly { readonly p: Props; readonly mentions: readonly Linked[] }[];
  /** Entities to be there: id, type and a first name. Sorted by id. */
  readonly entities: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly indicators: readonly { readonly id: string; readonly p: Props }[];
  readonly names: readonly Linked[];
  readonly figures: readonly {
    readonly p: Props;
    readonly sentence: string;
    readonly indicator: string | null;
    readonly about: string | null;
    readonly context: readonly string[];
    readonly partOf: string | null;
  }[];
  readonly statements: readonly {
    readonly p: Props;
    readonly sentence: string;
    readonly subject: string;
    readonly object: string | null;
    readonly source: string | null;
    readonly roles: readonly { readonly to: string; readonly role: string }[];
  }[];
  readonly problems: readonly Props[];
  /** Keys of what must be derived anew when this content comes or goes (derive.ts). */
  readonly touched: readonly string[];
}

/** Drops nulls and empty lists; whole numbers named in `ints` become BigInt. */
export function props(values: Record<string, unknown>, ints: readonly string[] = []): Props {
  const out: Props = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (typeof value === "number") out[key] = ints.includes(key) ? BigInt(value) : value;
    else if (typeof value === "string" || typeof value === "boolean" || typeof value === "bigint") out[key] = value;
    else if (value instanceof Int8Array) out[key] = value;
    else if (Array.isArray(value)) out[key] = value.map(String);
    else throw new Error(`${key} is no value that the graph can keep`);
  }
  return out;
}

const PLACES = ["start", "end", "rawStart", "rawEnd"] as const;

const periodProps = (period: Period | null): Record<string, unknown> =>
  period
    ? {
        periodStart: period.start,
        periodEnd: period.end,
        periodKind: period.kind,
        periodPrecision: period.precision,
        periodBasis: period.basis,
        periodText: period.text,
      }
    : {};

const number = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

/** The rows of one document. Throws if the extract contradicts itself (a figure without a sentence, an unknown entity). */
export function contentOf(extract: Extract): Content {
  const { document, sentences } = extract;
  const doc = document.id;
  const known = new Map(extract.entities.map((entity) => [entity.id, entity]));
  const sentenceId = (index: number): string => `${doc}.s${index}`;
  const indexOf = (given: number, place: number, what: string): number => {
    const index = sentences[given] ? given : spanAt(sentences, place);
    if (!sentences[index]) throw new Error(`${what} at ${place} of ${document.ref} stands in no sentence`);
    return index;
  };
  const entity = (id: string, what: string): string => {
    if (!known.has(id)) throw new Error(`${what} of ${document.ref} names the entity ${id}, which is not among its entities`);
    return id;
  };
  const passages = sentences.map((s) => passageOf(document.text.slice(s.start, s.end)));
  const distinct = [...new Map(passages.flatMap((p) => (p ? [[p.key, p] as const] : []))).values()];
  const longest = distinct.toSorted((a, b) => b.letters - a.letters || (a.key < b.key ? -1 : 1)).slice(0, 4);
  const mentions: Linked[][] = sentences.map(() => []);
  let mentionCount = 0;
  const mention = (m: Mention, id: string, nested: boolean): void => {
    mentionCount++;
    const at = spanAt(sentences, m.start);
    const p = props({ start: m.start, end: m.end, text: m.text, rawStart: m.rawStart, rawEnd: m.rawEnd, nested }, PLACES);
    mentions[at]?.push({ to: id, p });
    for (const part of m.parts) mention(part, entity(part.entity, "a name"), true);
  };
  for (const one of extract.entities) for (const m of one.mentions) mention(m, one.id, false);
  for (const list of mentions)
    list.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : Number(a.p["start"]) - Number(b.p["start"])));
  const nestedCount = new Map<string, number>();
  const count = (m: Mention | MentionPart, id: string): void => {
    nestedCount.set(id, (nestedCount.get(id) ?? 0) + 1);
    for (const part of m.parts) count(part, part.entity);
  };
  for (const one of extract.entities) for (const m of one.mentions) count(m, one.id);

  const figureIds = new Set(extract.figures.map((f) => f.id));
  const touched = new Set<string>([touch.document(doc)]);
  const figures = extract.figures.map((figure) => {
    const sentence = indexOf(figure.sentence, figure.start, "a figure");
    const key = slotKey(figure, extract);
    if (key) touched.add(touch.slot(key.slot)).add(touch.series(key.series));
    if (figure.indicator) touched.add(touch.indicator(figure.indicator.id));
    const text = document.text.slice(sentences[sentence]?.start, sentences[sentence]?.end);
    return {
      p: figureProps(
        figure,
        extract,
        known.get(figure.about?.entity ?? ""),
        key,
        passages[sentence]?.key ?? `${doc}.${sentence}`,
        saidOf(text),
      ),
      sentence: sentenceId(sentence),
      indicator: figure.indicator?.id ?? null,
      about: figure.about?.entity ? entity(figure.about.entity, "a figure") : null,
      context: [...new Set(figure.context)].sort().map((id) => entity(id, "a figure")),
      partOf: figure.partOf && figure.partOf !== figure.id && figureIds.has(figure.partOf) ? figure.partOf : null,
    };
  });
  const statements = extract.statements.map((statement) => {
    const fact = factId(statement);
    if (fact && statement.object) touched.add(touch.fact(fact, statement.type, statement.subject, statement.object));
    const { id, type, detail, negated, modality, quote, start, end, rawStart, rawEnd, rule, confidence } = statement;
    const stated = { id, type, detail, negated, modality, quote, start, end, rawStart, rawEnd, rule, confidence, fact };
    const published = { document: doc, publishedAt: document.publishedAt };
    return {
      p: props({ ...stated, ...published, ...periodProps(statement.period) }, PLACES),
      sentence: sentenceId(indexOf(statement.sentence, start, "a statement")),
      subject: entity(statement.subject, "a statement"),
      object: statement.object ? entity(statement.object, "a statement") : null,
      source: statement.source ? entity(statement.source, "a statement") : null,
      roles: statement.roles.map((r) => ({ to: entity(r.entity, "a statement"), role: r.role })),
    };
  });
  for (const one of extract.entities) touched.add(touch.entity(one.id));
  const names = extract.entities
    .map((e) => {
      const own = { name: e.name, aliases: [...e.aliases], code: e.code, date: e.date, rule: e.rule };
      const surfaces = [...new Set(e.mentions.map((m) => m.text))].filter((t) => t !== e.name && !e.aliases.includes(t)).sort();
      return { to: e.id, p: props({ ...own, surfaces, mentions: nestedCount.get(e.id) ?? 0 }, ["mentions"]) };
    })
    .sort((a, b) => (a.to < b.to ? -1 : 1));
  const { text, partOf, entity: work, ...fields } = document;
  const counts = { figures: figures.length, mentions: mentionCount, statements: statements.length, textLength: text.length };
  const letters = distinct.reduce((sum, p) => sum + p.letters, 0);
  const integers = ["figures", "mentions", "statements", "textLength", "letters"];
  return {
    document: props({ ...fields, text, ...counts, letters, passages: longest.map((p) => p.key) }, integers),
    outer: partOf,
    work: work ? entity(work, "the document") : null,
    sentences: sentences.map((s, index) => {
      const what = { id: sentenceId(index), document: doc, index, start: s.start, end: s.end, part: s.part };
      const passage = passages[index];
      const body = { text: text.slice(s.start, s.end), passage: passage?.key, letters: passage?.letters };
      return { p: props({ ...what, ...body }, ["index", "start", "end", "letters"]), mentions: mentions[index] ?? [] };
    }),
    entities: [...known.values()].map(({ id, type, name }) => ({ id, type, name })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    indicators: indicatorsOf(extract),
    names,
    figures,
    statements,
    problems: extract.problems.map((p, index) => {
      const id = idOf("prb", doc, p.code, p.start, p.end, index);
      return props({ ...p, id, document: doc }, PLACES);
    }),
    touched: [...touched].sort(),
  };
}

function indicatorsOf(extract: Extract): { id: string; p: Props }[] {
  const known = new Map<string, Props>();
  for (const f of extract.figures) {
    if (!f.indicator || known.has(f.indicator.id)) continue;
    known.set(f.indicator.id, props({ name: f.indicator.name }));
  }
  return [...known].map(([id, p]) => ({ id, p })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function figureProps(
  figure: Figure,
  extract: Extract,
  about: Entity | undefined,
  key: { slot: string; series: string } | null,
  passage: string,
  said: Said,
): Props {
  const { document } = extract;
  const { id, quote, start, end, rawStart, rawEnd, amount, lower, upper, lowerInclusive, upperInclusive } = figure;
  const { approximation, hedge, unit, unitCode, unitMultiplier, measure, action, per, whole, statType } = figure;
  const { change, comparison, modality, cumulative, rule, confidence } = figure;
  const owners = new Set([figure.about?.name, about?.name, ...(about?.aliases ?? [])].filter(Boolean));
  const speakers = [document.publisher, ...document.issuers];
  const place = { id, quote, start, end, rawStart, rawEnd, document: document.id, passage, ...key };
  const values = { amount, lower, upper, value: number(amount), lowerValue: number(lower), upperValue: number(upper) };
  const sense = { lowerInclusive, upperInclusive, approximation, hedge: [...hedge], unit, unitCode, unitMultiplier };
  const kind = { measure, action, per, whole, statType, change, comparison, modality, cumulative, rule, confidence };
  const subject = { aboutName: figure.about?.name, about: figure.about?.entity, indicator: figure.indicator?.id };
  const named = { indicatorName: figure.indicator?.name };
  const vintage = {
    publishedAt: document.publishedAt,
    publisher: document.issuers[0] ?? document.publisher,
    documentKind: document.kind,
    reported: figure.period ? null : true,
    owned: speakers.some((s) => s !== null && owners.has(s)) ? true : null,
    revision: said.revision ? true : null,
    provisional: said.provisional ? true : null,
    contexts: [...figure.context].sort(),
  };
  const all = { ...place, ...values, ...sense, ...kind, ...subject, ...named, ...vintage, ...periodProps(figure.period) };
  return props(all, [...PLACES, "unitMultiplier"]);
}

/** Raise it when rows are made otherwise from the same form (here, in key.ts or passage.ts): documents are then written anew when read again. */
const ROWS_VERSION = 2;

/** Hash of all that a source states in a document, and of how rows are made of it. */
export const digestOf = (form: string): string => hashOf(`${ROWS_VERSION}\n${form}`).slice(0, 32);
