import type { AddressInfo } from "node:net";
import { auditServer } from "graphql-http";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeGuard } from "../../src/api/guard.ts";
import { makeHttp } from "../../src/api/http.ts";
import { LIMITS } from "../../src/api/limit.ts";
import { makeMetrics } from "../../src/api/metric.ts";
import { type Opened, open } from "./kit.ts";

let world: Opened;
let base = "";
let drain = async (): Promise<void> => {};
beforeAll(async () => {
  world = await open();
  const http = makeHttp({
    api: await world.api(),
    guard: makeGuard({ keys: [], token: null, open: true }),
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
  base = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}/graphql`;
  drain = () => http.drain(100);
});
afterAll(async () => {
  await drain();
  await world.graph.close();
});

test("GraphQL over HTTP: every audit passes", async () => {
  const results = await auditServer({ url: base, fetchFn: fetch });
  expect(results.filter((one) => one.status !== "ok").map((one) => `${one.status} ${one.name}`)).toEqual([]);
  expect(results).toHaveLength(61);
});
