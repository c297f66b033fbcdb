import { afterAll, beforeAll, expect, test } from "vitest";
import type { Api } from "../../src/api/server.ts";
import { entityId } from "../kit/stated.ts";
import { ask, type Opened, open } from "./kit.ts";

let world: Opened;
let api: Api;
beforeAll(async () => {
  world = await open();
  api = await world.api();
});
afterAll(async () => await world.graph.close());

const EAST = entityId("Place", "东澜省");
const DATUM =
  "amount lower upper unit at reported modality aboutName support rule figure { quote sentence { text } document { title publisher } } rivals { relation explanation figure { quote } }";
const REST = "leftOut { reason count explanation figures { quote } } warnings nearest { name } truncated";

test("a series stands in order, with the preferred figure, its rivals and growth", async () => {
  world.ran.length = 0;
  const { data, errors } = await ask(
    api,
    `query S($east: ID!) { series(where: {measure: "职工书屋", about: [$east], modalities: [ACTUAL]}) { lines { aboutName unit gaps points { ${DATUM} change { amount growth growthLower growthUpper lower upper } } } ${REST} } }`,
    { east: EAST },
  );
  expect(errors).toEqual([]);
  expect(world.ran).toHaveLength(1);
  const [line, ...more] = data.series.lines;
  expect(more).toEqual([]);
  expect(line.points.map((one: { at: string; amount: string }) => `${one.at} ${one.amount}`)).toEqual([
    "2020-12-31 6100",
    "2021-12-31 6800",
    "2022-12-31 7508",
  ]);
  const last = line.points[2];
  // The owner of the statistic and the report come before the paper, which is kept beside.
  expect(last.figure.document.publisher).toBe("东澜省总工会");
  expect(last.rivals).toHaveLength(1);
  expect(last.rivals[0]).toMatchObject({ relation: "CONFLICTS", figure: { quote: "7560家。" } });
  expect(last.rule).toContain("before");
  expect(last).toMatchObject({ lower: "7508", upper: "7508" });
  expect(last.change.amount).toBe("708");
  expect(last.change.growth).toBeCloseTo(0.104118, 5);
  // 6800 may be anything from 6750 to 6850.
  expect(last.change).toMatchObject({ lower: "658", upper: "758" });
  expect(line.points[0].change).toBeNull();
});

test("as of a date only what was published by then is known", async () => {
  const { data } = await ask(
    api,
    `query S($east: ID!) { series(where: {measure: "职工书屋", about: [$east], asOf: "2023-02"}) { lines { points { amount rivals { relation } figure { document { publisher } } } } } }`,
    { east: EAST },
  );
  expect(data.series.lines).toEqual([
    { points: [{ amount: "7560", rivals: [], figure: { document: { publisher: "东澜日报" } } }] },
  ]);
});

test("quarters and years are lines of their own, changes too; a unit is converted on request", async () => {
  const { data, errors } = await ask(
    api,
    'query S($east: ID!) { series(where: {measure: "地区生产总值", about: [$east]}, unit: "亿元") { lines { unit indicator { statType } points { amount at unit change { growth } } } leftOut { reason count } } }',
    { east: EAST },
  );
  expect(errors).toEqual([]);
  const [years, quarters] = data.series.lines;
  expect(years.unit).toBe("亿元");
  expect(years.points.map((one: { amount: string }) => one.amount)).toEqual(["2000", "2200", "2310"]);
  expect(years.points.map((one: { change: { growth: number } | null }) => one.change?.growth ?? null)).toEqual([null, 0.1, 0.05]);
  expect(quarters.points.map((one: { amount: string }) => one.amount)).toEqual(["550", "580"]);
  // 5.0 % is no money.
  expect(data.series.leftOut).toEqual([{ reason: "NOT_CONVERTIBLE", count: 1 }]);
});

