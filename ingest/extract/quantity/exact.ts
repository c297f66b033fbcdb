import type { Decimal } from "../../../src/model/figure.ts";

/** An exact decimal number: `digits` × 10^`power`. Sums and products lose no digit. */
export interface Exact {
  readonly digits: bigint;
  readonly power: number;
}

export const exact = (digits: bigint | number, power = 0): Exact => ({ digits: BigInt(digits), power });
export const ZERO: Exact = exact(0);

/** Reads plain digits with at most one point: "1.21", "4612". */
export function exactOf(written: string): Exact {
  const point = written.indexOf(".");
  return point < 0
    ? exact(BigInt(written || "0"))
    : exact(BigInt(written.slice(0, point) + written.slice(point + 1) || "0"), point + 1 - written.length);
}

const align = (a: Exact, power: number): bigint => a.digits * 10n ** BigInt(a.power - power);

export function add(a: Exact, b: Exact): Exact {
  const power = Math.min(a.power, b.power);
  return { digits: align(a, power) + align(b, power), power };
}

export const minus = (a: Exact): Exact => ({ digits: -a.digits, power: a.power });
export const subtract = (a: Exact, b: Exact): Exact => add(a, minus(b));
export const times = (a: Exact, b: Exact): Exact => ({ digits: a.digits * b.digits, power: a.power + b.power });
/** a × 10^power */
export const shift = (a: Exact, power: number): Exact => (power === 0 ? a : { digits: a.digits, power: a.power + power });

export function compare(a: Exact, b: Exact): number {
  const difference = subtract(a, b).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** a / b, rounded half up to `places` decimals; null if b is 0. */
export function divide(a: Exact, b: Exact, places: number): Exact | null {
  if (b.digits === 0n) return null;
  const power = Math.min(a.power, b.power);
  const above = align(a, power) * 10n ** BigInt(places);
  const below = align(b, power);
  const negative = above < 0n !== below < 0n;
  const [n, d] = [above < 0n ? -above : above, below < 0n ? -below : below];
  const rounded = (2n * n + d) / (2n * d);
  return { digits: negative ? -rounded : rounded, power: -places };
}

/** The power of ten of the last digit that is not 0 (4600: 2; 1.21: -2; 0: 0). */
export function lastPlace(a: Exact): number {
  if (a.digits === 0n) return 0;
  let { digits, power } = a;
  while (digits % 10n === 0n) {
    digits /= 10n;
    power += 1;
  }
  return power;
}

/** True for a number with one digit that is not 0 (700, 0.3). */
export function oneDigit(a: Exact): boolean {
  const digits = shift(a, -lastPlace(a)).digits * 1n;
  let value = digits < 0n ? -digits : digits;
  while (value !== 0n && value % 10n === 0n) value /= 10n;
  return value < 10n;
}

/** Without exponent, separators or zeros that say nothing: "-1.5", "2100000". */
export function print(a: Exact): Decimal {
  const sign = a.digits < 0n ? "-" : "";
  let digits = (a.digits < 0n ? -a.digits : a.digits).toString();
  if (a.power >= 0) return a.digits === 0n ? "0" : sign + digits + "0".repeat(a.power);
  digits = digits.padStart(1 - a.power, "0");
  const whole = digits.slice(0, digits.length + a.power);
  const rest = digits.slice(digits.length + a.power).replace(/0+$/u, "");
  return a.digits === 0n ? "0" : sign + whole + (rest && `.${rest}`);
}
