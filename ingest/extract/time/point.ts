import { FESTIVALS } from "./festival.ts";
import { byFirst, DIGITS, NUMERALS } from "./first.ts";
import { BARE_DAY, BARE_DAYS, DAY, DAY_RANGE, HEADS, LUNAR, MONTH_EDGE, NTH_WEEK, TEN_DAYS, type Tools } from "./head.ts";
import { small } from "./number.ts";
import { type Edge, LAST, PARTS, type Part, type Point } from "./part.ts";

const headsAt = byFirst(HEADS);
const partsAt = byFirst(PARTS);
/** Every character that an expression may begin with. */
export const POINT_STARTS = new Set(
  [...HEADS.map((row) => row.starts), ...PARTS.map((row) => row.starts), ...FESTIVALS.firsts, DIGITS].join(""),
);
const SAID_AGAIN = /[（(]\d{4}年[)）]/y;
const SAME_MONTH = /(?:本|同)月/y;
const WEEKDAYS = "一二三四五六日";
const TEN: Readonly<Record<string, readonly [number, number]>> = {
  上: [1, 10],
  中: [11, 20],
  下: [21, 31],
  上半: [1, 15],
  下半: [16, 31],
};
/** What a day begins with. */
const COUNTS = new Set(`${DIGITS}${NUMERALS}`);

/** Reads the expressions of one folded text. `loose` also takes forms that only a caller who knows that it asks for a date may trust. */
export function pointReader(text: string, loose: boolean): (at: number) => Point | null {
  const take = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const point = (start: number, end: number, told: Partial<Point>, more: Partial<Point> = told): Point => ({
    start,
    end,
    year: told.year ?? null,
    yearTo: told.yearTo ?? null,
    part: more.part ?? told.part ?? null,
    day: more.day ?? told.day ?? null,
    edge: more.edge ?? told.edge ?? null,
    today: told.today ?? false,
  });

  /** A month, quarter, half, season, festival at `at`; `dated` tells whether a year stands before it. */
  const readPart = (at: number, dated: boolean): { readonly end: number; readonly part: Part; readonly edge: Edge } | null => {
    for (const row of partsAt(text.charAt(at))) {
      const m = take(row.pattern, at);
      const reading = m && row.read(m, { dated, loose });
      if (m && reading) return { end: at + m[0].length, part: reading.part, edge: reading.edge };
    }
    const named = FESTIVALS.at(text, at);
    if (!named || !(named.span || named.day || dated || loose)) return null;
    return { end: named.end, part: { kind: "festival", festival: named.festival, span: named.span }, edge: null };
  };

  const readDays = (at: number, sure: boolean): { readonly end: number; readonly day: readonly [number, number] } | null => {
    if (!COUNTS.has(text.charAt(at))) return null;
    const range = take(DAY_RANGE, at) ?? (loose && sure ? take(BARE_DAYS, at) : null);
    if (range) {
      const [from, to] = [small(range[1] ?? range[3] ?? ""), small(range[2] ?? range[4] ?? "")];
      if (from >= 1 && to <= 31 && from < to) return { end: at + range[0].length, day: [from, to] };
    }
    const one = take(DAY, at) ?? (loose && sure ? take(BARE_DAY, at) : null);
    const n = small(one?.[1] ?? "");
    return one && n >= 1 && n <= 31 ? { end: at + one[0].length, day: [n, n] } : null;
  };

  /** What follows a month: days, ten days, a day of the week, its end. */
  const below = (start: number, head: Partial<Point>, at: number): Point => {
    const part = head.part ?? null;
    const single = part?.kind === "month-of" || (part?.kind === "months" && part.unit === "MONTH" && part.from === part.to);
    if (single) {
      const gap = text[at] === " " || text[at] === "的" ? 1 : 0;
      const days = readDays(at, true) ?? (gap ? readDays(at + 1, true) : null);
      if (days) return point(start, days.end, head, { day: days.day });
      const ten = take(TEN_DAYS, at);
      const third = ten && TEN[ten[1] ?? `${ten[2]}半`];
      if (third) return point(start, at + ten[0].length, head, { day: third });
      const nth = take(NTH_WEEK, at);
      if (nth && part.kind === "months") {
        const day = nth[2] ? WEEKDAYS.indexOf(nth[2] === "天" ? "日" : nth[2]) + 1 : null;
        const week: Part = { kind: "nth-week", month: part.from, nth: nth[1] ? small(nth[1]) : LAST, day };
        return point(start, at + nth[0].length, head, { part: week });
      }
    }
    const whole = single || (part?.kind === "months" && part.unit === "QUARTER") || part?.kind === "quarter-of-now";
    const edge = whole && !head.edge ? take(MONTH_EDGE, at) : null;
    return edge ? point(start, at + edge[0].length, head, { edge: edge[1] === "初" ? "start" : "end" }) : point(start, at, head);
  };

  const dated: Tools["dated"] = (start, at, year, need) => {
    // 今年（2022年）第二季度
    const again = year.kind === "now" || year.kind === "told" ? take(SAID_AGAIN, at) : null;
    if (again) return dated(start, at + again[0].length, year, need);
    // 去年本月, 去年同月十日
    const same = year.kind === "now" || year.kind === "told" ? take(SAME_MONTH, at) : null;
    if (same)
      return below(
        start,
        { year, part: { kind: "month-of", of: same[0].startsWith("本") ? "now" : "last", offset: 0 } },
        at + same[0].length,
      );
    const gap = text[at] === " " || text[at] === "的" ? 1 : 0;
    const part = readPart(at, true) ?? (gap ? readPart(at + 1, true) : null);
    const named = part?.part.kind === "months" && part.part.from === part.part.to ? null : part;
    // 2012年农历正月十五, 去年五月初五: a lunar day reads better than the month that it begins with.
    const lunar = readLunar(at + gap) ?? readLunar(at);
    if (lunar && !named) return point(start, lunar.end, { year, part: lunar.part });
    if (part) return below(start, { year, part: part.part, edge: part.edge }, part.end);
    return need ? null : point(start, at, { year });
  };

  const tools: Tools = { text, loose, take, point, dated, below };
  const readLunar = (at: number): Point | null => {
    const m = take(LUNAR.pattern, at);
    return m && LUNAR.read(tools, m, at, at + m[0].length);
  };

  return (at) => {
    // A date does not begin within a number, nor after 第.
    if (/[\d.第]/.test(text[at - 1] ?? " ")) return null;
    for (const row of headsAt(text.charAt(at))) {
      const m = take(row.pattern, at);
      const found = m && row.read(tools, m, at, at + m[0].length);
      if (found) return found;
    }
    const part = readPart(at, false);
    if (part) return below(at, { part: part.part, edge: part.edge }, part.end);
    const days = readDays(at, false);
    return days && (loose || trusted(text, at, days.end)) ? point(at, days.end, { day: days.day }) : null;
  };
}

/** A day that stands alone is a date only as 15日, not 15号 or 五日, and not where it counts days (30日内, 为期3日) or makes a word. */
function trusted(text: string, at: number, end: number): boolean {
  if (!/^\d/.test(text.slice(at, at + 1)) || text[end - 1] !== "日") return false;
  if (/^(?:内|以内|之内|后|以上|以下|均|游|元|龄|产|常|报(?!道)|本|方|语|光|文)/.test(text.slice(end, end + 2))) return false;
  return !/(?:为期|历时|连续|仅|短短|每|达|共|满|不足|超过|超|近|[a-zA-Z/])$/.test(text.slice(Math.max(0, at - 2), at));
}
