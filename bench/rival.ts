import { Neo4jGraphQL } from "@neo4j/graphql";
import { graphql } from "graphql";
import neo4j from "neo4j-driver";
import pino from "pino";
import { direct } from "../src/api/direct.ts";
import { LIMITS } from "../src/api/limit.ts";
import { makeMetrics } from "../src/api/metric.ts";
import { makeApi } from "../src/api/server.ts";
import { connect } from "../src/graph/client.ts";

// npx tsx bench/rival.ts URI USER PASSWORD [RUNS]: the same questions to this API and to a schema that @neo4j/graphql generates over the
// same graph, both in process and in turns. Ours takes the longer way: a body parsed, limits and cost, an answer in bytes, as the server
// gives it. Changes nothing in the graph.
const [uri, user, password, runs = "15"] = process.argv.slice(2);
if (!uri || !user || password === undefined) {
  process.stderr.write("usage: npx tsx bench/rival.ts URI USER PASSWORD [RUNS]\n");
  process.exit(2);
}
const graph = await connect({ uri, user, password });
const api = await makeApi({
  graph,
  limits: { ...LIMITS, costPerMinute: 0, request: 120_000, statement: 120_000 },
  log: pino({ level: "silent" }),
  metrics: makeMetrics(),
  locked: false,
  operations: { byId: {}, only: false },
  slow: 120_000,
});
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
const generated = await new Neo4jGraphQL({
  driver,
  typeDefs: `
    type Document @node { id: ID! title: String publisher: String publishedAt: String sentences: [Sentence!]! @relationship(type: "HAS", direction: OUT) }
    type Sentence @node { id: ID! text: String index: Int document: [Document!]! @relationship(type: "HAS", direction: IN) }
    type Indicator @node { id: ID! name: String }
    type Figure @node { id: ID! quote: String amount: String unit: String publishedAt: String
      sentence: [Sentence!]! @relationship(type: "STATED_IN", direction: OUT) indicator: [Indicator!]! @relationship(type: "MEASURES", direction: OUT) }
    type Organization @node { id: ID! name: String aliases: [String!] documents: [Document!]! @relationship(type: "NAMES", direction: IN) }`,
}).getSchema();

const first = async (cypher: string): Promise<string> => String((await graph.read(`CYPHER 5 ${cypher}`))[0]?.["x"] ?? "");
const body = await first("MATCH (n:Organization) RETURN n.id AS x ORDER BY n.documents DESC, n.id LIMIT 1");
const figure = await first("MATCH (n:Figure) RETURN n.id AS x ORDER BY n.id LIMIT 1");
const text = await first("MATCH (n:Document) RETURN n.id AS x ORDER BY n.id LIMIT 1");

/** What is asked, with the words of each side; `page` for the first page of a large connection. */
const QUESTIONS: readonly { readonly name: string; readonly page: boolean; readonly ours: string; readonly theirs: string }[] = [
  {
    name: "documents, newest first",
    page: true,
    ours: "{ documents(first: 20) { nodes { id title publishedAt } pageInfo { endCursor hasNextPage } } }",
    theirs:
      "{ documentsConnection(first: 20, sort: [{publishedAt: DESC}]) { edges { node { id title publishedAt } } pageInfo { endCursor hasNextPage } } }",
  },
  {
    name: "figures with their evidence, newest first",
    page: true,
    ours: "{ figures(first: 20) { nodes { quote amount unit sentence { text } indicator { name } } pageInfo { endCursor hasNextPage } } }",
    theirs:
      "{ figuresConnection(first: 20, sort: [{publishedAt: DESC}]) { edges { node { quote amount unit sentence { text } indicator { name } } } pageInfo { endCursor hasNextPage } } }",
  },
  {
    name: "organizations by name",
    page: true,
    ours: "{ organizations(first: 20) { nodes { id name aliases } pageInfo { endCursor hasNextPage } } }",
    theirs:
      "{ organizationsConnection(first: 20, sort: [{name: ASC}]) { edges { node { id name aliases } } pageInfo { endCursor hasNextPage } } }",
  },
  {
    name: "the documents that name the body named most",
    page: true,
    ours: `{ organization(id: "${body}") { name documents(first: 10) { nodes { title publishedAt } pageInfo { hasNextPage } } } }`,
    theirs: `{ organizations(where: {id: {eq: "${body}"}}) { name documentsConnection(first: 10, sort: [{node: {publishedAt: DESC}}]) { edges { node { title publishedAt } } pageInfo { hasNextPage } } } }`,
  },
  {
    name: "a figure by id",
    page: false,
    ours: `{ node(id: "${figure}") { ... on Figure { quote amount sentence { text } indicator { name } } } }`,
    theirs: `{ figures(where: {id: {eq: "${figure}"}}) { quote amount sentence { text } indicator { name } } }`,
  },
  {
    name: "a document by id with its sentences",
    page: false,
    ours: `{ document(id: "${text}") { title sentences(first: 100) { nodes { text } } } }`,
    theirs: `{ documents(where: {id: {eq: "${text}"}}) { title sentencesConnection(first: 100, sort: [{node: {index: ASC}}]) { edges { node { text } } } } }`,
  },
];

const ask = async (query: string): Promise<unknown> => {
  const body = Buffer.from(JSON.stringify({ query }), "utf8");
  const caller = { name: "bench", kind: "public" as const };
  const incoming = { caller, requestId: "bench", signal: new AbortController().signal };
  const reply = await direct(api, "http://localhost/graphql", body, "application/json", incoming);
  const answer = JSON.parse(reply?.body.toString("utf8") ?? "{}") as { data?: unknown; errors?: unknown };
  if (!answer.data) throw new Error(`no answer to ${query}`);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer;
};
const askGenerated = async (source: string): Promise<unknown> => {
  const answer = await graphql({ schema: generated, source, contextValue: {} });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer;
};
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

let missed = 0;
for (const { name, page, ours, theirs } of QUESTIONS) {
  for (let i = 0; i < 3; i++) {
    await ask(ours);
    await askGenerated(theirs);
  }
  const [a, b]: [number[], number[]] = [[], []];
  for (let i = 0; i < Number(runs); i++) {
    a.push(await timed(() => ask(ours)));
    b.push(await timed(() => askGenerated(theirs)));
  }
  const times = median(b) / median(a);
  const ok = times >= (page ? 3 : 1);
  if (!ok) missed++;
  process.stdout.write(
    `${name.padEnd(44)} ours ${median(a).toFixed(1).padStart(7)} ms   @neo4j/graphql ${median(b).toFixed(1).padStart(8)} ms   ${times.toFixed(1)} times, ${ok ? "" : "NOT "}the ${page ? 3 : 1} asked for\n`,
  );
}
process.stdout.write(`${QUESTIONS.length - missed} of ${QUESTIONS.length} as asked for\n`);
await driver.close();
await graph.close();
