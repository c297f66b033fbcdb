import type { Row } from "../client.ts";
import { text } from "../value.ts";
import { type Readable, type Selection, selected } from "./observation.ts";

/** A node of the network: a document, entity, indicator or figure. Absent properties are not stated. */
export interface NetworkNode {
  readonly id: string;
  /** Document, Indicator, Figure or the entity's type. */
  readonly label: string;
  readonly properties: Readonly<Record<string, string | number>>;
}

/** An edge between two nodes of the network. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, string | number>>;
}

/** The properties that nodes and edges can have, and whether they are text or numbers. */
export const NODE_PROPERTIES = {
  name: "string",
  aliases: "string",
  code: "string",
  date: "string",
  documents: "int",
  kind: "string",
  publisher: "string",
  publishedAt: "string",
  ref: "string",
  measure: "string",
  unit: "string",
  unitCode: "string",
  statType: "string",
  quote: "string",
  amount: "string",
  value: "double",
  lower: "string",
  upper: "string",
  approximation: "string",
  periodStart: "string",
  periodEnd: "string",
  modality: "string",
} as const;
export const EDGE_PROPERTIES = { title: "string", statements: "int", mentions: "int" } as const;

const pick = (variable: string, names: readonly string[]): string =>
  `${variable} {${names.map((name) => `.${name}`).join(", ")}}`;
const NODE = pick("n", Object.keys(NODE_PROPERTIES));
const EDGE = pick("r", Object.keys(EDGE_PROPERTIES));
const LABEL = "CASE WHEN n:Entity THEN n.type ELSE labels(n)[0] END";
const NAME = "coalesce(n.name, n.title, n.quote, n.id)";

/** Without a selection: everything. */
const isAll = (selection: Selection): boolean => Object.values(selection).every((value) => value === undefined);

/** Nodes as they come: those of the selected figures, with what they measure, are about, stand in context of and are stated in. */
export async function* networkNodes(graph: Readable, selection: Selection): AsyncGenerator<NetworkNode> {
  if (isAll(selection)) {
    for (const label of ["Entity", "Indicator", "Document", "Figure"])
      yield* nodesOf(graph, `MATCH (n:${label}) WHERE n.id > '' WITH n ORDER BY n.id`, {});
    return;
  }
  const { match, params } = await selected(graph, selection);
  const all = "[(f)-[:MEASURES|ABOUT|CONTEXT]->(e) | e] + COLLECT { MATCH (d:Document {id: f.document}) RETURN d } + [f]";
  yield* nodesOf(graph, `${match} WITH f UNWIND ${all} AS n WITH DISTINCT n ORDER BY n.id`, params);
}

async function* nodesOf(graph: Readable, from: string, params: Record<string, unknown>): AsyncGenerator<NetworkNode> {
  for await (const row of graph.stream(
    `CYPHER 5 ${from} RETURN n.id AS id, ${LABEL} AS label, ${NAME} AS name, ${NODE} AS p`,
    params,
  )) {
    const properties = propertiesOf(row);
    yield { id: text(row, "id"), label: text(row, "label"), properties: { ...properties, name: text(row, "name") } };
  }
}

/** Edges as they come: of figures (MEASURES, ABOUT, CONTEXT, PART_OF, STATED_IN a document); without a selection also NAMES and plain facts. */
export async function* networkEdges(graph: Readable, selection: Selection): AsyncGenerator<NetworkEdge> {
  const { match, params } = await selected(graph, selection);
  const part = isAll(selection) ? "|PART_OF" : "";
  yield* edgesOf(
    graph,
    `${match} WITH f MATCH (f)-[r:MEASURES|ABOUT|CONTEXT${part}]->(b) WITH f AS a, r, type(r) AS type, b`,
    params,
  );
  yield* edgesOf(graph, `${match} WITH f AS a, {} AS r, 'STATED_IN' AS type, {id: f.document} AS b`, params);
  if (!isAll(selection)) return;
  yield* edgesOf(graph, "MATCH (a:Document)-[r:NAMES]->(b:Entity) WITH a, r, 'NAMES' AS type, b", {});
  yield* edgesOf(graph, "MATCH (a:Entity)-[r]->(b:Entity) WITH a, r, type(r) AS type, b", {});
}

async function* edgesOf(graph: Readable, from: string, params: Record<string, unknown>): AsyncGenerator<NetworkEdge> {
  const statement = `CYPHER 5 ${from} RETURN a.id AS a, b.id AS b, type, ${EDGE} AS p`;
  for await (const row of graph.stream(statement, params))
    yield { from: text(row, "a"), to: text(row, "b"), type: text(row, "type"), properties: propertiesOf(row) };
}

function propertiesOf(row: Row): Record<string, string | number> {
  const out: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(row["p"] as Row)) {
    if (typeof value === "string" || typeof value === "number") out[key] = value;
    else if (Array.isArray(value) && value.length > 0) out[key] = value.join("; ");
  }
  return out;
}
