import { type Exact, exactOf } from "./exact.ts";

/** The signs of numerals and what they are worth: digits, 十 to 千, 万 and 亿. */
export const DIGITS = new Map<string, number>();
for (const [index, forms] of [
  "〇零○",
  "一壹弌",
  "二贰貳兩两",
  "三叁參",
  "四肆",
  "五伍",
  "六陆陸",
  "七柒",
  "八捌",
  "九玖",
].entries())
  for (const form of forms) DIGITS.set(form, index);
export const TENS = new Map([
  ["廿", 20],
  ["卅", 30],
]);
export const SMALL = new Map([
  ["十", 1],
  ["拾", 1],
  ["百", 2],
  ["佰", 2],
  ["千", 3],
  ["仟", 3],
]);
export const BIG = new Map([
  ["万", 4],
  ["萬", 4],
  ["亿", 8],
  ["億", 8],
]);

const NONE = 0;
const ARABIC = 1;
const HAN = 2;
const KINDS = new Uint8Array(65536);
for (let digit = 0; digit < 10; digit++) {
  KINDS[0x30 + digit] = ARABIC;
  KINDS[0xff10 + digit] = ARABIC;
}
for (const map of [DIGITS, TENS, SMALL, BIG]) for (const form of map.keys()) KINDS[form.charCodeAt(0)] = HAN;
for (const form of "几幾数數半") KINDS[form.charCodeAt(0)] = HAN;

/** True if a number may begin with this UTF-16 unit. */
export const beginsNumeral = (code: number): boolean => (KINDS[code] ?? NONE) !== NONE;
export const isArabic = (code: number): boolean => KINDS[code] === ARABIC;
const arabicValue = (code: number): number => (code >= 0xff10 ? code - 0xff10 : code - 0x30);

export interface Digits {
  readonly end: number;
  readonly value: Exact;
  readonly decimal: boolean;
  readonly grouped: boolean;
}

/** 82，225.00: a full-width comma groups ASCII digits only where a point or an ASCII comma shows that it does. */
const COMMAS = /^(?:，\d{3})+(?:\.\d|,\d{3})/u;
/** Digits beyond these are no number anybody states; they are passed over, so that the cost stays linear. */
const LONGEST = 40;
const POINTS = ".．";
/** 19·5％ of old prints; 3·15 is a day. */
const MIDDLE = /^[·•][\d０-９]{1,3}[%％]/u;
const SPACES = " \u00a0\u3000";

/** Digits with thousands separators and a decimal point, ASCII or full width; also spaced out as old pages have them (4 9 2 5 0). */
export function readArabic(text: string, at: number): Digits {
  let end = at;
  let written = "";
  const take = (): void => {
    while (end < text.length && isArabic(text.charCodeAt(end))) {
      if (written.length < LONGEST) written += arabicValue(text.charCodeAt(end));
      end += 1;
    }
  };
  take();
  let grouped = false;
  if (written.length <= 3 && written[0] !== "0") {
    while (
      (text[end] === "," ||
        (text[end] === "，" && (text.charCodeAt(end - 1) > 0xff || COMMAS.test(text.slice(end, end + 24))))) &&
      threeDigits(text, end + 1, text[end] === "，" && text.charCodeAt(end - 1) > 0xff)
    ) {
      end += 1;
      take();
      grouped = true;
    }
  }
  // "4 9 2 5 0 万吨", "1 1 ．3 ％": single digits a space apart; a number beside another is not
  if (!grouped && written.length === 1) {
    let far = end;
    let spaced = written;
    let point = false;
    for (;;) {
      let next = far;
      if (text[next] !== undefined && SPACES.includes(text[next] ?? "")) next += 1;
      if (!point && POINTS.includes(text[next] ?? "x") && next > far && isArabic(text.charCodeAt(next + 1))) {
        spaced += ".";
        point = true;
        far = next + 1;
        next = far;
      } else if (next === far) break;
      if (!isArabic(text.charCodeAt(next)) || isArabic(text.charCodeAt(next + 1))) break;
      spaced += arabicValue(text.charCodeAt(next));
      far = next + 1;
    }
    // 1 3/5 is no 13
    if (spaced.length > written.length && !spaced.endsWith(".") && !/[/／]/u.test(text[far] ?? ""))
      return { end: gap(text, far), value: exactOf(spaced), decimal: point, grouped };
    if (gap(text, end) > end) return { end: gap(text, end), value: exactOf(written), decimal: false, grouped };
  }
  let decimal = false;
  if ((POINTS.includes(text[end] ?? "x") && isArabic(text.charCodeAt(end + 1))) || MIDDLE.test(text.slice(end, end + 5))) {
    const whole = end;
    const before = written;
    written += ".";
    end += 1;
    take();
    decimal = true;
    // 2023.3.8, 1.2.3: a date or a version, not a decimal number
    if (POINTS.includes(text[end] ?? "x") && isArabic(text.charCodeAt(end + 1))) {
      end = whole;
      written = before;
      decimal = false;
    }
  }
  return { end: gap(text, end), value: exactOf(written), decimal, grouped };
}

/** Where 万, 亿, 余 before them or a per cent sign stands behind one space, the place of it: 5 0 0 0 万吨, 300 余万人, 5.2 %. */
const gap = (text: string, at: number): number =>
  SPACES.includes(text[at] ?? "x") && SCALED.test(text.slice(at + 1, at + 4)) ? at + 1 : at;
const SCALED = /^(?:[万亿％%]|[余多]\s?[万亿个名家项件场])/u;

function threeDigits(text: string, at: number, wide: boolean): boolean {
  for (let i = at; i < at + 3; i++) {
    const code = text.charCodeAt(i);
    if (!isArabic(code) || (wide && code < 0xff)) return false;
  }
  return !isArabic(text.charCodeAt(at + 3));
}
