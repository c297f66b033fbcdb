import { afterAll, beforeAll, expect, test } from "vitest";
import type { Api } from "../../src/api/server.ts";
import { fill, type Stated, year, yearEnd } from "../kit/stated.ts";
import { ask, type Opened, open } from "./kit.ts";

const WEST = { type: "Place", name: "西岭省", code: "920000" } as const;
const EAST = { type: "Place", name: "东澜省", code: "910000" } as const;
const AREA = { type: "Place", name: "东澜地区", code: "910000" } as const;
const CITY = { type: "Place", name: "澜州市", code: "910100" } as const;
const BELT = { type: "Place", name: "澜江经济带" } as const;
const money = (quote: string, amount: string, about: string, more = {}) => ({
  quote,
  amount,
  measure: "地区生产总值",
  unit: "元",
  unitCode: "CNY",
  statType: "SUM" as const,
  about,
  period: year("2022"),
  ...more,
});

/** Whose numbers they are, where that is not plain. */
const TOLD: readonly Stated[] = [
  {
    ref: "both",
    fields: { kind: "news", publisher: "甲报", publishedAt: "2023-01-10" },
    sentences: ["两省数据", "2022年,东澜省、西岭省地区生产总值分别为500元和300元。", "澜州市为120元。", "澜江经济带为700元。"],
    entities: [EAST, WEST, CITY, BELT],
    figures: [
      money("500元", "500", "东澜省", { context: ["西岭省"] }),
      money("300元", "300", "西岭省", { context: ["东澜省"] }),
      money("120元", "120", "澜州市"),
      money("700元", "700", "澜江经济带"),
    ],
  },
  {
    ref: "same",
    fields: { kind: "news", publisher: "乙报", publishedAt: "2023-01-11" },
    sentences: ["又一则", "2022年,东澜地区地区生产总值501元。"],
    entities: [AREA],
    figures: [money("501元", "501", "东澜地区")],
  },
  {
    ref: "rooms",
    fields: { kind: "news", publisher: "丙报", publishedAt: "2023-01-12" },
    sentences: [
      "书屋",
      "截至2022年底,东澜省有书屋900家,西岭省有800家。",
      "2022年澜州市有书屋15家。",
      "截至2022年底,全市有展馆7家,澜州市有展馆5家。",
    ],
    entities: [EAST, WEST, CITY],
    figures: [
      { quote: "900家", amount: "900", measure: "书屋", unit: "家", unitCode: "body", about: "东澜省", period: yearEnd("2022") },
      { quote: "800家", amount: "800", measure: "书屋", unit: "家", unitCode: "body", about: "西岭省", period: yearEnd("2022") },
      { quote: "15家", amount: "15", measure: "书屋", unit: "家", unitCode: "body", about: "澜州市", period: year("2022") },
      { quote: "7家", amount: "7", measure: "展馆", unit: "家", unitCode: "body", about: "全市", period: yearEnd("2022") },
      { quote: "5家", amount: "5", measure: "展馆", unit: "家", unitCode: "body", about: "澜州市", period: yearEnd("2022") },
    ],
  },
];

let world: Opened;
let api: Api;
beforeAll(async () => {
  world = await open();
  await fill(world.graph, TOLD);
  api = await world.api();
});
afterAll(async () => await world.graph.close());

const ADD = "groups { count sum notes data { aboutName } } leftOut { reason count explanation }";

test("a number is of the place it is about, not of the one that stands beside it", async () => {
  const { data, errors } = await ask(
    api,
    `{ figures(where: {placeName: "西岭省", measure: "地区生产总值"}) { totalCount nodes { quote } }
       within: figures(where: {placeName: "东澜省", measure: "地区生产总值"}) { totalCount }
       compare(where: {measure: "地区生产总值"}, left: {placeName: "西岭省"}, right: {placeName: "东澜省", levels: [PROVINCE]}) { pairs { left { amount } right { aboutName } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.figures).toEqual({ totalCount: 1, nodes: [{ quote: "300元" }] });
  expect(data.within.totalCount).toBe(3);
  expect(data.compare.pairs).toHaveLength(1);
  expect(data.compare.pairs[0].left.amount).toBe("300");
});

test("provinces alone, and one place of two names once", async () => {
  const { data, errors } = await ask(
    api,
    `{ aggregate(where: {measure: "地区生产总值", from: "2022", to: "2022", levels: [PROVINCE]}) { ${ADD} } }`,
  );
  expect(errors).toEqual([]);
  const [group] = data.aggregate.groups;
  expect(group.count).toBe(2);
  expect(["800", "801"]).toContain(group.sum);
  expect(data.aggregate.leftOut.map((one: { reason: string }) => one.reason)).toEqual(["OVERLAPPING_PERIOD"]);
});

test("what may hold the others is not added to them", async () => {
  const { data, errors } = await ask(
    api,
    `{ belt: aggregate(where: {measure: "地区生产总值", from: "2022", to: "2022"}) { ${ADD} }
       pointing: aggregate(where: {measure: "展馆"}) { ${ADD} } }`,
  );
  expect(errors).toEqual([]);
  expect(data.belt.groups[0].sum).toBeNull();
  expect(data.belt.groups[0].notes).toContain("no sum: 澜江经济带 may hold others of these, or lie in them");
  expect(data.pointing.groups[0].sum).toBeNull();
  expect(data.pointing.groups[0].notes).toContain("no sum: 全市 may hold others of these, or lie in them");
});

test("numbers at a date and numbers of a year are not added, whoever's they are", async () => {
  const { data, errors } = await ask(api, `{ aggregate(where: {measure: "书屋", from: "2022", to: "2022"}) { ${ADD} } }`);
  expect(errors).toEqual([]);
  expect(data.aggregate.groups[0]).toMatchObject({ count: 2, sum: "1700" });
  expect(data.aggregate.leftOut).toContainEqual(
    expect.objectContaining({ reason: "OVERLAPPING_PERIOD", explanation: expect.stringContaining("numbers at a date") }),
  );
});
