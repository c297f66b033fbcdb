import type { Graph, Row } from "../client.ts";
import { text, texts } from "../value.ts";

/** The type of a column as neo4j-admin's import names it. */
export type ColumnType = "string" | "long" | "double" | "boolean" | "string[]" | "byte[]";

/** All nodes of one set of labels, or all relationships of one type between two labels. */
export interface Table {
  readonly kind: "nodes" | "relationships";
  /** Labels of the nodes, or the one type of the relationships. */
  readonly labels: readonly string[];
  /** The space of ids that nodes (or both ends) are in: the label with the constraint on ids. */
  readonly from: string;
  readonly to: string;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  /** Rows in no order: ids (of the node, or of both ends) and properties. */
  rows(): AsyncGenerator<{ readonly ids: readonly string[]; readonly values: Row }>;
}

// Ids are unique under these; an entity's second label is its type.
const SPACE = (n: string): string => `CASE WHEN ${n}:Entity THEN 'Entity' ELSE labels(${n})[0] END`;

const TYPES: Readonly<Record<string, ColumnType>> = { STRING: "string", INTEGER: "long", FLOAT: "double", BOOLEAN: "boolean" };

function typeOf(names: readonly string[], what: string): ColumnType {
  const types = new Set(
    names.map((name) => (/^LIST<STRING/.test(name) ? "string[]" : (TYPES[name.replace(/ NOT NULL$/, "")] ?? "byte[]"))),
  );
  const [type] = types;
  if (!type || types.size > 1)
    throw new Error(`${what} holds values of several types (${names.join(", ")}): no table can hold both`);
  return type;
}

/** Everything in the graph, the loader's books included, as tables. */
export async function tables(graph: Graph): Promise<Table[]> {
  const nodes = await graph.read(
    `CYPHER 5 MATCH (n) WITH labels(n) AS labels, ${SPACE("n")} AS space, n UNWIND keys(n) AS k
     RETURN labels, space, space AS to, k, collect(DISTINCT valueType(n[k])) AS types ORDER BY labels, k`,
  );
  const ties = await graph.read(
    `CYPHER 5 MATCH (a)-[r]->(b) WITH DISTINCT type(r) AS type, ${SPACE("a")} AS space, ${SPACE("b")} AS to RETURN [type] AS labels, space, to ORDER BY type, space, to`,
  );
  const columns = await graph.read(
    `CYPHER 5 MATCH (a)-[r]->(b) UNWIND keys(r) AS k
     RETURN [type(r)] AS labels, ${SPACE("a")} AS space, ${SPACE("b")} AS to, k, collect(DISTINCT valueType(r[k])) AS types ORDER BY k`,
  );
  const grouped = (kind: Table["kind"], heads: readonly Row[], cells: readonly Row[]): Table[] => {
    const found = new Map<string, Row>();
    const keyOf = (row: Row): string => [...texts(row, "labels").toSorted(), text(row, "space"), text(row, "to")].join(" ");
    for (const row of heads) found.set(keyOf(row), row);
    return [...found].map(([key, row]) => {
      const own = cells.filter((cell) => keyOf(cell) === key);
      const labels = texts(row, "labels").toSorted();
      const named = own
        .map((cell) => ({ name: text(cell, "k"), type: typeOf(texts(cell, "types"), `${labels.join(":")}.${text(cell, "k")}`) }))
        .filter(({ name }) => !(kind === "nodes" && name === "id"));
      const table = { kind, labels, from: text(row, "space"), to: text(row, "to"), columns: named };
      return { ...table, rows: () => rowsOf(graph, table) };
    });
  };
  return [...grouped("nodes", nodes, nodes), ...grouped("relationships", ties, columns)];
}

async function* rowsOf(graph: Graph, table: Omit<Table, "rows">): AsyncGenerator<{ ids: string[]; values: Row }> {
  const { kind, labels, from, to } = table;
  const statement =
    kind === "nodes"
      ? `CYPHER 5 MATCH (n:${labels.join(":")}) RETURN [n.id] AS ids, properties(n) AS p`
      : `CYPHER 5 MATCH (a:${from})-[r:${labels[0]}]->(b:${to}) RETURN [a.id, b.id] AS ids, properties(r) AS p`;
  for await (const row of graph.stream(statement)) yield { ids: texts(row, "ids"), values: row["p"] as Row };
}
