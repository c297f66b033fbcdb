import { inject } from "vitest";
import { connect, type Graph } from "../../src/graph/client.ts";
import { derive } from "../../src/graph/derive.ts";
import { prepare } from "../../src/graph/form.ts";
import { graphHash } from "../../src/graph/hash.ts";
import { applySchema } from "../../src/graph/schema.ts";
import { verify } from "../../src/graph/verify.ts";
import { type SourceWrite, type Written, writeSources } from "../../src/graph/write.ts";
import { idOf } from "../../src/model/id.ts";
import { extractOfPaper, type Paper } from "./paper.ts";

/** The test server's graph, empty, with its constraints and indexes. Close it. */
export async function openGraph(): Promise<Graph> {
  const graph = await connect(inject("neo4j"));
  await applySchema(graph);
  await wipe(graph);
  return graph;
}

export const wipe = async (graph: Graph): Promise<void> => {
  await graph.auto("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
};

export const writeOf = (paper: Paper): SourceWrite => {
  const source = prepare(extractOfPaper(paper));
  return { id: source.id, source, origin: paper.ref };
};

const OPTIONS = { extractor: "test", run: null, now: "2026-01-01T00:00:00Z" } as const;

/** Writes papers in one transaction and derives what they share. */
export async function put(graph: Graph, ...papers: readonly Paper[]): Promise<Written> {
  const written = await writeSources(graph, papers.map(writeOf), OPTIONS);
  await derive(graph);
  return written;
}

/** Takes refs away, as `shutu delete` does, without deriving. */
export const take = (graph: Graph, ...refs: readonly string[]): Promise<Written> =>
  writeSources(
    graph,
    refs.map((ref) => ({ id: idOf("src", ref), source: null })),
    OPTIONS,
  );

export const hash = async (graph: Graph): Promise<string> => (await graphHash(graph)).hash;

/** What breaks the graph's promises; empty where all hold. */
export const broken = async (graph: Graph): Promise<string[]> =>
  (await verify(graph)).flatMap((f) => (f.broken > 0 ? [`${f.check}: ${f.broken}: ${f.samples.join(", ")}`] : []));
