import { describe, expect, it } from "vitest";
import { normalMeasure } from "../../ingest/facts/figure/indicator.ts";
import { extractSource } from "../../ingest/pipeline.ts";
import type { Figure } from "../../src/model/figure.ts";
import { hashOf } from "../../src/model/id.ts";
import { type Case, readCases } from "../kit/cases.ts";

function figuresOf(sample: Case, media = "text/plain"): readonly Figure[] {
  const given = sample.given["date"] ? { date: sample.given["date"] } : {};
  const source = extractSource({
    ref: sample.name,
    media,
    raw: sample.text,
    bytesHash: hashOf(sample.text),
    encoding: null,
    given,
    record: media === "text/plain",
    tables: [],
    problems: [],
  });
  return source.extracts[0]?.figures ?? [];
}

type Print = (figure: Figure, all: readonly Figure[]) => string | null;

const total = (figure: Figure, all: readonly Figure[]): string | null =>
  all.find((other) => other.id === figure.partOf)?.quote ?? null;

const PRINTS: Readonly<Record<string, Print>> = {
  "stattype.txt": (figure) => `${figure.quote} ${figure.statType}`,
  "per.txt": (figure) => `${figure.quote} ${figure.per ?? "–"}`,
  "whole.txt": (figure) => `${figure.quote} ${figure.whole ?? "–"}`,
  "action.txt": (figure) => `${figure.quote} ${figure.action ?? "–"}`,
  "change.txt": (figure) => `${figure.quote} ${figure.change ?? "–"} ${figure.comparison ?? "–"}`,
  "measure.txt": (figure) => `${figure.quote} ${figure.measure ?? "–"}`,
  "about.txt": (figure) => `${figure.quote} ${figure.about?.name ?? "–"}`,
  "partof.txt": (figure, all) => (figure.partOf === null ? null : `${figure.quote} < ${total(figure, all)}`),
};

for (const [file, print] of Object.entries(PRINTS))
  describe(file, () => {
    for (const sample of readCases(file))
      it(sample.name, () => {
        const figures = figuresOf(sample);
        expect(figures.flatMap((figure) => print(figure, figures) ?? [])).toEqual(sample.expected);
      });
  });

describe("table.txt", () => {
  const print: Print = (figure, all) =>
    [
      figure.quote,
      figure.amount ?? "–",
      figure.unit || "-",
      figure.measure ?? "–",
      figure.about?.name ?? "–",
      figure.period ? `${figure.period.start}/${figure.period.end}` : "–",
      figure.statType,
      figure.change ?? "–",
      total(figure, all) ?? "–",
    ].join(" ");
  for (const sample of readCases("table.txt"))
    it(sample.name, () => {
      const figures = figuresOf(sample, sample.given["media"] ?? "text/markdown");
      expect(figures.map((figure) => print(figure, figures))).toEqual(sample.expected);
    });
});

describe("indicator.txt", () => {
  for (const sample of readCases("indicator.txt"))
    it(sample.name, () => {
      const forms = new Set(sample.text.split(" ").map((measure) => normalMeasure(measure).name));
      expect([...forms]).toEqual(sample.expected);
    });
});
