import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { load } from "../../ingest/load.ts";
import type { Graph } from "../../src/graph/client.ts";
import { broken, hash, openGraph } from "./kit.ts";

let graph: Graph;
const folder = mkdtempSync(join(tmpdir(), "shutu-decided-"));
beforeAll(async () => {
  graph = await openGraph();
  writeFileSync(
    join(folder, "a.txt"),
    "长河控股有限公司与江西省总工会签约。\n截至2022年底，江西省总工会建成职工书屋120家，藏书3.2万册。\n",
  );
  writeFileSync(join(folder, "b.txt"), "长河集团有限公司在北京举行活动，全国总工会派员参加。\n活动得到中华全国总工会的支持。\n");
});
afterAll(() => graph.close());

const ingest = (overrides = "", again = false) =>
  load({ graph, paths: [folder], now: () => "2026-01-01T00:00:00Z", on: () => {}, workers: 1, overrides, again });
const rows = async (query: string): Promise<unknown[]> => (await graph.auto(query)).map((row) => Object.values(row)[0]);
const names = () => rows("MATCH (e:Organization|Place) RETURN e.name AS name ORDER BY name");
const amounts = () => rows("MATCH (f:Figure) RETURN f.amount AS amount ORDER BY f.start");
const dates = () => rows("MATCH (d:Document) WHERE d.publishedAt IS NOT NULL RETURN d.publishedAt AS date");

const DECIDED = [
  "same\tOrganization\t长河控股有限公司\t长河集团有限公司",
  "different\tOrganization\t全国总工会\t中华全国总工会",
  "not-name\t*\t北京",
  "figure\t*\t120家\t125",
  "figure\t*\t3.2万册\t",
  `field\t${join(folder, "a.txt")}\tpublishedAt\t2023-06`,
].join("\n");

test("decisions hold in the graph through every load, and go when their lines go", { timeout: 300_000 }, async () => {
  await ingest();
  const before = await hash(graph);
  expect(await names()).toEqual(expect.arrayContaining(["长河控股有限公司", "长河集团有限公司", "北京市", "中华全国总工会"]));
  expect(await amounts()).toEqual(["120", "32000"]);
  expect(await dates()).toEqual([]);

  const decided = await ingest(DECIDED);
  expect(decided.sources.written).toBe(2);
  const after = await hash(graph);
  expect(await names()).toEqual(expect.arrayContaining(["长河集团有限公司", "全国总工会", "中华全国总工会"]));
  for (const gone of ["长河控股有限公司", "北京市"]) expect(await names()).not.toContain(gone);
  expect(await amounts()).toEqual(["125"]);
  expect(await dates()).toEqual(["2023-06"]);
  expect(await broken(graph)).toEqual([]);

  expect((await ingest(DECIDED)).sources.skipped).toBe(2);
  await ingest(DECIDED, true);
  expect(await hash(graph)).toBe(after);

  await ingest();
  expect(await hash(graph)).toBe(before);
});
