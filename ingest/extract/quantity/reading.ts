import { type Hedge, hedgeBeginningAt, hedgesEndingAt } from "../hedge.ts";
import { beginsNumeral, type Numeral, readNumeralAt } from "../numeral.ts";
import { readUnitAt, type WrittenUnit } from "../unit.ts";
import type { Draft } from "./draft.ts";
import { add, compare, divide, type Exact, exact, exactOf, lastPlace, shift, subtract, times } from "./exact.ts";
import { unitByName, unitWords } from "./lexicon.ts";

const HALF: Exact = exact(5, -1);
const MORE = new Set(["多", "余", "餘"]);
/** 多种, 多项 … behind a unit begin the next phrase. */
const MORE_STOPS = new Set("种样项个家名条次方边元少民数年层类位级功面维领亏重达");
const TIME_NOUNS = new Set(["月", "小时", "钟头", "星期", "礼拜", "世纪"]);
const PARTS: Readonly<Record<string, string>> = { 百: "%", 千: "‰", 万: "‱" };
const SIGNS = new Set(["-", "－", "−", "负", "負"]);
const CURRENCIES: Readonly<Record<string, string>> = { $: "USD", "＄": "USD", "¥": "CNY", "￥": "CNY", "€": "EUR", "£": "GBP" };
const HAN = /[一-龥]/u;
const one = (text: string, at: number): string => text[at] ?? "";

