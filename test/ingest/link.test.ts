import { describe, expect, test } from "vitest";
import { clean } from "../../ingest/clean.ts";
import { NO_OVERRIDES, type Overrides, parseOverrides } from "../../ingest/link/override.ts";
import { link } from "../../ingest/link.ts";
import { extract } from "../../ingest/pipeline.ts";
import { split } from "../../ingest/split.ts";
import { tag } from "../../ingest/tag.ts";
import type { EntityType } from "../../src/model/entity.ts";
import { hashOf } from "../../src/model/id.ts";
import type { Span } from "../../src/model/span.ts";
import type { LinkedText, NameMention } from "../../src/model/text.ts";
import { readCases } from "../kit/cases.ts";
import { growth, LINEAR } from "../kit/growth.ts";

const TYPES: Record<string, EntityType> = {
  ORG: "Organization",
  PER: "Person",
  LOC: "Place",
  EVT: "Event",
  PRG: "Programme",
  WRK: "Work",
  PRD: "Product",
};

/** A text whose names are marked ⟦TYPE|surface⟧, linked; `asked` are the marks with a star, in order. */
function linked(source: string, given: Readonly<Record<string, string>>, overrides: Overrides = NO_OVERRIDES) {
  let plain = "";
  let from = 0;
  const names: NameMention[] = [];
  const asked: NameMention[] = [];
  const pointing: Span[] = [];
  for (const match of source.matchAll(/⟦(\*?)([A-Z]{3})\|([^⟦⟧]*)⟧/gu)) {
    plain += source.slice(from, match.index);
    const surface = match[3] ?? "";
    if (match[2] === "REF") {
      pointing.push({ start: plain.length, end: plain.length + surface.length });
      plain += surface;
      from = match.index + match[0].length;
      continue;
    }
    const type = TYPES[match[2] ?? ""];
    if (!type) throw new RangeError(`unknown type in ${match[0]}`);
    const name: NameMention = {
      start: plain.length,
      end: plain.length + surface.length,
      type,
      rule: "test",
      confidence: 1,
      parts: [],
    };
    names.push(name);
    if (match[1]) asked.push(name);
    plain += surface;
    from = match.index + match[0].length;
  }
  plain += source.slice(from);
  const [document] = clean({
    ref: "test",
    media: "text/plain",
    raw: plain,
    bytesHash: hashOf(plain),
    encoding: null,
    given: {
      ...(given["date"] ? { date: given["date"] } : {}),
      ...(given["publisher"] ? { publisher: given["publisher"] } : {}),
    },
    record: true,
    tables: [],
    problems: [],
  });
  if (!document) throw new Error("no document");
  expect(document.text, "the test's text must be clean already").toBe(plain);
  const fields = { ...document.fields, authors: given["author"]?.split("、") ?? document.fields.authors };
  const result = link({ ...tag(split({ ...document, fields })), names, quantities: [], times: [], latent: [] }, overrides);
  return { result, asked, pointing };
}

const ask = (result: LinkedText, name: NameMention | undefined) => {
  const entity = name && result.entityOf.get(name);
  if (!entity) throw new Error("mark two names with a star, or one in each of two texts");
  const rule = result.decisions?.find((decision) => decision.start === name.start && decision.end === name.end)?.rule;
  return { entity, rule };
};

// A case is one text with two starred names, or two texts (lines) with one each. What is printed: `same` or `apart`.
describe("resolution pairs", () => {
  for (const { name, text, expected, given } of readCases("link.txt")) {
    test(name, () => {
      const lines = text.split("\n");
      const asked = lines.flatMap((line, k) => {
        const own = {
          ...given,
          ...(k === 1 && given["date2"] ? { date: given["date2"] } : {}),
          ...(k === 1 && given["publisher2"] ? { publisher: given["publisher2"] } : {}),
        };
        const { result, asked: names } = linked(line, own);
        return names.map((mention) => ask(result, mention));
      });
      expect(asked.length).toBe(2);
      expect(
        [asked[0]?.entity.id === asked[1]?.entity.id ? "same" : "apart"],
        asked.map((a) => `${a.entity.name} by ${a.rule}`).join(" / "),
      ).toEqual(expected);
    });
  }
});

// What words marked REF stand for, by name; nothing where that cannot be told.
describe("references", () => {
  for (const { name, text, expected, given } of readCases("reference.txt"))
    test(name, () => {
      const { result, pointing } = linked(text, given);
      const found = pointing.flatMap(({ start, end }) =>
        (result.references ?? []).filter((one) => one.start === start && one.end === end).map((one) => one.name),
      );
      expect(pointing.length).toBeGreaterThan(0);
      expect(found).toEqual(expected);
    });

  test("have an entity that the document holds", () => {
    const { result } = linked("本市职工参加，我国共有3家。", { publisher: "南昌市总工会" });
    expect(result.references?.map((one) => result.entities.find(({ id }) => id === one.entity)?.name)).toEqual([
      "南昌市",
      "中国",
    ]);
  });

  test("are struck out by a decision", () => {
    const { result } = linked("本市职工参加。", { publisher: "南昌市总工会" }, parseOverrides("not-name\t*\t本市"));
    expect(result.references).toEqual([]);
  });
});

