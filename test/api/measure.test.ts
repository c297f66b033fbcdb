import { type OperationDefinitionNode, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { costOf } from "../../src/api/cost.ts";
import { PartialDate } from "../../src/api/scalar.ts";
import { makeSchema } from "../../src/api/schema.ts";
import { highlight } from "../../src/api/search.ts";
import { asset } from "../../src/api/static.ts";
import { endDay, firstDay, gaps } from "../../src/api/statistics/time.ts";
import { BadCursor, cursorOf, after as keysOf } from "../../src/graph/read/cursor.ts";
import { escapeLucene, fold, phrase } from "../../src/graph/read/lucene.ts";
import { nameQuery, typoQuery } from "../../src/graph/read/search.ts";
import { dimensionOf, unitOf } from "../../src/graph/unit.ts";
import { resource } from "../../src/resource.ts";

const cost = (query: string, variables: Record<string, unknown> = {}): number => {
  const document = parse(query);
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === "OperationDefinition");
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === "FragmentDefinition" ? [[one.name.value, one]] : [])),
  );
  if (!operation) throw new Error("no operation");
  return costOf({ schema: makeSchema(), operation, fragments, variables }, 1e9);
};

test.each([
  ["{ __typename }", 1],
  ["{ documents { nodes { id } } }", 20],
  ["{ documents(first: 3) { nodes { id title } } }", 3],
  ["{ documents(first: 3) { edges { cursor node { id } } pageInfo { endCursor } } }", 3],
  ["{ documents(first: 3) { totalCount } }", 10],
  ["{ documents(first: 3) { nodes { figures(first: 4) { nodes { sentence { text } } } } } }", 3 + 12 + 12],
  ["{ a: documents(first: 3) { nodes { id } } b: documents(first: 4) { nodes { id } } }", 7],
  ['{ nodes(ids: ["a", "b"]) { id } }', 2],
  ["{ documents(first: 2) { nodes { ...D } } } fragment D on Document { partOf { id } parts(first: 2) { id } }", 2 + 2 + 4],
  ["{ documents(first: 2) { nodes { ...D } } } fragment D on Document { id ...D }", 2],
])("%s costs %i", (query, points) => expect(cost(query)).toBe(points));

test("a statistic costs what it reads", () =>
  expect(cost('{ series(where: {measure: "x"}) { truncated } }')).toBeGreaterThan(200));

describe("time", () => {
  test.each([
    ["2023", "2023-01-01", "2023-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-06-15", "2023-06-15", "2023-06-15"],
  ])("%s is from %s to %s", (date, from, to) => {
    expect(firstDay(date)).toBe(from);
    expect(endDay(date)).toBe(to);
  });

  test.each([
    [["2020", "2023"], "year", ["2021", "2022"]],
    [["2020-12-31", "2021", "2022"], "year", []],
    [["2022-03", "2022-12"], "3", ["2022-06", "2022-09"]],
    [["2022-11", "2023-02"], "1", ["2022-12", "2023-01"]],
    [["2020-05-01", "2023-05-01"], "year", []],
    [["2020"], "year", []],
    [[], "year", []],
  ])("the gaps of %j by %s are %j", (ats, months, missing) => expect(gaps(ats, months)).toEqual(missing));

  test.each(["2023", "2023-12", "2023-12-31"])("%s is a date", (date) => expect(PartialDate.parseValue(date)).toBe(date));
  test.each(["", "23", "2023-13", "2023-1", "2023-12-32", "2023-12-31T00:00", 2023, null])("%j is none", (date) =>
    expect(() => PartialDate.parseValue(date)).toThrow(),
  );
});

describe("units", () => {
  test.each([
    ["亿元", "100000000"],
    ["万人", "10000"],
    ["元", "1"],
    ["CNY", "1"],
  ])("%s is %s of its kind", (name, factor) => expect(unitOf(name)?.factor.toFixed()).toBe(factor));
  test("persons are no person-times, nor is one currency another", () => {
    expect(dimensionOf("人", "person")).not.toBe(dimensionOf("人次", "person-time"));
    expect(dimensionOf("元", "CNY")).not.toBe(dimensionOf("美元", "USD"));
    expect(unitOf("公里")?.dimension).toBe(unitOf("米")?.dimension);
  });
  test.each(["", "斗斗", "万", "__proto__", "亿"])("%j is no unit", (name) => expect(unitOf(name)).toBeNull());
});

describe("search texts", () => {
  test.each(['a"b', "a/b", "x AND y", "(", "\\", "a:b~2^3", "[x TO *]"])("%s becomes one phrase", (text) => {
    const query = phrase(text);
    expect(query.startsWith('"') && query.endsWith('"')).toBe(true);
    expect(query.slice(1, -1)).not.toMatch(/(?<!\\)(?:\\\\)*["/():[\]~^*?]/);
  });
  test("operators outside quotes are escaped", () => expect(escapeLucene("+-!{}")).toBe("\\+\\-\\!\\{\\}"));
  test("forms are folded", () => expect(fold("　ＡＢＣ\u0000  １２ ")).toBe("abc 12"));
  test("Latin letters look for the beginning too", () => expect(nameQuery("zgh")).toBe('"zgh" OR zgh OR zgh*'));
  test("short texts have no typos", () => {
    expect(typoQuery("工会")).toBeNull();
    expect(typoQuery("zgh")).toBeNull();
    expect(typoQuery("总公会")).toContain("(总? AND ?会)");
  });
  test("the highlight is where the words are", () => {
    expect(highlight("全国总工会", "总工")).toEqual({ text: "全国总工会", start: 2, end: 4 });
    expect(highlight("全国总工会", "zgh")).toBeNull();
    expect(highlight(`${"前".repeat(50)}总工${"后".repeat(50)}`, "总工")).toMatchObject({ start: 30, end: 32 });
  });
});

describe("cursors", () => {
  test("lead back", () => expect(keysOf(cursorOf(["2023", "doc_1"]), 2)).toEqual(["2023", "doc_1"]));
  test.each(["", "x", "e30", cursorOf(["a"]), cursorOf([null, "a"]), cursorOf([{}, []])])("%j is none", (cursor) =>
    expect(() => keysOf(cursor, 2)).toThrow(BadCursor),
  );
});

test("static files stay in their folder", async () => {
  const folder = resource("schema");
  expect(await asset(folder, "/extract.schema.json")).not.toBeNull();
  for (const path of ["/../package.json", "/%2e%2e/package.json", "/.git/config", "/a\0.json", "/%", "/query.graphql", "/"])
    expect(await asset(folder, path)).toBeNull();
});
