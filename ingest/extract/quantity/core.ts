import { type Numeral, readNumeralAt } from "../numeral.ts";
import { BIG, DIGITS, SMALL } from "./digit.ts";
import { add, compare, divide, type Exact, exact, exactOf, lastPlace, shift, subtract } from "./exact.ts";

export const HALF: Exact = exact(5, -1);
/** What 百, 千, 万 in front of 分之 mean. */
export const PARTS: Readonly<Record<string, string>> = { 百: "%", 佰: "%", 千: "‰", 仟: "‰", 万: "‱", 萬: "‱" };
const one = (text: string, at: number): string => text[at] ?? "";

/** A number with what belongs to it, before unit and hedges. */
export interface Core {
  readonly start: number;
  readonly end: number;
  readonly low: Exact;
  readonly high: Exact;
  readonly numeral: Numeral | null;
  readonly kind: Numeral["kind"];
  readonly place: number;
  readonly rounded: boolean;
  readonly multiplier: number;
  /** 多, 余 in, behind or after the unit. */
  readonly more: string;
  readonly rule: string;
}

const coreOf = (numeral: Numeral, rule: string): Core => ({
  start: numeral.start,
  end: numeral.end,
  low: numeral.low,
  high: numeral.high,
  numeral,
  kind: numeral.kind,
  place: numeral.place,
  rounded: numeral.multiplier > 0 || numeral.decimal || numeral.place > 0,
  multiplier: numeral.multiplier,
  more: numeral.more,
  rule,
});

const value = (start: number, end: number, amount: Exact, rule: string): Core => ({
  start,
  end,
  low: amount,
  high: amount,
  numeral: null,
  kind: "words",
  place: lastPlace(amount),
  rounded: false,
  multiplier: 0,
  more: "",
  rule,
});

const COUNTED = /数以([百千万亿]{1,3})计?/uy;
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const THOUSANDS: readonly [string, number, number][] = [
  ["成千上万", 3, 5],
  ["成百上千", 2, 4],
  ["成千成万", 3, 5],
  ["成百万上千万", 6, 8],
];

const vague = (start: number, end: number, low: number, high: number, rule: string): Core => ({
  ...value(start, end, exact(1, low), rule),
  high: subtract(exact(1, high), exact(1)),
  kind: "vague",
});

/** The set phrases that are numbers of their own: 数以万计, 成千上万, 个位数, 两位数. */
function phraseAt(text: string, at: number): Core | null {
  const form = one(text, at);
  if (form === "数") {
    COUNTED.lastIndex = at;
    const hit = COUNTED.exec(text);
    if (hit?.[1]) {
      const power = [...hit[1]].reduce((sum, c) => sum + (POWERS[c] ?? 0), 0);
      return vague(at, at + hit[0].length, power, power + 1, "figure.vague");
    }
  }
  if (one(text, at - 1) === "成")
    for (const [phrase, low, high] of THOUSANDS)
      if (text.startsWith(phrase, at - 1)) return vague(at - 1, at - 1 + phrase.length, low, high, "figure.vague");
  return null;
}

const CLOCK = /(?:(\d{1,2})小时)?(?:(\d{1,3})分)?(\d{1,2})秒(\d{1,3})?(?!\d)/uy;
const HOURS = /(\d{1,3})个?小时(\d{1,2})分钟?(?![\d秒])/uy;

/** 3分29秒00, 28秒76: a result by the clock, in seconds; 1小时43分钟 in minutes. */
function clockAt(text: string, at: number): Core | null {
  HOURS.lastIndex = at;
  const hours = HOURS.exec(text);
  if (hours) return value(at, at + hours[0].length, exact(Number(hours[1]) * 60 + Number(hours[2])), "figure.hours");
  CLOCK.lastIndex = at;
  const hit = CLOCK.exec(text);
  if (!hit?.[3] || (hit[1] === undefined && hit[2] === undefined && hit[4] === undefined)) return null;
  const whole = Number(hit[1] ?? 0) * 3600 + Number(hit[2] ?? 0) * 60 + Number(hit[3]);
  const rest = hit[4] ?? "";
  return value(at, at + hit[0].length, exact(BigInt(`${whole}${rest}`), -rest.length), "figure.clock");
}

const FOLD = /([一二三四五六七八九])([一二三四五六七八九])折/uy;

/** 五五折, 九八折: two digits and 折, a tenth and a hundredth. */
function foldAt(text: string, at: number): Core | null {
  FOLD.lastIndex = at;
  const hit = FOLD.exec(text);
  if (!hit?.[1] || !hit[2]) return null;
  const digits = (DIGITS.get(hit[1]) ?? 0) * 10 + (DIGITS.get(hit[2]) ?? 0);
  return { ...value(at, at + 2, exact(digits, -1), "figure.count"), rounded: true };
}

