import { createHash } from "node:crypto";
import type { Graph, Row } from "./client.ts";

// The loader's books, and bytes that a digest beside them stands for, are no facts.
const BOOKS = ["Ledger", "Touched", "Run", "Meta"];
const BLOBS = new Set(["raw", "form"]);

/** The graph as one number, and how much went into it. */
export interface GraphHash {
  /** 64 hexadecimal digits. */
  readonly hash: string;
  readonly nodes: number;
  readonly relationships: number;
}

const MODULUS = 1n << 256n;

/**
 * The canonical hash of all facts: the sum, modulo 2^256, of the SHA-256 of every node (labels, properties) and every relationship
 * (type, the ids of both ends, properties). A sum knows no order, so nothing need be sorted and memory stays flat. Times of runs, the
 * ledger and Neo4j's internal ids are not in it.
 */
export async function graphHash(graph: Graph): Promise<GraphHash> {
  let sum = 0n;
  const add = (parts: readonly unknown[]): void => {
    const digest = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
    sum = (sum + BigInt(`0x${digest}`)) % MODULUS;
  };
  let nodes = 0;
  for await (const row of graph.stream(
    `MATCH (n) WHERE NOT any(l IN labels(n) WHERE l IN $books)
     RETURN labels(n) AS labels, [k IN keys(n) WHERE NOT k IN $blobs | [k, n[k]]] AS props`,
    { books: BOOKS, blobs: [...BLOBS] },
  )) {
    nodes++;
    add(["node", [...(row["labels"] as string[])].sort(), propsOf(row)]);
  }
  let relationships = 0;
  for await (const row of graph.stream(
    `MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS a, b.id AS b, [k IN keys(r) WHERE NOT k IN $blobs | [k, r[k]]] AS props`,
    { blobs: [...BLOBS] },
  )) {
    relationships++;
    add(["relationship", row["type"], row["a"], row["b"], propsOf(row)]);
  }
  return { hash: sum.toString(16).padStart(64, "0"), nodes, relationships };
}

const propsOf = (row: Row): unknown[] => (row["props"] as [string, unknown][]).sort(([a], [b]) => (a < b ? -1 : 1));
