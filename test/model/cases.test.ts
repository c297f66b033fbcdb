import { expect, test } from "vitest";
import { readCases } from "../kit/cases.ts";

test("a case table gives its blocks with names, fields and expected lines", () => {
  expect(readCases("_form.txt")).toEqual([
    { name: "_form.txt:3 a name", text: "第一行\n\n第三行", expected: ["一 1", "二"], given: { date: "2025-04-20", unit: "元" } },
    { name: "_form.txt:11 没有", text: "没有", expected: [], given: { date: "2025-04-20" } },
  ]);
});
