import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { resource } from "../../src/resource.ts";
import { inChinese } from "../../web/src/text/reason.ts";

/** Sentences in which a source file tells why, its gaps filled. */
function told(file: string, places: RegExp): string[] {
  const source = readFileSync(resource(file), "utf8");
  return [...source.matchAll(places)].flatMap(([, text = ""]) => {
    const sentence = text.replace(/\$\{[^}]*\}/g, "12家");
    return /[a-z]{2} /.test(sentence) ? [sentence] : [];
  });
}

test("every sentence in which the API tells why has its Chinese", () => {
  const rules = told("src/graph/rank.ts", /name: "([^"]+)"/g).map((rule) => `${rule}: 12家 before 13家`);
  const others = [
    ...told("src/graph/rank.ts", /return "([^"]+)"|\?\? "([^"]+)"/g),
    ...told("src/graph/verdict.ts", /(?:reason: |revises\(\s*)`([^`]+)`/g),
    ...told("src/api/statistics/left.ts", /^ {2}[A-Z_]+: "([^"]+)"/gm),
    ...told("src/api/statistics/difference.ts", /[?:] `([^`]+)`/g),
    ...told("src/api/statistics/answer.ts", /\[\s*["`]([^"`]+)["`],?\s*\]/g),
  ];
  expect(rules.length).toBeGreaterThan(4);
  expect(others.length).toBeGreaterThan(20);
  for (const sentence of [...rules, ...others]) expect(inChinese(sentence), sentence).not.toMatch(/[a-z]{3}/);
});

test("what stands in the gaps is kept, and what is unknown stays", () => {
  expect(inChinese("later vintage: 4612家 before 4,600多家")).toBe("发布时间更晚：4612家先于4,600多家");
  expect(inChinese("repeats another text: 5% and 5.0% say the same")).toBe("转述另一文本：5%与5.0%一致");
  expect(inChinese("it measures another thing: no unit")).toBe("衡量的是另一事项：没有单位");
  expect(inChinese("a sentence of tomorrow")).toBe("a sentence of tomorrow");
});
