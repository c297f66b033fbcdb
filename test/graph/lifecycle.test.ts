import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Graph } from "../../src/graph/client.ts";
import { remove } from "../../src/graph/delete.ts";
import { derive } from "../../src/graph/derive.ts";
import { writeSources } from "../../src/graph/write.ts";
import { broken, hash, openGraph, put, take, wipe, writeOf } from "./kit.ts";
import type { Paper } from "./paper.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
beforeEach(() => wipe(graph));
afterAll(() => graph.close());

const reading: Paper = {
  ref: "a.txt",
  sentences: ["截至2022年底，云江省总工会建成职工书屋4600家。", "云江省总工会副主席林知远介绍了情况。"],
  names: [
    { surface: "云江省总工会", aliases: ["云江总工会"] },
    { surface: "林知远", type: "Person" },
  ],
  figures: [{ quote: "4600家", amount: "4600", measure: "职工书屋", about: "云江省总工会" }],
  facts: [{ type: "HOLDS_POSITION", subject: "林知远", object: "云江省总工会", detail: "副主席" }],
};
const other: Paper = {
  ref: "b.txt",
  sentences: ["云江省总工会2022年培训职工1203人。"],
  names: [{ surface: "云江省总工会", aliases: ["云江工会"] }],
  figures: [{ quote: "1203人", amount: "1203", measure: "职工", about: "云江省总工会" }],
};

test("loading twice equals loading once", async () => {
  await put(graph, reading, other);
  const once = await hash(graph);
  const again = await put(graph, reading, other);
  expect(again.unchanged).toBe(2);
  expect(await hash(graph)).toBe(once);
  expect(await broken(graph)).toEqual([]);
});

test("a document that is deleted leaves the graph that never had it, down to the empty one", async () => {
  const empty = await hash(graph);
  await put(graph, other);
  const before = await hash(graph);
  await put(graph, reading);
  expect(await hash(graph)).not.toBe(before);
  await remove(graph, "a.txt", "2026-01-01");
  expect(await hash(graph)).toBe(before);
  await remove(graph, "b.txt", "2026-01-01");
  expect(await hash(graph)).toBe(empty);
  expect(await graph.read("MATCH (n) RETURN labels(n) AS left")).toEqual([]);
});

test("deleting what is not there says so and changes nothing", async () => {
  await put(graph, other);
  const before = await hash(graph);
  expect(await remove(graph, "nowhere.txt", "2026-01-01")).toBeNull();
  await take(graph, "nowhere.txt");
  expect(await hash(graph)).toBe(before);
});

test("a document can be deleted by its id, from every source that holds it, and be read again", async () => {
  await put(graph, reading, { ...reading, ref: "copy.txt" });
  const [row] = await graph.read("MATCH (d:Document) RETURN d.id AS id, d.sources AS sources");
  expect(row?.["sources"]).toBe(2);
  const full = await hash(graph);
  const deleted = await remove(graph, String(row?.["id"]), "2026-01-01");
  expect(deleted?.kind).toBe("document");
  expect(await graph.read("MATCH (n) RETURN labels(n) AS left")).toEqual([]);
  await put(graph, reading, { ...reading, ref: "copy.txt" });
  expect(await hash(graph)).toBe(full);
});

test("a changed source replaces exactly what it stated, and says so by slot", async () => {
  await put(graph, {
    ...reading,
    ref: "b.txt",
    sentences: ["云江省总工会建成职工书屋4700家，林知远说。"],
    figures: [{ quote: "4700家", amount: "4700", measure: "职工书屋", about: "云江省总工会" }],
  });
  const fresh = await hash(graph);
  await wipe(graph);
  await put(graph, { ...reading, ref: "b.txt" });
  const written = await put(graph, {
    ...reading,
    ref: "b.txt",
    sentences: ["云江省总工会建成职工书屋4700家，林知远说。"],
    figures: [{ quote: "4700家", amount: "4700", measure: "职工书屋", about: "云江省总工会" }],
  });
  expect(written.figures).toMatchObject([
    { kind: "changed", before: "4600家", after: "4700家", what: "云江省总工会 职工书屋·数量 2022" },
  ]);
  expect(await hash(graph)).toBe(fresh);
});

test("a dry run names the same changes and writes nothing", async () => {
  await put(graph, reading);
  const before = await hash(graph);
  const changed = writeOf({
    ...reading,
    sentences: ["云江省总工会建成职工书屋4700家。"],
    figures: [{ quote: "4700家", amount: "4700", measure: "职工书屋", about: "云江省总工会" }],
    facts: [],
    names: [{ surface: "云江省总工会" }],
  });
  const options = { extractor: "test", run: null, now: "2026-01-01", dry: true };
  const written = await writeSources(graph, [changed], options);
  expect(written.figures).toMatchObject([{ kind: "changed", before: "4600家", after: "4700家" }]);
  expect(await graph.read("MATCH (n:Touched) RETURN n")).toEqual([]);
  expect(await hash(graph)).toBe(before);
});

