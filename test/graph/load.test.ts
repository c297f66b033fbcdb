import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type LoadEvent, type LoadOptions, load } from "../../ingest/load.ts";
import type { Graph } from "../../src/graph/client.ts";
import { hashOf } from "../../src/model/id.ts";
import type { RawText } from "../../src/model/text.ts";
import { broken, hash, openGraph, wipe } from "./kit.ts";

let graph: Graph;
let folder: string;
beforeAll(async () => {
  graph = await openGraph();
});
beforeEach(async () => {
  await wipe(graph);
  folder = mkdtempSync(join(tmpdir(), "shutu-load-"));
});
afterAll(() => graph.close());

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
};

const TEXT = "截至2022年底，浙江省总工会建成职工书屋4612家，服务职工210多万人次。";

async function ingest(more: Partial<LoadOptions> = {}) {
  const events: LoadEvent[] = [];
  const options = {
    graph,
    paths: [folder],
    now: () => "2026-01-01T00:00:00Z",
    on: (e: LoadEvent) => void events.push(e),
    workers: 2,
    writers: 2,
  };
  const report = await load({ ...options, ...more });
  const failed = events.flatMap((e) => (e.type === "failed" ? [e] : []));
  return { report, failed, changes: events.flatMap((e) => (e.type === "change" ? [e.change] : [])) };
}

test("a folder is loaded by worker threads; the second run skips all of it and changes nothing", {
  timeout: 300_000,
}, async () => {
  for (let i = 0; i < 60; i++) file(`a/${i}.txt`, `${TEXT}\n第${i}号材料。`);
  const first = await ingest();
  expect(first.report.sources).toEqual({ written: 60, unchanged: 0, skipped: 0, pruned: 0, failed: 0 });
  expect(first.report.rows.figures).toBeGreaterThan(60);
  expect(await broken(graph)).toEqual([]);
  const once = await hash(graph);
  const second = await ingest();
  expect(second.report.sources).toEqual({ written: 0, unchanged: 0, skipped: 60, pruned: 0, failed: 0 });
  const again = await ingest({ again: true });
  expect(again.report.sources.unchanged).toBe(60);
  expect(await hash(graph)).toBe(once);
});

test("a changed file is replaced and its figures named; a dry run names them and writes nothing", async () => {
  const path = file("a.txt", TEXT);
  await ingest();
  const before = await hash(graph);
  writeFileSync(path, TEXT.replace("4612", "4725"));
  const dry = await ingest({ dry: true });
  expect(dry.changes).toMatchObject([{ kind: "changed", before: "4612家", after: "4725家" }]);
  expect(await hash(graph)).toBe(before);
  const wet = await ingest();
  expect(wet.changes).toEqual(dry.changes);
  expect(wet.report.figures).toEqual({ added: 0, changed: 1, removed: 0 });
  expect(await hash(graph)).not.toBe(before);
});

test("prune drops the files that vanished, and only from under the paths given", async () => {
  file("in/a.txt", TEXT);
  const gone = file("in/b.txt", TEXT.replace("4612", "4725"));
  const kept = file("out/c.txt", TEXT.replace("4612", "4801"));
  await ingest();
  rmSync(gone);
  rmSync(kept);
  const { report } = await ingest({ paths: [join(folder, "in")], prune: true });
  expect(report.sources).toMatchObject({ pruned: 1, skipped: 1 });
  const refs = (await graph.read("MATCH (s:Source) RETURN s.ref AS ref ORDER BY ref")).map((row) => String(row["ref"]));
  expect(refs).toEqual([join(folder, "in/a.txt"), kept]);
  expect(await broken(graph)).toEqual([]);
});

test("what cannot be read is named with its reason and kept in the ledger; the rest is loaded, nothing of it is pruned", async () => {
  file("a.txt", TEXT);
  const { failed, report } = await ingest({ paths: [folder, join(folder, "missing.txt")], prune: true });
  expect(failed).toHaveLength(1);
  expect(failed[0]?.ref).toContain("missing.txt");
  expect(report.sources).toMatchObject({ written: 1, failed: 1, pruned: 0 });
  const [line] = await graph.read("MATCH (l:Ledger {state: 'FAILED'}) RETURN l.reason AS reason, l.attempts AS n");
  expect(line).toMatchObject({ n: 1 });
});

const raw = (ref: string, text: string): RawText => ({
  ref,
  media: "text/plain",
  raw: text,
  bytesHash: hashOf(text),
  encoding: null,
  given: {},
  record: true,
  tables: [],
  problems: [],
});

test("one ref given twice: the same content counts once, other content is refused by name", async () => {
  file("a.txt", "");
  const twice = async function* () {
    yield raw("x", TEXT);
    yield raw("x", TEXT);
    yield raw("x", `${TEXT}改`);
  };
  const { report, failed } = await ingest({ read: twice });
  expect(report.sources).toMatchObject({ written: 1, skipped: 1, failed: 1 });
  expect(failed[0]?.reason).toMatch(/given twice/);
});

test("a load that is stopped leaves whole documents, and the next one goes on from there", { timeout: 300_000 }, async () => {
  // More than is under way at a time, so that something is left.
  const files = 60;
  for (let i = 0; i < files; i++) file(`${i}.txt`, `${TEXT}\n第${i}号材料。`);
  await ingest();
  const whole = await hash(graph);
  await wipe(graph);
  const stop = new AbortController();
  const on = (event: LoadEvent): void => {
    if (event.type === "progress" && event.report.sources.written > 0) stop.abort();
  };
  const first = await ingest({ signal: stop.signal, on, workers: 1, writers: 1, chunk: 8 });
  expect(first.report.stopped).toBe(true);
  expect(first.report.sources.written).toBeGreaterThan(0);
  expect(first.report.sources.written).toBeLessThan(files);
  const second = await ingest();
  expect(second.report.sources.written).toBe(files - first.report.sources.written);
  expect(await hash(graph)).toBe(whole);
});
