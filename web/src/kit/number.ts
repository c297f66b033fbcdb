import { t } from "../text/words.ts";
import { digits, lang } from "./setting.ts";

/** What a number shows of itself: the decimal, its bounds and how it is hedged. */
export interface Hedged {
  readonly amount: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
  readonly approximation?: string | null;
}

const grouped = (value: number, most: number): string =>
  value.toLocaleString("en-US", { maximumFractionDigits: most, useGrouping: true });

/** A decimal for reading: 2100000 is 210万 or 2,100,000. No digit is lost: what 万 and 亿 would not make shorter keeps its digits. */
export function number(decimal: string | number): string {
  const value = Number(decimal);
  if (!Number.isFinite(value)) return String(decimal);
  if (digits.value === "wan") {
    for (const [scale, name, decimals] of SCALES) {
      const scaled = value / scale;
      const rounded = Number(scaled.toFixed(decimals));
      if (Math.abs(scaled) >= 1 && Math.abs(rounded - scaled) < 1e-9 * Math.abs(scaled))
        return `${grouped(rounded, decimals)}${name}`;
    }
  }
  return grouped(value, 6);
}

const SCALES = [
  [1e12, "万亿", 4],
  [1e8, "亿", 4],
  [1e4, "万", 2],
] as const;

/** The same, short enough for an axis. */
export function short(value: number): string {
  const size = Math.abs(value);
  if (digits.value === "wan") {
    if (size >= 1e8) return `${grouped(value / 1e8, 2)}亿`;
    if (size >= 1e4) return `${grouped(value / 1e4, 2)}万`;
    return grouped(value, 2);
  }
  if (size >= 1e9) return `${grouped(value / 1e9, 2)}B`;
  if (size >= 1e6) return `${grouped(value / 1e6, 2)}M`;
  return grouped(value, 2);
}

const SIGNS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ABOUT: ["约 ", "≈ "],
  NEARLY: ["近 ", "just under "],
  OVER: ["> ", "> "],
  AT_LEAST: ["≥ ", "≥ "],
  UNDER: ["< ", "< "],
  AT_MOST: ["≤ ", "≤ "],
  VAGUE: ["约 ", "≈ "],
};

/** A number with the sign of its hedge: ≥ 1万, 约 300, 3–5. */
export function hedged(given: Hedged): string {
  const { amount, lower, upper } = given;
  if (amount === null) {
    if (lower !== null && upper !== null) return `${number(lower)}–${number(upper)}`;
    if (lower !== null) return `${given.lowerInclusive ? "≥" : ">"} ${number(lower)}`;
    if (upper !== null) return `${given.upperInclusive ? "≤" : "<"} ${number(upper)}`;
    return t("unknown");
  }
  return `${SIGNS[given.approximation ?? ""]?.[lang.value === "zh" ? 0 : 1] ?? ""}${number(amount)}`;
}

/** The bounds as an interval: (210万, 220万]; > 7,500 where one end is open; empty where none is stated. */
export function interval(given: Hedged): string {
  const { lower, upper } = given;
  if (lower === null && upper === null) return "";
  if (lower !== null && lower === upper) return "";
  if (upper === null) return `${given.lowerInclusive ? "≥" : ">"} ${number(lower ?? "")}`;
  if (lower === null) return `${given.upperInclusive ? "≤" : "<"} ${number(upper)}`;
  return `${given.lowerInclusive ? "[" : "("}${number(lower)}, ${number(upper)}${given.upperInclusive ? "]" : ")"}`;
}

/** A growth of 0.051 as +5.1 %. */
export function growth(share: number | null): string {
  if (share === null) return "";
  const sign = share > 0 ? "+" : share < 0 ? "−" : "±";
  return `${sign}${grouped(Math.abs(share) * 100, 1)}%`;
}

/** A signed difference. */
export const signed = (decimal: string | null): string =>
  decimal === null ? "" : `${Number(decimal) > 0 ? "+" : ""}${number(decimal).replace("-", "−")}`;

/** A date as precise as it is stated: 2023年6月, Jun 2023. */
export function date(iso: string | null | undefined): string {
  if (!iso) return t("undated");
  const [year = "", month, day] = iso.split("-");
  if (lang.value === "zh") return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
  if (!month) return year;
  const name = new Date(Date.UTC(Number(year), Number(month) - 1, 1)).toLocaleString("en", { month: "short", timeZone: "UTC" });
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