const numbered = { number: "云工字〔2022〕8号", publisher: "云江省总工会", kind: "notice" } as const;
const early: Paper = { ...reading, ...numbered, ref: "z.txt", publishedAt: "2023-01-05" };
const long: Paper = {
  ...reading,
  ...numbered,
  ref: "c.txt",
  publishedAt: "2023-03",
  sentences: [...reading.sentences, "特此通知，请各单位遵照执行并于月底前报送。"],
};
const late: Paper = { ...reading, ...numbered, ref: "a.txt", publishedAt: "2023-03" };

test("of several sources of one document the earliest counts, then the longest, then the smallest ref", async () => {
  const chosen = async () => (await graph.read("MATCH (d:Document) RETURN d.ref AS ref, d.sources AS sources"))[0];
  await put(graph, late);
  expect(await chosen()).toEqual({ ref: "a.txt", sources: 1 });
  await put(graph, long);
  expect(await chosen()).toEqual({ ref: "c.txt", sources: 2 });
  await put(graph, early);
  expect(await chosen()).toEqual({ ref: "z.txt", sources: 3 });
  await put(graph, { ...early, ref: "b.txt" });
  expect(await chosen()).toEqual({ ref: "b.txt", sources: 4 });
  // None without a date goes before one with a date.
  await put(graph, { ...long, ref: "0.txt", publishedAt: null });
  expect(await chosen()).toEqual({ ref: "b.txt", sources: 5 });
  await take(graph, "b.txt", "z.txt");
  await derive(graph);
  expect(await chosen()).toEqual({ ref: "c.txt", sources: 3 });
  expect(await graph.read("MATCH (f:Figure) RETURN count(f) AS n")).toEqual([{ n: 1 }]);
  expect(await broken(graph)).toEqual([]);
});

test("names, aliases and plain edges live while any evidence does", async () => {
  await put(graph, reading, other);
  const aliases = async () => (await graph.read("MATCH (e:Organization) RETURN e.aliases AS aliases, e.documents AS n"))[0];
  const edges = () =>
    graph.read("MATCH (p:Person)-[r:HOLDS_POSITION]->(o) RETURN p.name AS p, r.title AS title, r.statements AS n, o.name AS o");
  expect(await aliases()).toEqual({ aliases: ["云江工会", "云江总工会"], n: 2 });
  expect(await edges()).toEqual([{ p: "林知远", title: "副主席", n: 1, o: "云江省总工会" }]);
  await put(graph, { ...reading, ref: "c.txt", sentences: ["林知远任云江省总工会副主席。"], figures: [] });
  expect(await edges()).toEqual([{ p: "林知远", title: "副主席", n: 2, o: "云江省总工会" }]);
  await take(graph, "a.txt");
  await derive(graph);
  expect(await edges()).toEqual([{ p: "林知远", title: "副主席", n: 1, o: "云江省总工会" }]);
  await take(graph, "c.txt");
  await derive(graph);
  expect(await aliases()).toEqual({ aliases: ["云江工会"], n: 1 });
  expect(await edges()).toEqual([]);
  expect(await graph.read("MATCH (p:Person) RETURN p")).toEqual([]);
});

test("an entity is found by characters, pinyin and initials", async () => {
  await put(graph, reading);
  await graph.auto("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  const find = async (words: string) =>
    (
      await graph.read("CALL db.index.fulltext.queryNodes('names', $q) YIELD node RETURN node.name AS name LIMIT 1", {
        q: `"${words}"`,
      })
    )[0]?.["name"];
  expect(await find("省总工会")).toBe("云江省总工会");
  expect(await find("linzhiyuan")).toBe("林知远");
  expect(await find("lzy")).toBe("林知远");
  expect(await find("无此名称")).toBeUndefined();
});

test("a broken-off run leaves marks, and the next one finishes", async () => {
  await put(graph, other, reading);
  const full = await hash(graph);
  await wipe(graph);
  await put(graph, other);
  await writeSources(graph, [writeOf(reading)], { extractor: "test", run: null, now: "2026-01-01" });
  expect(await broken(graph)).not.toEqual([]);
  await derive(graph);
  expect(await hash(graph)).toBe(full);
});

test("a figure that stands in no sentence, or a fact about an unknown entity, is refused with its reason", () => {
  expect(() =>
    writeOf({ ...reading, names: [], facts: [{ type: "ISSUED", subject: "云江省总工会", object: "x" }], figures: [] }),
  ).toThrow(/entity/);
  expect(() => writeOf({ ...reading, sentences: [] })).toThrow(/no sentence/);
});
