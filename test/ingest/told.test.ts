import { describe, expect, test } from "vitest";
import { coded, h } from "../../ingest/facts/figure/hash.ts";
import type { Holders, Known } from "../../ingest/facts/figure/holder.ts";
import type { Scene } from "../../ingest/facts/figure/scene.ts";
import { Stretch } from "../../ingest/facts/figure/stretch.ts";
import { toldOf } from "../../ingest/facts/figure/told.ts";
import type { Sentence } from "../../src/model/extract.ts";

const sentencesOf = (source: string): Sentence[] =>
  [...source.matchAll(/[^。]+。/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    block: 0,
    part: "body",
  })) as unknown as Sentence[];

describe("where words stand around a sentence", () => {
  test("every place with its sentence", () => {
    const source = "青岚县修路。天晴。青岚县的路和青岚县的桥通车。";
    const stretch = new Stretch(source, sentencesOf(source));
    expect(stretch.places("青岚县", 1)).toEqual([
      { start: 0, sentence: 0 },
      { start: 9, sentence: 2 },
      { start: 15, sentence: 2 },
    ]);
    expect(stretch.places("临江省", 0)).toEqual([]);
    expect(stretch.places("", 0)).toEqual([]);
    expect(stretch.stands("的桥", 18)).toBe(true);
  });

  test("only so far around, and only so often", () => {
    const source = `青岚县。${"天晴。".repeat(130)}青岚县。${"青岚县修路。".repeat(60)}`;
    const stretch = new Stretch(source, sentencesOf(source));
    expect(stretch.places("青岚县", 3)).toEqual([{ start: 0, sentence: 0 }]);
    expect(stretch.places("青岚县", 70).map((place) => place.sentence)).toEqual([]);
    expect(stretch.places("青岚县", 140)[0]).toEqual({ start: 394, sentence: 131 });
    expect(stretch.places("青岚县", 140)).toHaveLength(40);
  });
});

describe("what the document tells of a wording", () => {
  const source = "临江省进出口总值创新高。临江省和青岚县开会。临江省外贸向好，进出口总值80亿元。";
  const sentences = sentencesOf(source);
  const known = { text: "临江省", type: "Place" } as Known;
  const holders = {
    stretch: new Stretch(source, sentences),
    title: [known],
    topics: new Map([[0, known]]),
    paragraphs: [0, 0, 0],
    byText: new Map([["临江省", known]]),
    types: new Map(),
  } as unknown as Holders;
  const codes = { state: 1, subject: 2 };
  const scene = {
    site: { frame: { sentence: 2 }, quantity: { start: source.indexOf("80") }, measure: { text: "进出口总值" } },
    holders,
    codes,
  } as unknown as Scene;
  const [place, role] = [coded("Place"), coded("s=")];

  test("its measure stands behind it elsewhere, and it opens paragraph and title", () => {
    expect(toldOf(scene)("临江省", "s=")).toEqual([
      h`D|t${1}|${place}`,
      h`D|t${1}|${role}`,
      h`D|j${1}|${"-"}`,
      h`D|j${1}|${place}`,
      h`D|m${"-"}|${place}`,
      h`D|m${"-"}|${role}`,
      h`D|m${"-"}|${2}|${role}`,
      h`D|o${"t"}|${"first"}|${place}`,
      h`D|o${"t"}|${role}`,
      h`D|o${"t"}|${1}|${place}`,
      h`D|T${"first"}|${role}`,
      h`D|T${"first"}|${"0"}|${place}`,
    ]);
  });

  test.each([
    ["进出口", "front"],
    ["总值", "in"],
    ["外贸进出口总值", "holds"],
    ["外贸进出", "ends"],
    ["外贸", "-"],
  ])("%s shares with the measure: %s", (text, shares) => {
    expect(toldOf(scene)(text, "s=")).toContain(h`D|m${shares}|${role}`);
  });
});
