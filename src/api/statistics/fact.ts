import type { Rival } from "../../graph/verdict.ts";
import { isRow, type Row } from "../row.ts";

/** Whose figure it is. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly code: string | null;
  /** Ids of what it lies in or is part of. */
  readonly inside: readonly string[];
}

/** One figure as statistics need it, with the rows that answers show of it. */
export interface Fact extends Rival {
  readonly side: string;
  readonly unit: string;
  readonly unitCode: string | null;
  readonly measure: string | null;
  readonly per: string | null;
  readonly whole: string | null;
  readonly statType: string;
  readonly comparison: string | null;
  readonly modality: string;
  readonly cumulative: boolean;
  readonly periodStart: string | null;
  readonly periodKind: string | null;
  readonly periodPrecision: string | null;
  readonly periodBasis: string | null;
  readonly periodText: string;
  readonly slot: string | null;
  readonly series: string | null;
  readonly indicator: string | null;
  readonly aboutName: string | null;
  readonly subject: Subject | null;
  /** Ids of the figures that it is 其中 of. */
  readonly totals: readonly string[];
  readonly rank: number | null;
  readonly reprintOf: string | null;
  readonly shown: { readonly figure: unknown; readonly indicator: unknown; readonly about: unknown };
}

const text = (row: Row, name: string): string | null => (typeof row[name] === "string" ? row[name] : null);
const list = (row: Row, name: string): string[] => (Array.isArray(row[name]) ? row[name].map(String) : []);

function factOf(side: string, row: Row): Fact | null {
  const f = row["f"];
  if (!isRow(f)) return null;
  const subject = isRow(row["subject"]) ? row["subject"] : null;
  const standing = isRow(row["standing"]) ? row["standing"] : {};
  return {
    side,
    id: String(f["id"]),
    document: text(f, "document") ?? "",
    quote: text(f, "quote") ?? "",
    amount: text(f, "amount"),
    lower: text(f, "lower"),
    upper: text(f, "upper"),
    lowerInclusive: f["lowerInclusive"] === true,
    upperInclusive: f["upperInclusive"] === true,
    approximation: text(f, "approximation") ?? "EXACT",
    change: text(f, "change"),
    publishedAt: text(f, "publishedAt"),
    publisher: text(f, "publisher"),
    documentKind: text(f, "documentKind") ?? "other",
    owned: f["owned"] === true,
    revision: f["revision"] === true,
    provisional: f["provisional"] === true,
    passage: text(f, "passage") ?? String(f["id"]),
    contexts: list(f, "contexts").filter((id) => id !== subject?.["id"]),
    unit: text(f, "unit") ?? "",
    unitCode: text(f, "unitCode"),
    measure: text(f, "measure"),
    action: text(f, "action"),
    per: text(f, "per"),
    whole: text(f, "whole"),
    statType: text(f, "statType") ?? "COUNT",
    comparison: text(f, "comparison"),
    modality: text(f, "modality") ?? "ACTUAL",
    cumulative: f["cumulative"] === true,
    periodStart: text(f, "periodStart"),
    periodEnd: text(f, "periodEnd"),
    periodKind: text(f, "periodKind"),
    periodPrecision: text(f, "periodPrecision"),
    periodBasis: text(f, "periodBasis"),
    periodText: text(f, "periodText") ?? "",
    slot: text(f, "slot"),
    series: text(f, "series"),
    indicator: text(f, "indicator"),
    aboutName: text(f, "aboutName") ?? (subject ? text(subject, "name") : null),
    subject: subject
      ? {
          id: String(subject["id"]),
          name: text(subject, "name") ?? "",
          type: text(subject, "type") ?? "",
          code: text(subject, "code"),
          inside: list(subject, "inside"),
        }
      : null,
    totals: list(row, "totals"),
    rank: typeof standing["rank"] === "number" ? standing["rank"] : null,
    reprintOf: text(standing, "reprintOf"),
    shown: { figure: row["figure"], indicator: row["indicator"], about: row["about"] },
  };
}

/** What the statement of a statistic returned. */
export interface Found {
  readonly facts: readonly Fact[];
  readonly nearest: readonly unknown[];
  readonly truncated: boolean;
}

export function foundIn(value: unknown, most: number): Found {
  const row = isRow(value) ? value : {};
  const rows = Array.isArray(row["facts"]) ? row["facts"] : [];
  const sides = new Map<string, number>();
  const facts = rows.flatMap((one) => {
    if (!isRow(one) || !isRow(one["fact"])) return [];
    const side = String(one["side"] ?? "");
    sides.set(side, (sides.get(side) ?? 0) + 1);
    const fact = factOf(side, one["fact"]);
    return fact && (sides.get(side) ?? 0) <= most ? [fact] : [];
  });
  const nearest = Array.isArray(row["nearest"]) ? row["nearest"] : [];
  return { facts, nearest, truncated: [...sides.values()].some((n) => n > most) };
}
