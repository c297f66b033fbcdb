import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { extractSource } from "../../ingest/pipeline.ts";
import type { Graph } from "../../src/graph/client.ts";
import { derive } from "../../src/graph/derive.ts";
import { prepare } from "../../src/graph/form.ts";
import { writeSources } from "../../src/graph/write.ts";
import { hashOf } from "../../src/model/id.ts";
import { broken, openGraph, wipe } from "./kit.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
beforeEach(() => wipe(graph));
afterAll(() => graph.close());

/** Reads texts as news of their day and loads them. */
async function put(...texts: readonly (readonly [date: string, text: string])[]): Promise<void> {
  const writes = texts.map(([date, raw], index) => {
    const source = { ref: `${index}`, media: "text/plain", raw, bytesHash: hashOf(raw), encoding: null };
    const whole = extractSource({ ...source, given: { title: "", date }, record: true, tables: [], problems: [] });
    return { id: whole.source.id, source: prepare(whole) };
  });
  await writeSources(graph, writes, { extractor: "test", run: null, now: "2026-01-01T00:00:00Z" });
  await derive(graph);
}

const rows = async (cypher: string): Promise<Record<string, unknown>[]> => (await graph.read(cypher)).map((row) => ({ ...row }));

test("a meeting without a name is one event for all documents that tell its day and place, and another on another day", async () => {
  await put(
    ["2024-06-16", "6月15日，座谈会在浙江杭州召开。会议部署了夏季工作。"],
    ["2024-06-17", "座谈会6月15日在杭州召开，各区负责人参加。"],
    ["2024-09-02", "9月1日，座谈会在浙江杭州召开。"],
  );
  expect(
    await rows(
      "MATCH (e:Event)<-[:SUBJECT]-(s:Statement {type: 'HELD_ON'}) RETURN e.id AS id, s.detail AS day, count(DISTINCT s.document) AS documents ORDER BY day",
    ),
  ).toMatchObject([
    { day: "2024-06-15", documents: 2 },
    { day: "2024-09-01", documents: 1 },
  ]);
  expect(await broken(graph)).toEqual([]);
});

test("an event that two others are joined in is one with two parts, which are held where and when it is", async () => {
  await put(
    ["2024-06-16", "6月15日，职工教育工作座谈会暨工匠进校园工作推进会在浙江杭州召开。"],
    ["2024-06-18", "职工教育工作座谈会暨工匠进校园工作推进会6月15日在杭州召开。"],
  );
  expect(
    await rows(
      "MATCH (part:Event)-[:PART_OF]->(whole:Event) OPTIONAL MATCH (part)<-[:SUBJECT]-(s:Statement {type: 'HELD_ON'}) RETURN part.name AS part, whole.name AS whole, collect(DISTINCT s.detail) AS days ORDER BY part",
    ),
  ).toEqual([
    { part: "工匠进校园工作推进会", whole: "职工教育工作座谈会暨工匠进校园工作推进会", days: ["2024-06-15"] },
    { part: "职工教育工作座谈会", whole: "职工教育工作座谈会暨工匠进校园工作推进会", days: ["2024-06-15"] },
  ]);
});

test("figures stated of an event hang on it where words stand for it", async () => {
  await put(["2024-06-16", "第十二届中国国际农博会6月15日在湖北武汉开幕。本届展会展出农产品3600种。展会共吸引观众4.2万人次。"]);
  expect(
    await rows("MATCH (f:Figure)-[:CONTEXT|ABOUT]->(e:Event) RETURN f.quote AS figure, e.name AS event ORDER BY f.start"),
  ).toEqual([
    { figure: "3600种", event: "第十二届中国国际农博会" },
    { figure: "4.2万人次", event: "第十二届中国国际农博会" },
  ]);
});
