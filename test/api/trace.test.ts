import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Api } from "../../src/api/server.ts";
import { startTelemetry } from "../../src/command/telemetry.ts";
import { loadConfig } from "../../src/config.ts";
import { ask, type Opened, open } from "./kit.ts";

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly status: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

const spans: Span[] = [];
const names: unknown[] = [];
/** A collector of OTLP/HTTP. */
const collector = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    for (const { resource, scopeSpans } of JSON.parse(body).resourceSpans) {
      names.push(resource.attributes.find((one: { key: string }) => one.key === "service.name").value.stringValue);
      for (const scope of scopeSpans) spans.push(...scope.spans);
    }
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
});

let world: Opened;
let api: Api;
beforeAll(async () => {
  world = await open();
  api = await world.api();
  await new Promise<void>((done) => collector.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  collector.close();
  await world.graph.close();
});

test("an operation and its statements are one trace, below the caller's", async () => {
  process.env["OTEL_EXPORTER_OTLP_ENDPOINT"] = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  process.env["OTEL_SERVICE_NAME"] = "shutu-tests";
  const end = await startTelemetry();
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const trace = { traceparent: `00-${traceId}-b7ad6b7169203331-01` };
  const query =
    'query Page($m: String) { figures(where: {measure: $m}) { nodes { quote } } search(text: "东澜") { nodes { score } } }';
  expect((await ask(api, query, { m: "一个秘密" }, { trace })).errors).toEqual([]);
  expect((await ask(api, "{ documents(first: 0) { nodes { id } } }")).errors).toHaveLength(1);
  await end();
  delete process.env["OTEL_EXPORTER_OTLP_ENDPOINT"];
  delete process.env["OTEL_SERVICE_NAME"];

  expect(new Set(names)).toEqual(new Set(["shutu-tests"]));
  const page = spans.find((span) => span.name === "query Page");
  expect(page).toMatchObject({ traceId, parentSpanId: "b7ad6b7169203331" });
  const below = spans.filter((span) => span.parentSpanId === page?.spanId);
  expect(below.map((span) => span.name).sort()).toEqual(["neo4j figures", "neo4j search"]);
  const text = below.flatMap((span) => span.attributes.filter((one) => one.key === "db.query.text"));
  for (const one of text) expect(one.value.stringValue).toMatch(/^CYPHER 5 /);
  // Values of the caller's are nowhere in a trace.
  expect(JSON.stringify(spans)).not.toContain("一个秘密");
  const wrong = spans.find((span) => span.name === "query");
  expect(wrong?.status.code).toBe(2);
  expect(wrong?.attributes).toContainEqual({ key: "error.type", value: { stringValue: "BAD_USER_INPUT" } });

  const sent = spans.length;
  expect((await ask(api, query)).errors).toEqual([]);
  expect(spans).toHaveLength(sent);
});

test("traces are off unless the standard variables ask for them", () => {
  expect(loadConfig({}).telemetry).toBe(false);
  expect(loadConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318" }).telemetry).toBe(true);
  expect(loadConfig({ OTEL_TRACES_EXPORTER: "none", OTEL_EXPORTER_OTLP_ENDPOINT: "x" }).telemetry).toBe(false);
  expect(loadConfig({ OTEL_SDK_DISABLED: "true", OTEL_TRACES_EXPORTER: "otlp" }).telemetry).toBe(false);
});
