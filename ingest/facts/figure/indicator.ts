import type { StatType } from "../../../src/model/figure.ts";
import { idOf } from "../../../src/model/id.ts";
import { remembering } from "../../known.ts";
import { rowsOf } from "./lexicon.ts";

const RULES = rowsOf("indicators.tsv").map(([name, pattern, replacement]) => ({
  name: name ?? "",
  pattern: new RegExp(pattern ?? "", "gu"),
  replacement: replacement ?? "",
}));

interface Normal {
  readonly name: string;
  readonly merges: readonly string[];
}

/** The normal form of a measure and the names of the merges that made it. 建成职工书屋数 → 职工书屋. */
export const normalMeasure: (measure: string) => Normal = remembering(10_000, normalized);

function normalized(measure: string): Normal {
  let name = measure.normalize("NFKC").replace(/[\s“”"'‘’《》]/gu, "");
  const merges: string[] = [];
  for (const rule of RULES) {
    const next = name.replace(rule.pattern, rule.replacement);
    if (next === name || [...next].length < 2) continue;
    merges.push(rule.name);
    name = next;
  }
  return { name, merges };
}

/** The Indicator of a measure and statistic: one id for all variants of one normal form. How long a streak lasts (连续4个月) is another thing than what it is a streak of. */
export function indicatorOf(
  measure: string | null,
  statType: StatType,
  streak = false,
): { readonly id: string; readonly name: string } | null {
  if (measure === null) return null;
  const normal = normalMeasure(measure).name;
  const name = streak ? `${normal}连续时长` : normal;
  return { id: idOf("ind", name, statType), name };
}
