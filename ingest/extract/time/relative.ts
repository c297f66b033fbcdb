import type { PartialDate } from "../../../src/model/document.ts";
import type { Period, Precision } from "../../../src/model/figure.ts";
import { addDays, addMonths, asYear, yearOf } from "./calendar.ts";
import { DIGITS } from "./first.ts";
import { small } from "./number.ts";

/*
 * Phrases counted from the publication date: 目前, 近3年, 过去一周, 未来三天, 30年来; and those that name no time that
 * could be told (日前, 近年来, 每年), which are kept because they end the reach of the phrase before them.
 */

export interface Relative {
  readonly end: number;
  readonly rule: "time.now" | "time.span" | "time.vague" | "time.ago";
  readonly start: PartialDate | null;
  readonly until: PartialDate | null;
  readonly kind: Period["kind"];
  readonly precision: Precision;
}

const NOW =
  /截[至止]到?(?:目前|现在|发稿|当前)(?:为止|时)?|到目前为止|目前|当前|眼下|现在|现阶段|如今|当下|迄今(?:为止)?|至今(?![年天日晚])(?:为止)?|时至今日|此刻/y;
const VAGUE =
  /近日来?|(?<!公祭|纪念|截止|到期|投票)日前|近期|连日来?|近来|近年来?|近[几些]年来?|近段时间|[多几数]年来|[这那]些年来?|[几数]十年来|十[多余几]年来|\d{1,3}[多余]年来|长期以来|一直以来|一段时间以来|此前|以往|历年|往年|多年|不久前|前不久|最近|刚刚|此后|随后|当时|那时|昔日|从前|当初|届时|平时|其间|每[年月天日周季]|每个[月季]度?|未来|今后|下一步|接下来/y;
const SPAN =
  /(近|最近|过去|这|今后|未来|接下来|前|上|后|下)的? ?(\d{1,3}|[一二两三四五六七八九十]{1,3}|半) ?个?(年|月|天|日|周|星期|季度)(?!前|后|之[前后])(半(?![天月年日])|多(?=以来|来|时间|[，,]))?(?:以来|来|间|内|里|中|时间)?|(\d{1,3}|[一二两三四五六七八九十]{1,3}|半) ?(?:(年|天|周)|个多?(月))([半多])?(?:以来|来|间)(?!隔)/y;
const AGO =
  /([1-9]\d{0,2}|[一二两三四五六七八九十]{1,3}|半) ?个?(年|月|天|周|星期)(半)?(?:之|以)?(前|后)(?![\d一二三四五六七八九十]?个?[月季])/y;

/** 三年内, 一百年内, 若干年内: counted from an act that the words do not date. */
const WITHIN = /(?:\d{1,3}|[一二两三四五六七八九十百千万半]{1,4}|若干)年内(?![部外地涵])/y;

/** What each of the phrases may begin with. */
const COUNTS = `${DIGITS}一二两三四五六七八九十半`;
const NOW_STARTS = new Set("截到目当眼现如迄至时此");
const SPAN_STARTS = new Set(`近最过这今未接前上后下${COUNTS}`);
const VAGUE_STARTS = new Set(`近日连多几数这那十长一此以历往不前最刚随当昔从届平其每未今下接${DIGITS}`);
const AGO_STARTS = new Set(COUNTS);
const WITHIN_STARTS = new Set(`${COUNTS}百千万若`);
export const RELATIVE_STARTS = new Set([...NOW_STARTS, ...SPAN_STARTS, ...VAGUE_STARTS, ...WITHIN_STARTS, "去"]);

const STEP = { 年: "YEAR", 季度: "QUARTER", 月: "MONTH", 周: "DAY", 星期: "DAY", 天: "DAY", 日: "DAY" } as const;
type Unit = keyof typeof STEP;
const isUnit = (word: string): word is Unit => word in STEP;

