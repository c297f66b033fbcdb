import type { Quantity } from "../../src/model/figure.ts";

const end = (value: string | null): string => value ?? "";

/** A quantity on one line: quote, class, amount, interval where it has one, unit with code and power of ten, hedge words. */
export function printQuantity(quantity: Quantity): string {
  const { lower, upper, lowerInclusive, upperInclusive } = quantity;
  const interval =
    quantity.approximation === "EXACT" || (lower === null && upper === null)
      ? ""
      : `${lowerInclusive ? "[" : "("}${end(lower)},${end(upper)}${upperInclusive ? "]" : ")"}`;
  const unit = quantity.unit ? `${quantity.unit}:${quantity.unitCode ?? "?"}` : "-";
  const power = quantity.unitMultiplier ? `e${quantity.unitMultiplier}` : "";
  return [quantity.quote, quantity.approximation, quantity.amount ?? "-", interval, unit, power, quantity.hedge.join("+")]
    .filter(Boolean)
    .join(" ");
}