describe("places", () => {
  test("carry code, level and parent", () => {
    const { result, asked } = linked("在⟦*LOC|浙江杭州⟧、⟦*LOC|江西省吉安市青原区⟧和⟦*LOC|法国⟧", {});
    const shown = asked
      .map((name) => ask(result, name).entity)
      .map(({ name, code, level, parent }) => [name, code, level, parent]);
    expect(shown).toEqual([
      ["杭州市", "330100", "city", "330000"],
      ["青原区", "360803", "county", "360800"],
      ["法国", "FR", "country", null],
    ]);
  });
});

describe("overrides", () => {
  const text = "⟦*ORG|长河集团⟧与⟦*ORG|长河控股⟧签约，⟦ORG|小岗⟧在场。";

  test("join what the rules keep apart, and are undone by taking the line out", () => {
    const overrides = parseOverrides("same\tOrganization\t长河控股\t长河集团\n");
    const joined = linked(text, {}, overrides);
    expect(ask(joined.result, joined.asked[0]).entity.id).toBe(ask(joined.result, joined.asked[1]).entity.id);
    expect(ask(joined.result, joined.asked[1]).rule).toBe("override.same");
    const plain = linked(text, {});
    expect(ask(plain.result, plain.asked[0]).entity.id).not.toBe(ask(plain.result, plain.asked[1]).entity.id);
  });

  test("part what the rules join", () => {
    const both = "⟦*ORG|全总⟧和⟦*ORG|中华全国总工会⟧";
    const parted = linked(both, {}, parseOverrides("different\tOrganization\t全总\t中华全国总工会"));
    expect(ask(parted.result, parted.asked[0]).entity.id).not.toBe(ask(parted.result, parted.asked[1]).entity.id);
  });

  test("strike out a name and set a type", () => {
    const { result } = linked(text, {}, parseOverrides("not-name\t*\t小岗\ntype\t*\t长河集团\tPlace"));
    expect(result.names.map((name) => name.type)).toEqual(["Place", "Organization"]);
  });

  test("hold in the whole order of reading", () => {
    const source = "江西省总工会在江西省南昌市召开会议。江西省职工参加。";
    const overrides = parseOverrides("not-name\t*\t江西省");
    const namesOf = (extracts: ReturnType<typeof extract>): string[] =>
      extracts.flatMap((e) => e.entities.map(({ name }) => name));
    expect(namesOf(extract(source))).toContain("江西省");
    expect(namesOf(extract(source, { overrides }))).not.toContain("江西省");
    expect(namesOf(extract(source, { overrides }))).toContain("江西省总工会");
  });

  test("correct a figure, strike one out and set a field", () => {
    const source = "全市共有职工书屋120个，图书3.2万册。";
    const [plain] = extract(source, { ref: "a" });
    expect(plain?.figures.map((figure) => figure.amount)).toEqual(["120", "32000"]);
    const overrides = parseOverrides(
      "figure\ta\t120个\t125\nfigure\t*\t3.2万册\t\nfield\ta\tpublishedAt\t2023-06\nfigure\tb\t120个\t1",
    );
    const [mended] = extract(source, { ref: "a", overrides });
    expect(mended?.figures.map(({ amount, lower, rule }) => [amount, lower, rule])).toEqual([["125", "125", "override.figure"]]);
    expect(mended?.document.publishedAt).toBe("2023-06");
  });

  test("a correction that is no number, no field or no date is a problem", () => {
    const overrides = parseOverrides("figure\t*\t120个\t很多\nfield\t*\tcolour\tred\nfield\t*\tpublishedAt\t去年");
    expect(overrides.problems).toHaveLength(3);
    expect(overrides.corrections).toEqual([]);
  });

  test("a line that cannot be read is a problem, the others hold", () => {
    const overrides = parseOverrides(
      "merge 全总 with 中华全国总工会\nfigure\tnotice.txt\t3.2万人\t32000\nfield\t*\tpublishedAt\t2023-06-15",
    );
    expect(overrides.problems.map((problem) => problem.code)).toEqual(["link.override"]);
    expect(overrides.problems[0]?.message).toContain("Line 1");
    expect(overrides.corrections).toEqual([
      { kind: "figure", ref: "notice.txt", what: "3.2万人", value: "32000" },
      { kind: "field", ref: "*", what: "publishedAt", value: "2023-06-15" },
    ]);
  });
});

test("ids do not depend on what else a document holds or on its order", () => {
  const a = linked("⟦*ORG|江西省总工会⟧、⟦*ORG|全总⟧", {});
  const b = linked("⟦*ORG|全国总工会⟧和⟦LOC|南昌⟧的⟦*ORG|江西省总工会⟧", {});
  expect(a.asked.map((name) => ask(a.result, name).entity.id)).toEqual(
    [...b.asked].reverse().map((name) => ask(b.result, name).entity.id),
  );
});

test("a paragraph of thousands of bodies is read in linear time", () => {
  const unit = "⟦ORG|外交部⟧、⟦ORG|财政部⟧、⟦ORG|商务部⟧和⟦ORG|众议院⟧，⟦LOC|挪威⟧、⟦WRK|宪法⟧、⟦ORG|中央书记处⟧、";
  const read = (times: number): void => void linked(unit.repeat(times), {});
  expect(growth(read, 150, 600)).toBeLessThan(LINEAR);
});
