import type { Quantity } from "../../../src/model/figure.ts";
import type { Span } from "../../../src/model/span.ts";
import type { Cell } from "../../../src/model/text.ts";
import { quantities } from "../../extract/quantity.ts";
import { type Grid, NUMBER } from "./grid.ts";
import { bare, captionUnits, headerIs, unitIn } from "./header.ts";

const MARKS = /(?:\s*(?:[①-⑳*＊†]|\[\d+\]|注\d?))+$/u;
const SIGN = /^[-−–﹣+＋]\s*/u;
const LONGEST = 24;

/** The number of a cell, read with `unit` behind it as running text would be: 402.3 under （万元） is 402.3万元; 约800万元 stands as it is. Null for anything else. */
export function quantityOf(written: string, unit: string): Quantity | null {
  const words = written.replace(MARKS, "").trim();
  return NUMBER.test(words) ? numberOf(words, unit) : whole(words) || whole(`${words}${unit}`);
}

/** A quantity that is all of the words: 120个, 约800万元, 300—500元. */
function whole(words: string): Quantity | null {
  if (words.length > LONGEST || !/\d/u.test(words)) return null;
  const [first, ...more] = quantities({ text: words }).quantities;
  return first && more.length === 0 && first.unit !== "" && first.start === 0 && first.end === words.length ? first : null;
}

function numberOf(words: string, unit: string): Quantity | null {
  const inBrackets = /^[（(]/u.test(words);
  const digits = words.replace(/[（()）]/gu, "").trim();
  // (12.5) among sums of money is a loss
  const negative = /^[-−–﹣]/u.test(digits) || (inBrackets && /元$/u.test(unit));
  const plain = digits
    .replace(SIGN, "")
    .replace(/[,，\s]/gu, "")
    .replace("．", ".");
  const named = unit !== "" || /[%％‰]$/u.test(plain);
  const read = named ? quantities({ text: `${plain}${unit}` }).quantities[0] : undefined;
  const amount = read?.amount ?? (/^\d+(?:\.\d+)?$/u.test(plain) ? plain : null);
  if (amount === null) return null;
  const value = negative && Number(amount) !== 0 ? `-${amount}` : amount;
  const base: Quantity = read ?? {
    start: 0,
    end: words.length,
    quote: words,
    amount,
    lower: amount,
    upper: amount,
    lowerInclusive: true,
    upperInclusive: true,
    approximation: "EXACT",
    hedge: [],
    unit,
    unitCode: null,
    unitMultiplier: 0,
    rule: "table.cell",
    confidence: unit === "" ? 0.6 : 0.8,
  };
  return { ...base, amount: value, lower: base.lower === null ? null : value, upper: base.upper === null ? null : value };
}

/** The amount without its sign, where a column says in words which way it goes. */
export const unsigned = (quantity: Quantity): Quantity => {
  const drop = (value: string | null): string | null => value?.replace(/^-/u, "") ?? null;
  return { ...quantity, amount: drop(quantity.amount), lower: drop(quantity.lower), upper: drop(quantity.upper) };
};

/** The cell's words without the marks of footnotes. */
export function spanOf(grid: Grid, cell: Cell): Span {
  const words = grid.textOf(cell);
  return { start: cell.start, end: cell.start + words.length - (MARKS.exec(words)?.[0].length ?? 0) };
}

/** The unit of a cell: from its column's headers, its row's, a unit column, or the caption. */
export function unitOf(
  grid: Grid,
  cell: Cell,
  above: readonly string[],
  beside: readonly string[],
  units: readonly string[],
): string {
  if (/[%％‰]/u.test(grid.textOf(cell))) return "";
  if (headerIs("rank", bare(above.at(-1) ?? ""))) return "位";
  for (const header of [...above].reverse()) {
    const unit = unitIn(header);
    if (unit) return unit;
  }
  for (const side of beside) {
    const unit = unitIn(side) ?? (isUnitCell(grid, side) ? side : null);
    if (unit) return unit;
  }
  const header = above.join("");
  const relative = headerIs("change", header) || headerIs("share", header);
  if (relative) return units.find((unit) => /[%％]/u.test(unit)) ?? "";
  const rest = units.filter((unit) => !/[%％]/u.test(unit));
  return rest.length === 1 ? (rest[0] ?? "") : (rest.find((unit) => fits(unit, `${header}${beside.join("")}`)) ?? "");
}

export const unitsOf = (lines: readonly string[]): readonly string[] => {
  for (const line of lines) {
    const units = captionUnits(line);
    if (units.length > 0) return units;
    // 农产品产量（万吨）
    const last = unitIn(line);
    if (last) return [last];
  }
  return [];
};

export const isUnitCell = (grid: Grid, side: string): boolean =>
  unitIn(`（${side}）`) !== null && grid.beside(grid.bodyRow).length > 1;

// 单位：万元、人 over several columns: which unit goes with which words.
const FITS: readonly (readonly [RegExp, RegExp])[] = [
  [/元$/u, /经费|收入|支出|金额|产值|利润|投资|税|资金|款|费|额|工资|价|财政|预算|决算/u],
  [/^(?:万|亿)?(?:人|人次|名)$/u, /人|职工|会员|员工|劳动力|学生|教师|用工/u],
  [/^(?:万)?户$/u, /户|家庭/u],
  [/亩|公顷|平方/u, /面积/u],
  [/吨|斤|克/u, /产量|重量|吞吐量/u],
  [/^(?:个|家|所|座|处|项|件|条)$/u, /数$|数量|个数|机构|单位|组织|项目|企业|基层/u],
];
const fits = (unit: string, words: string): boolean => FITS.some(([sort, header]) => sort.test(unit) && header.test(words));
