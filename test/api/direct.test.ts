import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { direct } from "../../src/api/direct.ts";
import type { Api } from "../../src/api/server.ts";
import { type Opened, open } from "./kit.ts";

let world: Opened;
let api: Api;
beforeAll(async () => {
  world = await open();
  api = await world.api();
});
afterAll(async () => await world.graph.close());

const URL = "http://localhost/graphql";
const incoming = () => ({
  caller: { name: "test", kind: "public" as const },
  requestId: "test",
  signal: new AbortController().signal,
});
const shown = (text: string): unknown => {
  const json = JSON.parse(text);
  // The time that it took is no part of the answer.
  if (json.extensions?.cost) json.extensions.cost.graphMs = 0;
  return json;
};

describe("what is answered without streams is answered alike", () => {
  const JSON_TYPE = "application/json";
  const ASKED: readonly [body: string, accept?: string][] = [
    [JSON.stringify({ query: "{ organizations { edges { cursor node { id } } nodes { name } pageInfo { endCursor } } }" })],
    [JSON.stringify({ query: "query Q($n: Int) { documents(first: $n) { nodes { id } } }", variables: { n: 2 } }), JSON_TYPE],
    [JSON.stringify({ query: "{ __typename }" }), "application/graphql-response+json"],
    [JSON.stringify({ query: "{ __typename }" }), "application/graphql-response+json, application/json"],
    [JSON.stringify({ query: "query A { __typename } query B { overview { counts { name } } }", operationName: "B" })],
    [JSON.stringify({ query: "query A { __typename } query B { __typename }" })],
    [JSON.stringify({ query: "{ documents(first: 1000) { nodes { id } } }" })],
    [JSON.stringify({ query: "{ documents(first: 1000) { nodes { id } } }" }), "application/graphql-response+json"],
    [JSON.stringify({ query: '{ documents(after: "x") { nodes { id } } }' })],
    [JSON.stringify({ query: "{ nothing }" })],
    [JSON.stringify({ query: "{ nothing }" }), "application/graphql-response+json"],
    [JSON.stringify({ query: "{" })],
    [JSON.stringify({ query: "query Q($n: Int!) { documents(first: $n) { nodes { id } } }", variables: { n: "x" } })],
    [
      JSON.stringify({
        query:
          "{ documents(first: 100) { nodes { sentences(first: 100) { nodes { document { sentences(first: 100) { nodes { id } } } } } } } }",
      }),
    ],
  ];
  test.each(ASKED.map(([body, accept]) => ({ body, accept })))("$body $accept", async ({ body, accept }) => {
    const bytes = new TextEncoder().encode(body);
    const reply = await direct(api, URL, bytes, accept, incoming());
    const headers = { "content-type": JSON_TYPE, ...(accept ? { accept } : {}) };
    const response = await api.fetch(URL, { method: "POST", headers, body: bytes }, incoming());
    expect(reply).not.toBeNull();
    expect(reply?.status).toBe(response.status);
    expect(reply?.headers["content-type"]).toBe(response.headers.get("content-type"));
    expect(shown(reply?.body.toString("utf8") ?? "")).toEqual(shown(await response.text()));
  });
});

test.each([
  ["{"],
  ["[]"],
  ["null"],
  ['"{ __typename }"'],
  ["{}"],
  ['{"query": 1}'],
  ['{"query": "{ __typename }", "variables": []}'],
  ['{"query": "{ __typename }", "extra": 1}'],
  ['{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}'],
])("what is not plain is left to the endpoint: %s", async (body) => {
  expect(await direct(api, URL, new TextEncoder().encode(body), undefined, incoming())).toBeNull();
});

test("other kinds of answers are left to the endpoint", async () => {
  const body = new TextEncoder().encode('{"query": "{ __typename }"}');
  expect(await direct(api, URL, body, "text/event-stream", incoming())).toBeNull();
  expect(await direct(api, URL, body, "constructor", incoming())).toBeNull();
});

test("where only known operations are answered, a text is left to the endpoint, which refuses it", async () => {
  const only = await world.api({ only: true });
  const body = new TextEncoder().encode('{"query": "{ __typename }"}');
  expect(await direct(only, URL, body, undefined, incoming())).toBeNull();
});

test("who has gone is not waited for", async () => {
  const abort = new AbortController();
  const slow = await world.api();
  const body = new TextEncoder().encode(JSON.stringify({ query: "{ overview { counts { name count } } }" }));
  abort.abort(new Error("gone"));
  await expect(direct(slow, URL, body, undefined, { ...incoming(), signal: abort.signal })).rejects.toThrow("gone");
});