const exact = (now: PartialDate, count: number, unit: Unit): PartialDate =>
  unit === "年"
    ? addMonths(now, count * 12)
    : unit === "季度"
      ? addMonths(now, count * 3)
      : unit === "月"
        ? addMonths(now, count)
        : addDays(now, unit === "周" || unit === "星期" ? count * 7 : count);

/** The day, month or year `count` units away, as precise as the unit and the publication date allow; null if that is too coarse. */
function shift(now: PartialDate, count: number, unit: Unit): PartialDate | null {
  if (unit === "年") return asYear(yearOf(now) + count);
  if (now.length < 7) return null;
  const day = now.length === 10 ? now : `${now}-01`;
  if (unit === "月" || unit === "季度") return addMonths(day, unit === "月" ? count : count * 3).slice(0, 7);
  if (now.length < 10) return null;
  return addDays(now, unit === "周" || unit === "星期" ? count * 7 : count);
}

/** 今明两年, 去今两年: two years side by side. */
const PAIR = /(去今|今明)两年/y;
/** The years a report dated by its year alone looks back on: a term of five or ten. */
const REVIEWED = /([五十])年(?=累计|共计?|总体|新增|年均|平均每年|全[国社]|安排)/y;
/** 三年累计培训, 两年共投入: the years up to now. */
const SUMMED = /([一二两三四五六七八九十]{1,3}|\d{1,2})年(?:来|间)?(?=累计|累积|合计|一?共(?![同和青产享识赢性治])|总共)/y;

function span(m: RegExpExecArray, now: PartialDate | null, end: number, loose: boolean): Relative | null {
  const head = m[1] ?? "";
  const unit = m[3] ?? m[6] ?? m[7] ?? "";
  const word = m[2] ?? m[5] ?? "";
  // 三年多来 counts from three years ago, as far as it says; 一年半来 from eighteen months.
  const half = (m[4] ?? m[8]) === "半";
  if (!isUnit(unit) || (!loose && /^[前上后下]$/.test(head)) || (head === "前" && unit === "月")) return null;
  // 这一年, 上一周 are the year and the week of the calendar, not a stretch of one.
  if (word === "一" && /^[这上下]$/.test(head)) return null;
  const count = word === "半" ? 6 : half ? small(word) * 12 + 6 : small(word);
  const step: Unit = word === "半" || half ? "月" : unit;
  if (!(count > 0) || ((word === "半" || half) && unit !== "年") || (word === "半" && half)) return null;
  const precision = STEP[step];
  const put = (start: PartialDate | null, until: PartialDate | null, precision: Precision): Relative => ({
    end,
    rule: "time.span",
    start,
    until,
    kind: "DURATION",
    precision,
  });
  if (!now) return put(null, null, precision);
  // A caller who asks for dates gets the very days.
  if (loose && now.length === 10) {
    const ahead = /^(?:今后|未来|接下来|后|下)$/.test(head);
    const to = exact(now, ahead ? count : -count, step);
    return put(ahead ? addDays(now, 1) : to, ahead ? to : now, "DAY");
  }
  if (/^(?:今后|未来|接下来|后|下)$/.test(head))
    return put(shift(now, 1, step === "周" ? "天" : step), shift(now, count, step), precision);
  // A report dated by its year alone looks back on whole years: 五年来 of 2018 is 2013 to 2017.
  if (now.length === 4 && step === "年") return put(asYear(yearOf(now) - count), asYear(yearOf(now) - 1), precision);
  // 过去三天 are the day itself and the two before it.
  if (step === "天" || step === "日") return put(shift(now, 1 - count, step), shift(now, 0, step), precision);
  // 近3年 said late in a year counts that year; said early, the three before it and what there is of this one.
  const late = step === "年" && /近$/.test(head) && now.length >= 7 && Number(now.slice(5, 7)) >= 7;
  return put(shift(now, late ? 1 - count : -count, step), shift(now, 0, step), precision);
}

