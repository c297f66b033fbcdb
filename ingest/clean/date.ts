import type { PartialDate } from "../../src/model/document.ts";

const DIGITS = "〇一二三四五六七八九";

/** Value of a Chinese numeral below 100 as dates write it: 五, 十二, 二十九, 三〇. */
function small(text: string): number {
  const normal = text.replaceAll("○", "〇").replaceAll("零", "〇").replaceAll("元", "一").replaceAll("廿", "二十");
  const ten = normal.indexOf("十");
  if (ten < 0) return Number([...normal].map((char) => DIGITS.indexOf(char)).join(""));
  const tens = ten === 0 ? 1 : DIGITS.indexOf(normal[ten - 1] ?? "");
  const ones = ten + 1 < normal.length ? DIGITS.indexOf(normal[ten + 1] ?? "") : 0;
  return tens * 10 + ones;
}

const ARABIC = /(?<![\d.])((?:19|20)\d{2})\s?[-年./]\s?(\d{1,2})(?:\s?[-月./]\s?(\d{1,2})(?!\d)\s?日?)?/;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
const CHINESE =
  /([二一][〇○零九八][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿〇]{1,3})日/;

function date(year: number, month: number, day: number | null): PartialDate | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  const pad = (value: number): string => String(value).padStart(2, "0");
  return day === null ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
}

/** The first date a text states as year, month and mostly day, as an ISO prefix; null if it states none. */
export function dateIn(text: string): PartialDate | null {
  const chinese = CHINESE.exec(text);
  if (chinese) return date(small(chinese[1] ?? ""), small(chinese[2] ?? ""), small(chinese[3] ?? ""));
  const arabic = ARABIC.exec(text);
  if (arabic) return date(Number(arabic[1]), Number(arabic[2]), arabic[3] ? Number(arabic[3]) : null);
  const compact = COMPACT.exec(text);
  return compact ? date(Number(compact[1]), Number(compact[2]), Number(compact[3])) : null;
}

/** True for a line that is a date and no more: 2022年4月29日, 二〇二二年五月六日, （2022年5月6日）. */
export const isDateLine = (line: string): boolean =>
  /^[（(]?(?:(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[二一][〇○零九八][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿〇]{1,3}日)[）)]?$/.test(
    line.trim(),
  );
