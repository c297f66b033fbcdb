import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect, type Graph } from "../../src/graph/client.ts";
import { applySchema, schemaNames } from "../../src/graph/schema.ts";
import { openGraph } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const column = async (query: string): Promise<string[]> => (await graph.read(query)).map((row) => String(row["name"]));
const present = (): Promise<string[]> => column("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name");

test("processes that start together set up the same constraints and indexes, and none fails", async () => {
  for (const name of await column("SHOW CONSTRAINTS YIELD name")) await graph.auto(`DROP CONSTRAINT ${name}`);
  for (const name of await present()) await graph.auto(`DROP INDEX ${name}`);
  expect(await present()).toEqual([]);
  const starting = await Promise.all(Array.from({ length: 6 }, () => connect(inject("neo4j"))));
  try {
    await Promise.all(starting.map(applySchema));
  } finally {
    await Promise.all(starting.map((one) => one.close()));
  }
  expect(await present()).toEqual((await schemaNames()).sort());
});
