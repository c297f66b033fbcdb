import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { CHUNK_SOURCES, load } from "../ingest/load.ts";
import { extractSource } from "../ingest/pipeline.ts";
import { isFailure, readAll } from "../ingest/read.ts";
import { connect, type Graph, type Row } from "../src/graph/client.ts";
import { derive } from "../src/graph/derive.ts";
import { type PreparedSource, prepare } from "../src/graph/form.ts";
import { applySchema } from "../src/graph/schema.ts";
import { writeSources } from "../src/graph/write.ts";

/*
 * How fast a corpus is loaded, and how far the writing is from a bare one.
 *
 *   NEO4J_TEST_URI=bolt://… NEO4J_TEST_PASSWORD=… npm run bench:load -- [--writers 3] [--workers 3] [--sample 2000] [--rounds 3] [--only load|write] FILE…
 *
 * WIPES that server. Prints: nodejieba.tag over the same texts (the measure of the machine); rows a second of our writer on a sample,
 * deriving included and not, against UNWIND … CREATE of the same nodes and relationships in batches of 1,000 under the same
 * constraints by as many writers, in turns, the first of which only warms the server; the whole load, with the cost per
 * document in its first and last fifth and the peak memory (of this process: run it with --only load for that).
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    writers: { type: "string", default: "3" },
    workers: { type: "string", default: String(Math.max(1, availableParallelism() - 1)) },
    sample: { type: "string", default: "2000" },
    rounds: { type: "string", default: "3" },
    only: { type: "string" },
  },
});
const writers = Number(values.writers);
const sample = Number(values.sample);
const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = "neo4j", NEO4J_TEST_PASSWORD: password = "" } = process.env;
if (!uri || positionals.length === 0) throw new Error("set NEO4J_TEST_URI (it is wiped) and name the files to load");

const seconds = (from: number): number => (performance.now() - from) / 1000;
const wipe = (graph: Graph): Promise<unknown> =>
  graph.auto("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
const rowsIn = async (graph: Graph): Promise<number> => {
  const [row] = await graph.read("RETURN COUNT { MATCH (n) } + COUNT { MATCH ()-[r]->() } AS n");
  return Number(row?.["n"]);
};

/** Runs `work` on the batches, as many at a time as there are writers. */
async function inParallel<T>(batches: readonly T[], work: (batch: T) => Promise<unknown>): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) await work(batch);
  };
  await Promise.all(Array.from({ length: writers }, one));
}

const batchesOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

async function tagging(): Promise<void> {
  const jieba = createRequire(import.meta.url)("nodejieba") as { tag(text: string): unknown[] };
  jieba.tag("预热");
  let [characters, spent] = [0, 0];
  for await (const raw of readAll(positionals)) {
    if (isFailure(raw)) continue;
    const from = performance.now();
    jieba.tag(raw.raw);
    spent += seconds(from);
    characters += raw.raw.length;
  }
  console.log(`nodejieba.tag: ${characters} characters in ${spent.toFixed(1)} s`);
}

async function whole(graph: Graph): Promise<void> {
  await wipe(graph);
  const from = performance.now();
  const marks: [number, number][] = [];
  let reading = 0;
  const report = await load({
    graph,
    paths: positionals,
    now: () => new Date().toISOString(),
    workers: Number(values.workers),
    writers,
    on: (event) => {
      if (event.type !== "progress") return;
      marks.push([event.report.sources.written, seconds(from)]);
      if (event.phase === "reading") reading = seconds(from);
    },
  });
  const total = seconds(from);
  const at = (share: number): number => marks.find(([n]) => n >= share * report.sources.written)?.[1] ?? 0;
  const rows = await rowsIn(graph);
  const first = at(0.25) - at(0.05);
  const last = at(0.999) - at(0.8);
  console.log(
    `load: ${report.sources.written} sources, ${report.rows.figures} figures, ${rows} rows in ${total.toFixed(1)} s (reading and writing ${reading.toFixed(1)} s)`,
  );
  console.log(
    `cost per document: last fifth / first fifth = ${(last / first).toFixed(2)}; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB; failed ${report.sources.failed}`,
  );
}

