import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { Decimal } from "decimal.js";
import jsonld from "jsonld";
import { Parser } from "n3";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extractSource } from "../../ingest/pipeline.ts";
import { isFailure, readAll } from "../../ingest/read.ts";
import { writeTables } from "../../src/export/admin.ts";
import { type Format, formatOf } from "../../src/export/format.ts";
import { graphml } from "../../src/export/graphml.ts";
import { structure } from "../../src/export/sdmx.ts";
import { BadBackup, backup, checked, restore } from "../../src/graph/backup.ts";
import type { Graph } from "../../src/graph/client.ts";
import { derive } from "../../src/graph/derive.ts";
import { networkEdges, networkNodes } from "../../src/graph/export/network.ts";
import { type Observation, observations, type Selection } from "../../src/graph/export/observation.ts";
import { tables } from "../../src/graph/export/table.ts";
import { prepare } from "../../src/graph/form.ts";
import { writeSources } from "../../src/graph/write.ts";
import { resource } from "../../src/resource.ts";
import { broken, hash, openGraph, wipe } from "./kit.ts";

let graph: Graph;
/** Every figure as the graph itself has it. */
let stated: Map<string, Record<string, unknown>>;
const OPTIONS = { extractor: "test", run: null, now: "2026-01-01T00:00:00Z" } as const;

async function fill(): Promise<void> {
  await wipe(graph);
  for await (const raw of readAll([resource("samples")])) {
    if (isFailure(raw)) throw raw.fault;
    const source = prepare(extractSource(raw));
    await writeSources(graph, [{ id: source.id, source, origin: raw.ref }], OPTIONS);
  }
  await derive(graph);
}

beforeAll(async () => {
  graph = await openGraph();
  await fill();
  const rows = await graph.read("MATCH (f:Figure) RETURN properties(f) AS f");
  stated = new Map(rows.map((row) => row["f"] as Record<string, unknown>).map((f) => [String(f["id"]), f]));
}, 300_000);
afterAll(() => graph.close());

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};
const text = async (format: string, selection: Selection = {}): Promise<string> =>
  (await collect((formatOf(format) as Format).write(observations(graph, selection)))).join("");
const orNull = (value: unknown): unknown => value ?? null;

test("CSV read back by an independent reader has every figure with the graph's values", async () => {
  const rows = parse(await text("csv"), { columns: true }) as Record<string, string>[];
  expect(rows.length).toBe(stated.size);
  expect(stated.size).toBeGreaterThan(100);
  for (const row of rows) {
    const f = stated.get(row["id"] ?? "");
    expect([row["amount"], row["lower"], row["upper"], row["unit"], row["period_end"], row["quote"]]).toEqual(
      ["amount", "lower", "upper", "unit", "periodEnd", "quote"].map((key) => String(f?.[key] ?? "")),
    );
    expect(row["sentence"]).toContain(row["quote"]?.replace(/\s.*/, ""));
  }
});

