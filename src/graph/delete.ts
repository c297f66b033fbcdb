import type { Graph } from "./client.ts";
import { derive } from "./derive.ts";
import { awaitFulltext } from "./schema.ts";
import { text } from "./value.ts";
import { type SourceWrite, type Written, writeSources } from "./write.ts";

/** What a deletion found: sources by ref, or documents by id. */
export interface Deleted {
  readonly kind: "source" | "document";
  readonly written: Written;
}

/**
 * Takes out the source of a ref, or a document (with those inside it) from every source that holds it, and leaves the graph as if it
 * had never been there. Null if there is neither. A source whose document is deleted counts as unread: it can be ingested again.
 */
export async function remove(graph: Graph, target: string, now: string): Promise<Deleted | null> {
  const sources = await graph.read("MATCH (s:Source {ref: $target}) RETURN s.id AS id", { target });
  const options = { extractor: null, run: null, now };
  let result: Deleted | null = null;
  if (sources.length > 0) {
    const writes = sources.map((row) => ({ id: text(row, "id"), source: null }));
    result = { kind: "source", written: await writeSources(graph, writes, options) };
  } else {
    const inner = await graph.read(
      "MATCH (d:Document {id: $target}) OPTIONAL MATCH (i:Document)-[:PART_OF*1..]->(d) WITH d, collect(DISTINCT i.id) AS ids RETURN [d.id] + ids AS ids",
      { target },
    );
    const without = (inner[0]?.["ids"] as string[] | undefined) ?? [];
    if (without.length === 0) return null;
    const holders = await graph.read(
      "MATCH (s:Source)-[:HOLDS]->(d:Document) WHERE d.id IN $without RETURN DISTINCT s.id AS id",
      { without },
    );
    const writes: SourceWrite[] = holders.map((row) => ({ id: text(row, "id"), source: null, without }));
    result = { kind: "document", written: await writeSources(graph, writes, options) };
  }
  await derive(graph);
  await awaitFulltext(graph);
  return result;
}
