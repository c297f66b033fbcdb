import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantities } from "../../ingest/extract/quantity.ts";
import { convert, readNumeral, readQuantity, unitOf } from "../../src/index.ts";
import { readCases } from "../kit/cases.ts";
import { growth, LINEAR } from "../kit/growth.ts";
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
const PLAIN = `${DIGITS}十百千`;
const FORMAL = "零壹贰叁肆伍陆柒捌玖拾佰仟";

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

  const wholes = fc.integer({ min: 0, max: 999_999_999_999 });
  const one = (text: string) => {
    const read = readQuantity(text);
    expect(read.map((reading) => reading.text)).toEqual([text]);
    return read[0];
  };

  test("formal and traditional digits are read as the plain ones", () => {
    const formal = (words: string): string =>
      words.replace(/[零一二三四五六七八九十百千]/gu, (c) => FORMAL[PLAIN.indexOf(c)] ?? c);
    const traditional = (words: string): string => words.replaceAll("万", "萬").replaceAll("亿", "億");
    fc.assert(
      fc.property(wholes, (value) => {
        for (const words of [formal(inWords(value)), traditional(inWords(value)), traditional(formal(inWords(value)))])
          expect(readNumeral(words).map((numeral) => numeral.amount)).toEqual([String(value)]);
      }),
    );
  });

  test("digits with a multiplier are scaled exactly", () => {
    const scales = fc.constantFrom(["万", 4], ["亿", 8], ["万亿", 12], ["千万", 7], ["百亿", 10] as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 999 }), scales, (whole, part, [scale, power]) => {
        const written = part === 0 ? `${whole}` : `${whole}.${String(part).padStart(3, "0")}`;
        const amount = one(`${written}${scale}元`)?.amount ?? "";
        expect(BigInt(amount)).toBe(BigInt(whole * 1000 + part) * 10n ** BigInt(Number(power) - 3));
      }),
    );
  });

  test("mixed numerals: 5万4千", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9 }), (tens, thousands) => {
        expect(one(`${tens}万${thousands}千人`)?.amount).toBe(String(tens * 10_000 + thousands * 1000));
      }),
    );
  });

  test("points, per cent and fractions in words", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), digits, (whole, rest) => {
        const words = `${inWords(whole)}点${rest.map((digit) => DIGITS[digit]).join("")}`;
        const value = Number(`${whole}.${rest.join("")}`);
        expect(Number(readNumeral(words)[0]?.amount)).toBe(value);
        expect(Number(one(`百分之${words}`)?.amount)).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), fc.integer({ min: 1, max: 98 }), (below, above) => {
        fc.pre(above < below && above !== 2);
        expect(Number(readNumeral(`${inWords(below)}分之${inWords(above)}`)[0]?.amount)).toBeCloseTo(above / below, 12);
      }),
    );
  });

  test("ranges have their two ends, whatever joins them", () => {
    const joins = fc.constantFrom("至", "到", "—", "-", "～", "~");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), joins, (low, more, join) => {
        const range = one(`${low}${join}${low + more}吨`);
        expect([range?.lower, range?.upper, range?.approximation]).toEqual([String(low), String(low + more), "RANGE"]);
        const bounds = one(`${low}吨以上${low + more}吨以下`);
        expect([bounds?.lower, bounds?.upper, bounds?.upperInclusive]).toEqual([String(low), String(low + more), false]);
      }),
    );
  });

  test("what is hedged lies on the side that its hedge says", () => {
    const numbers = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom("0", "00", "00万", "0亿"))
      .map(([n, tail]) => `${n}${tail}`);
    fc.assert(
      fc.property(numbers, (number) => {
        const over = one(`${number}多人`);
        expect(over?.lower).toBe(over?.amount);
        expect(Number(over?.upper)).toBeGreaterThan(Number(over?.amount));
        const nearly = one(`近${number}人`);
        expect(nearly?.upper).toBe(nearly?.amount);
        expect(Number(nearly?.lower)).toBeLessThan(Number(nearly?.amount));
        for (const [text, lower, upper] of [
          [`超过${number}人`, true, false],
          [`${number}人以上`, true, false],
          [`不足${number}人`, false, true],
          [`不超过${number}人`, false, true],
        ] as const) {
          const hedged = one(text);
          expect([hedged?.lower, hedged?.upper]).toEqual([lower ? hedged?.amount : null, upper ? hedged?.amount : null]);
        }
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
    "亿",
    "、",
    "（",
    "第",
    "第1、",
    "至1",
    "1元以上",
    "大于1",
    "%1%",
    "1·",
    "之间",
    "折",
    "成",
    "负",
    "零零一",
    "1至",
    "1（",
    "单位：万",
  ];

  test.each(HOSTILE)("a long run of %j costs no more than its length", (piece) => {
    const long = (units: number): string => piece.repeat(Math.ceil(units / piece.length));
    expect(growth(read, long(10_000), long(40_000))).toBeLessThan(LINEAR);
  });

  // The library takes the spaces out of a phrase first.
  test.each([" ", "\n", "1 ", "万 ", "一 个"])("a long run of %j costs the library no more than its length", (piece) => {
    const long = (units: number): string => piece.repeat(Math.ceil(units / piece.length));
    expect(growth(readNumeral, long(10_000), long(40_000))).toBeLessThan(LINEAR);
    expect(growth(readQuantity, long(10_000), long(40_000))).toBeLessThan(LINEAR);
  });
});
