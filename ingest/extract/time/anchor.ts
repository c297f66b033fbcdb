import { readFileSync } from "node:fs";
import type { PartialDate } from "../../../src/model/document.ts";
import { resource } from "../../../src/resource.ts";

/** What periods are counted from: 党的十八大, 新中国成立. */
export interface Anchor {
  readonly name: string;
  readonly start: PartialDate;
  readonly end: PartialDate | null;
}

const byFirst = new Map<string, Anchor[]>();
const add = (anchor: Anchor): void => {
  const first = anchor.name.charAt(0);
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), anchor].sort((a, b) => b.name.length - a.name.length),
  );
};
for (const line of readFileSync(resource("ingest/lexicon/anchors.tsv"), "utf8").split("\n")) {
  if (!line || line.startsWith("#")) continue;
  const [name = "", start = "", end = ""] = line.split("\t");
  add({ name, start, end: end || null });
  if (name.startsWith("党的")) add({ name: name.slice(2), start, end: end || null });
}

export const ANCHORS = {
  firsts: new Set(byFirst.keys()),
  /** The anchor named at `at`, the longest first; null if there is none. */
  at: (text: string, at: number): Anchor | null =>
    byFirst.get(text.charAt(at))?.find((row) => text.startsWith(row.name, at)) ?? null,
};

const ORDINALS = "一二三四五六七八九";

/** The years of the n-th five-year plan of China: the first 1953 to 1957, the second 1958 to 1962, the third 1966 to 1970, then every five years. */
export function planYears(n: number): readonly [number, number] | null {
  if (n === 1) return [1953, 1957];
  if (n === 2) return [1958, 1962];
  return n >= 3 && n <= 19 ? [1951 + n * 5, 1955 + n * 5] : null;
}

const PLAN =
  /(?:[“"「]([一二三四五六七八九]|十[一二三四五六七八九]?)五[”"」]|(十[一二三四五六七八九])五|第([一二三四五六七八九]|十[一二三四五六七八九]?)个五年(?:规划|计划))/y;
/** What a plan may begin with. */
export const PLAN_STARTS = '“"「十第';

/** “十四五” at `at`, quoted or not, with the plan's years; 三五 alone is a number, so a bare plan needs 十 before 五. */
export function planAt(text: string, at: number): { readonly end: number; readonly years: readonly [number, number] } | null {
  PLAN.lastIndex = at;
  const m = PLAN.exec(text);
  if (!m) return null;
  const word = m[1] ?? m[2] ?? m[3] ?? "";
  const n = word.startsWith("十")
    ? 10 + ORDINALS.indexOf(word.charAt(1)) + (word.length > 1 ? 1 : 0)
    : ORDINALS.indexOf(word) + 1;
  const years = planYears(n);
  return years && { end: at + m[0].length, years };
}
