import { STATEMENT_TYPES } from "../../model/statement.ts";
import { at, type Scope, type Spec, type Specs, value } from "./spec.ts";

/** The plain edges between entities: one per fact, with the number of statements that say so. */
export const RELATIONS = STATEMENT_TYPES.join("|");

// Items of lists that are no nodes are maps {m: the other node, w: weight, t: types, f: facts, s: sentences}.
const other: Spec = { kind: "one", type: "Entity", match: (n, m) => ({ text: `UNWIND [${n}.m] AS ${m}` }) };
const weight = value((n) => `${n}.w`);
const typesOf = value((n) => `${n}.t`);

/** The statements behind plain edges, the most certain first. */
const evidence: Spec = {
  kind: "list",
  type: "Statement",
  match: (n, m, scope) => {
    const fact = scope.fresh();
    return { text: `UNWIND ${n}.f AS ${fact} MATCH (${m}:Statement {fact: ${fact}})`, distinct: true };
  },
  order: (m) => [{ of: `${m}.confidence`, descending: true }, { of: `${m}.id` }],
};

export const neighbors: Spec = {
  kind: "list",
  type: "Neighbor",
  match: (n, m, scope) => {
    const e = scope.fresh();
    const types = scope.args["types"] ? ` WHERE ${typesAre(e, scope)}` : "";
    return {
      text:
        `MATCH (${n})-[r:${RELATIONS}]-(${e}:Entity)${types} WITH ${e}, sum(r.statements) AS w, collect(DISTINCT type(r)) AS t, collect(r.id) AS f ` +
        `WITH {m: ${e}, w: w, t: t, f: f} AS ${m}`,
    };
  },
  order: (m) => [{ of: `${m}.w`, descending: true }, { of: `${m}.m.id` }],
};

const typesAre = (e: string, scope: Scope): string =>
  `${e}.type IN ${scope.param((args) => [at(args, "types")].flat().map((type) => `${String(type)[0]}${String(type).slice(1).toLowerCase()}`))}`;

/** At most this many sentences of an entity are looked through for others, so that a name in every document costs no more. */
export const MOST_SENTENCES = 5000;

export const cooccurring: Spec = {
  kind: "list",
  type: "Cooccurrence",
  match: (n, m, scope) => {
    const e = scope.fresh();
    const types = scope.args["types"] ? ` AND ${typesAre(e, scope)}` : "";
    return {
      text:
        `MATCH (${n})<-[:MENTIONS]-(s:Sentence) WITH DISTINCT s LIMIT ${MOST_SENTENCES} MATCH (s)-[:MENTIONS]->(${e}:Entity) ` +
        `WHERE ${e} <> ${n}${types} WITH ${e}, count(DISTINCT s) AS w, collect(DISTINCT s)[..100] AS s WITH {m: ${e}, w: w, s: s} AS ${m}`,
    };
  },
  order: (m) => [{ of: `${m}.w`, descending: true }, { of: `${m}.m.id` }],
};

const sentences: Spec = {
  kind: "list",
  type: "Sentence",
  match: (n, m) => ({ text: `UNWIND ${n}.s AS ${m}` }),
  order: (m) => [{ of: `${m}.id` }],
};

export const neighbor: Specs = { entity: other, weight, types: typesOf, statements: evidence };
export const cooccurrence: Specs = { entity: other, weight, sentences };
export const nearNode: Specs = { entity: other, distance: value((n) => `${n}.d`) };
export const link: Specs = {
  source: value((n) => `${n}.a`),
  target: value((n) => `${n}.b`),
  type: value((n) => `${n}.r`),
  weight,
  statements: evidence,
};
export const pathStep: Specs = {
  source: value((n) => `${n}.a`),
  target: value((n) => `${n}.b`),
  types: typesOf,
  statements: evidence,
  sentences: {
    kind: "list",
    type: "Sentence",
    match: (n, m) => ({
      text: `MATCH (:Entity {id: ${n}.a})<-[:MENTIONS]-(${m}:Sentence)-[:MENTIONS]->(:Entity {id: ${n}.b})`,
      distinct: true,
    }),
    order: (m) => [{ of: `${m}.id` }],
  },
};
