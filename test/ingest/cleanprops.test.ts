import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bands, likeness, signature } from "../../ingest/clean/canonical.ts";
import { edited, identity, rawSpan } from "../../ingest/clean/mapped.ts";
import { clean } from "../../ingest/clean.ts";
import { source } from "../../ingest/read/source.ts";
import { split } from "../../ingest/split.ts";

const PIECES = [
  "东岭县",
  "人民政府",
  "召开会议",
  "2021年3月5日",
  "３．５％",
  "4.37亿元",
  "，",
  "。",
  "；",
  "《关于春耕的通知》",
  "（试行）",
  "國(guó)",
  "會(huì)議",
  "縣（xiàn）",
  "學(xué)校",
  "瞭解",
  "乾燥",
  "於是",
  "\u200b",
  "\ue123",
  "\u00ad",
  " ",
  "　",
  "\n",
  "\n\n",
  "  ",
  "全 国 总 工 会",
  "来源：东岭日报",
  "责任编辑：王芳",
  "记者 周明",
  "abc",
  "&nbsp;",
  "<p>",
  "</p>",
  "<br>",
  "&lt;",
  "?！",
  "?",
  "\ufffd",
  "𠮷",
  "附件：",
  "一、",
  "：",
  "扫码关注",
  "版权所有",
  "|",
  "#",
  "- ",
  "\t",
  "\r\n",
];
const TEXT = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));
const MEDIA = fc.constantFrom("text/plain", "text/html", "text/markdown");

describe("the way back", () => {
  it("holds for any text: spans lie in the raw text, in order, and what was not changed stands there", () => {
    fc.assert(
      fc.property(TEXT, MEDIA, fc.boolean(), (raw, media, record) => {
        for (const document of clean(source("a", media, raw, "", { record }))) {
          const { text, blocks, toRaw } = document;
          expect(text.isWellFormed()).toBe(true);
          const restored = document.problems.some((problem) => problem.code === "clean.lost-byte");
          let last = 0;
          for (let i = 0; i < text.length; i++) {
            const { rawStart, rawEnd } = toRaw({ start: i, end: i + 1 });
            expect(rawStart).toBeGreaterThanOrEqual(last);
            expect(rawEnd).toBeGreaterThanOrEqual(rawStart);
            expect(rawEnd).toBeLessThanOrEqual(raw.length);
            last = rawStart;
            // A character of the raw text that stands for itself, or a replacement of what stands there.
            if (!restored && /[东岭县召开会议试行王芳周明]/.test(text[i] ?? "") && rawEnd - rawStart === 1)
              expect(raw.slice(rawStart, rawEnd).normalize("NFKC")).toMatch(/[东岭县縣召开会會议議试行王芳周明]/u);
          }
          let end = -1;
          for (const block of blocks) {
            expect(block.start).toBeGreaterThan(end);
            expect(block.end).toBeGreaterThan(block.start);
            end = block.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
          for (const problem of document.problems)
            expect(problem.start >= 0 && problem.start <= problem.end && problem.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("sentences tile their blocks but for space, and never cross them", () => {
    fc.assert(
      fc.property(TEXT, (raw) => {
        for (const document of clean(source("a", "text/plain", raw, ""))) {
          const { sentences, text, blocks } = split(document);
          for (const sentence of sentences)
            expect(blocks.some((block) => block.start <= sentence.start && sentence.end <= block.end)).toBe(true);
          const tight = (one: string): string => one.replace(/\s+/g, "");
          expect(sentences.map((one) => tight(text.slice(one.start, one.end))).join("")).toBe(
            blocks.map((one) => tight(text.slice(one.start, one.end))).join(""),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("edits keep what they do not touch", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.nat(39),
        fc.nat(5),
        fc.string({ maxLength: 5 }),
        (text, start, size, to) => {
          const a = Math.min(start, text.length);
          const b = Math.min(a + size, text.length);
          const after = edited(identity(text), [{ start: a, end: b, text: to }]);
          expect(after.text).toBe(text.slice(0, a) + to + text.slice(b));
          for (let i = 0; i < after.text.length; i++) {
            const { rawStart, rawEnd } = rawSpan(after, i, i + 1);
            if (i < a || i >= a + to.length) expect(text.slice(rawStart, rawEnd)).toBe(after.text[i]);
            else expect([rawStart >= a, rawEnd <= b]).toEqual([true, true]);
          }
        },
      ),
    );
  });
});

describe("signatures", () => {
  const text = Array.from(
    { length: 40 },
    (_, i) => `第${i}条说的是东岭县第${i * 7}个村的春耕和第${i * 13}座水库的蓄水情况。`,
  ).join("");
  it("agree for a text in another punctuation and differ for another", () => {
    expect(likeness(signature(text), signature(text.replace(/。/g, " . ")))).toBe(1);
    expect(
      likeness(signature(text), signature("完全不同的一段文字，讲的是城市里的图书馆怎样开放，读者怎样借书还书。".repeat(3))),
    ).toBeLessThan(0.1);
  });
  it("near copies meet in a band", () => {
    const copy = `${text.slice(0, 600)}编者按：略有改动。${text.slice(640)}`;
    expect(likeness(signature(text), signature(copy))).toBeGreaterThan(0.7);
    const keys = new Set(bands(signature(text)));
    expect(bands(signature(copy)).some((key) => keys.has(key))).toBe(true);
  });
});
