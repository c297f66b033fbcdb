import { namedBy, newest, typesOf } from "./document.ts";
import { cooccurring, neighbors } from "./explore.ts";
import { latest } from "./figure.ts";
import { codeStem, figureFilter, levelOf } from "./filter.ts";
import { type Key, properties, property, type Spec, type Specs, value } from "./spec.ts";

export const byName = (m: string): Key[] => [{ of: `${m}.name` }, { of: `${m}.id` }];
/** The latest date first; an undated one counts as the earliest. */
export const byDate = (m: string): Key[] => [
  { of: `coalesce(${m}.date, '')`, descending: true },
  { of: `${m}.id`, descending: true },
];

/** A list of entities over one relationship; `text` with `n` and `m` put in. */
const list = (type: string, text: (n: string, m: string) => string, order = byName, most?: number): Spec => ({
  kind: "list",
  type,
  match: (n, m) => ({ text: `MATCH ${text(n, m)}`, distinct: true }),
  order,
  ...(most ? { most } : {}),
});

// Posts by their own date, else by when they were stated.
const byTime = (m: string): Key[] => [
  { of: `coalesce(${m}.periodEnd, ${m}.periodStart, ${m}.publishedAt, '')`, descending: true },
  { of: `${m}.id`, descending: true },
];

const common: Specs = {
  ...properties("id", "name"),
  type: value((n) => `toUpper(${n}.type)`),
  aliases: property("aliases", "[]"),
  mentions: {
    kind: "connection",
    type: "Mention",
    match: (n, m) => ({ text: `MATCH (${n})<-[${m}:MENTIONS]-(:Sentence)` }),
    order: (m) => [{ of: `startNode(${m}).document` }, { of: `${m}.start` }, { of: `${m}.end` }],
  },
  documents: namedBy,
  figures: {
    kind: "connection",
    type: "Figure",
    match: (n, m, scope) => ({
      text: `MATCH (${n})<-[:ABOUT|CONTEXT]-(${m}:Figure)`,
      where: figureFilter(m, scope),
      distinct: true,
    }),
    order: latest,
  },
  statements: {
    kind: "connection",
    type: "Statement",
    match: (n, m, scope) => {
      const ends = { SUBJECT: "SUBJECT", OBJECT: "OBJECT" }[String(scope.args["as"])] ?? "SUBJECT|OBJECT|ROLE";
      return {
        text: `MATCH (${n})<-[:${ends}]-(${m}:Statement)`,
        where: scope.args["types"] ? [`${m}.type IN ${scope.param(typesOf)}`] : [],
        distinct: true,
      };
    },
    order: byTime,
  },
  neighbors,
  cooccurring,
};

const statementsOf = (ends: string, types: string): Spec => ({
  kind: "connection",
  type: "Statement",
  match: (n, m) => ({ text: `MATCH (${n})<-[:${ends}]-(${m}:Statement)`, where: [`${m}.type IN [${types}]`], distinct: true }),
  order: byTime,
});
const POSTS = "'HOLDS_POSITION', 'APPOINTED', 'REMOVED'";

export const organization: Specs = {
  ...common,
  posts: statementsOf("OBJECT", POSTS),
  partOf: list("Organization", (n, m) => `(${n})-[:PART_OF]->(${m}:Organization)`, byName, 20),
  parts: list("Organization", (n, m) => `(${n})<-[:PART_OF]-(${m}:Organization)`),
  places: list("Place", (n, m) => `(${n})-[:LOCATED_IN]->(${m}:Place)`, byName, 20),
  issued: list("Work", (n, m) => `(${n})-[:ISSUED]->(${m}:Work)`),
};

export const person: Specs = {
  ...common,
  posts: statementsOf("SUBJECT", POSTS),
  events: list("Event", (n, m) => `(${n})-[:ATTENDED|HOSTED]->(${m}:Event)`, byDate),
};

/** The place one level up that is known: 3301.. → 330100 → 330000. */
const WITHIN = (n: string, m: string): string =>
  `OPTIONAL MATCH (${n})-[:LOCATED_IN]->(l:Place) WITH collect(l) AS by ` +
  `OPTIONAL MATCH (c:Place) WHERE ${n}.code IS NOT NULL AND c.code IN [left(${n}.code, 4) + '00', left(${n}.code, 2) + '0000'] AND c.code <> ${n}.code ` +
  `WITH by, c ORDER BY c.code DESC WITH by, collect(c) AS codes UNWIND by + codes AS ${m} WITH ${m}`;

export const place: Specs = {
  ...common,
  code: property("code"),
  level: value(levelOf),
  within: { kind: "one", type: "Place", match: (n, m) => ({ text: WITHIN(n, m) }) },
  places: {
    kind: "list",
    type: "Place",
    match: (n, m) => ({
      text: `MATCH (${m}:Place)`,
      where: [
        `${m} <> ${n}`,
        `((${n}.code IS NOT NULL AND ${m}.code STARTS WITH ${codeStem(n)}) OR EXISTS { (${m})-[:LOCATED_IN]->(${n}) })`,
      ],
    }),
    order: (m) => [{ of: `coalesce(${m}.code, '~')` }, { of: `${m}.name` }, { of: `${m}.id` }],
  },
  events: list("Event", (n, m) => `(${n})<-[:HELD_IN]-(${m}:Event)`, byDate),
};

export const event: Specs = {
  ...common,
  date: property("date"),
  places: list("Place", (n, m) => `(${n})-[:HELD_IN]->(${m}:Place)`, byName, 20),
  participants: statementsOf("OBJECT", "'ATTENDED', 'HOSTED'"),
  partOf: list("Event", (n, m) => `(${n})-[:PART_OF]->(${m}:Event)`, byName, 20),
  parts: list("Event", (n, m) => `(${n})<-[:PART_OF]-(${m}:Event)`),
};

export const programme: Specs = { ...common, launchedBy: list("Entity", (n, m) => `(${n})<-[:LAUNCHED]-(${m}:Entity)`) };

export const work: Specs = {
  ...common,
  issuedBy: list("Organization", (n, m) => `(${n})<-[:ISSUED]-(${m}:Organization)`),
  texts: {
    kind: "list",
    type: "Document",
    match: (n, m) => ({ text: `MATCH (${n})<-[:AS_WORK]-(${m}:Document)` }),
    order: newest,
  },
  forwards: list("Work", (n, m) => `(${n})-[:FORWARDS]->(${m}:Work)`),
};

export const product: Specs = common;
