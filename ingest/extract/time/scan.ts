import type { PartialDate } from "../../../src/model/document.ts";
import type { Basis, Modality, Period, PeriodKind } from "../../../src/model/figure.ts";
import type { Span } from "../../../src/model/span.ts";
import type { TimeMention } from "../../../src/model/text.ts";
import { anchorPhrase, planPhrase } from "./anchored.ts";
import { addMonths, asMonth, asYear, lastDay, yearOf } from "./calendar.ts";
import { clockAlone, clockBehind } from "./clock.ts";
import { fold } from "./number.ts";
import type { Part, Point } from "./part.ts";
import { pointReader } from "./point.ts";
import { relativeAt } from "./relative.ts";
import { before, type Context, type Interval, resolve } from "./resolve.ts";
import { pastNumber, READERS, readersAt } from "./start.ts";

const WEEKDAY =
  / ?[（(] ?(?:星期|周|礼拜)[一二三四五六日天] ?[)）]| ?[，,]? ?(?:星期|周|礼拜)[一二三四五六日天](?![\u4e00-\u9fff])| ?(?:星期|周|礼拜)[一二三四五六日天](?=[早上下中晚凌夜][上午晨晚间\d])/y;
const UNTIL = /截[至止]到?(?:了)? ?/y;
const SINCE = /以来|来(?=[，,])|至今(?![年天日])|(?:开始|起)(?:至今|以来)?(?!草|步|点|用|降|义|诉|飞|源|航|到|动)/y;
const DURING = /(?:期间|时期|当?[年中]间|间|之间|内|里|以内|之内)(?![部外地涵蒙])/y;
const BEFORE = /(?:之前|以前|前)(?![后期往来沿景者列身夕提进])(?:(?<=[之以].)|(?![\d一二三四五六七八九两几]))/y;
const AFTER = /(?:之后|以后|后)(?![期者来续])(?:(?<=[之以].)|(?!\d))/y;
const LINK = / ?(?:起|开始)?(?:(?:将|一直|将一直)?(?:持续|延续))?(?:至|到|-{1,2}|~) ?/y;
/** 三月和九月之间 is a range; 三月和九月 are two months. */
const AND = / ?[和与] ?/y;
const BETWEEN = /之间|间(?![隔谍断接])/y;
/** 自从2018年: from then on, also without 以来. */
const SELF = /自从$|(?:^|[，。；：、\s])自$/;
/** A paragraph, at most, in characters, as far as its end is looked for. */
const PARAGRAPH = 2000;
/** 4日称，…; 24日报道说，…: who tells, and when. */
const TOLD = /^[^，。；]{0,14}(?:[称说]|表示|报道|声明|通报)[，,]/;
const FUTURE = /[将拟]|计划|预计|定于|力争|有望|即将|预期|目标|确保|举行|召开|起施行/;