test("a sum takes no part with its total, no quarter with its year, no target with facts, and says so", async () => {
  const { data, errors } = await ask(
    api,
    `query A { a: aggregate(where: {measure: "地区生产总值", from: "2022", to: "2022"}, groupBy: [YEAR]) { groups { keys { by value } unit count sum sumLower sumUpper notes data { amount } } ${REST} }
      b: aggregate(where: {measure: "职工书屋", from: "2022", to: "2022"}, groupBy: [YEAR]) { groups { count sum data { aboutName amount } } ${REST} }
      c: aggregate(where: {measure: "职工书屋"}, groupBy: [SUBJECT]) { groups { keys { value entity { id } } sum count } ${REST} } }`,
  );
  expect(errors).toEqual([]);
  const money = data.a.groups[0];
  expect(money).toMatchObject({ count: 1, sum: "231000000000", keys: [{ by: "YEAR", value: "2022" }] });
  expect(data.a.leftOut.map((one: { reason: string; count: number }) => [one.reason, one.count])).toEqual([
    ["IS_CHANGE", 1],
    ["OVERLAPPING_PERIOD", 1],
    ["OVERLAPPING_PERIOD", 1],
  ]);
  // The whole country holds both provinces and the city.
  expect(data.b.groups).toEqual([{ count: 1, sum: "150000", data: [{ aboutName: "全国", amount: "150000" }] }]);
  const reasons = Object.fromEntries(
    data.b.leftOut.map((one: { reason: string; figures: { quote: string }[] }) => [
      one.reason,
      one.figures.map((figure) => figure.quote),
    ]),
  );
  expect(reasons["PART_OF_TOTAL"]).toEqual(["1200家"]);
  expect(reasons["WITHIN_SUBJECT"].sort()).toEqual(["5230家", "7508家", "7560家。"]);
  expect(reasons["RIVAL"]).toEqual(["7560家。"]);
  expect(data.c.groups.find((one: { keys: { value: string }[] }) => one.keys[0]?.value === "东澜省")).toMatchObject({
    sum: "7508",
    keys: [{ entity: { id: EAST } }],
  });
  expect(data.c.leftOut.find((one: { reason: string }) => one.reason === "NOT_ACTUAL").figures).toEqual([{ quote: "9000家" }]);
});

test("persons and person-times never meet, means are not added", async () => {
  const { data } = await ask(
    api,
    `{ a: aggregate(where: {aboutName: "东澜省总工会"}) { groups { unit sum } } b: aggregate(where: {measure: "藏书"}) { groups { sum mean notes } } }`,
  );
  expect(data.a.groups.map((one: { unit: string; sum: string }) => `${one.unit} ${one.sum}`).sort()).toEqual([
    "person 21000",
    "person-time 35000",
  ]);
  expect(data.b.groups[0]).toMatchObject({ sum: null, mean: "1500" });
  expect(data.b.groups[0].notes.join()).toContain("do not add up");
});

test("a ranking has one row for each subject, of one thing, without what holds others", async () => {
  const { data, errors } = await ask(
    api,
    `{ ranking(where: {measure: "职工书屋", from: "2022", to: "2022"}) { unit rows { rank tied datum { amount aboutName } } ${REST} } }`,
  );
  expect(errors).toEqual([]);
  // 东澜省 holds 澜州市 and the country holds all.
  expect(data.ranking.rows).toEqual([
    { rank: 1, tied: false, datum: { amount: "5230", aboutName: "西岭省" } },
    { rank: 2, tied: false, datum: { amount: "1200", aboutName: "澜州市" } },
  ]);
  expect(data.ranking.leftOut.filter((one: { reason: string }) => one.reason === "WITHIN_SUBJECT")).toHaveLength(2);
});

