import { readFileSync } from "node:fs";
import { times } from "../../ingest/extract/time.ts";
import { split } from "../../ingest/split.ts";
import type { Period, Quantity } from "../../src/model/figure.ts";
import type { LinkedText } from "../../src/model/text.ts";
import { cleanRecord, folderRecords, marksOf } from "../train/marked.ts";

export interface GoldFigure {
  readonly text: string;
  readonly start: number;
  readonly unit?: string;
  readonly time: string | null;
  /** Undefined where only the time is marked. */
  readonly time_kind?: "asOf" | "during" | null;
}
interface GoldText {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly figures: readonly GoldFigure[];
}
/** A text with its figures as gold has them: what is learned is their time alone. */
export interface Item {
  readonly id: string;
  readonly text: LinkedText;
  readonly gold: readonly GoldFigure[];
}

/** Reads texts with marked figures, one JSON object a line. Throws if a text holds no document. */
export function itemsOf(path: string): Item[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const gold = JSON.parse(line) as GoldText;
      const item = itemOf(gold);
      if (!item) throw new Error(`${gold.id}: no document in the text`);
      return item;
    });
}

/**
 * The texts of a folder of JSON Lines (also .gz) in which a table marks the time of figures: a row of id, start and end of a figure in
 * the text, its time as gold writes it (empty: none) and the time's kind (asOf, during, none; empty: not marked), parted by tabs. Texts that cleaning changes are left out: the offsets would not
 * hold.
 */
export function markedItems(table: string, folder: string): Item[] {
  const marks = marksOf(table, 4);
  const texts = folderRecords(folder) as unknown as GoldText[];
  return texts.flatMap((record): Item[] => {
    const rows = marks.get(record.id);
    if (!rows) return [];
    const figures = rows.map(([from, to, time = "", kind]): GoldFigure => {
      const [start, end] = [Number(from), Number(to)];
      const known = kind === "asOf" || kind === "during" ? kind : kind === "none" ? null : undefined;
      return { text: record.text.slice(start, end), start, time, ...(known !== undefined && { time_kind: known }) };
    });
    const item = itemOf({ ...record, figures });
    return item && item.text.text === record.text ? [item] : [];
  });
}

function itemOf(gold: GoldText): Item | null {
  const cleaned = cleanRecord(gold);
  if (!cleaned) return null;
  const text = split(cleaned);
  const figures = [...gold.figures].sort((a, b) => a.start - b.start);
  return {
    id: gold.id,
    gold: figures,
    text: {
      ...text,
      tokens: [],
      names: [],
      times: times(text, text.fields.publishedAt),
      latent: [],
      entities: [],
      entityOf: new Map(),
      quantities: figures.map(quantityOf),
    },
  };
}

const quantityOf = (figure: GoldFigure): Quantity => ({
  start: figure.start,
  end: figure.start + figure.text.length,
  quote: figure.text,
  amount: null,
  lower: null,
  upper: null,
  lowerInclusive: false,
  upperInclusive: false,
  approximation: "EXACT",
  hedge: [],
  unit: figure.unit ?? "",
  unitCode: null,
  unitMultiplier: 0,
  rule: "gold",
  confidence: 1,
});

/** A period as gold writes it: 2023-06, 2022/2024, "" for none. */
export const written = (period: Period | undefined): string =>
  !period || (period.start === null && period.end === null)
    ? ""
    : period.start === period.end
      ? (period.start ?? "")
      : `${period.start ?? ""}/${period.end ?? ""}`;

export const kindOf = (period: Period | undefined): string | null =>
  written(period) === "" ? null : period?.kind === "INSTANT" ? "asOf" : "during";