/** Finds the time phrases of a text. `loose` also takes what only a caller who asks for dates can trust (五月廿, 国庆节, 2018-2019). */
export function scan(original: string, sentences: readonly Span[], now: PartialDate | null, loose: boolean): TimeMention[] {
  const text = fold(original, loose);
  const readPoint = pointReader(text, loose);
  const found: TimeMention[] = [];
  let sentence = 0;
  let year: number | null = null;
  let told: number | null = null;
  const memory: { last: { start: PartialDate; end: PartialDate; sentence: number } | null; lead: Interval | null } = {
    last: null,
    lead: null,
  };
  let led = -1;

  const take = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const push = (start: number, end: number, rule: string, period: Period, modality: Modality | null = null): number => {
    found.push({ start, end, rule, modality, period });
    return end;
  };
  const written = (from: number, to: number, { start, end, kind, precision, basis }: Omit<Period, "text">): Period => ({
    start,
    end,
    kind,
    precision,
    basis,
    text: original.slice(from, to),
  });
  const context = (at: number): Context => {
    const edge = sentences[sentence];
    const { last } = memory;
    const future = FUTURE.test(text.slice(Math.max(edge?.start ?? 0, at - 8), Math.min(edge?.end ?? text.length, at + 24)));
    return {
      loose,
      now,
      last: last && { start: last.start, end: last.end, here: last.sentence === sentence },
      year,
      told,
      future,
    };
  };
  const remember = (interval: Interval, named: boolean): void => {
    memory.last = { start: interval.start, end: interval.end, sentence };
    if (named) year = yearOf(interval.end);
  };

  /** A point with the point it reaches to, if any (2023年3月至2024年2月; 12日至3月4日; 2013年至今). */
  const readRange = (at: number): { first: Point; second: Point | null; open: boolean; end: number } | null => {
    const first = readPoint(at);
    if (!first) return null;
    const weekday = first.day ? take(WEEKDAY, first.end) : null;
    let end = clockBehind(text, first.end + (weekday?.[0].length ?? 0));
    if (first.yearTo === null) {
      const both = take(AND, end);
      const other = both && readPoint(end + both[0].length);
      const between = other && take(BETWEEN, clockBehind(text, other.end));
      if (other && between) return { first, second: other, open: false, end: clockBehind(text, other.end) + between[0].length };
      const link = take(LINK, end);
      if (link) {
        const from = end + link[0].length;
        const second = readPoint(from);
        if (second) {
          end = clockBehind(text, second.end);
          return { first, second, open: false, end };
        }
        if (/[至到]/.test(link[0])) {
          const open = take(/今(?![年天日晚])|目前|现在|如今/y, from);
          if (open) return { first, second: null, open: true, end: from + open[0].length };
        }
      }
    }
    return { first, second: null, open: false, end };
  };

  const resolveRange = (first: Point, second: Point | null, at: number): Interval | null => {
    const here = context(at);
    if (!second) return resolve(first, here);
    // 1985到89年9月, 9月至明年3月: the first may lean on the second, the second on the first.
    const a = resolve(first, here);
    if (!a) {
      const b = resolve(second, here);
      return b && { ...b, start: b.start };
    }
    const leaning: Context = {
      ...here,
      year: second.year || !second.part || !/^(?:months|festival|lunar)$/.test(second.part.kind) ? here.year : yearOf(a.end),
      last: { start: a.start, end: a.end, here: true },
    };
    // 下周一至周三: the second day is in the week of the first, or in the next (周六至周二).
    if (first.part?.kind === "week" && second.part?.kind === "week" && second.part.offset === 0 && second.part.day !== null) {
      const days = (offset: number): Interval | null =>
        resolve({ ...second, part: { ...first.part, ...second.part, offset } as Part }, here);
      const own = days(first.part.offset);
      const end = own && before(own.end, a.start) ? days(first.part.offset + 1) : own;
      return end && { ...end, start: a.start };
    }
    let b = resolve(second, leaning);
    if (!b) return null;
    if (before(b.end, a.start)) {
      const turned = a.end.length === 10 && !second.part ? addMonths(`${a.end.slice(0, 8)}01`, 1) : a.end;
      const next = resolve(second, { ...leaning, year: yearOf(a.end) + 1, last: { start: turned, end: turned, here: true } });
      if (!next || before(next.end, a.start)) return null;
      b = next;
    }
    return { start: a.start, end: b.end, precision: second.part || second.day ? b.precision : a.precision, fromNow: a.fromNow };
  };

  /** The day that the sentence says it was told on (24日报道说，目前…), from which its 目前 and 过去三天 are counted. */
  const toldOn = (at: number): PartialDate | null => {
    const { last } = memory;
    const day = found.at(-1);
    if (loose || !last || last.sentence !== sentence || last.end.length !== 10 || !day || day.period.end !== last.end)
      return null;
    return TOLD.test(text.slice(day.end, Math.min(at, day.end + 30))) ? last.end : null;
  };

  const datePhrase = (start: number, at: number): number => {
    const range = readRange(at);
    if (!range) return start;
    const { first, second } = range;
    let end = range.end;
    const until = at > start;
    const interval = resolveRange(first, second, start);
    const named = first.year !== null;
    const basis: Basis = interval?.fromNow ? "FROM_PUBLICATION" : "STATED";
    if (!interval) {
      const tail = take(SINCE, end) ?? take(DURING, end) ?? take(BEFORE, end) ?? take(AFTER, end);
      const to = tail ? end + tail[0].length : end;
      const open = { start: null, end: null, kind: "OPEN", precision: "YEAR", basis } as const;
      return push(start, to, "time.unresolved", written(start, to, open));
    }
    const { precision } = interval;
    const put = (
      to: number,
      rule: string,
      from: PartialDate | null,
      until: PartialDate | null,
      kind: PeriodKind,
      modality: Modality | null = null,
    ): number =>
      push(start, to, rule, { precision, basis, start: from, end: until, kind, text: original.slice(start, to) }, modality);
    const rule =
      second || first.yearTo !== null ? "time.range" : `time.${first.edge ? "edge" : interval.precision.toLowerCase()}`;
    // 去年同期, 比上年: what others are compared with is the time of nothing.
    if (text.startsWith("同期", end)) return put(end + 2, "time.base", null, null, "OPEN");
    if (!isBase(text, start)) {
      remember(interval, named);
      if (named && first.year?.kind !== "told") told = interval.fromNow ? null : yearOf(interval.end);
      // What 同期 in the next paragraph or sentence points to: the time that this one begins with.
      const head = led !== sentence && /[，。；：、\n]$/.test(text.slice(Math.max(0, start - 1), start) || "。");
      if (head && (led < 0 || text.slice(sentences[led]?.start ?? 0, start).includes("\n"))) memory.lead = interval;
      if (head) led = sentence;
    }
    if (until) {
      // 截至二季度 is its end; 截至6月 stays the month that it says.
      const whole = interval.precision === "QUARTER" || interval.precision === "HALF" || interval.start !== interval.end;
      const close = whole ? lastDay(interval.end) : interval.end;
      return put(end, "time.until", close, close, "INSTANT");
    }
    const since = range.open ? null : take(SINCE, end);
    const self = !second && !since && SELF.test(text.slice(Math.max(0, start - 2), start)) && !/[至到]/.test(text.charAt(end));
    if (range.open || (self && (loose || text[start - 1] === "从")) || (since && (since[0] !== "来" || first.part === null))) {
      end += since?.[0].length ?? 0;
      const past = now === null || !before(now, interval.start);
      const begin =
        interval.precision === "YEAR" && first.year?.kind === "now" && first.year.offset === 0
          ? asMonth(yearOf(interval.start), 1)
          : interval.start;
      const close = past && interval.precision === "HALF" && now && before(interval.end, now) ? interval.end : past ? now : null;
      return put(end, "time.since", begin, close, close ? "CUMULATIVE" : "OPEN");
    }
    const during = take(DURING, end);
    if (during) end += during[0].length;
    else {
      const prior = take(BEFORE, end);
      if (prior) {
        end += prior[0].length;
        if (first.edge === "end") return put(end, "time.before", interval.end, interval.end, "INSTANT");
        const from = second || first.yearTo !== null ? interval.start : null;
        // 2015年前 said later is before that year began; 2030年前 is a term, and runs to its end.
        const gone = from === null && interval.precision === "YEAR" && now !== null && yearOf(interval.end) < yearOf(now);
        const close = gone ? asYear(yearOf(interval.start) - 1) : interval.end;
        return put(end, "time.before", from, close, "OPEN");
      }
      const later = take(AFTER, end);
      if (later) {
        // 2018年之后 begins when the year is over; 2018年初以后 and 90年代以后 within what they name, 3月5日后 counts its day.
        const over = interval.precision === "YEAR" && first.edge === null && interval.start === interval.end;
        const begin = over ? asYear(yearOf(interval.end) + 1) : interval.start;
        return put(end + later[0].length, "time.after", begin, null, "OPEN");
      }
    }
    // 到2025年: the state at its end, and a goal where that is still to come; not 增至2023年的.
    const to = /[到至]$/.test(text.slice(Math.max(0, start - 1), start)) && !second && !text.startsWith("的", end);
    if (to) {
      const goal =
        now === null || before(now, interval.end) || (interval.precision === "YEAR" && yearOf(interval.end) > yearOf(now));
      return put(end, "time.to", interval.end, interval.end, "INSTANT", goal ? "TARGET" : null);
    }
    return put(end, rule, interval.start, interval.end, first.edge === "end" && !second ? "INSTANT" : "DURATION");
  };

  /** 自2018年10月大桥开通以来: the words from 自 to 以来 are one period; the date inside stays a mention of its own. */
  const closeSince = (at: number): number => {
    if (!text.startsWith("以来", at)) return at;
    const opened = found.at(-1);
    if (!opened?.period.start || opened.end > at || at - opened.end > 30 || /[，。；！？\n]/.test(text.slice(opened.end, at)))
      return at;
    const self = /(?:自从?|从)$/.exec(text.slice(Math.max(0, opened.start - 2), opened.start));
    const gap = at - opened.end;
    if ((!self && (gap === 0 || gap > 8)) || (now !== null && before(now, opened.period.start))) return at;
    const words = original.slice(opened.start - (self?.[0].length ?? 0), at + 2);
    return push(at, at + 2, "time.since", { ...opened.period, end: now, kind: now ? "CUMULATIVE" : "OPEN", text: words });
  };

  /** 同期 at the head of a clause is the period spoken of last; within one (较同期) it is what others are compared with. */
  const samePhrase = (at: number): number => {
    if (!text.startsWith("同期", at) || !/[。；，\n]$/.test(text.slice(Math.max(0, at - 1), at) || "。")) return at;
    // In a paragraph of its own it is the time that the one before began with.
    const from = sentences[led]?.start ?? 0;
    const apart = led >= 0 && text.slice(from, Math.min(at, from + PARAGRAPH)).includes("\n");
    const last = (apart ? memory.lead : null) ?? memory.last;
    if (!last) return at;
    const precision = last.end.length === 4 ? "YEAR" : last.end.length === 7 ? "MONTH" : "DAY";
    const period = { start: last.start, end: last.end, kind: "DURATION", precision, basis: "INHERITED" } as const;
    return push(at, at + 2, "time.same", written(at, at + 2, period));
  };

  for (let at = 0; at < text.length; ) {
    const flags = readersAt(text, at);
    if (flags === 0) {
      at++;
      continue;
    }
    const past = loose || flags & (READERS.anchor | READERS.plan) ? at : pastNumber(text, at);
    if (past > at) {
      at = past;
      continue;
    }
    while (sentence + 1 < sentences.length && at >= (sentences[sentence]?.end ?? 0)) {
      sentence++;
      year = told = null;
    }
    const until = flags & READERS.until ? take(UNTIL, at) : null;
    let end = at;
    const relative = flags & READERS.relative ? relativeAt(text, at, toldOn(at) ?? now, loose) : null;
    if (relative) {
      const { start, until, precision, kind } = relative;
      const period = { start, end: until, kind: start ? kind : "OPEN", precision, basis: "FROM_PUBLICATION" } as const;
      end = push(at, relative.end, relative.rule, written(at, relative.end, period));
      if (relative.start && relative.until && relative.rule !== "time.now")
        remember({ start: relative.start, end: relative.until, precision: relative.precision, fromNow: true }, false);
    } else if (until) end = datePhrase(at, at + until[0].length);
    if (end === at && flags & READERS.since) end = closeSince(at);
    const anchored =
      end > at
        ? null
        : ((flags & READERS.plan ? planPhrase(text, at, now) : null) ??
          (flags & READERS.anchor ? anchorPhrase(text, at, now) : null));
    if (anchored) end = push(at, anchored.end, anchored.rule, written(at, anchored.end, anchored.period));
    if (end === at && flags & READERS.point) end = datePhrase(at, at);
    if (end === at && flags & READERS.clock) {
      const clock = clockAlone(text, at);
      const open = { start: null, end: null, kind: "OPEN", precision: "DAY", basis: "STATED" } as const;
      if (clock > at) end = push(at, clock, "time.clock", written(at, clock, open));
    }
    if (end === at && flags & READERS.same) end = samePhrase(at);
    at = Math.max(end, at + 1);
  }
  return found;
}

/** True if the words before make what follows a term of comparison: 比2019年, 较上月, 与去年相比. */
export const isBase = (text: string, start: number): boolean =>
  /(?:比|较|相比|相较|高于|低于|好于|创)(?:于)?$/.test(text.slice(Math.max(0, start - 3), start));
