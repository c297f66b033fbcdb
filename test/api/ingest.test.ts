import type { AddressInfo } from "node:net";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Caller } from "../../src/api/context.ts";
import { hashKey, makeGuard } from "../../src/api/guard.ts";
import { makeHttp } from "../../src/api/http.ts";
import { LIMITS } from "../../src/api/limit.ts";
import { makeMetrics } from "../../src/api/metric.ts";
import type { Api } from "../../src/api/server.ts";
import { openIntake } from "../../src/command/intake.ts";
import { ask, type Opened, open } from "./kit.ts";

let world: Opened;
let api: Api;
let intake: ReturnType<typeof openIntake>;
beforeAll(async () => {
  world = await open();
  intake = openIntake(() => world.graph);
  api = await world.api({ ingest: intake.ingest });
});
afterAll(async () => {
  await intake.close();
  await world.graph.close();
});

const DESK: Caller = { name: "desk", kind: "key", ingest: true };
const INGEST =
  "mutation Add($input: IngestInput!) { ingest(input: $input) { ref written documents { added changed removed } figures { added changed removed } changes { kind document what before after } } }";
const RECORD = {
  ref: "desk/1",
  title: "西屏省职工书屋增至三百家",
  date: "2023-03-05",
  publisher: "西屏日报",
  text: "截至2022年底，西屏省总工会共建成职工书屋300家。",
};
const add = (input: Record<string, unknown>, caller: Caller = DESK) => ask(api, INGEST, { input }, { caller });
const kept = async (): Promise<unknown[]> => {
  const query = '{ figures(where: {publisher: "西屏日报"}) { nodes { quote document { title publishedAt } } } }';
  return (await ask(api, query)).data.figures.nodes;
};

test("a text comes in, changes and is the same again", { timeout: 240_000 }, async () => {
  const first = await add(RECORD);
  expect(first.errors).toEqual([]);
  expect(first.data.ingest).toMatchObject({
    ref: "desk/1",
    written: true,
    documents: { added: 1, changed: 0, removed: 0 },
    figures: { added: 1, changed: 0, removed: 0 },
  });
  expect(first.data.ingest.changes).toEqual([expect.objectContaining({ kind: "ADDED", before: null, after: "300家" })]);
  expect(await kept()).toEqual([{ quote: "300家", document: { title: RECORD.title, publishedAt: "2023-03-05" } }]);

  const again = await add(RECORD);
  expect(again.data.ingest).toMatchObject({ written: false, figures: { added: 0, changed: 0, removed: 0 }, changes: [] });

  const other = await add({ ...RECORD, text: RECORD.text.replace("300", "320") });
  expect(other.data.ingest.changes).toEqual([expect.objectContaining({ kind: "CHANGED", before: "300家", after: "320家" })]);
  expect(await kept()).toEqual([expect.objectContaining({ quote: "320家" })]);

  const { ref, text, ...fields } = RECORD;
  const page = await add({ ...fields, ref: "desk/2", html: `<html><body><p>${text}</p><script>1</script></body></html>` });
  expect(page.data.ingest.figures.added).toBe(1);
});

test("who has no leave is refused, and nothing is written", async () => {
  const before = await kept();
  for (const caller of [
    { name: "reader", kind: "key", ingest: false },
    { name: "x", kind: "public" },
  ] as const) {
    const { errors, status } = await add({ ...RECORD, ref: "desk/3", text: "西屏省建成职工书屋5家。" }, caller);
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect(status).toBe(403);
  }
  expect(await kept()).toEqual(before);
  const reading = await world.api();
  expect((await ask(reading, INGEST, { input: RECORD }, { caller: DESK })).errors[0]?.extensions?.["code"]).toBe(
    "GRAPHQL_VALIDATION_FAILED",
  );
});

test("what is no text is told so", async () => {
  for (const input of [
    { ref: "a" },
    { ref: "a", text: "x", html: "x" },
    { ref: "a", text: "  " },
    { ref: "", text: "x" },
    { ref: "a\u0000b", text: "x" },
    { ref: "a".repeat(501), text: "x" },
  ])
    expect((await add(input)).errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  expect((await add({ ...RECORD, date: "yesterday" })).status).toBe(400);
});

test("over HTTP: large bodies for keys with leave alone, and never by GET", async () => {
  const keys = [
    { name: "desk", hash: hashKey("sk_desk"), ingest: true },
    { name: "reader", hash: hashKey("sk_reader") },
  ];
  const http = makeHttp({
    api,
    guard: makeGuard({ keys, token: null, open: true }),
    limits: { ...LIMITS, body: 5_000, text: 50_000 },
    log: pino({ level: "silent" }),
    metrics: makeMetrics(),
    origins: [],
    loopback: true,
    files: null,
    ready: async () => null,
    locked: false,
    ingest: true,
  });
  await new Promise<void>((done) => http.server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}/graphql`;
  const post = (key: string, letters: number): Promise<Response> => {
    const body = JSON.stringify({ query: INGEST, variables: { input: { ref: "big", text: "　".repeat(letters / 3) } } });
    return fetch(url, { method: "POST", headers: { "content-type": "application/json", "x-api-key": key }, body });
  };
  expect((await post("sk_reader", 9_000)).status).toBe(413);
  const spaces = (await (await post("sk_desk", 9_000)).json()) as { errors: { extensions: { code: string } }[] };
  expect(spaces.errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  expect((await post("sk_desk", 90_000)).status).toBe(413);
  const query = new URLSearchParams({ query: INGEST, variables: JSON.stringify({ input: RECORD }) });
  expect((await fetch(`${url}?${query}`, { headers: { "x-api-key": "sk_desk" } })).status).toBe(405);
  await http.drain(100);
});
