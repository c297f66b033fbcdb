import { documentFilter, figureFilter } from "./filter.ts";
import { type Args, at, type Key, properties, property, type Scope, type Spec, type Specs, value } from "./spec.ts";

const upper = (name: string, absent: string): Spec => value((n) => `toUpper(coalesce(${n}.${name}, '${absent}'))`);

/** Newest first; an undated one counts as the oldest. */
export const newest = (m: string): Key[] => [
  { of: `coalesce(${m}.publishedAt, '')`, descending: true },
  { of: `${m}.id`, descending: true },
];
export const byId = (m: string): Key[] => [{ of: `${m}.id` }];
export const byIndex = (m: string): Key[] => [{ of: `${m}.index` }, { of: `${m}.id` }];
export const byPlace = (m: string): Key[] => [{ of: `${m}.start` }, { of: `${m}.id` }];

export const typesOf = (args: Args): unknown => at(args, "types");

/** The labels of a list of entity types: ORGANIZATION → Organization. */
export const labelsOf = (types: unknown): string[] =>
  Array.isArray(types) ? types.map((type) => `${String(type)[0]}${String(type).slice(1).toLowerCase()}`) : [];

/** Condition that a node is of one of the types of the argument `types`. */
export const ofTypes = (m: string, scope: Scope, name = "types"): string[] =>
  at(scope.args, name) === undefined ? [] : [`${m}.type IN ${scope.param((args) => labelsOf(at(args, name)))}`];

export const source: Specs = {
  ...properties("id", "ref", "media", "encoding", "bytesHash", "publisher", "publishedAt"),
  raw: property("raw"),
  documents: {
    kind: "connection",
    type: "Document",
    match: (n, m) => ({ text: `MATCH (${n})-[:HOLDS]->(${m}:Document)` }),
    order: byId,
  },
};

export const document: Specs = {
  ...properties("id", "leadTitle", "subtitle", "number", "publisher", "source", "publishedAt", "editor", "url"),
  title: property("title", "''"),
  text: property("text", "''"),
  kind: upper("kind", "other"),
  authors: property("authors", "[]"),
  recipients: property("recipients", "[]"),
  issuers: property("issuers", "[]"),
  copies: property("copies", "[]"),
  partOf: { kind: "one", type: "Document", match: (n, m) => ({ text: `MATCH (${n})-[:PART_OF]->(${m}:Document)` }) },
  parts: { kind: "list", type: "Document", match: (n, m) => ({ text: `MATCH (${n})<-[:PART_OF]-(${m}:Document)` }), order: byId },
  work: { kind: "one", type: "Work", match: (n, m) => ({ text: `MATCH (${n})-[:AS_WORK]->(${m}:Work)` }) },
  sources: {
    kind: "list",
    type: "Source",
    match: (n, m) => ({ text: `MATCH (${n})<-[:HOLDS]-(${m}:Source)`, distinct: true }),
    order: (m) => [{ of: `${m}.ref` }],
  },
  sentences: {
    kind: "connection",
    type: "Sentence",
    match: (n, m) => ({ text: `MATCH (${n})-[:HAS]->(${m}:Sentence)` }),
    order: byIndex,
  },
  figures: {
    kind: "connection",
    type: "Figure",
    match: (n, m, scope) => ({ text: `MATCH (${m}:Figure {document: ${n}.id})`, where: figureFilter(m, scope) }),
    order: byPlace,
  },
  statements: {
    kind: "connection",
    type: "Statement",
    match: (n, m, scope) => ({
      text: `MATCH (${n})-[:HAS]->(:Sentence)<-[:STATED_IN]-(${m}:Statement)`,
      where: scope.args["types"] ? [`${m}.type IN ${scope.param(typesOf)}`] : [],
    }),
    order: byPlace,
  },
  entities: {
    kind: "list",
    type: "Entity",
    match: (n, m, scope) => {
      const first = scope.fresh();
      return {
        // Those known from a field alone have no mention: they come last.
        text:
          `MATCH (${n})-[:NAMES]->(${m}:Entity) WITH ${m}, ` +
          `coalesce(head(COLLECT { MATCH (${n})-[:HAS]->(:Sentence)-[r:MENTIONS]->(${m}) RETURN r.start ORDER BY r.start LIMIT 1 }), 1000000000) AS ${first} ` +
          `WITH ${m}, ${first} AS place`,
        where: ofTypes(m, scope),
      };
    },
    order: (m) => [{ of: "place" }, { of: `${m}.id` }],
  },
};

export const sentence: Specs = {
  ...properties("id", "text", "start", "end", "index"),
  part: upper("part", "body"),
  document: { kind: "one", type: "Document", match: (n, m) => ({ text: `MATCH (${m}:Document {id: ${n}.document})` }) },
  mentions: {
    kind: "list",
    type: "Mention",
    match: (n, m) => ({ text: `MATCH (${n})-[${m}:MENTIONS]->(:Entity)` }),
    order: (m) => [{ of: `${m}.start` }, { of: `${m}.end`, descending: true }],
  },
  figures: {
    kind: "list",
    type: "Figure",
    match: (n, m) => ({ text: `MATCH (${n})<-[:STATED_IN]-(${m}:Figure)` }),
    order: byPlace,
  },
};

/** Mentions are relationships: the node of these fragments is a MENTIONS relationship. */
export const mention: Specs = {
  ...properties("text", "start", "end", "rawStart", "rawEnd"),
  entity: { kind: "one", type: "Entity", match: (n, m) => ({ text: `UNWIND [endNode(${n})] AS ${m}` }) },
  sentence: { kind: "one", type: "Sentence", match: (n, m) => ({ text: `UNWIND [startNode(${n})] AS ${m}` }) },
};

/** The documents that name an entity. One that is named by an eighth of all meets its next page within some hundred documents. */
export const namedBy: Spec = {
  kind: "connection",
  type: "Document",
  match: (n, m, scope) => ({ text: `MATCH (${n})<-[:NAMES]-(${m}:Document)`, where: documentFilter(m, scope) }),
  order: newest,
  walk: {
    label: "Document",
    by: "publishedAt",
    often: (n) => `${n}.documents * 8 > COUNT { (:Document) }`,
    tie: (n, m) => `(${m})-[:NAMES]->(${n})`,
  },
};