test("JSON Lines holds the whole observation", async () => {
  const all = (await text("jsonl"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Observation);
  expect(new Set(all.map((one) => one.id))).toEqual(new Set(stated.keys()));
  for (const one of all) {
    const f = stated.get(one.id);
    expect({ amount: one.amount, hedge: one.hedge, approximation: one.approximation }).toEqual({
      amount: orNull(f?.["amount"]),
      hedge: f?.["hedge"] ?? [],
      approximation: f?.["approximation"],
    });
  }
});

test("JSON-LD expands to schema.org observations with exact decimals", async () => {
  const document = JSON.parse(await text("jsonld")) as jsonld.JsonLdDocument;
  const expanded = (await jsonld.expand(document)) as Record<string, { "@value"?: string; "@id"?: string }[]>[];
  const nodes = expanded.filter((one) => String(one["@type"]) === "https://schema.org/Observation");
  expect(nodes.length).toBe(stated.size);
  for (const one of nodes) {
    const f = stated.get(String(one["@id"]).replace("urn:shutu:", ""));
    expect(one["https://schema.org/value"]?.[0]?.["@value"] ?? null).toBe(orNull(f?.["amount"]));
    expect(one["https://schema.org/unitCode"]?.[0]?.["@value"] ?? null).toBe(orNull(f?.["unitCode"]));
    expect(one["https://schema.org/isBasedOn"]?.length).toBe(1);
  }
});

test("Turtle parses; every observation of the cube has its document and value", async () => {
  const quads = new Parser().parse(await text("turtle"));
  const QB = "http://purl.org/linked-data/cube#";
  const of = (predicate: string): Map<string, string> =>
    new Map(
      quads
        .filter((q) => q.predicate.value === predicate)
        .map((q) => [q.subject.value.replace("urn:shutu:", ""), q.object.value]),
    );
  const members = quads
    .filter((q) => q.object.value === `${QB}Observation`)
    .map((q) => q.subject.value.replace("urn:shutu:", ""));
  expect(new Set(members)).toEqual(new Set(stated.keys()));
  const values = of("http://purl.org/linked-data/sdmx/2009/measure#obsValue");
  const documents = of("urn:shutu:def:document");
  for (const [id, f] of stated) {
    expect(values.get(id) ?? null).toBe(orNull(f["amount"]));
    expect(documents.get(id)).toBe(`urn:shutu:${String(f["document"])}`);
  }
  // Whatever property an observation has is declared in the structure, or is one of the cube's own.
  const declared = new Set(
    quads.filter((q) => /cube#(dimension|measure|attribute)$/.test(q.predicate.value)).map((q) => q.object.value),
  );
  const used = new Set(quads.filter((q) => q.subject.value.startsWith("urn:shutu:fig_")).map((q) => q.predicate.value));
  expect([...used].filter((p) => !declared.has(p) && !p.startsWith(QB) && !p.endsWith("#type"))).toEqual([]);
});

test("SDMX-CSV has the columns its structure declares, and value times multiplier is the amount", async () => {
  const rows = parse(await text("sdmx-csv"), { columns: true }) as Record<string, string>[];
  expect(rows.length).toBe(stated.size);
  const { data } = JSON.parse(structure("2026-01-01T00:00:00Z"));
  const { dimensionList, measureList, attributeList } = data.dataStructures[0].dataStructureComponents;
  const ids = [
    ...dimensionList.dimensions,
    dimensionList.timeDimension,
    ...measureList.measures,
    ...attributeList.attributes,
  ].map((c) => c.id);
  expect(Object.keys(rows[0] ?? {})).toEqual(["STRUCTURE", "STRUCTURE_ID", "ACTION", ...ids]);
  for (const row of rows) {
    const f = stated.get(row["FIGURE"] ?? "");
    if (row["OBS_VALUE"] === "") expect(f?.["amount"]).toBeUndefined();
    else
      expect(new Decimal(row["OBS_VALUE"] ?? "").mul(`1e${row["UNIT_MULT"]}`).toFixed()).toBe(
        new Decimal(String(f?.["amount"])).toFixed(),
      );
    expect(row["TIME_PERIOD"]).toMatch(/^\d{4}(-\d\d(-\d\d(\/P\d+D)?)?|-Q[1-4]|-S[12])?$/);
  }
});

test("GraphML is well formed, and every edge joins two of its nodes", async () => {
  const xml = (await collect(graphml(networkNodes(graph, {}), networkEdges(graph, {})))).join("");
  const nodes = new Set<string>();
  const ends: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "node") nodes.add(String(attributes["id"]));
    if (name === "edge") ends.push(String(attributes["source"]), String(attributes["target"]));
  });
  parser.write(xml).close();
  expect([...stated.keys()].filter((id) => !nodes.has(id))).toEqual([]);
  expect(ends.filter((id) => !nodes.has(id))).toEqual([]);
  expect(ends.length).toBeGreaterThan(stated.size * 4);
});

