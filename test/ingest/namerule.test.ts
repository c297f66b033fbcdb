import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { announced, carried } from "../../ingest/extract/name/announced.ts";
import { beside } from "../../ingest/extract/name/ends.ts";
import { completed, tailed } from "../../ingest/extract/name/person.ts";
import { routes } from "../../ingest/extract/name/route.ts";
import { laws } from "../../ingest/extract/name/work.ts";
import type { EntityType } from "../../src/model/entity.ts";
import type { NameMention, Token } from "../../src/model/text.ts";
import { growth, LINEAR } from "../kit/growth.ts";

type Piece = readonly [words: string, type: EntityType | null, confidence?: number];

/** A text of pieces: the words, one token each, and the names among them as a tagger marks them. */
function put(pieces: readonly Piece[]): { text: string; tokens: Token[]; names: NameMention[] } {
  let text = "";
  const tokens: Token[] = [];
  const names: NameMention[] = [];
  for (const [words, type, confidence = 0.6] of pieces) {
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    tokens.push({ ...span, pos: "n" });
    if (type) names.push({ ...span, type, rule: "marked", confidence, parts: [] });
  }
  return { text, tokens, names };
}

const STEPS = {
  completed: ({ text, tokens, names }: ReturnType<typeof put>) => completed({ text, tokens }, names),
  lines: ({ text, names }: ReturnType<typeof put>) => routes(text, names),
  tailed: ({ text, names }: ReturnType<typeof put>) => tailed(text, names),
  laws: ({ text, names }: ReturnType<typeof put>) => laws(text, names),
};

const read = (step: keyof typeof STEPS, pieces: readonly Piece[]): string[] => {
  const made = put(pieces);
  return STEPS[step](made).map(({ start, end }) => made.text.slice(start, end));
};

describe("a name that grows stops at its neighbours", () => {
  test("letters between two foreign names go to one of them", () => {
    const pieces: Piece[] = [
      ["巴洛米", "Person"],
      ["尔斯", null],
      ["莫兰特", "Person"],
    ];
    expect(read("completed", pieces)).toEqual(["巴洛米尔斯", "莫兰特"]);
  });

  test("a line has no word of the name behind it", () => {
    const pieces: Piece[] = [
      ["甲县", "Place"],
      ["至", null],
      ["乙县大桥", "Place"],
      ["公路局", "Organization"],
    ];
    expect(read("lines", pieces)).toEqual(["甲县至乙县大桥", "公路局"]);
  });

  test("a given name has no character of the name behind it", () => {
    const pieces: Piece[] = [
      ["何家", "Person"],
      ["山", "Place"],
      ["，", null],
    ];
    expect(read("tailed", pieces)).toEqual(["何家", "山"]);
  });

  test("a ruler's title is no part of the name", () => {
    const pieces: Piece[] = [
      ["文莱", "Place"],
      ["苏丹巴洛纳", "Person"],
      ["、", null],
      ["苏丹·巴洛米", "Person"],
    ];
    expect(read("tailed", pieces)).toEqual(["文莱", "巴洛纳", "苏丹·巴洛米"]);
  });

  test("a law has no rules that are a name of their own", () => {
    const pieces: Piece[] = [
      ["桥梁法", "Work"],
      ["实施条例", "Work"],
    ];
    expect(read("laws", pieces)).toEqual(["桥梁法", "实施条例"]);
  });

  test("in any row of pieces", () => {
    const piece = fc.constantFrom<Piece>(
      ["巴洛米", "Person"],
      ["莫兰特", "Person"],
      ["莫", "Person"],
      ["尔", null],
      ["斯特", null],
      ["何家", "Person"],
      ["山", "Place"],
      ["甲县", "Place"],
      ["至", null],
      ["乙县大桥", "Place"],
      ["公路局", "Organization"],
      ["铁路", null],
      ["桥梁法", "Work"],
      ["甲法和乙法", "Work"],
      ["实施条例", "Work"],
      ["作", null],
      ["了", null],
      ["，", null],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const made = put(pieces);
        for (const step of Object.values(STEPS)) {
          let end = 0;
          for (const name of step(made)) {
            expect(name.start).toBeGreaterThanOrEqual(end);
            expect(name.end).toBeGreaterThan(name.start);
            end = name.end;
          }
          expect(end).toBeLessThanOrEqual(made.text.length);
        }
      }),
    );
  });
});

test("one of several programmes with their marks between is not the only one", () => {
  expect(carried("实施青岚河谷战略、青岚海岛战略。", [])).toEqual([]);
  expect(carried("实施青岚河谷战略。", [])).toHaveLength(1);
});

test("by a water something is, a village is called so", () => {
  const place = (words: string) => beside(words, put([[words, "Place"]]).names)[0]?.end;
  expect(place("青岚江畔")).toBe(3);
  expect(place("清水池湖畔")).toBe(3);
  expect(place("何家畔")).toBe(3);
});

test("who built it, and the stage of a fair, are told of an event", () => {
  const told = (words: string) =>
    announced(`${words}举行`, put([[words.slice(0, 3), "Organization"]]).names).map(({ type }) => type);
  expect(told("青岚局援建的望江大桥通车仪式")).toEqual(["Organization"]);
  expect(told("青岚展第三届二期展览")).toEqual(["Organization"]);
  expect(told("青岚局望江大桥通车仪式")).toEqual(["Event"]);
});

describe("a text of thousands of names", () => {
  const rows = (pieces: readonly Piece[], times: number) => put(Array.from({ length: times }, () => pieces).flat());

  test("costs four times as much where four times as many events are announced", () => {
    const pieces: Piece[] = [
      ["出席", null],
      ["青岚县", "Place"],
      ["渔业工作座谈会今天召开。", null],
    ];
    expect(announced(rows(pieces, 2).text, rows(pieces, 2).names)).toHaveLength(2);
    const run = ({ text, names }: ReturnType<typeof put>): void => void announced(text, names);
    expect(growth(run, rows(pieces, 3000), rows(pieces, 12_000))).toBeLessThan(LINEAR);
  });

  test("and programmes carried out", () => {
    const pieces: Piece[] = [
      ["青岚县", "Place"],
      ["实施山村暖冬计划，", null],
    ];
    expect(carried(rows(pieces, 2).text, rows(pieces, 2).names)).toHaveLength(4);
    const run = ({ text, names }: ReturnType<typeof put>): void => void carried(text, names);
    expect(growth(run, rows(pieces, 3000), rows(pieces, 12_000))).toBeLessThan(LINEAR);
  });
});
