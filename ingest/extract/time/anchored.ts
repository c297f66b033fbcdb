import type { PartialDate } from "../../../src/model/document.ts";
import type { Period, Precision } from "../../../src/model/figure.ts";
import { ANCHORS, planAt } from "./anchor.ts";
import { asYear } from "./calendar.ts";

/** A phrase that counts from a plan or an event of history: its end in the text, and what it means. */
export interface Anchored {
  readonly end: number;
  readonly rule: "time.plan" | "time.anchor";
  readonly period: Omit<Period, "text">;
}

const PLAN_TAIL =
  /(?:规划|计划)?(?:(期间|时期|以来|时间)|(期?末|收官之年)|(初期?|开局之年|首年|第一年)|前([一二三四两])年|后([两二三])年|(中期))/y;
const SINCE = /(?:召开)?(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})[多余]?(?:周?年|个月))?(?:以来|来|至今|之后|以后|后)/y;
const DURING = /期间|时期/y;

function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** “十四五”期间, “十三五”末, “十四五”前三年 at `at`; null if there is none. */
export function planPhrase(text: string, at: number, now: PartialDate | null): Anchored | null {
  const plan = planAt(text, at);
  const tail = plan && take(PLAN_TAIL, text, plan.end);
  if (!plan || !tail) return null;
  const [from, to] = plan.years;
  const end = plan.end + tail[0].length;
  const say = (start: PartialDate, close: PartialDate | null, kind: Period["kind"], precision: Precision = "YEAR"): Anchored => ({
    end,
    rule: "time.plan",
    period: { start, end: close, kind, precision, basis: "STATED" },
  });
  if (tail[1] === "以来") return say(asYear(from), now ?? null, now ? "CUMULATIVE" : "OPEN");
  if (tail[2])
    return say(
      tail[2].startsWith("收") ? asYear(to) : `${to}-12-31`,
      tail[2].startsWith("收") ? asYear(to) : `${to}-12-31`,
      tail[2].startsWith("收") ? "DURATION" : "INSTANT",
    );
  if (tail[3]) return say(asYear(from), asYear(from), "DURATION");
  if (tail[4]) return say(asYear(from), asYear(from + "一二三四".indexOf(tail[4].replace("两", "二"))), "DURATION");
  if (tail[5]) return say(asYear(to - (tail[5] === "三" ? 2 : 1)), asYear(to), "DURATION");
  if (tail[6]) return say(asYear(from + 2), asYear(from + 2), "DURATION");
  return say(asYear(from), asYear(to), "DURATION");
}

/** 党的十八大以来, 新中国成立70多年来, 抗战时期 at `at`; null if there is none. */
export function anchorPhrase(text: string, at: number, now: PartialDate | null): Anchored | null {
  const anchor = ANCHORS.at(text, at);
  if (!anchor) return null;
  const told = (end: number, period: Omit<Period, "text">): Anchored => ({ end, rule: "time.anchor", period });
  const from = at + anchor.name.length;
  const since = take(SINCE, text, from);
  if (since)
    return told(from + since[0].length, {
      start: anchor.start,
      end: now,
      kind: now ? "CUMULATIVE" : "OPEN",
      precision: anchor.start.length === 4 ? "YEAR" : "MONTH",
      basis: "STATED",
    });
  const during = anchor.end && (anchor.name.endsWith("时期") ? { 0: "" } : take(DURING, text, from));
  if (during)
    return told(from + during[0].length, {
      start: anchor.start,
      end: anchor.end,
      kind: "DURATION",
      precision: "MONTH",
      basis: "STATED",
    });
  return null;
}
