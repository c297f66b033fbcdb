import type { Quantity } from "../../../src/model/figure.ts";
import { opening } from "./edge.ts";
import { unitClass } from "./unit.ts";
import type { Frame } from "./word.ts";

/** A figure that could be the total of later ones. */
export interface Total {
  readonly index: number;
  readonly sentence: number;
  readonly unit: string;
  readonly amount: number | null;
  readonly rate: boolean;
}

const PART = opening("其中 这其中 当中");

/** Index of the quantity that the one at `place` is 其中 of; `totals` are the earlier figures, nearest first. */
export function totalOf(frame: Frame, place: number, quantity: Quantity, totals: readonly Total[]): number | null {
  let mark = -1;
  for (let index = place - 1; index >= 0; index--) {
    if (PART(frame.words[index]?.text ?? "") > 0) {
      mark = index;
      break;
    }
  }
  if (mark < 0) return null;
  const value = quantity.amount === null ? null : Number(quantity.amount);
  const sort = unitClass(quantity.unit);
  const inFront = new Set(frame.words.slice(0, mark).flatMap((word) => (word.quantity >= 0 ? [word.quantity] : [])));
  // 286户1043人，其中脱贫户37户: of the total in its own unit, where there is one.
  const own = totals.filter((total) => total.unit === quantity.unit);
  for (const total of [...own, ...totals]) {
    const before = total.sentence < frame.sentence || inFront.has(total.index);
    if (!before || frame.sentence - total.sentence > 1) continue;
    const alike = total.unit === quantity.unit || (unitClass(total.unit) === sort && (sort === "person" || sort === "body"));
    if (!alike || total.rate || sort === "percent") continue;
    if (value !== null && total.amount !== null && value > total.amount) continue;
    return total.index;
  }
  return null;
}