/** The label that the constraint on ids is on. */
const label = (n: string): string => `CASE WHEN 'Entity' IN labels(${n}) THEN 'Entity' ELSE labels(${n})[0] END`;

/** The same nodes and relationships by the plainest statements there are. */
async function bare(graph: Graph): Promise<number> {
  const nodes = await graph.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS p");
  const ties = await graph.read(
    `MATCH (a)-[r]->(b) RETURN type(r) AS type, ${label("a")} AS x, a.id AS a, ${label("b")} AS y, b.id AS b, properties(r) AS p`,
  );
  await wipe(graph);
  const byLabels = new Map<string, Row[]>();
  for (const row of nodes) {
    const key = (row["labels"] as string[]).join(":");
    const list = byLabels.get(key);
    if (list) list.push(row);
    else byLabels.set(key, [row]);
  }
  const byType = new Map<string, Row[]>();
  for (const row of ties) {
    const key = `${row["type"]} ${row["x"]} ${row["y"]}`;
    const list = byType.get(key);
    if (list) list.push(row);
    else byType.set(key, [row]);
  }
  const from = performance.now();
  for (const [labels, rows] of byLabels)
    await inParallel(batchesOf(rows, 1000), (batch) =>
      graph.write((run) => run(`UNWIND $rows AS r CREATE (n:${labels}) SET n = r.p`, { rows: batch })),
    );
  for (const [key, rows] of byType) {
    const [type, x, y] = key.split(" ");
    await inParallel(batchesOf(rows, 1000), (batch) =>
      graph.write((run) =>
        run(`UNWIND $rows AS r MATCH (a:${x} {id: r.a}) MATCH (b:${y} {id: r.b}) CREATE (a)-[t:${type}]->(b) SET t = r.p`, {
          rows: batch,
        }),
      ),
    );
  }
  const spent = seconds(from);
  const rate = (nodes.length + ties.length) / spent;
  console.log(`bare writer: ${nodes.length + ties.length} rows in ${spent.toFixed(1)} s, ${Math.round(rate)} rows/s`);
  return rate;
}

/** Rows a second of our writer, deriving not included and included. */
async function ours(graph: Graph, prepared: readonly PreparedSource[]): Promise<[number, number]> {
  await wipe(graph);
  const from = performance.now();
  const options = { extractor: "bench", run: "bench", now: new Date().toISOString() };
  await inParallel(batchesOf(prepared, CHUNK_SOURCES), (batch) =>
    writeSources(
      graph,
      batch.map((source) => ({ id: source.id, source })),
      options,
    ),
  );
  const written = seconds(from);
  const before = await rowsIn(graph);
  const again = performance.now();
  await derive(graph);
  const derived = written + seconds(again);
  const rows = await rowsIn(graph);
  const rates: [number, number] = [before / written, rows / derived];
  console.log(
    `our writer: ${before} rows in ${written.toFixed(1)} s, ${Math.round(rates[0])} rows/s; deriving included ${rows} rows, ${Math.round(rates[1])} rows/s`,
  );
  return rates;
}

async function writing(graph: Graph): Promise<void> {
  const prepared: PreparedSource[] = [];
  for await (const raw of readAll(positionals)) {
    if (prepared.length >= sample) break;
    if (!isFailure(raw)) prepared.push(prepare(extractSource(raw)));
  }
  const ratios: [number, number][] = [];
  for (let round = 0; round <= Number(values.rounds); round++) {
    const [written, derived] = await ours(graph, prepared);
    const plain = await bare(graph);
    if (round > 0) ratios.push([written / plain, derived / plain]);
  }
  const median = (of: readonly number[]): string => ([...of].sort((a, b) => a - b)[of.length >> 1] ?? 0).toFixed(2);
  console.log(`of a bare writer: ${median(ratios.map((r) => r[0]))}; deriving included ${median(ratios.map((r) => r[1]))}`);
}

const graph = await connect({ uri, user, password });
await applySchema(graph);
await tagging();
if (values.only !== "load") await writing(graph);
if (values.only !== "write") await whole(graph);
await graph.close();
