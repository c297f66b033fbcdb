import { readFileSync } from "node:fs";
import { extract } from "../../ingest/extract.ts";
import { link } from "../../ingest/link.ts";
import { split } from "../../ingest/split.ts";
import { tag } from "../../ingest/tag.ts";
import type { Quantity } from "../../src/model/figure.ts";
import { hashOf } from "../../src/model/id.ts";
import type { Span } from "../../src/model/span.ts";
import type { Block, CleanText, LinkedText, MarkedText } from "../../src/model/text.ts";
import { cleanRecord, folderRecords, marksOf } from "./marked.ts";

/** A figure as the gold files mark it; undefined is what was not marked. */
export interface GoldFigure {
  readonly text: string;
  readonly start: number;
  readonly value: number | null;
  readonly unit?: string;
  readonly of: string | null | undefined;
  readonly subject: string | null | undefined;
}
interface GoldText {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly figures: readonly GoldFigure[];
}

/** A text with what is known of its quantities, by their number. */
export interface Item {
  readonly id: string;
  readonly text: LinkedText;
  /** Undefined for a quantity that nobody marked. */
  readonly gold: readonly (GoldFigure | undefined)[];
}

/** One mention in eight is hidden in training: names of new texts are found less well than those of the training texts. */
export const HIDDEN = 8;

/** Words as the scorer compares them. */
export const norm = (words: string | null | undefined): string => (words ?? "").replace(/[《》“”"'‘’\s的、，,（）()]/gu, "");
/** Whether one phrase holds the other, as the scorer counts it. */
export const agree = (a: string | null, b: string | null | undefined): boolean => {
  const [x, y] = [norm(a), norm(b)];
  if (!x || !y) return x === y;
  return (x.includes(y) || y.includes(x)) && (Math.min(x.length, y.length) >= 2 || x === y);
};
/** 2 for the same words, below 1 the closer the longer the shared part; 0 for a disagreement. */
export const closeness = (a: string | null, b: string | null): number => {
  const [x, y] = [norm(a), norm(b)];
  if (x === y) return 2;
  return agree(a, b) ? Math.min(x.length, y.length) / Math.max(x.length, y.length) : 0;
};

/** The texts of a gold file, with its quantities in place of those that would be found; `hide` leaves one name in eight out. */
export function itemsOf(path: string, hide: boolean): Item[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const gold = JSON.parse(line) as GoldText;
      const marked = extracted(gold);
      const figures = [...gold.figures].sort((a, b) => a.start - b.start);
      const quantities = figures.map((figure): Quantity => quantityOf(figure));
      const names = marked.names.filter(
        (name) => !quantities.some((q) => q.start < name.end && name.start < q.end) && !(hide && hidden(gold.id, name)),
      );
      return { id: gold.id, text: link({ ...marked, names, quantities }), gold: figures };
    });
}

/** The tables of marks: whose a figure is, and what it measures. */
export interface Tables {
  readonly holder: string;
  readonly measure: string;
}

/** The texts of a folder of JSON Lines (also .gz) whose figures the tables mark. */
export function markedItems(tables: Tables, folder: string): Item[] {
  const [holder, measure] = [marksOf(tables.holder, 4), marksOf(tables.measure, 4)];
  const texts = folderRecords(folder) as unknown as GoldText[];
  return texts.flatMap((record): Item[] => {
    if (!holder.has(record.id) && !measure.has(record.id)) return [];
    const marked = extracted(record);
    const text = link({ ...marked, names: marked.names.filter((name) => !hidden(record.id, name)) });
    /** Undefined where no row of the table is of the quantity. */
    const phraseOf = (marks: Map<string, (readonly string[])[]>, quantity: Quantity): string | null | undefined => {
      const row = marks.get(record.id)?.find(([start, end]) => Number(start) < quantity.end && quantity.start < Number(end));
      return row && (row[2] ? record.text.slice(Number(row[2]), Number(row[3])) : null);
    };
    const gold = text.quantities.map((quantity): GoldFigure | undefined => {
      const [of, subject] = [phraseOf(measure, quantity), phraseOf(holder, quantity)];
      if (of === undefined && subject === undefined) return undefined;
      return { text: quantity.quote, start: quantity.start, value: null, of, subject };
    });
    return [{ id: record.id, text, gold }];
  });
}

const hidden = (id: string, name: Span): boolean => Number.parseInt(hashOf(`${id}|${name.start}`).slice(0, 4), 16) % HIDDEN === 0;

function extracted(record: Omit<GoldText, "figures">): MarkedText {
  const { id, text } = record;
  const cleaned = cleanRecord(record);
  if (!cleaned) throw new Error(`${id}: nothing is left of the text`);
  return extract(tag(split(cleaned.text === text ? cleaned : asGiven(cleaned, text))));
}

/** Gold points into the record's own text: where cleaning changes it, the lines are taken as they stand. */
function asGiven(cleaned: CleanText, text: string): CleanText {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map(
    (line): Block => ({ start: line.index, end: line.index + line[0].length, part: "body", kind: "paragraph", level: 0 }),
  );
  return { ...cleaned, text, blocks, tables: [], damaged: [], toRaw: (span) => ({ rawStart: span.start, rawEnd: span.end }) };
}

/** 五部门 has its unit in the quote alone. */
const unitOf = (quote: string): string =>
  /^[一二三四五六七八九十两\d]+(\p{Script=Han}{1,2}(?:（.*）)?)$/u.exec(quote)?.[1]?.replace(/^[十百千万亿大多余几半].*$/u, "") ??
  "";

const quantityOf = (figure: GoldFigure): Quantity => ({
  start: figure.start,
  end: figure.start + figure.text.length,
  quote: figure.text,
  amount: figure.value === null ? null : String(figure.value),
  lower: null,
  upper: null,
  lowerInclusive: true,
  upperInclusive: true,
  approximation: "EXACT",
  hedge: [],
  unit: figure.unit || unitOf(figure.text),
  unitCode: null,
  unitMultiplier: 0,
  rule: "gold",
  confidence: 1,
});
