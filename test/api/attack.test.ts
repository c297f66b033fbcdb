import type { AddressInfo } from "node:net";
import { connect as dial } from "node:net";
import { SignJWT } from "jose";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GuardSettings, hashKey, makeGuard } from "../../src/api/guard.ts";
import { type HttpSettings, makeHttp } from "../../src/api/http.ts";
import { LIMITS } from "../../src/api/limit.ts";
import { makeMetrics } from "../../src/api/metric.ts";
import type { Api } from "../../src/api/server.ts";
import { ask, type Opened, open } from "./kit.ts";

let world: Opened;
let api: Api;
let locked: Api;
beforeAll(async () => {
  world = await open();
  api = await world.api();
  locked = await world.api({ locked: true });
});
afterAll(async () => await world.graph.close());

const codeOf = (answer: Awaited<ReturnType<typeof ask>>): unknown =>
  answer.errors[0]?.extensions?.["code"] ?? answer.errors[0]?.message;

describe("what asks for too much does not run", () => {
  const deep =
    "{ figures { nodes { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { id } } } } } } } } } } } } } } } }";
  test.each([
    ["a deep query", deep],
    ["many aliases", `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: __typename`).join(" ")} }`],
    [
      "many root fields",
      `{ ${["overview", "documents", "sources", "people", "places", "events", "works"].flatMap((name) => [0, 1, 2].map((i) => `${name}${i}: ${name} { __typename }`)).join(" ")} }`,
    ],
    ["many directives", `{ __typename ${"@include(if: true) ".repeat(30)} }`],
    ["many tokens", `{ __typename ${"a ".repeat(3000)} }`],
    [
      "a fragment cycle",
      "query { organizations { nodes { ...A } } } fragment A on Organization { partOf { ...B } } fragment B on Organization { partOf { ...A } }",
    ],
    [
      "nested lists",
      "{ organizations(first: 100) { nodes { documents(first: 100) { nodes { figures(first: 100) { nodes { id } } } } } } }",
    ],
    [
      "lists by fragments",
      "{ organizations(first: 100) { nodes { ...D } } } fragment D on Organization { documents(first: 100) { nodes { ...F } } } fragment F on Document { figures(first: 100) { edges { node { id } } } }",
    ],
  ])("%s", async (_name, query) => {
    world.ran.length = 0;
    const answer = await ask(api, query);
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(answer.status).toBeLessThan(500);
    expect(world.ran).toEqual([]);
  });

  test("page sizes given by variables count as what they are", async () => {
    const query =
      "query Q($n: Int) { organizations(first: $n) { nodes { documents(first: $n) { nodes { figures(first: $n) { nodes { id } } } } } } }";
    world.ran.length = 0;
    expect(codeOf(await ask(api, query, { n: 100 }))).toBe("COST_EXCEEDED");
    expect(world.ran).toEqual([]);
    const small = await ask(api, query, { n: 5 });
    expect(small.errors).toEqual([]);
    // 5 + 25 + 125 objects.
    expect(small.extensions.cost.points).toBe(155);
  });

  test("the points of a minute are shared by all that one caller asks", async () => {
    const tight = await world.api({ limits: { costPerMinute: 250 } });
    expect((await ask(tight, "{ documents(first: 100) { nodes { id } } }")).errors).toEqual([]);
    expect((await ask(tight, "{ documents(first: 100) { nodes { id } } }")).errors).toEqual([]);
    const third = await ask(tight, "{ documents(first: 100) { nodes { id } } }");
    expect(codeOf(third)).toBe("RATE_LIMITED");
    expect(third.status).toBe(429);
  });

  test("huge and wrong values of arguments", async () => {
    for (const args of ["first: 2147483647", "first: -1", "first: 0", 'after: "e30"', `after: "${"A".repeat(5000)}"`]) {
      const answer = await ask(api, `{ documents(${args}) { nodes { id } } }`);
      expect(answer.errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
    }
  });
});

describe("in production nothing is told about the schema", () => {
  test("introspection and suggestions are off", async () => {
    expect((await ask(locked, "{ __schema { types { name } } }")).errors[0]?.message).toMatch(/introspection/i);
    expect((await ask(locked, '{ __type(name: "Figure") { name } }')).errors.length).toBe(1);
    const [error] = (await ask(locked, "{ document { id } docment { id } }")).errors;
    expect(error?.message).not.toMatch(/Did you mean/);
    expect((await ask(locked, "{ overview { counts { name } } }")).errors).toEqual([]);
  });

  test("only known operations, where that is asked for", async () => {
    const only = await world.api({ only: true, operations: { first: "{ overview { counts { name } } }" } });
    expect((await ask(only, "{ overview { counts { name } } }")).errors).toHaveLength(1);
    const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "first" } } });
    const incoming = { caller: { name: "test", kind: "public" as const }, requestId: "t", signal: new AbortController().signal };
    const response = await only.fetch(
      "http://localhost/graphql",
      { method: "POST", headers: { "content-type": "application/json" }, body },
      incoming,
    );
    expect(await response.json()).toMatchObject({ data: { overview: { counts: expect.anything() } } });
  });
});

test("what breaks is told by an id alone, and a statement cannot write", async () => {
  const broken = { read: () => Promise.reject(new Error("secret bolt://neo4j:password@host MATCH (n)")) };
  const { makeApi } = await import("../../src/api/server.ts");
  const bad = await makeApi({
    graph: broken,
    limits: LIMITS,
    log: pino({ level: "silent" }),
    metrics: makeMetrics(),
    locked: false,
    operations: { byId: {}, only: false },
    slow: 1000,
  });
  const answer = await ask(bad, "{ documents { nodes { id } } }");
  expect(JSON.stringify(answer)).not.toMatch(/secret|bolt|MATCH|stack/);
  expect(answer.errors[0]?.extensions).toMatchObject({ code: "INTERNAL", id: "test" });
  await expect(world.graph.read("CREATE (n:Source {id: 'x'}) RETURN n")).rejects.toThrow(/AccessMode|write/i);
});

test("a slow statement is a warning where somebody waits for it", async () => {
  const { makeApi } = await import("../../src/api/server.ts");
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => lines.push(line) });
  const settings = { graph: world.graph, limits: LIMITS, log, metrics: makeMetrics(), locked: false, slow: 0 };
  const api = await makeApi({ ...settings, operations: { byId: {}, only: false } });
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ documents { nodes { id } } }" }),
  };
  const incoming = { caller: { name: "t", kind: "public" as const }, requestId: "t", signal: new AbortController().signal };
  await api.fetch("http://localhost/graphql", init, { ...incoming, rehearsal: true });
  expect(lines).toEqual([]);
  await api.fetch("http://localhost/graphql", init, incoming);
  expect(lines.join()).toContain("slow statement");
});

test("array batches and other methods are refused", async () => {
  const incoming = { caller: { name: "t", kind: "public" as const }, requestId: "t", signal: new AbortController().signal };
  const send = async (init: RequestInit): Promise<number> => (await api.fetch("http://localhost/graphql", init, incoming)).status;
  const json = { "content-type": "application/json" };
  expect(
    await send({
      method: "POST",
      headers: json,
      body: JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }]),
    }),
  ).toBe(400);
  expect(await send({ method: "PUT", headers: json, body: "{}" })).toBe(405);
  expect(await send({ method: "POST", headers: { "content-type": "text/plain" }, body: '{"query":"{ __typename }"}' })).toBe(415);
  expect(await send({ method: "POST", headers: json, body: "{" })).toBe(400);
});

test("a statement ends with its request", async () => {
  const abort = new AbortController();
  const slow = "UNWIND range(1, 100000000) AS i UNWIND range(1, 1000) AS j WITH i, j WHERE i * j < 0 RETURN count(*) AS n";
  const running = world.graph.read(slow, {}, { timeout: 60_000, signal: abort.signal });
  const ended = expect(running).rejects.toThrow();
  const count = async (): Promise<number> =>
    Number(
      (
        await world.graph.auto(
          "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000000)' RETURN count(*) AS n",
        )
      )[0]?.["n"],
    );
  for (let i = 0; i < 100 && (await count()) === 0; i++) await new Promise((done) => setTimeout(done, 50));
  expect(await count()).toBe(1);
  abort.abort();
  await ended;
  for (let i = 0; i < 100 && (await count()) > 0; i++) await new Promise((done) => setTimeout(done, 50));
  expect(await count()).toBe(0);
});

describe("the HTTP server", () => {
  const KEY = "sk_test_key_of_the_tests";
  const SECRET = "a secret of more than thirty-two letters";
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closing) await close();
  });
  const serve = async (guard: Partial<GuardSettings> = {}, more: Partial<HttpSettings> = {}): Promise<string> => {
    const http = makeHttp({
      api,
      guard: makeGuard({ keys: [{ name: "tests", hash: hashKey(KEY) }], token: { secret: SECRET }, open: true, ...guard }),
      limits: { ...LIMITS, request: 30_000, body: 5_000 },
      log: pino({ level: "silent" }),
      metrics: makeMetrics(),
      origins: ["https://good.example"],
      loopback: true,
      files: null,
      ready: async () => null,
      locked: false,
      ...more,
    });
    await new Promise<void>((done) => http.server.listen(0, "127.0.0.1", done));
    closing.push(async () => await http.drain(100));
    return `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  };
  const post = (base: string, headers: Record<string, string> = {}, query = "{ __typename }"): Promise<Response> =>
    fetch(`${base}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query }),
    });

  test("health, readiness, headers, what is not there", async () => {
    const base = await serve({}, { ready: async () => "GRAPH_UNREACHABLE" });
    expect(await (await fetch(`${base}/health`)).json()).toEqual({ status: "up" });
    const ready = await fetch(`${base}/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ status: "not ready", reason: "GRAPH_UNREACHABLE" });
    const answer = await post(base);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cache-control": "no-store",
    });
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect((await fetch(`${base}/../../etc/passwd`)).status).toBe(404);
    expect((await fetch(base, { redirect: "manual" })).status).toBe(302);
    expect((await fetch(`${base}/x`, { method: "DELETE" })).status).toBe(405);
  });

  test("keys and tokens", async () => {
    const base = await serve({ open: false });
    expect((await post(base)).status).toBe(401);
    expect((await post(base, { "x-api-key": KEY })).status).toBe(200);
    expect((await post(base, { "x-api-key": `${KEY}x` })).status).toBe(401);
    expect((await post(base, { authorization: `Bearer ${KEY}` })).status).toBe(200);
    const token = async (change: (jwt: SignJWT) => SignJWT, secret = SECRET): Promise<string> =>
      await change(new SignJWT({}).setProtectedHeader({ alg: "HS256" }).setSubject("somebody").setExpirationTime("1m")).sign(
        new TextEncoder().encode(secret),
      );
    expect((await post(base, { authorization: `Bearer ${await token((jwt) => jwt)}` })).status).toBe(200);
    expect(
      (await post(base, { authorization: `Bearer ${await token((jwt) => jwt, "another secret of more than thirty-two")}` }))
        .status,
    ).toBe(401);
    expect((await post(base, { authorization: `Bearer ${await token((jwt) => jwt.setExpirationTime("-1m"))}` })).status).toBe(
      401,
    );
    const none = `${btoa('{"alg":"none"}').replace(/=/g, "")}.${btoa('{"sub":"x","exp":99999999999}').replace(/=/g, "")}.`;
    expect((await post(base, { authorization: `Bearer ${none}` })).status).toBe(401);
  });

  test("a wrong key is refused also where none is needed", async () => {
    const base = await serve();
    expect((await post(base)).status).toBe(200);
    expect((await post(base, { "x-api-key": "wrong" })).status).toBe(401);
  });

  test("other origins and bent names", async () => {
    const base = await serve();
    expect((await post(base, { origin: "https://evil.example" })).status).toBe(403);
    const good = await post(base, { origin: "https://good.example" });
    expect(good.headers.get("access-control-allow-origin")).toBe("https://good.example");
    expect((await post(base, { origin: base })).status).toBe(200);
    expect((await fetch(`${base}/graphql?query={__typename}`, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
    const bent = await raw(
      base,
      `POST /graphql HTTP/1.1\r\nhost: rebound.example\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}`,
    );
    expect(bent).toMatch(/^HTTP\/1.1 421/);
  });

  test("bodies too large, told and untold", async () => {
    const base = await serve();
    expect((await post(base, {}, `{ __typename } #${"x".repeat(6000)}`)).status).toBe(413);
    const chunk = "x".repeat(4000);
    const untold = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${`fa0\r\n${chunk}\r\n`.repeat(3)}`;
    expect(await raw(base, untold)).toMatch(/^HTTP\/1.1 413/);
  });

  test("who hangs up ends what runs for them, and others are answered meanwhile", { timeout: 120_000 }, async () => {
    const long = "UNWIND range(1, 100000000) AS i UNWIND range(1, 1000) AS j WITH i, j WHERE i * j < -1 RETURN count(*) AS n";
    const { makeApi } = await import("../../src/api/server.ts");
    const slow = await makeApi({
      // A statement that takes as long as one likes: what is asked does not matter here.
      graph: {
        read: (cypher, params, options) =>
          cypher.includes("Figure") ? world.graph.read(long, {}, options) : world.graph.read(cypher, params, options),
      },
      limits: { ...LIMITS, request: 60_000, statement: 60_000 },
      log: pino({ level: "silent" }),
      metrics: makeMetrics(),
      locked: false,
      operations: { byId: {}, only: false },
      slow: 60_000,
    });
    const base = await serve({}, { api: slow, limits: { ...LIMITS, request: 60_000 } });
    const running = async (): Promise<number> => {
      const count =
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'i * j < -1' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n";
      return Number((await world.graph.auto(count))[0]?.["n"]);
    };
    const body = JSON.stringify({ query: "{ figures { nodes { quote } } }" });
    const socket = dial(Number(new URL(base).port), "127.0.0.1", () =>
      socket.write(
        `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      ),
    );
    socket.on("error", () => {});
    for (let i = 0; i < 200 && (await running()) === 0; i++) await new Promise((done) => setTimeout(done, 50));
    expect(await running()).toBe(1);
    expect((await post(base, {}, "{ documents(first: 1) { nodes { id } } }")).status).toBe(200);
    socket.destroy();
    for (let i = 0; i < 200 && (await running()) > 0; i++) await new Promise((done) => setTimeout(done, 50));
    expect(await running()).toBe(0);
  });

  test("forms of other pages are no requests, and production has no GraphiQL", async () => {
    const base = await serve();
    const query = '{"query":"{ __typename }","x":"';
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const answer = await fetch(`${base}/graphql`, { method: "POST", headers: { "content-type": type }, body: `${query}="}` });
      expect(answer.status).toBe(415);
    }
    const page = { headers: { accept: "text/html" } };
    expect(await (await fetch(`${base}/graphql`, page)).text()).toMatch(/graphiql/i);
    const closed = await serve({}, { api: locked, locked: true });
    const answer = await fetch(`${closed}/graphql`, page);
    expect(await answer.text()).not.toMatch(/graphiql|<html/i);
  });

  test("slow clients and others meanwhile", async () => {
    const base = await serve({}, { limits: { ...LIMITS, request: 1500 } });
    const slow = Array.from({ length: 20 }, () =>
      raw(base, "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"),
    );
    expect((await post(base)).status).toBe(200);
    for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^HTTP\/1.1 (408|504)|^$/);
  });

  const raw = (base: string, text: string): Promise<string> =>
    new Promise((done, fail) => {
      const socket = dial(Number(new URL(base).port), "127.0.0.1", () => socket.write(text));
      let answer = "";
      socket.on("data", (part) => {
        answer += part;
        socket.end();
      });
      socket.on("close", () => done(answer));
      socket.on("error", (error: NodeJS.ErrnoException) =>
        error.code === "ECONNRESET" || error.code === "EPIPE" ? done(answer) : fail(error),
      );
    });
});
