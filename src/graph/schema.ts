import { readFile } from "node:fs/promises";
import { resource } from "../resource.ts";
import type { Graph } from "./client.ts";

/** The statements of schema/graph.cypher, without comments. */
export async function schemaStatements(): Promise<string[]> {
  const text = await readFile(resource("schema/graph.cypher"), "utf8");
  return text
    .replace(/^\s*\/\/.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean);
}

/** Names of the constraints and indexes that schema/graph.cypher asks for. */
export const schemaNames = async (): Promise<string[]> =>
  (await schemaStatements()).flatMap(
    (statement) => /^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+)/.exec(statement)?.[1] ?? [],
  );

/** Sets up constraints and indexes, where absent, and waits until they are online. Any number of processes may do so at once. */
export async function applySchema(graph: Graph): Promise<void> {
  // The name of the property that writers remove to take a node's lock: unless the name is known, Neo4j passes over the REMOVE.
  await graph.write((run) => run("CALL db.createProperty('locked')"));
  const present = await graph.read("SHOW INDEXES YIELD name RETURN collect(name) AS names");
  const names = present[0]?.["names"];
  const known = new Set(Array.isArray(names) ? names : []);
  const wanted = await schemaNames();
  if (wanted.every((name) => known.has(name))) return;
  // In transactions that are tried again: workers that start together wait for each other's locks, and end in deadlocks.
  for (const statement of await schemaStatements()) await graph.write((run) => run(statement));
  await graph.auto("CALL db.awaitIndexes(120)");
}

/** Waits until the full-text indexes show all that was committed. */
export async function awaitFulltext(graph: Graph): Promise<void> {
  await graph.auto("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
}
