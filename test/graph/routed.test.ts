import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { connect, type Graph } from "../../src/graph/client.ts";
import { applySchema } from "../../src/graph/schema.ts";
import { broken, hash, openGraph, put, wipe } from "./kit.ts";
import type { Paper } from "./paper.ts";

// neo4j:// asks the server for its routing table and sends readers and writers where it says; one machine is all of them.
let direct: Graph;
let routed: Graph;
beforeAll(async () => {
  direct = await openGraph();
  const connection = inject("neo4j");
  routed = await connect({ ...connection, uri: connection.uri.replace(/^bolt:/, "neo4j:") });
});
beforeEach(() => wipe(direct));
afterAll(() => Promise.all([direct.close(), routed.close()]));

const paper: Paper = {
  ref: "routed.txt",
  sentences: ["截至2022年底，云江省总工会建成职工书屋4600家。"],
  names: [{ surface: "云江省总工会" }],
  figures: [{ quote: "4600家", amount: "4600", measure: "职工书屋", about: "云江省总工会" }],
};

test("a routed connection sets up, writes and derives the same graph as a direct one", async () => {
  await applySchema(routed);
  await put(direct, paper);
  const expected = await hash(direct);
  await wipe(direct);
  await put(routed, paper);
  expect(await hash(routed)).toBe(expected);
  expect(await broken(routed)).toEqual([]);
});

test("a routed reader sees what its program wrote just before", async () => {
  for (let i = 1; i <= 50; i++) {
    await routed.write((run) => run("MERGE (n:TestRun {id: 'routed'}) SET n.count = $i", { i: BigInt(i) }));
    const [row] = await routed.read("MATCH (n:TestRun {id: 'routed'}) RETURN n.count AS count");
    expect(row?.["count"]).toBe(i);
  }
});

test("a routed reader is refused when it writes", async () => {
  await expect(routed.read("CREATE (:TestRun)")).rejects.toMatchObject({ code: "GRAPH_FAILED" });
});
