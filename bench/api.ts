import { Agent, request } from "node:http";
import type { AddressInfo } from "node:net";
import autocannon from "autocannon";
import pino from "pino";
import { makeGuard } from "../src/api/guard.ts";
import { makeHttp } from "../src/api/http.ts";
import { LIMITS } from "../src/api/limit.ts";
import { makeMetrics } from "../src/api/metric.ts";
import { makeApi } from "../src/api/server.ts";
import { connect } from "../src/graph/client.ts";

// npx tsx bench/api.ts URI USER PASSWORD [RUNS] [SECONDS]: each canonical query over HTTP beside the same Cypher over Bolt, in
// turns; then 64 clients at once. Asks a graph that is there; changes nothing in it.
const [uri, user, password, runs = "40", seconds = "20"] = process.argv.slice(2);
if (!uri || !user || password === undefined) {
  process.stderr.write("usage: npx tsx bench/api.ts URI USER PASSWORD [RUNS] [SECONDS]\n");
  process.exit(2);
}
const graph = await connect({ uri, user, password });
const seen: { cypher: string; params: Record<string, unknown> }[] = [];
const watched = {
  read: async (cypher: string, params: Record<string, unknown> = {}, options = {}) => {
    seen.push({ cypher, params });
    return await graph.read(cypher, params, options);
  },
};
const limits = { ...LIMITS, costPerMinute: 0 };
const log = pino({ level: "silent" });
const metrics = makeMetrics();
const api = await makeApi({
  graph: watched,
  limits,
  log,
  metrics,
  locked: false,
  operations: { byId: {}, only: false },
  slow: 60_000,
});
const guard = makeGuard({ keys: [], token: null, open: true });
const http = makeHttp({
  api,
  guard,
  limits,
  log,
  metrics,
  origins: [],
  loopback: true,
  files: null,
  ready: async () => null,
  locked: false,
});
await new Promise<void>((done) => http.server.listen(0, "127.0.0.1", done));
const url = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}/graphql`;

// Over one connection that stays: what is measured is the server, not a client that dials and wraps.
const agent = new Agent({ keepAlive: true });
const post = (query: string): Promise<{ data?: Record<string, unknown>; errors?: unknown }> =>
  new Promise((done, fail) => {
    const body = JSON.stringify({ query });
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const asked = request(url, { method: "POST", agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => done(JSON.parse(Buffer.concat(parts).toString("utf8"))));
    });
    asked.on("error", fail).end(body);
  });
const first = async (cypher: string): Promise<string> => String((await graph.read(`CYPHER 5 ${cypher}`))[0]?.["x"] ?? "");

// What the graph has most of, so that the queries meet real sizes.
const body = await first("MATCH (n:Organization) RETURN n.id AS x ORDER BY n.documents DESC, n.id LIMIT 1");
const other = await first("MATCH (n:Organization) RETURN n.id AS x ORDER BY n.documents DESC, n.id SKIP 1 LIMIT 1");
const figure = await first("MATCH (n:Figure) RETURN n.id AS x ORDER BY n.id LIMIT 1");
const measure = await first(
  "MATCH (n:Indicator) WHERE n.measure IS NOT NULL RETURN n.measure AS x ORDER BY n.figures DESC, n.id LIMIT 1",
);

const QUERIES: Readonly<Record<string, string>> = {
  "node by id": `{ node(id: "${figure}") { id ... on Figure { quote amount sentence { text } document { title } } } }`,
  "body's page": `{ organization(id: "${body}") { name aliases posts { nodes { detail subject { name } } } documents(first: 10) { nodes { title publishedAt } } figures(first: 10) { nodes { quote sentence { text } } } } }`,
  "documents, first page": "{ documents { nodes { id title publisher publishedAt } pageInfo { endCursor hasNextPage } } }",
  "documents of a year": '{ documents(where: {from: "2023", to: "2023"}) { nodes { id title publishedAt } } }',
  "organizations, first page": "{ organizations { nodes { id name aliases } } }",
  "figures with evidence":
    "{ figures { nodes { quote amount unit sentence { text } document { title } indicator { name } about { name } } } }",
  "figures of a measure": `{ figures(where: {measure: ${JSON.stringify(measure)}}, orderBy: LATEST) { nodes { quote amount period { start end } } } }`,
  search:
    '{ search(text: "总工会", first: 10) { nodes { match score result { ... on Entity { id name } ... on Document { id title } } } } }',
  neighbors: `{ neighbors(id: "${body}", first: 20) { nodes { distance entity { id name } } links { source target type weight } } }`,
  path: `{ path(from: "${body}", to: "${other}", via: SENTENCES) { length nodes { name } } }`,
  coverage: `{ coverage(where: {measure: ${JSON.stringify(measure)}}) { rows { aboutName unit figures } } }`,
  overview: "{ overview { counts { name count } latest(first: 5) { title } } }",
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
let missed = 0;
for (const [name, query] of Object.entries(QUERIES)) {
  seen.length = 0;
  const answer = await post(query);
  if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
  const { cypher, params } = seen[0] ?? { cypher: "", params: {} };
  const [over, raw]: [number[], number[]] = [[], []];
  for (let i = 0; i < 5; i++) await Promise.all([post(query), graph.read(cypher, params)]);
  for (let i = 0; i < Number(runs); i++) {
    over.push(await timed(() => post(query)));
    raw.push(await timed(() => graph.read(cypher, params)));
  }
  const [a, b] = [median(over), median(raw)];
  const ok = a <= Math.max(b * 1.3, b + 3);
  if (!ok) missed++;
  process.stdout.write(
    `${name.padEnd(28)} HTTP ${a.toFixed(1).padStart(7)} ms   Bolt ${b.toFixed(1).padStart(7)} ms   ${ok ? "within" : "ABOVE"} 30 % or 3 ms\n`,
  );
}
process.stdout.write(`${Object.keys(QUERIES).length - missed} of ${Object.keys(QUERIES).length} within\n`);

const requests = Object.values(QUERIES).map((query) => ({
  method: "POST" as const,
  path: "/graphql",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query }),
}));
const load = await autocannon({ url, connections: 64, duration: Number(seconds), requests });
process.stdout.write(
  `64 clients, ${load.duration} s: ${load.requests.total} requests, ${load.requests.average.toFixed(0)}/s, median ${load.latency.p50} ms, p99 ${load.latency.p99} ms, ` +
    `${load.errors} errors, ${load.timeouts} timeouts, ${load.non2xx} not 2xx\n`,
);
agent.destroy();
await http.drain(1000);
await graph.close();
