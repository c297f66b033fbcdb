import { describe, expect, test } from "vitest";
import { above, divisionOf, prefixOf, within } from "../../ingest/link/place.ts";
import { divisions, formerDivisions } from "../../ingest/place.ts";

const china = divisions().filter((place) => place.level !== "country");
const counties = china.filter((place) => place.level === "county");
const ending = (kind: RegExp): number => counties.filter(({ name }) => kind.test(name)).length;
// 神农架林区 and 六枝特区 are kinds of their own; the forest districts of 大兴安岭 are not in the state's count.
const UNCOUNTED = /^(?:神农架林区|六枝特区|加格达奇区|松岭区|新林区|呼中区)$/u;

describe("divisions", () => {
  test("are as many as the state counts at the end of 2023", () => {
    expect(china.filter((place) => place.level === "province")).toHaveLength(34);
    expect(china.filter((place) => place.level === "city")).toHaveLength(333);
    expect(counties.filter(({ name }) => name.endsWith("区") && !UNCOUNTED.test(name)).length).toBe(977);
    expect(ending(/市$/u)).toBe(397);
    expect(ending(/(?<!自治)县$/u)).toBe(1299);
    expect(ending(/自治县$/u)).toBe(117);
    expect(ending(/(?<!自治)旗$/u)).toBe(49);
    expect(ending(/自治旗$/u)).toBe(3);
  });

  test("have one row a code, and a chain up to the country", () => {
    expect(new Set(china.map((place) => place.code)).size).toBe(china.length);
    for (const place of [...china, ...formerDivisions()]) {
      expect(above(place.code, "province"), place.name).toBeDefined();
      expect(within(place.code, "CN"), place.name).toBe(true);
    }
  });

  test.each([
    ["广东省东莞市", "441900"],
    ["甘肃嘉峪关", "620200"],
    ["海南儋州", "460400"],
    ["河北省张家口市下花园区", "130706"],
    ["长春市绿园区", "220106"],
    ["河南省济源市", "419001"],
    ["海南省三沙市西沙区", "460302"],
    ["上海市闸北区", "310108"],
    ["山东省莱芜市", "371200"],
  ])("%s is found by its code %s", (name, code) => {
    const prefix = prefixOf(name, []);
    expect([prefix?.place.code, prefix?.length]).toEqual([code, name.length]);
  });

  test("that are no more keep their code and lie in their province", () => {
    expect(divisionOf("110103")).toMatchObject({ name: "崇文区", parent: "110000", level: "county" });
    const codes = new Set(china.map((place) => place.code));
    expect(formerDivisions().filter((place) => codes.has(place.code))).toEqual([]);
  });
});