test("two subjects and two periods side by side", async () => {
  const { data, errors } = await ask(
    api,
    `query C($east: ID!, $west: ID!) {
      subjects: compare(where: {measure: "职工书屋", from: "2022", to: "2022"}, left: {about: [$west]}, right: {about: [$east]}) { pairs { left { amount } right { amount } difference { amount growth } } warnings }
      periods: compare(where: {measure: "地区生产总值", about: [$east]}, left: {from: "2021", to: "2021"}, right: {from: "2022", to: "2022"}) { pairs { left { at } right { at } difference { growth growthLower growthUpper } } } }`,
    { east: EAST, west: entityId("Place", "西岭省") },
  );
  expect(errors).toEqual([]);
  expect(data.subjects.pairs).toEqual([
    { left: { amount: "5230" }, right: { amount: "7508" }, difference: { amount: "2278", growth: 0.435564 } },
  ]);
  expect(data.periods.pairs[0]).toMatchObject({ left: { at: "2021" }, right: { at: "2022" }, difference: { growth: 0.05 } });
  const { growthLower, growthUpper } = data.periods.pairs[0].difference;
  expect(growthLower).toBeLessThan(0.05);
  expect(growthUpper).toBeGreaterThan(0.05);
});

test("conflicts name both sides; coverage gives no values", async () => {
  const { data, errors } = await ask(
    api,
    `{ conflicts { data { ${DATUM} } truncated } coverage(where: {measure: "职工书屋"}) { rows { aboutName unit modality figures documents from to indicator { name } about { name } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.conflicts.data).toHaveLength(1);
  expect(data.conflicts.data[0]).toMatchObject({ amount: "7508", aboutName: "东澜省" });
  expect(data.conflicts.data[0].rivals[0].figure.quote).toBe("7560家。");
  expect(data.coverage.rows[0]).toMatchObject({
    aboutName: "东澜省",
    figures: 4,
    documents: 2,
    from: "2020-12-31",
    to: "2022-12-31",
  });
  const none = await ask(api, `{ conflicts(where: {asOf: "2023-02"}) { data { amount } } }`);
  expect(none.data.conflicts.data).toEqual([]);
});

test("nothing found says so and names what comes near", async () => {
  const { data } = await ask(api, `{ series(where: {measure: "职工图书屋"}) { lines { unit } ${REST} } }`);
  expect(data.series.lines).toEqual([]);
  expect(data.series.nearest.map((one: { name: string }) => one.name)).toContain("职工书屋");
  expect(data.series.warnings[0]).toContain("nothing is stated");
});

test.each([
  "aggregate(where: {}) { truncated }",
  'series(where: {measure: "职工书屋"}, unit: "斗") { truncated }',
  'aggregate(where: {min: "x"}) { truncated }',
  'series(where: {from: "2022-13"}) { truncated }',
])("%s is refused", async (text) => {
  const { errors, data } = await ask(api, `{ ${text} }`);
  expect(errors).toHaveLength(1);
  expect(data ?? null).toBeNull();
});

test("a sum of a month takes no year's number, and says so", async () => {
  const { data, errors } = await ask(
    api,
    `query S($east: ID!) {
      month: aggregate(where: {measure: "地区生产总值", about: [$east], from: "2022-03", to: "2022-03"}, groupBy: [YEAR]) { groups { sum } leftOut { reason explanation } }
      year: aggregate(where: {measure: "地区生产总值", about: [$east], from: "2022", to: "2022"}, groupBy: [YEAR]) { groups { sum } leftOut { reason } }
      stock: aggregate(where: {measure: "职工书屋", about: [$east], from: "2022", to: "2022"}, groupBy: [YEAR]) { groups { sum } }
    }`,
    { east: EAST },
  );
  expect(errors).toEqual([]);
  const reasons = (name: string): string[] => data[name].leftOut.map((one: { reason: string }) => one.reason);
  expect(reasons("month")).toContain("OUTSIDE_PERIOD");
  expect(data.month.leftOut.find((one: { reason: string }) => one.reason === "OUTSIDE_PERIOD").explanation).toContain(
    "2022/2022",
  );
  expect(data.year.groups.length).toBeGreaterThan(0);
  expect(reasons("year")).not.toContain("OUTSIDE_PERIOD");
  expect(data.stock.groups.length).toBe(1);
});
