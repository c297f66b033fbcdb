import type { Change, Quantity, StatType } from "../../../src/model/figure.ts";
import { rowsOf } from "./lexicon.ts";
import { unitClass } from "./unit.ts";

/** What a figure is a statistic of: the row's pattern is tried on the measure, the words before the number, or the unit. */
interface Row {
  readonly where: "measure" | "clause" | "unit" | "quote";
  readonly pattern: RegExp;
  readonly sorts: ReadonlySet<string> | null;
  readonly type: StatType;
}

const ROWS: readonly Row[] = rowsOf("stat-types.tsv").map(([type, where, sorts, pattern]) => ({
  type: type as StatType,
  where: where as Row["where"],
  sorts: sorts === "*" ? null : new Set((sorts ?? "").split(" ")),
  pattern: new RegExp(pattern ?? "", "u"),
}));

/** `clause`: the words of the clause before the number. The first row that fits decides. */
export function statTypeOf(
  quantity: Quantity,
  measure: string | null,
  clause: string,
  per: string | null,
  change: Change | null,
): StatType {
  if (change) return "CHANGE";
  const sort = unitClass(quantity.unit);
  // 采购经理指数（PMI） is an index, whatever its short name.
  const fields = {
    measure: measure?.replace(/[（(][A-Za-z]+[)）]$/u, "") ?? "",
    clause,
    unit: quantity.unit,
    quote: quantity.quote,
  };
  for (const row of ROWS) if ((row.sorts === null || row.sorts.has(sort)) && row.pattern.test(fields[row.where])) return row.type;
  if (per && /均$/u.test(per)) return "MEAN";
  if (sort === "percent") return "SHARE";
  return ["money", "length", "area", "mass", "power", "degree", "time", "age"].includes(sort) ? "SUM" : "COUNT";
}
