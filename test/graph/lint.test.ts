import { expect, test } from "vitest";
import { lintOf, type Point } from "../../src/graph/lint.ts";

const point = (quote: string, value: number, start: string, end = start, more: Partial<Point> = {}): Point => ({
  slot: `${quote}@${start}/${end}`,
  unit: "=CNY",
  statType: "SUM",
  name: "东澜省 货物进出口",
  quote,
  value,
  spread: null,
  start,
  end,
  kind: "DURATION",
  precision: end.length === 4 ? "YEAR" : "MONTH",
  ...more,
});
const kinds = (points: readonly Point[]): string[] => lintOf("ser_x", points).map((lint) => lint.kind);
const years = (values: Readonly<Record<string, number>>): Point[] =>
  Object.entries(values).map(([year, value]) => point(`${value}亿元`, value, year));

test("a hole is one only where the series is else without", () => {
  expect(kinds(years({ 2016: 10, 2017: 11, 2019: 12, 2020: 12 }))).toEqual(["HOLE"]);
  expect(kinds(years({ 2012: 10, 2017: 11, 2019: 12, 2022: 12 }))).toEqual([]);
});

test("what begins anew each January neither jumps nor has holes", () => {
  const toDate = (value: number, month: string) => point(`${value}亿元`, value, `${month.slice(0, 4)}-01`, month);
  expect(kinds([toDate(300, "2022-11"), toDate(53, "2023-02"), toDate(190, "2023-07"), toDate(280, "2023-10")])).toEqual([]);
});

test("a jump is one from a period to the next, and many periods grow much", () => {
  expect(kinds(years({ 2021: 10, 2022: 60 }))).toEqual(["JUMP"]);
  expect(kinds(years({ 1952: 679, 1978: 3679 }))).toEqual([]);
});

test("a month that has more than its year", () => {
  const year = point("48亿元", 48, "2023");
  expect(kinds([year, point("61亿元", 61, "2023-03")])).toEqual(["PRECISION"]);
  expect(kinds([year, point("61亿元", 61, "2023-01", "2023-06")])).toEqual(["PRECISION"]);
  expect(kinds([year, point("4亿元", 4, "2023-03"), point("61亿元", 61, "2024-03")])).toEqual([]);
  // Of a count there may be more for a time, and years and months side by side are nothing odd.
  expect(kinds([year, point("61亿元", 61, "2023-03")].map((p) => ({ ...p, statType: "COUNT" })))).toEqual([]);
});

test("a unit is odd beside one that the series has else", () => {
  const odd = point("26家", 26, "2022", "2022", { unit: "=body" });
  expect(kinds([...years({ 2019: 10, 2020: 11, 2021: 12 }), odd])).toEqual(["UNIT"]);
  expect(kinds([...years({ 2020: 11, 2021: 12 }), odd])).toEqual([]);
  const growth = (p: Point): Point => ({ ...p, statType: "CHANGE" });
  expect(kinds([...years({ 2019: 10, 2020: 11, 2021: 12 }), odd].map(growth))).toEqual([]);
});

test("values of one period that lie apart, by how much", () => {
  const spread = { times: 1.6, least: "25亿元", most: "40亿元" };
  expect(lintOf("ser_x", [point("40亿元", 40, "2022", "2022", { spread })])).toMatchObject([
    { kind: "SPREAD", severity: 1.6, message: "东澜省 货物进出口: 25亿元 and 40亿元 are stated for one period, 1.6 times apart" },
  ]);
  expect(kinds([point("40亿元", 40, "2022", "2022", { spread: { ...spread, times: 1.4 } })])).toEqual([]);
});
