import { periodOf } from "./figure.ts";
import { properties, property, type Specs } from "./spec.ts";

export const statement: Specs = {
  ...properties("id", "type", "detail", "start", "end", "rawStart", "rawEnd", "rule"),
  quote: property("quote", "''"),
  modality: property("modality", "'ACTUAL'"),
  negated: property("negated", "false"),
  confidence: property("confidence", "0.0"),
  period: periodOf,
  subject: { kind: "one", type: "Entity", match: (n, m) => ({ text: `MATCH (${n})-[:SUBJECT]->(${m}:Entity)` }) },
  object: { kind: "one", type: "Entity", match: (n, m) => ({ text: `MATCH (${n})-[:OBJECT]->(${m}:Entity)` }) },
  source: { kind: "one", type: "Entity", match: (n, m) => ({ text: `MATCH (${n})-[:SAID_BY]->(${m}:Entity)` }) },
  roles: {
    kind: "list",
    type: "Role",
    match: (n, m) => ({ text: `MATCH (${n})-[${m}:ROLE]->(:Entity)` }),
    order: (m) => [{ of: `${m}.role` }, { of: `endNode(${m}).id` }],
    most: 50,
  },
  sentence: { kind: "one", type: "Sentence", match: (n, m) => ({ text: `MATCH (${n})-[:STATED_IN]->(${m}:Sentence)` }) },
  document: { kind: "one", type: "Document", match: (n, m) => ({ text: `MATCH (${m}:Document {id: ${n}.document})` }) },
};

/** A role is a relationship: the node of these fragments is a ROLE relationship. */
export const role: Specs = {
  role: property("role"),
  entity: { kind: "one", type: "Entity", match: (n, m) => ({ text: `UNWIND [endNode(${n})] AS ${m}` }) },
};
