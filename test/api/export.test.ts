import type { AddressInfo } from "node:net";
import { parse } from "csv-parse/sync";
import { Parser } from "n3";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EXPORT_LIMITS, type ExportLimits, makeExports } from "../../src/api/export.ts";
import { hashKey, makeGuard } from "../../src/api/guard.ts";
import { makeHttp } from "../../src/api/http.ts";
import { LIMITS } from "../../src/api/limit.ts";
import { makeMetrics } from "../../src/api/metric.ts";
import type { Readable } from "../../src/graph/export/observation.ts";
import { Fault } from "../../src/model/fault.ts";
import { type Opened, open } from "./kit.ts";

let world: Opened;
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  world = await open();
});
afterAll(async () => {
  for (const close of closing) await close();
  await world.graph.close();
});

const KEY = "sk_test_key_of_the_exports";

async function serve(graph: () => Readable, guarded = false, limits: Partial<ExportLimits> = {}): Promise<string> {
  const http = makeHttp({
    api: await world.api(),
    exports: makeExports(graph, { ...EXPORT_LIMITS, perMinute: 100, ...limits }),
    guard: makeGuard({ keys: guarded ? [{ name: "tests", hash: hashKey(KEY) }] : [], token: null, open: !guarded }),
    limits: LIMITS,
    log: pino({ level: "silent" }),
    metrics: makeMetrics(),
    origins: [],
    loopback: true,
    files: null,
    ready: async () => null,
    locked: false,
  });
  await new Promise<void>((done) => http.server.listen(0, "127.0.0.1", done));
  closing.push(async () => await http.drain(100));
  return `http://127.0.0.1:${(http.server.address() as AddressInfo).port}/export`;
}

test("figures go out over HTTP in the form that is asked for, narrowed by what is asked for", async () => {
  const base = await serve(() => world.graph);
  const answer = await fetch(base);
  expect(answer.headers.get("content-type")).toContain("text/csv");
  expect(answer.headers.get("content-disposition")).toContain("shutu.csv");
  const all = parse(await answer.text(), { columns: true }) as Record<string, string>[];
  const [row] = await world.graph.read("MATCH (f:Figure) RETURN count(f) AS n");
  expect(all.length).toBe(row?.["n"]);
  const wanted = all.filter((one) => one["indicator"] === all[0]?.["indicator"]);
  const some = await fetch(`${base}?format=jsonl&indicator=${encodeURIComponent(all[0]?.["indicator"] ?? "")}`);
  expect((await some.text()).trim().split("\n").length).toBe(wanted.length);
  const turtle = await fetch(`${base}?format=turtle`);
  expect(new Parser().parse(await turtle.text()).length).toBeGreaterThan(all.length * 10);
  const structure = (await (await fetch(`${base}?format=sdmx-structure`)).json()) as { data: { dataflows: unknown[] } };
  expect(structure.data.dataflows.length).toBe(1);
});

test("what says nothing is refused with what was expected", async () => {
  const base = await serve(() => world.graph);
  for (const [query, why] of [
    ["format=xls", /csv, jsonl/],
    ["from=yesterday", /expected 2022, 2022-06/],
    ["place=", /expected a name or an id/],
    ["place=a&place=b", /more than once/],
    ["cypher=MATCH", /says nothing here/],
  ] as const) {
    const answer = await fetch(`${base}?${query}`);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(why);
  }
  expect((await fetch(base, { method: "POST" })).status).toBe(405);
});

test("the API's access rules hold: keys, other sites, so many a minute, so many at once", async () => {
  const guarded = await serve(() => world.graph, true);
  expect((await fetch(guarded)).status).toBe(401);
  expect((await fetch(guarded, { headers: { "x-api-key": KEY } })).status).toBe(200);
  const base = await serve(() => world.graph, false, { perMinute: 2 });
  expect((await fetch(base, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
  await (await fetch(base)).text();
  await (await fetch(base)).text();
  const third = await fetch(base);
  expect(third.status).toBe(429);
  expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(0);
  const busy = await serve(() => world.graph, false, { atOnce: 0 });
  expect((await fetch(busy)).status).toBe(503);
});

test("a graph that fails at the start is an error; one that fails on the way breaks the connection off", async () => {
  const away = await serve(() => {
    throw new Fault("GRAPH_UNREACHABLE", "no graph");
  });
  expect((await fetch(away)).status).toBe(500);
  const breaking: Readable = {
    read: (...args) => world.graph.read(...args),
    async *stream(...args) {
      let n = 0;
      for await (const row of world.graph.stream(...args)) {
        if (++n > 3) throw new Error("lost");
        yield row;
      }
    },
  };
  const base = await serve(() => breaking);
  await expect(fetch(base).then((answer) => answer.text())).rejects.toThrow();
});
