import { readFileSync } from "node:fs";
import type { Approximation } from "../../../src/model/figure.ts";
import { resource } from "../../../src/resource.ts";

const lines = (file: string): string[] =>
  readFileSync(resource(`ingest/lexicon/${file}`), "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("# ") && line !== "#");

/** Finds the longest of its words at a place of a text, or the longest that ends there. */
export class Words<T> {
  private readonly byFirst = new Map<string, [string, T][]>();
  private readonly byLast = new Map<string, [string, T][]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      for (const [map, key] of [
        [this.byFirst, word.slice(0, 1)],
        [this.byLast, word.slice(-1)],
      ] as const) {
        const list = map.get(key) ?? [];
        list.push([word, value]);
        map.set(key, list);
      }
    }
    for (const map of [this.byFirst, this.byLast])
      for (const list of map.values()) list.sort((a, b) => b[0].length - a[0].length);
  }

  at(text: string, start: number): readonly [string, T] | null {
    for (const entry of this.byFirst.get(text[start] ?? "") ?? []) if (text.startsWith(entry[0], start)) return entry;
    return null;
  }

  before(text: string, end: number): readonly [string, T] | null {
    for (const entry of this.byLast.get(text[end - 1] ?? "") ?? []) if (text.endsWith(entry[0], end)) return entry;
    return null;
  }

  /** The word that covers the stretch [start, end) of the text, if one does. */
  over(text: string, start: number, end: number, reach: number): string | null {
    for (let from = start; from >= Math.max(0, start - reach); from--)
      for (const [word] of this.byFirst.get(text[from] ?? "") ?? [])
        if (from + word.length >= end && text.startsWith(word, from)) return word;
    return null;
  }
}

const wordsOf = (file: string): [string, true][] =>
  lines(file)
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.trim().split(/\s+/u))
    .map((word) => [word, true]);

export type HedgeClass = Approximation | "NONE";

const hedgeRows = lines("hedges.tsv").map((line) => line.split("\t"));
const hedgesOf = (place: string): [string, HedgeClass][] =>
  hedgeRows.filter((row) => row[1] === place).map((row) => [row[0] ?? "", row[2] as HedgeClass]);

export const hedgesBefore = new Words(hedgesOf("before"));
export const hedgesAfter = new Words(hedgesOf("after"));
export const hedgesApart: readonly [string, HedgeClass][] = hedgesOf("apart").sort((a, b) => b[0].length - a[0].length);
/** 节约, 附近: words that end in a hedge. */
export const hedgeStops = new Words(wordsOf("hedge-stops.txt"));
/** 家庭, 项目: words that begin like a measure word. */
export const unitStops = new Words(
  wordsOf("unit-stops.txt").map(([word]) => [word.replace("!", ""), !word.startsWith("!")] as const),
);
/** 四个意识, 千家万户: set phrases that hold a number. */
export const setPhrases = new Words(wordsOf("not-figures.txt"));

const lists = new Map<string, [string, true][]>();
let list: [string, true][] = [];
for (const line of readFileSync(resource("ingest/lexicon/contexts.txt"), "utf8").split("\n")) {
  if (line.startsWith("## ")) {
    list = [];
    lists.set(line.slice(3).trim(), list);
  } else if (line.trim() && !line.startsWith("# ")) for (const word of line.trim().split(/\s+/u)) list.push([word, true]);
}

export type ContextName =
  | "span-left"
  | "span-strong"
  | "span-right"
  | "placed-left"
  | "placed-right"
  | "race-right"
  | "race-left"
  | "ones"
  | "casualty"
  | "bare-units"
  | "grade-units"
  | "grade-right"
  | "class-right"
  | "point-right"
  | "index-left"
  | "index-word"
  | "index-change"
  | "index-moves"
  | "group-not"
  | "rank-verb";

/** The words of one list of contexts.txt. */
export function contextWords(name: ContextName): readonly string[] {
  return (lists.get(name) ?? []).map(([word]) => word);
}

/** One list of contexts.txt, for looking up what stands right before or behind a place. */
export const context = (name: ContextName): Words<true> => new Words(lists.get(name) ?? []);

/** A row of the unit table. */
export interface Unit {
  /** ISO 4217, UN/CEFACT or an own slug. */
  readonly code: string;
  /** Units convert only within one dimension. */
  readonly dimension: string;
  /** A decimal string: how many of the dimension's base unit it is. */
  readonly factor: string;
}

const unitRows = lines("units.tsv").flatMap((line) => {
  const [code = "", dimension = "", factor = "", names = ""] = line.split("\t");
  return names
    .split(" ")
    .filter(Boolean)
    .map((name) => [name, { code, dimension, factor }] as [string, Unit]);
});
export const unitByName: ReadonlyMap<string, Unit> = new Map(unitRows);
export const unitWords = new Words(unitRows);
/** By code: the row whose factor is the one the code stands for (the first of its code). */
export const unitByCode: ReadonlyMap<string, Unit> = new Map([...unitRows].reverse().map(([, unit]) => [unit.code, unit]));
