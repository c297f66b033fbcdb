import { expect, test } from "vitest";
import { clean } from "../../ingest/clean.ts";
import { extract } from "../../ingest/extract.ts";
import { split } from "../../ingest/split.ts";
import { tag } from "../../ingest/tag.ts";
import type { MarkedText, TaggedText } from "../../src/model/text.ts";

function tagged(text: string): TaggedText {
  const raw = {
    ref: "t",
    media: "text/plain",
    raw: text,
    bytesHash: "",
    encoding: null,
    given: { date: "2024-06-01" },
    record: true,
    tables: [],
    problems: [],
  };
  const [first] = clean(raw);
  if (!first) throw new Error("no document");
  return tag(split(first));
}

const quotes = (marked: MarkedText): string[] => marked.quantities.map((quantity) => quantity.quote);

test("a quantity that holds a time phrase stands, the phrase goes", () => {
  const marked = extract(tagged("这家老厂拥有2500多年历史。"));
  expect(quotes(marked)).toEqual(["2500多年"]);
  expect(marked.times).toEqual([]);
});

test("a quantity within a name or a time is theirs, and the reading that lost is kept", () => {
  const marked = extract(tagged("近3年，全市《3000家企业名录》收录企业4600家。"));
  expect(quotes(marked)).toEqual(["4600家"]);
  expect(marked.latent.some((l) => l.kind === "figure" && l.reason.startsWith("lies in"))).toBe(true);
});

test("names, times and quantities do not overlap", () => {
  const marked = extract(tagged("2023年，“十四五”规划的102项工程中，中华全国总工会投入4.37亿元，帮助210多万名职工。"));
  const all = [...marked.names, ...marked.times, ...marked.quantities].sort((a, b) => a.start - b.start);
  for (const [i, span] of all.entries()) expect(span.start).toBeGreaterThanOrEqual(all[i - 1]?.end ?? 0);
  expect(quotes(marked)).toEqual(["102项", "4.37亿元", "210多万名"]);
});

test("no quantity reaches across damage", () => {
  const text = tagged("收录企业4600家，投入资金500万元。");
  const at = text.text.indexOf("600");
  const marked = extract({ ...text, damaged: [{ start: at, end: at + 1 }] });
  expect(quotes(marked)).toEqual(["500万元"]);
  expect(marked.latent.map((l) => l.reason)).toContain("damaged text");
});
