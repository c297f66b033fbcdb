import { Decimal } from "decimal.js";
import type { Datum } from "./datum.ts";

/** `late` less `early`, with what their intervals allow. Growth is null where the earlier number is not above zero. */
export function difference(early: Datum, late: Datum): Readonly<Record<string, unknown>> {
  const [a, b] = [early.interval, late.interval];
  const minus = (x: Decimal | null | undefined, y: Decimal | null | undefined): Decimal | null => (x && y ? x.minus(y) : null);
  const amount = minus(late.amount, early.amount);
  const growth = (x: Decimal | null | undefined, y: Decimal | null | undefined): number | null =>
    x && y?.gt(0) ? x.div(y).minus(1).toDecimalPlaces(6).toNumber() : null;
  const name = early.unitName ?? "";
  return {
    amount: amount?.toFixed() ?? null,
    lower: minus(b?.lower, a?.upper)?.toFixed() ?? null,
    upper: minus(b?.upper, a?.lower)?.toFixed() ?? null,
    growth: growth(late.amount, early.amount),
    growthLower: growth(b?.lower, a?.upper),
    growthUpper: growth(b?.upper, a?.lower),
    explanation: amount
      ? `${late.preferred.quote} less ${early.preferred.quote}, in ${name || "the same unit"}; bounds from both intervals`
      : `${late.amount ? early.preferred.quote : late.preferred.quote} states no number, only a range: bounds alone`,
  };
}

/** Middle of an even count is the mean of the two in the middle. */
export function median(sorted: readonly Decimal[]): Decimal | null {
  const half = sorted.length >> 1;
  const [low, high] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 === 1 ? (high ?? null) : low && high ? low.plus(high).div(2) : null;
}

export const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), new Decimal(0));
