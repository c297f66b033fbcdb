import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edgesOf, Starts } from "../../ingest/extract/name/start.ts";

const edges = (pattern: RegExp): readonly [first: string | null, behind: string | null] => {
  const { first, behind } = edgesOf(pattern);
  return [first && [...first].sort().join(""), behind && [...behind].sort().join("")];
};

describe("where a pattern can begin", () => {
  test.each<[RegExp, string | null, string | null]>([
    [/国道\d+/u, "国", null],
    [/(?<=由|被)国道/u, "国", "由被"],
    [/(?<=^|[。；])(?!各)甲?乙/mu, "乙甲", "\n\r\u2028\u2029。；"],
    [/(?<=授予[^，]{0,4}“)\p{Script=Han}+/u, null, "“"],
    [/(?=甲|乙)(?<=丙{1,2}丁?)./u, "乙甲", "丁丙"],
    [/(?:甲|[乙丙])丁/u, "丙乙甲", null],
    [/(?<=会|节)(?=召开|今)/u, "今召", "会节"],
    // What may be anything, or nothing, tells nothing.
    [/甲*/u, null, null],
    [/[^甲]乙|丙/u, null, null],
    [/(?<=甲?)乙/u, "乙", null],
    [/[a-z]甲/u, null, null],
    [/甲?(?<=丙)乙/u, "乙甲", null],
  ])("%s", (pattern, first, behind) => expect(edges(pattern)).toEqual([first, behind]));

  test("what is found is what the patterns find one by one", () => {
    const forms = [/(?<=^|[。丙])甲乙?/gmu, /(?=乙|丙)(?<=甲)../gu, /甲{2}/gu, /(?<=甲)(?=。)/gu];
    const starts = new Starts(forms);
    expect(starts.told).toEqual([true, true, true, true]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "。", "\n", "𠮷") }), (text) => {
        const found = starts.matches(text, 0b1111).map((all) => all.map(({ 0: words, index }) => [index, words]));
        expect(found).toEqual(forms.map((form) => Array.from(text.matchAll(form), ({ 0: words, index }) => [index, words])));
      }),
    );
    expect(starts.matches("甲甲乙", 0b0100).map(({ length }) => length)).toEqual([0, 0, 1, 0]);
  });
});
