import { remembering } from "../../known.ts";

const DIGITS = new Map([..."〇零一二三四五六七八九"].map((digit, index) => [digit, Math.max(0, index - 1)]));
DIGITS.set("两", 2);

/** A small whole number as dates write it: 12, 十二, 二十, 廿三, 三十一, 百; NaN for anything else. */
export const small: (text: string) => number = remembering(1000, read);

function read(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/^廿/, "二十").replace(/^卅/, "三十");
  const hundred = /^(.?)百(?:零?(.+))?$/.exec(plain);
  if (hundred) return (hundred[1] ? (DIGITS.get(hundred[1]) ?? Number.NaN) : 1) * 100 + (hundred[2] ? small(hundred[2]) : 0);
  const ten = /^(.?)十(.?)$/.exec(plain);
  if (ten) return (ten[1] ? (DIGITS.get(ten[1]) ?? Number.NaN) : 1) * 10 + (ten[2] ? (DIGITS.get(ten[2]) ?? Number.NaN) : 0);
  return digits(plain);
}

/** Digits read one by one: 二〇二三, 一九九七, 07; NaN for anything else. */
export function digits(text: string): number {
  let value = 0;
  for (const char of text) {
    if (char === " ") continue;
    const digit = char >= "0" && char <= "9" ? Number(char) : DIGITS.get(char);
    if (digit === undefined) return Number.NaN;
    value = value * 10 + digit;
  }
  return text ? value : Number.NaN;
}

/** A year of two digits as written: 98 is 1998, 07 is 2007; the turn lies ten years after `now`, and nothing lies before 1900. */
export function century(two: number, now: number): number {
  const base = Math.floor(now / 100) * 100;
  return base + two > now + 10 && base > 1900 ? base - 100 + two : base + two;
}

const FOLDED = new Map([..."０１２３４５６７８９"].map((char, index) => [char, String(index)]));
// Each sign before the one it is read as; \u3000 and \u00a0 are spaces.
const SIGNS = "○〇Ｏ〇～~－-—-–-―-─-：:／/．.\u3000 \u00a0 號号個个週周禮礼後后點点時时兩两";
/** Signs of a phrase that is read as given; a document's text has none of them left. */
const TRADITIONAL = "這这當当婦妇節节軍军國国勞劳動动兒儿聖圣誕诞慶庆農农曆历閏闰陽阳陰阴間间過过來来從从內内歲岁";
for (const pair of (SIGNS + TRADITIONAL).match(/../gu) ?? []) FOLDED.set(pair.charAt(0), pair.charAt(1));
const folding = (pairs: string): RegExp =>
  new RegExp(`[０-９${(pairs.match(/../gu) ?? []).map((pair) => pair.charAt(0)).join("")}]`, "g");
const [PLAIN, WIDE] = [folding(SIGNS), folding(SIGNS + TRADITIONAL)];

/** The text with full-width digits as ASCII, every dash as "-" and every space as " ": same length, so that offsets hold. */
export const fold = (text: string, traditional: boolean): string =>
  text.replace(traditional ? WIDE : PLAIN, (char) => FOLDED.get(char) ?? char);
