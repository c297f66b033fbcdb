import { byId, byPlace } from "./document.ts";
import { figureFilter } from "./filter.ts";
import { type Key, properties, property, type Specs } from "./spec.ts";

/** By the end of the period, the latest first; without a period by date of publication. */
export const latest = (m: string): Key[] => [
  { of: `coalesce(${m}.periodEnd, ${m}.periodStart, ${m}.publishedAt, '')`, descending: true },
  { of: `${m}.id`, descending: true },
];

export const period: Specs = {
  start: property("periodStart"),
  end: property("periodEnd"),
  kind: property("periodKind"),
  precision: property("periodPrecision"),
  basis: property("periodBasis"),
  text: property("periodText", "''"),
};
/** The node's period, null where none is stated. */
export const periodOf = { kind: "self", type: "Period", when: (n: string) => `${n}.periodKind IS NOT NULL` } as const;

export const figure: Specs = {
  ...properties(
    "id",
    "quote",
    "start",
    "end",
    "rawStart",
    "rawEnd",
    "amount",
    "value",
    "lower",
    "upper",
    "approximation",
    "unitCode",
  ),
  ...properties("measure", "action", "aboutName", "per", "whole", "statType", "change", "comparison", "rule"),
  lowerInclusive: property("lowerInclusive", "false"),
  upperInclusive: property("upperInclusive", "false"),
  hedge: property("hedge", "[]"),
  unit: property("unit", "''"),
  unitMultiplier: property("unitMultiplier", "0"),
  modality: property("modality", "'ACTUAL'"),
  cumulative: property("cumulative", "false"),
  confidence: property("confidence", "0.0"),
  period: periodOf,
  about: { kind: "one", type: "Entity", match: (n, m) => ({ text: `MATCH (${n})-[:ABOUT]->(${m}:Entity)` }) },
  partOf: { kind: "one", type: "Figure", match: (n, m) => ({ text: `MATCH (${n})-[:PART_OF]->(${m}:Figure)` }) },
  parts: { kind: "list", type: "Figure", match: (n, m) => ({ text: `MATCH (${n})<-[:PART_OF]-(${m}:Figure)` }), order: byPlace },
  context: {
    kind: "list",
    type: "Entity",
    match: (n, m) => ({ text: `MATCH (${n})-[:CONTEXT]->(${m}:Entity)` }),
    order: byId,
    most: 50,
  },
  indicator: { kind: "one", type: "Indicator", match: (n, m) => ({ text: `MATCH (${n})-[:MEASURES]->(${m}:Indicator)` }) },
  sentence: { kind: "one", type: "Sentence", match: (n, m) => ({ text: `MATCH (${n})-[:STATED_IN]->(${m}:Sentence)` }) },
  document: { kind: "one", type: "Document", match: (n, m) => ({ text: `MATCH (${m}:Document {id: ${n}.document})` }) },
};

export const indicator: Specs = {
  ...properties("id", "name", "measure", "action", "statType"),
  dimension: property("unitCode"),
  figures: {
    kind: "connection",
    type: "Figure",
    match: (n, m, scope) => ({ text: `MATCH (${n})<-[:MEASURES]-(${m}:Figure)`, where: figureFilter(m, scope) }),
    order: latest,
  },
};