function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Reads a relative phrase at `at`; null if there is none. */
export function relativeAt(text: string, at: number, now: PartialDate | null, loose: boolean): Relative | null {
  const char = text.charAt(at);
  const current = NOW_STARTS.has(char) ? take(NOW, text, at) : null;
  if (current)
    return {
      end: at + current[0].length,
      rule: "time.now",
      start: now,
      until: now,
      kind: "INSTANT",
      precision: now === null || now.length === 10 ? "DAY" : now.length === 7 ? "MONTH" : "YEAR",
    };
  const before = text.slice(Math.max(0, at - 2), at);
  const around = !SPAN_STARTS.has(char) || /\d$|历时$|用时$|耗时$|长达$|用了$|[超最]$/.test(before) ? null : take(SPAN, text, at);
  const found = around && span(around, now, at + around[0].length, loose);
  if (found) return found;
  const reviewed =
    now?.length === 4 && AGO_STARTS.has(char) && !/[\d一二三四五六七八九十第前后近]$/.test(before)
      ? take(REVIEWED, text, at)
      : null;
  if (reviewed && now) {
    const [end, count] = [at + reviewed[0].length, small(reviewed[1] ?? "")];
    const [start, until] = [asYear(yearOf(now) - count), asYear(yearOf(now) - 1)];
    return { end, rule: "time.span", start, until, kind: "DURATION", precision: "YEAR" };
  }
  const summed = AGO_STARTS.has(char) && !/[\d一二三四五六七八九十第前后近满年]$/.test(before) ? take(SUMMED, text, at) : null;
  if (summed && now === null)
    return { end: at + summed[0].length, rule: "time.span", start: null, until: null, kind: "DURATION", precision: "YEAR" };
  if (summed && now && now.length > 4) {
    const count = small(summed[1] ?? "");
    const [start, until] = [asYear(yearOf(now) - count), asYear(yearOf(now))];
    return { end: at + summed[0].length, rule: "time.span", start, until, kind: "DURATION", precision: "YEAR" };
  }
  const pair = char === "今" || char === "去" ? take(PAIR, text, at) : null;
  if (pair) {
    const from = now === null ? null : yearOf(now) - (pair[1] === "去今" ? 1 : 0);
    const [start, until] = from === null ? [null, null] : [asYear(from), asYear(from + 1)];
    return { end: at + pair[0].length, rule: "time.span", start, until, kind: "DURATION", precision: "YEAR" };
  }
  const vague =
    (VAGUE_STARTS.has(char) ? take(VAGUE, text, at) : null) ??
    (WITHIN_STARTS.has(char) && !/[\d.第]$/.test(before) ? take(WITHIN, text, at) : null);
  if (vague) return { end: at + vague[0].length, rule: "time.vague", start: null, until: null, kind: "OPEN", precision: "YEAR" };
  const ago = !AGO_STARTS.has(char) || /[\d前后第]$/.test(before) ? null : take(AGO, text, at);
  return ago && away(ago, now, at + ago[0].length, loose);
}

/** 两年前 is the year two years ago; 3年后 is told from then, so it dates nothing unless a date is asked for. */
function away(m: RegExpExecArray, now: PartialDate | null, end: number, loose: boolean): Relative | null {
  const written = m[2] ?? "";
  const [word, half, side] = [m[1] ?? "", m[3], m[4]];
  if (!isUnit(written)) return null;
  // 半年前 is six months ago, 半个月前 fifteen days, 一年半前 eighteen months.
  const unit: Unit = word === "半" || half ? (written === "年" ? "月" : "天") : written;
  const count = word === "半" ? (written === "年" ? 6 : 15) : half ? small(word) * 12 + 6 : small(word);
  if (!(count > 0) || ((word === "半" || half) && !/^[年月]$/.test(written)) || (half && (written !== "年" || word === "半")))
    return null;
  const known = now && (loose || side === "前") ? shift(now, side === "前" ? -count : count, unit) : null;
  return { end, rule: "time.ago", start: known, until: known, kind: "DURATION", precision: STEP[unit] };
}