test("a selection narrows every form alike", async () => {
  const [{ name } = { name: "" }] = (await graph.read(
    "MATCH (i:Indicator)<-[:MEASURES]-(f) RETURN i.name AS name, count(f) AS n ORDER BY n DESC, name LIMIT 1",
  )) as { name: string }[];
  const wanted = [...stated.values()].filter((f) => f["indicatorName"] === name).map((f) => f["id"]);
  const found = await collect(observations(graph, { indicators: [name] }));
  expect(found.map((one) => one.id).toSorted()).toEqual(wanted.toSorted());
  const document = String([...stated.values()][0]?.["document"]);
  const own = await collect(observations(graph, { documents: [document] }));
  expect(own.map((one) => one.document.id)).toEqual(Array(own.length).fill(document));
  expect(own.length).toBe([...stated.values()].filter((f) => f["document"] === document).length);
  const nodes = new Set((await collect(networkNodes(graph, { documents: [document] }))).map((one) => one.id));
  const edges = await collect(networkEdges(graph, { documents: [document] }));
  expect(edges.filter((edge) => !nodes.has(edge.from) || !nodes.has(edge.to))).toEqual([]);
  expect(await collect(observations(graph, { indicators: ["没有这样的指标"] }))).toEqual([]);
});

async function* linesOf(all: string): AsyncGenerator<string> {
  yield* all.trimEnd().split("\n");
}

test("a backup restores to the same hash, also over what is there, and a damaged one is refused before anything is written", async () => {
  const before = await hash(graph);
  const all = (await collect(backup(graph, "2026-01-01T00:00:00Z"))).join("");
  const half = all.slice(0, Math.floor(all.length * 0.6));
  const last = all.slice(0, all.trimEnd().lastIndexOf("\n") + 1);
  const lost = all.split("\n").filter((_, i) => i !== 2);
  for (const [bad, why] of [
    [half, /line \d+ is damaged|cut short/],
    [last, /cut short/],
    [lost.join("\n"), /should hold/],
    ["{}\n", /no backup/],
    [all.replace('"version":1', '"version":9'), /version 9/],
  ] as const)
    await expect(collect(checked(linesOf(bad)))).rejects.toThrow(why);
  await expect(collect(checked(linesOf("")))).rejects.toThrow(BadBackup);
  await wipe(graph);
  const options = { run: "r", now: "2026-02-02T00:00:00Z" };
  const done = await restore(graph, checked(linesOf(all)), options);
  expect(done.expected).toBe(before);
  expect(await hash(graph)).toBe(before);
  expect(await broken(graph)).toEqual([]);
  const again = await restore(graph, checked(linesOf(all)), options);
  expect(again.unchanged).toBe(done.sources);
  expect(await hash(graph)).toBe(before);
});

test("the files for neo4j-admin hold every node and relationship", async () => {
  const folder = mkdtempSync(join(tmpdir(), "shutu-admin-"));
  try {
    const files = await writeTables(folder, await tables(graph));
    const names = readdirSync(folder);
    expect(names.length).toBe(files + 1);
    const rowsOf = (kind: string): number =>
      names
        .filter((name) => name.startsWith(kind))
        .map((name) => parse(gunzipSync(readFileSync(join(folder, name))).toString("utf8")).length - 1)
        .reduce((a, b) => a + b, 0);
    const [counts] = await graph.read("RETURN COUNT { MATCH (n) } AS nodes, COUNT { MATCH ()-[r]->() } AS ties");
    expect([rowsOf("nodes-"), rowsOf("relationships-")]).toEqual([counts?.["nodes"], counts?.["ties"]]);
    const args = readFileSync(join(folder, "import.args"), "utf8");
    for (const name of names) if (name.endsWith(".gz")) expect(args).toContain(name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
