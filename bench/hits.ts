import neo4j from "neo4j-driver";
import pino from "pino";
import { LIMITS } from "../src/api/limit.ts";
import { makeMetrics } from "../src/api/metric.ts";
import { makeApi } from "../src/api/server.ts";
import { connect } from "../src/graph/client.ts";

// npx tsx bench/hits.ts PASSWORD URI PASSWORD URI: the database hits (PROFILE) of lookups and first pages in a small graph and in a large
// one: what is found by an index costs the same in both. Changes nothing in either.
const [smallPassword, smallUri, largePassword, largeUri] = process.argv.slice(2);
if (!smallPassword || !smallUri || !largePassword || !largeUri) {
  process.stderr.write("usage: npx tsx bench/hits.ts PASSWORD-OF-SMALL URI-OF-SMALL PASSWORD-OF-LARGE URI-OF-LARGE\n");
  process.exit(2);
}

interface Step {
  readonly dbHits: number;
  readonly children: readonly Step[];
}
const hitsOf = (step: Step): number => step.dbHits + step.children.reduce((sum, child) => sum + hitsOf(child), 0);

/** Hits by question. The things looked up are in both graphs, or of the same size. */
async function measure(uri: string, password: string): Promise<Map<string, number>> {
  const graph = await connect({ uri, user: "neo4j", password });
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password));
  const seen: { cypher: string; params: Record<string, unknown> }[] = [];
  const watched = {
    read: async (cypher: string, params: Record<string, unknown> = {}) => {
      seen.push({ cypher, params });
      return await graph.read(cypher, params);
    },
  };
  const api = await makeApi({
    graph: watched,
    limits: { ...LIMITS, costPerMinute: 0, request: 120_000, statement: 120_000 },
    log: pino({ level: "silent" }),
    metrics: makeMetrics(),
    locked: false,
    operations: { byId: {}, only: false },
    slow: 120_000,
  });
  const first = async (cypher: string): Promise<string> => String((await graph.read(`CYPHER 5 ${cypher}`))[0]?.["x"] ?? "");
  const figure = await first(
    "MATCH (n:Figure) WHERE n.about IS NOT NULL AND n.periodKind IS NOT NULL RETURN n.id AS x ORDER BY n.publishedAt, n.id LIMIT 1",
  );
  const text = await first("MATCH (n:Document) WHERE n.figures > 3 RETURN n.id AS x ORDER BY n.publishedAt, n.id LIMIT 1");
  const rare = await first(
    "MATCH (n:Organization) WHERE n.documents = 1 AND n.aliases IS NULL RETURN n.name AS x ORDER BY n.name LIMIT 1",
  );
  const questions: Readonly<Record<string, string>> = {
    "a figure by id": `{ node(id: "${figure}") { ... on Figure { quote amount sentence { text } document { title } indicator { name } } } }`,
    "a document by id": `{ document(id: "${text}") { title publisher publishedAt } }`,
    "a body by name": `{ organization(name: ${JSON.stringify(rare)}) { id name aliases } }`,
    "documents, first page": "{ documents { nodes { id title publishedAt } } }",
    "organizations, first page": "{ organizations { nodes { id name } } }",
    "figures, first page": "{ figures { nodes { quote sentence { text } document { title } } } }",
    "events, first page": "{ events { nodes { date name } } }",
    "latest of the overview": "{ overview { latest(first: 5) { title } entities(first: 5) { name } } }",
  };
  const found = new Map<string, number>();
  for (const [name, query] of Object.entries(questions)) {
    seen.length = 0;
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) };
    const caller = { name: "bench", kind: "public" as const };
    const answer = await api.fetch("http://localhost/graphql", init, {
      caller,
      requestId: "bench",
      signal: new AbortController().signal,
    });
    const { errors } = (await answer.json()) as { errors?: unknown };
    const [statement] = seen;
    if (errors || !statement) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    const { summary } = await driver.executeQuery(statement.cypher.replace("CYPHER 5 ", "CYPHER 5 PROFILE "), statement.params);
    found.set(name, hitsOf(summary.profile as unknown as Step));
  }
  await driver.close();
  await graph.close();
  return found;
}

const [small, large] = [await measure(smallUri, smallPassword), await measure(largeUri, largePassword)];
let missed = 0;
for (const [name, hits] of large) {
  const before = small.get(name) ?? 0;
  const ok = hits <= before * 1.2;
  if (!ok) missed++;
  process.stdout.write(
    `${name.padEnd(28)} small ${String(before).padStart(6)}   large ${String(hits).padStart(6)}   ${(hits / before).toFixed(2)} times${ok ? "" : ", ABOVE 1.2"}\n`,
  );
}
process.stdout.write(`${large.size - missed} of ${large.size} within 1.2 times\n`);