interface Core {
  readonly start: number;
  readonly end: number;
  readonly low: Exact;
  readonly high: Exact;
  readonly numeral: Numeral | null;
  readonly kind: Numeral["kind"];
  readonly place: number;
  readonly rounded: boolean;
  readonly multiplier: number;
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

/** A number with what belongs to it: per cent and fractions in words, 一半, 两位数. */
function coreAt(text: string, at: number, places: number): Core | null {
  const form = one(text, at);
  const phrase = phraseAt(text, at) ?? clockAt(text, at);
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
  if (slash?.[1] && !/[\d/／.]/u.test(one(text, at - 1)) && (places > 4 || OF.test(text.slice(numeral.end + slash[0].length)))) {
    const below = readNumeralAt(text, numeral.end + 1);
    const share = below && divide(numeral.low, below.low, places);
    if (below && share) return value(at, below.end, share, "figure.fraction");
  }
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

/** 2/3的, 1/2以上: in running text a fraction only where the whole it is of follows. */
const SLASH = /^[/／]([\d０-９]{1,4})(?![\d０-９/／.])/u;
const OF = /^(?:的|以上|以下|左右|强|多)/u;
/** 15k左右, 30w元: only before money, persons or the end, not in 4K电视. */
const SUFFIX = /^([kKwWＫ])(?=$|元|块|人|个|左右|上下|以上|以下|[，。、；~～至到-])/u;
const POWER_OF: Readonly<Record<string, number>> = { k: 3, w: 4, ｋ: 3 };

/**
 * The draft of the number that begins at `at`, with unit and hedges; null if no number begins there. `bare` leaves the unit out and
 * reads fractions to 15 places: what the library reads as a numeral.
 */
export function draftAt(text: string, at: number, bare = false): Draft | null {
  let core = coreAt(text, at, bare ? 15 : 4);
  if (!core) return null;
  let end = core.end;
  let unitEnd = end;
  let written: WrittenUnit | null = null;
  let name = "";
  let code: string | null = null;
  let dimension: string | null = null;
  let more = core.more;
  let unitStart = end;
  const take = (unit: WrittenUnit): void => {
    written = unit;
    name = unit.name;
    code = unit.code;
    dimension = unit.unit?.dimension ?? null;
    unitStart = unit.start;
    unitEnd = unit.end;
    end = unit.end;
  };
  if (bare) {
    // a numeral alone
  } else if (core.rule === "figure.hours") {
    name = "分钟";
    code = "MIN";
    dimension = "time";
  } else if (core.rule === "figure.clock") {
    name = "秒";
    code = "SEC";
    dimension = "time";
  } else if (core.rule === "figure.percent") {
    name = PARTS[one(text, at)] ?? "%";
    code = unitByName.get(name)?.code ?? null;
    dimension = "ratio";
  } else if (core.rule !== "figure.half" || core.end - core.start === 1) {
    const space = core.kind === "digits" && (one(text, end) === " " || one(text, end) === "\u3000") ? 1 : 0;
    // 一个半小时, 两个半月; 一个多月
    if (one(text, end) === "个" && core.numeral) {
      const mid = one(text, end + 1);
      const noun = [...TIME_NOUNS].find((word) => text.startsWith(word, end + 2));
      if (mid === "半" && noun) {
        const half = core;
        core = { ...half, low: add(half.low, HALF), high: add(half.high, HALF), place: -1, rounded: true };
        const unit = readUnitAt(text, end + 2) ?? readUnitAt(`个${noun}`, 0);
        name = noun === "月" ? "个月" : noun;
        code = unit?.code ?? unitByName.get(`个${noun}`)?.code ?? null;
        dimension = unitByName.get(name)?.dimension ?? null;
        unitStart = end;
        end = unitEnd = end + 2 + noun.length;
      } else if (MORE.has(mid) && noun) {
        more = mid;
        name = `个${noun}`;
        code = unitByName.get(name)?.code ?? null;
        dimension = unitByName.get(name)?.dimension ?? null;
        unitStart = end;
        end = unitEnd = end + 2 + noun.length;
      }
    }
    if (name === "") {
      const unit = readUnitAt(text, end + space);
      const per = core.numeral?.kind === "digits" ? PER.exec(text.slice(end, end + 6)) : null;
      if (per) {
        name = per[0];
        unitStart = end;
        end = unitEnd = end + per[0].length;
      } else if (
        unit &&
        (space === 0 || !/[一-龥]/u.test(unit.name[0] ?? "") || core.multiplier > 0 || unit.unit?.dimension !== "count")
      )
        take(unit);
    }
  }
  // 3块 is money where no noun follows
  if (name === "块" && !HAN.test(one(text, end))) [code, dimension] = ["CNY", "=CNY"];
  // 超七成为旅客: 成 is the unit where the number in front is hedged
  if (name === "" && one(text, end) === "成" && core.kind !== "digits" && hedgesEndingAt(text, core.start).length > 0) {
    name = "成";
    [code, dimension] = ["cheng", "ratio"];
    unitStart = end;
    end = unitEnd = end + 1;
  }
  if (name === "度") code = dimension = null;
  if (name === "度" && (core.multiplier >= 4 || /^(?:电|清洁|绿|的电)/u.test(text.slice(end, end + 3))))
    [code, dimension] = ["KWH", "energy"];
  else if (
    name === "度" &&
    /(?:温|零下|零上|摄氏|升高|寒|热|冷|体感)/u.test(text.slice(Math.max(0, core.start - 14), core.start))
  )
    [code, dimension] = ["CEL", "=celsius"];
  else if (name === "度") [code, dimension] = ["degree", "=degree"];
  // 一年半, 两倍半
  if (written !== null && one(text, end) === "半" && HALVES.has(name) && !core.more && core.numeral) {
    core = { ...core, low: add(core.low, HALF), high: add(core.high, HALF), place: -1, rounded: true };
    end += 1;
  }
  const joint = written !== null && more === "" ? partsAfter(text, end, name) : null;
  if (joint) {
    core = {
      ...core,
      low: add(core.low, joint.amount),
      high: add(core.high, joint.amount),
      place: joint.amount.power,
      rounded: true,
    };
    end = unitEnd = joint.end;
  }
  // 一倍多, 50%多, 三年多
  if (
    more === "" &&
    name !== "" &&
    MORE.has(one(text, end)) &&
    !MORE_STOPS.has(one(text, end + 1)) &&
    dimension !== "count" &&
    core.kind !== "vague"
  ) {
    more = one(text, end);
    end += 1;
  }
  let start = core.start;
  let negative = false;
  const before = one(text, start - 1);
  if (text.startsWith("零下", start - 2)) {
    negative = true;
    start -= 2;
  } else if (
    before === "负" || before === "負"
      ? MINUS_AFTER.has(one(text, start - 2)) || !HAN.test(one(text, start - 2))
      : SIGNS.has(before) && !NO_SIGN_AFTER.test(one(text, start - 2))
  ) {
    negative = true;
    start -= 1;
  }
  // 港币两千元, 新台币177.1亿元, 人民币3.14
  const named = bare ? null : MONEY_BEFORE.exec(text.slice(Math.max(0, start - 6), start));
  if (named?.[1] && (name === "" || name === "元" || name === "圆")) {
    code = unitByName.get(named[1])?.code ?? code;
    dimension = `=${code}`;
    if (name === "") {
      name = named[1];
      start -= named[0].length;
    }
  }
  const symbol = CURRENCIES[one(text, start - 1)];
  if (symbol && name === "") {
    const letters = /(?:US|HK|A|C|S|NT)$/u.exec(text.slice(Math.max(0, start - 3), start - 1))?.[0] ?? "";
    start -= 1 + letters.length;
    name = text.slice(start, start + 1 + letters.length);
    code = LETTERS[letters] ?? symbol;
    dimension = `=${code}`;
  }
  const hedges = hedgesFor(text, start, core, dimension, end, name);
  if (hedges[0]) start = hedges[0].start;
  const included = INCLUDED.exec(text.slice(end, end + 6))?.[0].length ?? 0;
  const behind = hedgeBeginningAt(text, end + included);
  const after = behind && included > 0 && behind.class === "UNDER" ? { ...behind, class: "AT_MOST" as const } : behind;
  const accepted = after ?? inside(text, end, name);
  if (accepted) end = accepted.end;
  return {
    numberStart: core.start,
    numberEnd: core.end,
    start,
    end,
    low: core.low,
    high: core.high,
    numeral: core.numeral,
    kind: core.kind,
    place: core.place,
    rounded: core.rounded,
    multiplier: core.multiplier,
    more,
    before: hedges,
    after: accepted,
    negative,
    unitStart,
    unitEnd,
    unit: name,
    unitCode: code,
    dimension,
    rule: core.rule,
    confidence: 0.9,
  };
}

const MONEY_BEFORE = /(人民币|人民幣|港币|港幣|港元|新台币|台币|美元|美金|欧元|日元|澳元|澳门币)\s?$/u;
/** 3万元（含）以上 */
const INCLUDED = /^[（(]含(?:本数)?[）)](?=以|及|左|之)/u;
/** The smaller units behind one: 五元三角二分, 六斤八两. The amount is in the first unit. */
function partsAfter(text: string, at: number, name: string): { readonly end: number; readonly amount: Exact } | null {
  const first = name === "块" ? unitByName.get("元") : unitByName.get(name);
  if (!first || first.dimension === "count" || first.dimension === "ratio") return null;
  let end = at;
  let amount: Exact | null = null;
  let above = exactOf(first.factor);
  for (let round = 0; round < 3; round++) {
    const from = end + (/[又零]/u.test(one(text, end)) ? 1 : 0);
    if (!beginsNumeral(text.charCodeAt(from))) break;
    const part = readNumeralAt(text, from);
    if (!part || part.more || part.kind === "vague" || part.kind === "neighbours") break;
    const cents = first.dimension === "=CNY" && CENTS.exec(text.slice(part.end, part.end + 2));
    const unit = cents ? null : unitWords.at(text, part.end);
    if (unit?.[0] === "月") break;
    const factor = cents ? exactOf("0.01") : unit && unit[1].dimension === first.dimension ? exactOf(unit[1].factor) : null;
    if (!factor || compare(factor, above) >= 0) break;
    const share = divide(times(part.low, factor), exactOf(first.factor), 6);
    if (!share || compare(times(share, exactOf(first.factor)), times(part.low, factor)) !== 0) break;
    amount = amount === null ? share : add(amount, share);
    above = factor;
    end = part.end + (cents ? cents[0].length : (unit?.[0].length ?? 0));
  }
  return amount === null ? null : { end, amount };
}

const CENTS = /^分钱?/u;
const LETTERS: Readonly<Record<string, string>> = { US: "USD", HK: "HKD", A: "AUD", C: "CAD", S: "SGD", NT: "TWD" };
const HALVES = new Set(["年", "倍", "天", "岁", "小时", "亩", "斤", "里", "成", "吨", "米", "公里", "公斤", "度"]);

/** 30分钟内: 内 alone bounds a span of time. */
function inside(text: string, at: number, unit: string): Hedge | null {
  return one(text, at) === "内" && (unit === "分钟" || unit === "小时" || unit === "秒")
    ? { start: at, end: at + 1, word: "内", class: "AT_MOST" }
    : null;
}

const LOW_UNITS = new Set(["成", "%", "％", "半", "半数"]);

function hedgesFor(text: string, start: number, core: Core, dimension: string | null, end: number, unit: string): Hedge[] {
  const hedges = hedgesEndingAt(text, start);
  const before = one(text, start - 1);
  // 上百, 上千万: only before a bare power of ten
  if (hedges.length === 0 && before === "上" && core.numeral?.bare && hedgesEndingAt(text, start - 1).length === 0) {
    const stop = one(text, start - 2);
    if (!UPON.has(stop)) return [{ start: start - 1, end: start, word: "上", class: "VAGUE" }];
  }
  // 接近翻一番
  if (unit === "番" && hedges.length === 0 && (before === "翻" || text.startsWith("翻了", start - 2)))
    return hedgesEndingAt(text, before === "翻" ? start - 1 : start - 2);
  const first = hedges[0];
  // 过半, 过九成, 过亿: 过 alone is a verb's ending elsewhere
  if (first?.word === "过" && !(LOW_UNITS.has(unit) || core.rule === "figure.half" || core.numeral?.bare)) hedges.shift();
  // 近3年, 近5天 is a time
  if (
    first?.word === "近" &&
    (dimension === "time" || dimension === "month") &&
    !/^(?:的?历史|之久|的?时间)/u.test(text.slice(end, end + 4))
  )
    hedges.shift();
  return hedges;
}

const NO_SIGN_AFTER = /[\d０-９A-Za-z一-龥%％℃）)\-－]/u;
// 减负800亿元 is no minus
const MINUS_AFTER = new Set("为是至到达和与率增于");
/** 97.1/10万: so many of that many. */
const PER = /^\/1?0*[十百千万]+(?:人|例|户)?/u;
const UPON = new Set("网线身路船车会晚早马以世天山水海地场账合关加带赶迎穿用础史体面");
