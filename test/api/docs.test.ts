import { getOperationAST, parse, validate } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { load } from "../../ingest/load.ts";
import { makeSchema } from "../../src/api/schema.ts";
import type { Api } from "../../src/api/server.ts";
import { tabs } from "../../src/api/tab.ts";
import { resource } from "../../src/resource.ts";
import { ask, type Opened, open } from "./kit.ts";

let world: Opened;
let api: Api;
beforeAll(async () => {
  world = await open();
  api = await world.api();
  await world.graph.auto("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  await load({ graph: world.graph, paths: [resource("samples")], now: () => "2024-12-01T00:00:00Z", on: () => {}, workers: 1 });
}, 300_000);
afterAll(async () => await world.graph.close());

test("the page has twenty queries", () => expect(tabs()).toHaveLength(20));

test.each(tabs().map((query) => [query.split("\n")[0], query]))("%s", { timeout: 120_000 }, async (_title, query = "") => {
  const document = parse(query);
  expect(validate(makeSchema(), document)).toEqual([]);
  expect(getOperationAST(document)).not.toBeNull();
  const { data, errors } = await ask(api, query);
  expect(errors).toEqual([]);
  // What is asked for by name is in the samples; an answer without data says so and why.
  expect(JSON.stringify(data)).toMatch(/\[\{|nothing is stated|"(?:events|timeline|path|series)":/);
});
