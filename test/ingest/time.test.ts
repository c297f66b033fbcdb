import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean } from "../../ingest/clean.ts";
import { readPeriod, times } from "../../ingest/extract/time.ts";
import { split } from "../../ingest/split.ts";
import { extract } from "../../src/index.ts";
import type { Figure, Period } from "../../src/model/figure.ts";
import type { SplitText, TimeMention } from "../../src/model/text.ts";
import { readCases } from "../kit/cases.ts";
import { growth, LINEAR } from "../kit/growth.ts";

const splitText = (text: string, date: string | undefined): SplitText => {
  const [cleaned] = clean({
    ref: "t",
    media: "text/plain",
    raw: text,
    bytesHash: "",
    encoding: null,
    given: date === undefined ? {} : { date },
    record: true,
    tables: [],
    problems: [],
  });
  if (!cleaned) throw new Error("no document");
  return split(cleaned);
};
const timesOf = (text: string, date?: string): TimeMention[] => times(splitText(text, date), date ?? null);

const span = (period: Period): string =>
  period.start === period.end ? `${period.start}` : `${period.start ?? ""}/${period.end ?? ""}`;
const figuresOf = (text: string, date: string | undefined): Figure[] =>
  extract(text, { record: true, ...(date === undefined ? {} : { date }) }).flatMap((document) => document.figures);

describe("time phrases", () => {
  test.each(readCases("time.txt").map((c) => [c.name, c] as const))("%s", (_, { text, given, expected }) => {
    const body = splitText(text, given["date"]).text;
    const printed = timesOf(text, given["date"]).map(({ start, end, period, rule, modality }) => {
      const words = body.slice(start, end);
      if (period.start === null && period.end === null) return `${words} ${rule.slice(5)}`;
      const goal = modality ? ` ${modality}` : "";
      return `${words} ${span(period)} ${period.kind} ${period.precision} ${period.basis}${goal}`;
    });
    expect(printed).toEqual(expected);
  });

  test("stay unresolved where the publication date is unknown or too coarse", () => {
    expect(timesOf("去年，产量增长。今天开工。3月投产。").map((time) => [time.period.start, time.period.end])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(timesOf("上月完成。今年开工。", "2024").map((time) => time.period.start)).toEqual([null, "2024"]);
  });

  test("take the year that their sentence names", () => {
    expect(timesOf("2021年，产量增长，其中，11月最高。", "2024-08-15").map((time) => time.period.start)).toEqual([
      "2021",
      "2021-11",
    ]);
  });

  test("carry the words from 自 to 以来 as their text", () => {
    expect(timesOf("自2018年10月大桥开通以来，车流增长。", "2024-08-15").at(-1)?.period.text).toBe("自2018年10月大桥开通以来");
  });

  test("are in order, inside the text and apart", () => {
    const pieces = [
      "2023年",
      "6月",
      "15日",
      "至",
      "前三季度",
      "党的十八大以来",
      "截至",
      "目前",
      "，",
      "。",
      "去年底",
      "“十四五”期间",
      "8时",
      "增长3%",
      "近3年",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end, period } of timesOf(text, "2024-08-15")) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          if (period.start !== null && period.end !== null && period.start.length === period.end.length)
            expect(period.start <= period.end).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test.each([
    ["years", "2023年"],
    ["digits", "1"],
    ["digits and 年", "1111111111111111111111111年"],
    ["numerals", "十"],
    ["ranges", "1至"],
    ["since", "自2018年"],
    ["months", "1、2、"],
    ["clocks", "8:00-"],
    ["festivals", "春节"],
  ])("cost no more than their length on hostile strings: %s", (_, piece) => {
    const long = (units: number): string => piece.repeat(Math.ceil(units / piece.length));
    expect(growth((text) => timesOf(text, "2024-08-15"), long(10_000), long(40_000))).toBeLessThan(LINEAR);
  });
});

describe("the time of figures", () => {
  test.each(readCases("period.txt").map((c) => [c.name, c] as const))("period %s", (_, { text, given, expected }) => {
    const printed = figuresOf(text, given["date"]).map(({ quote, period }) =>
      period ? `${quote} ${span(period)} ${period.kind} ${period.basis}` : `${quote} -`,
    );
    expect(printed).toEqual(expected);
  });

  test("an undated text does not lend a farther time to what a nearer phrase leaves open", () => {
    const text = "2012年底，全市城镇人口300万人。五年累计建成厂房40座，培训工人2万人。";
    expect(figuresOf(text, undefined).map(({ period }) => period?.start ?? null)).toEqual(["2012-12-31", null, null]);
  });

  test.each(readCases("modality.txt").map((c) => [c.name, c] as const))("modality %s", (_, { text, given, expected }) => {
    expect(figuresOf(text, given["date"]).map(({ quote, modality }) => `${quote} ${modality}`)).toEqual(expected);
  });

  test.each(readCases("cumulative.txt").map((c) => [c.name, c] as const))("cumulative %s", (_, { text, given, expected }) => {
    const printed = figuresOf(text, given["date"]).map(({ quote, cumulative }) => `${quote} ${cumulative ? "total" : "-"}`);
    expect(printed).toEqual(expected);
  });
});

describe("readPeriod", () => {
  test.each([
    ["2019年4月12-19日", "2019-04-12", "2019-04-19"],
    ["十二月20号", "2021-12-20", "2021-12-20"],
    ["九七年一季度", "1997-01-01", "1997-03-31"],
    ["农历二〇二一年六月", "2021-07-10", "2021-08-07"],
    ["1985到89年9月", "1985-01-01", "1989-09-30"],
    ["6月第3个星期日", "2021-06-20", "2021-06-20"],
    ["去年春节到元宵节", "2020-01-25", "2020-02-08"],
    ["星期三至星期五", "2021-06-16", "2021-06-18"],
    ["12月1号到1月1号", "2021-12-01", "2022-01-01"],
    ["近三年", "2018-06-14", "2021-06-14"],
    ["未来两天", "2021-06-15", "2021-06-16"],
    ["18世纪", "1700-01-01", "1799-12-31"],
    ["教师节", "2021-09-10", "2021-09-10"],
    ["2018", "2018-01-01", "2018-12-31"],
    ["2035年前", null, "2035-12-31"],
    ["2016年前", null, "2015-12-31"],
    ["2016年之后", "2017-01-01", null],
    ["明年年初", "2022-01-01", "2022-02-28"],
    ["9月初", "2021-09-01", "2021-09-05"],
    ["年尾", "2021-12-31", "2021-12-31"],
    ["四月的最后一个星期五", "2021-04-30", "2021-04-30"],
    ["五月二十三到二十七", "2021-05-23", "2021-05-27"],
    ["四年多以来", "2017-06-14", "2021-06-14"],
    ["半年后", "2021-12-01", "2021-12-31"],
    ["下个星期六至星期二", "2021-06-26", "2021-06-29"],
    ["國慶節", "2021-10-01", "2021-10-01"],
    ["农历新年", "2021-02-12", "2021-02-12"],
  ])("%s", (text, first, last) => {
    expect(readPeriod(text, "2021-06-14")).toMatchObject([{ start: 0, end: text.length, text, firstDay: first, lastDay: last }]);
  });

  test("leaves out what names no date", () => {
    expect(readPeriod("近日，下午3点，28人到会。", "2021-06-14")).toEqual([]);
    expect(readPeriod("去年", null)).toEqual([]);
  });

  test("refuses a reference date that is none", () => {
    expect(() => readPeriod("去年", "14.06.2021")).toThrow(/expected 2024, 2024-03 or 2024-03-15/);
  });
});
