/** Built-in number formats that are dates, times excluded (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
const DATES: ReadonlySet<string> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(String));

/** A cell's number as its format shows it: a date as 2022-12-31, a share as 5.1%, a number without binary dust. */
export function numberText(value: string, format: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const pattern = format.replace(/"[^"]{0,40}"|\[[^\]]{0,40}\]|\\./g, "");
  if (DATES.has(format) || (!/^\d+$/.test(format) && /[yd]|m.{0,3}d/i.test(pattern))) return dateText(number, pattern);
  if (format === "9" || format === "10" || pattern.includes("%")) return `${plainNumber(number * 100)}%`;
  return plainNumber(number);
}

/** At most 15 significant digits, never an exponent: what was typed, not how it is stored. */
function plainNumber(number: number): string {
  const short = Number(number.toPrecision(15));
  const text = String(short);
  if (!/e/i.test(text)) return text;
  return short.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 20 });
}

/** A serial day (1 is 1900-01-01, with the 29 February 1900 that never was) as a date. */
function dateText(serial: number, pattern: string): string {
  const days = Math.floor(serial) - (serial > 59 ? 25_569 : 25_568);
  const iso = new Date(days * 86_400_000).toISOString().slice(0, 10);
  const [year = "", month = ""] = iso.split("-");
  if (/^\d+$/.test(pattern) || /d/i.test(pattern)) return iso;
  return /m/i.test(pattern) ? `${year}年${Number(month)}月` : `${year}年`;
}
