import { describe, expect, test } from "vitest";
import { clean } from "../../ingest/clean.ts";
import { joined, sections } from "../../ingest/extract/name/section.ts";
import { names } from "../../ingest/extract/name.ts";
import { split } from "../../ingest/split.ts";
import { tag } from "../../ingest/tag.ts";
import { hashOf } from "../../src/model/id.ts";
import type { NameMention } from "../../src/model/text.ts";
import { readCases } from "../kit/cases.ts";

const found = (text: string): string[] =>
  clean({
    ref: "t",
    media: "text/plain",
    raw: text,
    bytesHash: hashOf(text),
    encoding: null,
    given: {},
    record: true,
    tables: [],
    problems: [],
  }).flatMap((document) =>
    names(tag(split(document))).map((name) => `${document.text.slice(name.start, name.end)} ${name.type}`),
  );

describe("name cases", () => {
  for (const { name, text, expected } of readCases("name.txt"))
    test(name, () => {
      expect(found(text).map((line) => line.split(" ").reverse().join(" "))).toEqual(expected);
    });
});

test("a name that joins two of the text's bodies is the two, and a ministry takes its department in", () => {
  const text = "省总和教育部，省总联合教育部，教育部职成司、教育部公司，中国联合银行。";
  const name = (words: string, from = 0): NameMention => ({
    start: text.indexOf(words, from),
    end: text.indexOf(words, from) + words.length,
    type: "Organization",
    rule: "marked",
    confidence: 1,
    parts: [],
  });
  const marked = [
    name("省总"),
    name("教育部"),
    name("省总联合教育部"),
    name("教育部", 15),
    name("教育部", 22),
    name("中国联合银行"),
  ];
  const read = sections(text, joined(text, marked)).map(({ start, end }) => text.slice(start, end));
  expect(read).toEqual(["省总", "教育部", "省总", "教育部", "教育部职成司", "教育部", "中国联合银行"]);
});

describe("names", () => {
  test("are found with their types", () => {
    expect(found("全国总工会副主席刘大成在湖北武汉出席会议。")).toEqual([
      "全国总工会 Organization",
      "刘大成 Person",
      "湖北武汉 Place",
    ]);
  });

  test("in 《》 are works without their brackets", () => {
    expect(found("会议学习了《职工教育管理办法》。")).toEqual(["职工教育管理办法 Work"]);
  });

  test("are not slogans, groups or dates", () => {
    expect(found("各级工会要坚持稳中求进，全面推进乡村振兴，2023年6月底前完成。")).toEqual([]);
  });

  test("do not overlap and are in order", () => {
    const text = "中国工会第十八次全国代表大会10月9日在北京人民大会堂开幕，习近平、李强出席。";
    const spans = found(text);
    expect(new Set(spans).size).toBe(spans.length);
    expect(spans).toContain("习近平 Person");
  });

  test("an empty text has none", () => {
    expect(found("")).toEqual([]);
  });
});
