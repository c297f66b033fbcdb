import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantities } from "../../ingest/extract/quantity.ts";
import { convert, readNumeral, readQuantity, unitOf } from "../../src/index.ts";
import { readCases } from "../kit/cases.ts";
import { printQuantity } from "../kit/print.ts";

const read = (text: string) => quantities({ text });

for (const file of ["quantity.txt", "hedge.txt", "unit.txt", "negative.txt"])
  describe(file, () => {
    test.each(readCases(file))("$name", ({ text, expected }) => {
      expect(read(text).quantities.map(printQuantity)).toEqual(expected);
    });
  });

describe("numeral.txt", () => {
  test.each(readCases("numeral.txt"))("$name", ({ text, expected }) => {
    expect(readNumeral(text).map(printQuantity)).toEqual(expected);
  });
});

test("what is refused stays with its reason", () => {
  const reasons = (text: string) => read(text).latent.map((l) => `${text.slice(l.start, l.end)}: ${l.reason}`);
  expect(reasons("第九届大会历时3天")).toEqual(["九届: ordinal", "3天: span of time that only places an event"]);
  expect(reasons("做到“两个维护”")).toEqual(["两个: set phrase"]);
  expect(reasons("C919客机")).toEqual(["919: part of a code"]);
});

const DIGITS = "零一二三四五六七八九";

/** Writes a whole number below 10^12 in words, as schoolbooks do. */
function inWords(value: number): string {
  if (value === 0) return "零";
  const below = (n: number, lead: boolean): string => {
    let out = "";
    let zero = false;
    for (const [power, unit] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const) {
      const digit = Math.floor(n / power) % 10;
      if (digit === 0) {
        zero = out !== "" || lead;
        continue;
      }
      if (zero) out += "零";
      zero = false;
      out += DIGITS[digit] + unit;
    }
    return out;
  };
  let out = "";
  let rest = value;
  for (const [power, unit] of [
    [1e8, "亿"],
    [1e4, "万"],
    [1, ""],
  ] as const) {
    const part = Math.floor(rest / power);
    rest %= power;
    if (part === 0) continue;
    out += below(part, out !== "") + unit;
  }
  return out;
}

const TEXTS = fc.array(
  fc.constantFrom(
    ..."0123456789０９.,，万亿千百十一二三两几数多余约近超过不至到—-～%元个人次年月日家第半成分之点零“”《》、。和 ",
  ),
  { maxLength: 40 },
);

describe("properties", () => {
  test("a number printed in words is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        const [numeral, ...more] = readNumeral(inWords(value));
        expect(more).toEqual([]);
        expect(numeral?.amount).toBe(String(value));
      }),
    );
  });

  test("digits, grouped and in full width, have one value", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999 }), (whole, part) => {
        const plain = `${whole}.${String(part).padStart(3, "0")}`;
        const grouped = `${whole.toLocaleString("en-US")}.${String(part).padStart(3, "0")}`;
        const wide = [...grouped].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("");
        const amounts = [plain, grouped, wide].map((text) => readQuantity(`${text}亿元`)[0]?.amount);
        expect(new Set(amounts).size).toBe(1);
        expect(amounts[0]).not.toBeUndefined();
        expect(wide.normalize("NFKC")).toBe(grouped);
      }),
    );
  });

  test("spans lie in the text, in order, without overlap, and quote it; closed intervals hold their amount", () => {
    fc.assert(
      fc.property(TEXTS, (parts) => {
        const text = parts.join("");
        let at = 0;
        for (const q of read(text).quantities) {
          expect(q.start).toBeGreaterThanOrEqual(at);
          expect(q.end).toBeGreaterThan(q.start);
          expect(q.end).toBeLessThanOrEqual(text.length);
          expect(q.quote).toBe(text.slice(q.start, q.end));
          for (const value of [q.amount, q.lower, q.upper]) expect(value ?? "0").toMatch(/^-?\d+(\.\d*[1-9])?$/u);
          if (q.lower !== null && q.upper !== null) expect(Number(q.lower)).toBeLessThanOrEqual(Number(q.upper));
          if (q.amount !== null && q.lowerInclusive && q.lower !== null)
            expect(Number(q.lower)).toBeLessThanOrEqual(Number(q.amount));
          if (q.amount !== null && q.upperInclusive && q.upper !== null)
            expect(Number(q.upper)).toBeGreaterThanOrEqual(Number(q.amount));
          at = q.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("the library's readings quote the phrase as given, spaces and all", () => {
    fc.assert(
      fc.property(TEXTS, (parts) => {
        const text = parts.join("");
        for (const reading of [...readNumeral(text), ...readQuantity(text)])
          expect(reading.text).toBe(text.slice(reading.start, reading.end));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("units", () => {
  test("convert within a dimension, exactly", () => {
    expect(convert("1.4", "万亿斤", "吨")).toBe("700000000");
    expect(convert("350", "公里", "米")).toBe("350000");
    expect(convert("4.37", "亿元", "万元")).toBe("43700");
    expect(convert("1500", "元", "万元")).toBe("0.15");
    expect(convert("3", "亩", "平方米")).toBe("2000.0000000001");
    expect(convert("-2", "千瓦", "瓦")).toBe("-2000");
    expect(convert("12", "KMT", "MTR")).toBe("12000");
  });

  test("what is not one thing does not convert", () => {
    expect(convert("1", "人", "人次")).toBeNull();
    expect(convert("1", "元", "美元")).toBeNull();
    expect(convert("1", "%", "个百分点")).toBeNull();
    expect(convert("1", "℃", "℉")).toBeNull();
    expect(convert("1", "不是单位", "米")).toBeNull();
    expect(convert("many", "米", "公里")).toBeNull();
  });

  test("a unit is known by name, by scaled name and by code", () => {
    expect(unitOf("名")?.code).toBe("person");
    expect(unitOf("人次")?.code).toBe("person-time");
    expect(unitOf("亿元")).toEqual({ code: "CNY", dimension: "=CNY", factor: "100000000" });
    expect(unitOf("MTK")?.dimension).toBe("area");
    expect(unitOf("毫")).toBeNull();
  });
});

describe("cost", () => {
  const clock = (text: string): number => {
    const from = performance.now();
    read(text);
    return performance.now() - from;
  };
  const HOSTILE = [
    "1",
    "一",
    "万",
    "数",
    "1,",
    "几百",
    "多",
    "约",
    "“1",
    "《1",
    "1、",
    "1—",
    "1年",
    "第1",
    "1/1",
    "百分之",
    "1 ",
    "1.",
    "零",
    "两个",
    "半",
    "元",
    "连续1个",
    "（1）",
  ];

  test.each(HOSTILE)("a long run of %j costs no more than its length", (piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    expect(clock(text)).toBeLessThan(20_000);
  });
});