/** A number with what belongs to it: per cent and fractions in words, 一半, 两位数. */
export function coreAt(text: string, at: number, places: number): Core | null {
  const form = one(text, at);
  const phrase = phraseAt(text, at) ?? clockAt(text, at) ?? foldAt(text, at);
  if (phrase) return phrase;
  if (text.startsWith("分之", at + 1) && PARTS[form]) {
    const part = readNumeralAt(text, at + 3);
    return part ? { ...coreOf(part, "figure.percent"), start: at } : null;
  }
  if (form === "半") {
    if (one(text, at + 1) === "数") return value(at, at + 2, HALF, "figure.half");
    return value(at, at + 1, HALF, "figure.half");
  }
  if (form === "零" && one(text, at + 1) === "下") return null;
  const numeral = readNumeralAt(text, at);
  if (!numeral) return null;
  if (text.startsWith("分之", numeral.end)) {
    const part = readNumeralAt(text, numeral.end + 2);
    const share = part && divide(part.low, numeral.low, places);
    if (part && share) return { ...value(at, part.end, share, "figure.fraction"), more: part.more };
  }
  if (text.startsWith("位数", numeral.end) && numeral.low.digits > 0n && numeral.low.digits < 13n && !numeral.more) {
    const digits = Number(numeral.low.digits);
    return vague(at, numeral.end + 2, digits - 1, digits, "figure.digits");
  }
  if (one(text, numeral.end) === "半" && text.slice(numeral.start, numeral.end) === "一" && one(text, numeral.end + 1) !== "径")
    return value(at, numeral.end + 1, HALF, "figure.half");
  // 一又二分之一
  if (one(text, numeral.end) === "又") {
    const below = readNumeralAt(text, numeral.end + 1);
    const above = below && text.startsWith("分之", below.end) ? readNumeralAt(text, below.end + 2) : null;
    const share = below && above && divide(above.low, below.low, places);
    if (above && share) return value(at, above.end, add(numeral.low, share), "figure.fraction");
  }
  const slash = numeral.plain ? SLASH.exec(text.slice(numeral.end, numeral.end + 8)) : null;
  if (
    slash?.[1] &&
    !/[\d/／.]/u.test(one(text, at - 1)) &&
    (places > 4 || OF.test(text.slice(numeral.end + slash[0].length)) || isShare(text, at, slash[1], numeral))
  ) {
    const below = readNumeralAt(text, numeral.end + 1);
    const share = below && divide(numeral.low, below.low, places);
    if (below && share) return value(at, below.end, share, "figure.fraction");
  }
  const some = numeral.plain && numeral.kind === "digits" ? someBehind(text, numeral) : null;
  if (some) return some;
  const suffix = numeral.kind === "digits" ? SUFFIX.exec(text.slice(numeral.end, numeral.end + 4)) : null;
  if (suffix?.[1]) {
    const power = POWER_OF[suffix[1].toLowerCase()] ?? 0;
    return {
      ...coreOf(numeral, "figure.count"),
      end: numeral.end + 1,
      low: shift(numeral.low, power),
      high: shift(numeral.high, power),
      multiplier: power,
      place: numeral.place + power,
    };
  }
  return coreOf(numeral, "figure.count");
}

/** 几 behind digits and what multiplies it; in 上涨20几乎翻倍, 5月20几号 it begins another word. */
const SOME = /[几幾](?![乎何经]|[日号](?![元人]))(十)?(万[亿億]|个?[亿億]|[万萬]|[百千](?![瓦米克卡伏安帕焦赫兆分]))?/uy;

/** 20几人: more than twenty, fewer than thirty; 20几万人 as 二十几万人, 100几十人 as 一百几十人. */
function someBehind(text: string, numeral: Numeral): Core | null {
  SOME.lastIndex = numeral.end;
  const [all, ten, big = ""] = SOME.exec(text) ?? [];
  if (!all || numeral.place <= (ten ? 1 : 0)) return null;
  const power = [...big].reduce((sum, c) => sum + (BIG.get(c) ?? SMALL.get(c) ?? 0), 0);
  const top = add(numeral.low, exact(1, ten ? 2 : numeral.place));
  return {
    ...coreOf(numeral, "figure.vague"),
    end: numeral.end + all.length,
    low: shift(add(numeral.low, exact(ten ? 10 : 1)), power),
    high: subtract(shift(top, power), exact(1)),
    kind: "vague",
    multiplier: power,
    place: numeral.place + power,
  };
}

/** 2/3的, 1/2以上: in running text a fraction only where the whole it is of follows. */
const SLASH = /^[/／]([\d０-９]{1,4})(?![\d０-９/／.])/u;
/** 约占全国的1/6。 接近1/8，: a proper fraction that a word of shares leads to. */
function isShare(text: string, at: number, below: string, numeral: Numeral): boolean {
  const whole = exactOf(below.normalize("NFKC"));
  return SHARE.test(text.slice(Math.max(0, at - 4), at)) && compare(numeral.low, whole) < 0 && compare(whole, exact(100)) <= 0;
}
const SHARE = /(?:的|占比?|为|近|约|超过?|逾|不足|不到|达到?|至|减少|增加|提高|下降|缩小)$/u;
const OF = /^(?:的|以上|以下|左右|强|多)/u;
/** 15k左右, 30w元: only before money, persons or the end, not in 4K电视. */
const SUFFIX = /^([kKwWＫ])(?=$|元|块|人|个|左右|上下|以上|以下|[，。、；~～至到-])/u;
const POWER_OF: Readonly<Record<string, number>> = { k: 3, w: 4, ｋ: 3 };
