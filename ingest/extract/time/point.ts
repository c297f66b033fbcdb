import { FESTIVALS } from "./festival.ts";
import { digits, small } from "./number.ts";
import { type Edge, isSeason, N, PARTS, type Part, SEASONS } from "./part.ts";

/** A year as written: a number, so many years from the publication's, or from the year spoken of last (同年, 次年). */
export type YearRef =
  | { readonly kind: "stated"; readonly year: number }
  | { readonly kind: "short"; readonly two: number }
  | { readonly kind: "now"; readonly offset: number }
  | { readonly kind: "last"; readonly offset: number };

/** One date expression, taken apart but not yet resolved. `end` is behind its last unit. */
export interface Point {
  readonly start: number;
  readonly end: number;
  readonly year: YearRef | null;
  /** Last year of a range that was written with one 年 (2018—2022年), or of a decade. */
  readonly yearTo: number | null;
  readonly part: Part | null;
  readonly day: readonly [number, number] | null;
  readonly edge: Edge;
}

const Y4 = "(?:[12]\\d{3}|[一二][〇零一二三四五六七八九]{3})";
const re = (source: string): RegExp => new RegExp(source, "y");

const YEAR_RANGE = re(`(${Y4}) ?(?:-{1,2}|~|至|到) ?(${Y4}|\\d{2}) ?(?:年度?|(?=[)）]))`);
const YEAR = re(`(${Y4}) ?年(?!代)度?`);
const SHORT_YEAR = re("(['‘’]?)(\\d{2}|[〇零一二三四五六七八九]{2}) ?年(?!代)度?");
const DECADE = re("(?:(上|本|\\d{2}|[一二]?十[一二三四五六七八九]?)世纪)?(\\d{2}|[一二三四五六七八九]十)年代");
const NOW_YEARS: Readonly<Record<string, YearRef>> = {
  今年: { kind: "now", offset: 0 },
  本年度: { kind: "now", offset: 0 },
  本年: { kind: "now", offset: 0 },
  这一年: { kind: "now", offset: 0 },
  去年: { kind: "now", offset: -1 },
  上年度: { kind: "now", offset: -1 },
  上一年度: { kind: "now", offset: -1 },
  上一年: { kind: "now", offset: -1 },
  上年: { kind: "now", offset: -1 },
  前年: { kind: "now", offset: -2 },
  大前年: { kind: "now", offset: -3 },
  明年: { kind: "now", offset: 1 },
  下一年: { kind: "now", offset: 1 },
  下年: { kind: "now", offset: 1 },
  来年: { kind: "now", offset: 1 },
  后年: { kind: "now", offset: 2 },
  同年: { kind: "last", offset: 0 },
  当年: { kind: "last", offset: 0 },
  该年: { kind: "last", offset: 0 },
  次年: { kind: "last", offset: 1 },
  翌年: { kind: "last", offset: 1 },
};
const NOW_YEAR = re(
  "今年|本年度?|这一年|去年|上一?年度?|大?前年|明年|下一?年|来年|后年|同年|当年(?!底?的[^一-十0-9])|该年|次年|翌年",
);
const SEASON_YEAR = re("(今|去|明)(春|夏|秋|冬)季?");

const MONTH_EDGE = re("(?:月)?(底|末|初)(?!级|步|次|衷|心|中|试)");
const TEN_DAYS = re("(上|中|下)旬");
const DAY_RANGE = re(`(${N}) ?[日号]?(?: ?[（(][^（()）]{1,4}[)）])? ?(?:至|到|-{1,2}|~) ?(${N}) ?[日号]|(${N})、(${N}) ?[日号]`);
const DAY = re(`(${N}) ?[日号]`);
const MONTH_OF_NOW = re("本月|上上个?月|上个?月|下下个?月|下个?月|这个月|当月|同月|该月|次月");
const QUARTER_OF_NOW = re("(本|上|下|这)(?:个|一)?季度");
const BARE_EDGE = re("(年|月|季)(?:度)?(底|末|初)(?!步|级|中|审)");
const DAY_OF_NOW = re(
  "大前天|大后天|今[天日晨早晚夜]|昨[天日晨晚夜]|明[天日晨早晚]|[前后]天(?![天])|当[天日晚](?!地)|同日|同一天|次[日晨]|翌日|[首当]日",
);
const WEEK = re(
  "(上上|下下|上|下|本|这)(?:个|一)?(?:周|星期|礼拜)(末|[一二三四五六日天](?!行))?|(?:周|星期|礼拜)(末|[一二三四五六日天])(?![\\u4e00-\\u9fff])",
);
const BRACKET = re(" ?[（(](?:(\\d{1,2}) ?月 ?)?(\\d{1,2}) ?[日号](?:[^（()）]{0,12})?[)）]");

const OFFSETS: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
  上上: -2,
  上: -1,
  本: 0,
  这: 0,
  下: 1,
  下下: 2,
};

/** Reads the expressions of one folded text. `loose` also takes forms that only a caller who knows that it asks for a date may trust. */
export function pointReader(text: string, loose: boolean): (at: number) => Point | null {
  const take = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const clean = (at: number): boolean => {
    const code = text.charCodeAt(at - 1);
    return !(code >= 48 && code <= 57) && text[at - 1] !== "." && text[at - 1] !== "第";
  };

  type Piece = { readonly end: number; readonly part: Part; readonly edge: Edge };

  /** A month, quarter, half, season, festival at `at`; `dated` tells whether a year stands before it. */
  const readPart = (at: number, dated: boolean): Piece | null => {
    for (const row of PARTS) {
      const m = take(row.pattern, at);
      const reading = m && row.read(m, { dated, loose });
      if (m && reading) return { end: at + m[0].length, ...reading };
    }
    const named = FESTIVALS.at(text, at);
    if (!named || !(named.span || dated || loose)) return null;
    return { end: named.end, part: { kind: "festival", festival: named.festival, span: named.span }, edge: null };
  };

  type Days = { readonly end: number; readonly day: readonly [number, number] };
  const readDays = (at: number): Days | null => {
    let m = take(DAY_RANGE, at);
    if (m) {
      const from = small(m[1] ?? m[3] ?? "");
      const to = small(m[2] ?? m[4] ?? "");
      if (from >= 1 && to <= 31 && from < to) return { end: at + m[0].length, day: [from, to] };
    }
    m = take(DAY, at);
    if (!m) return null;
    const n = small(m[1] ?? "");
    return n >= 1 && n <= 31 ? { end: at + m[0].length, day: [n, n] } : null;
  };

  const point = (start: number, end: number, rest: Partial<Point>): Point => ({
    start,
    end,
    year: null,
    yearTo: null,
    part: null,
    day: null,
    edge: null,
    ...rest,
  });

  /** What follows a month: days, ten days, its end. */
  const below = (start: number, head: Partial<Point>, at: number): Point => {
    const part = head.part ?? null;
    const single = part?.kind === "month-of" || (part?.kind === "months" && part.unit === "MONTH" && part.from === part.to);
    if (single) {
      const gap = text[at] === " " || text[at] === "的" ? 1 : 0;
      const days = readDays(at) ?? (gap ? readDays(at + 1) : null);
      if (days) return point(start, days.end, { ...head, day: days.day });
      const ten = take(TEN_DAYS, at);
      if (ten) {
        const day: [number, number] = ten[1] === "上" ? [1, 10] : ten[1] === "中" ? [11, 20] : [21, 31];
        return point(start, at + ten[0].length, { ...head, day });
      }
    }
    if (part && (single || (part.kind === "months" && part.unit === "QUARTER") || part.kind === "quarter-of-now") && !head.edge) {
      const edge = take(MONTH_EDGE, at);
      if (edge) return point(start, at + edge[0].length, { ...head, edge: edge[1] === "初" ? "start" : "end" });
    }
    return point(start, at, head);
  };

  const dated = (start: number, at: number, year: YearRef, need: boolean): Point | null => {
    const gap = text[at] === " " || text[at] === "的" || text[at] === "," ? 1 : 0;
    const part = readPart(at, true) ?? (gap ? readPart(at + 1, true) : null);
    if (part) return below(start, { year, part: part.part, edge: part.edge ?? null }, part.end);
    return need ? null : point(start, at, { year });
  };

  const months = (from: number, to: number, unit: "YEAR" | "MONTH" | "QUARTER"): Part => ({ kind: "months", from, to, unit });

  const rows: readonly [RegExp, (m: RegExpExecArray, at: number, end: number) => Point | null][] = [
    [
      YEAR_RANGE,
      (m, at, end) => {
        const from = digits(m[1] ?? "");
        const second = m[2] ?? "";
        const to = second.length === 2 ? Math.floor(from / 100) * 100 + digits(second) : digits(second);
        if (!(from < to) || to - from > 200) return null;
        const tail = m[0].endsWith("年") ? readPart(end, true) : null;
        // 1985到89年9月: the month belongs to the second year alone; the range reader joins the two.
        return tail?.part.kind === "months" ? null : point(at, end, { year: { kind: "stated", year: from }, yearTo: to });
      },
    ],
    [YEAR, (m, at, end) => dated(at, end, { kind: "stated", year: digits(m[1] ?? "") }, false)],
    [
      DECADE,
      (m, at, end) => {
        const decade = small(m[2] ?? "");
        const turn = m[1] === "上" || !m[1] ? 1900 : m[1] === "本" ? 2000 : (small(m[1]) - 1) * 100;
        if (decade % 10 !== 0 || (!m[1] && decade < 30)) return null;
        return point(at, end, { year: { kind: "stated", year: turn + decade }, yearTo: turn + decade + 9 });
      },
    ],
    [
      SHORT_YEAR,
      (m, at, end) => {
        const two = digits(m[2] ?? "");
        const sure = Boolean(m[1]) || /^[0〇零]/.test(m[2] ?? "") || loose;
        return Number.isNaN(two) ? null : dated(at, end, { kind: "short", two }, !sure);
      },
    ],
    [
      NOW_YEAR,
      (m, at, end) => {
        const year = NOW_YEARS[m[0]];
        return year ? dated(at, end, year, false) : null;
      },
    ],
    [
      SEASON_YEAR,
      (m, at, end) => {
        const [year = "", season = ""] = [m[1], m[2]];
        if (!isSeason(season)) return null;
        return point(at, end, {
          year: { kind: "now", offset: year === "去" ? -1 : (OFFSETS[year] ?? 0) },
          part: months(SEASONS[season][0], SEASONS[season][1], "QUARTER"),
        });
      },
    ],
    [
      MONTH_OF_NOW,
      (m, at, end) => {
        const offset = m[0].startsWith("次") ? 1 : (OFFSETS[m[0].slice(0, /^(?:上上|下下)/.test(m[0]) ? 2 : 1)] ?? 0);
        return below(at, { part: { kind: "month-of", of: /^[当同该次]/.test(m[0]) ? "last" : "now", offset } }, end);
      },
    ],
    [QUARTER_OF_NOW, (m, at, end) => below(at, { part: { kind: "quarter-of-now", offset: OFFSETS[m[1] ?? ""] ?? 0 } }, end)],
    [
      BARE_EDGE,
      (m, at, end) => {
        const edge = m[2] === "初" ? "start" : "end";
        if (m[1] === "年") return point(at, end, { year: { kind: "now", offset: 0 }, part: months(1, 12, "YEAR"), edge });
        if (m[1] === "月") return point(at, end, { part: { kind: "month-of", of: "now", offset: 0 }, edge });
        return point(at, end, { part: { kind: "quarter-of-now", offset: 0 }, edge });
      },
    ],
    [
      WEEK,
      (m, at, end) => {
        const word = m[2] ?? m[3] ?? "";
        const day = word && word !== "末" ? "一二三四五六日".indexOf(word === "天" ? "日" : word) + 1 : null;
        if (!m[1] && !loose && !/[，。；、\s（(于在]/.test(text[at - 1] ?? "，")) return null;
        return point(at, end, { part: { kind: "week", offset: OFFSETS[m[1] ?? "本"] ?? 0, day, weekend: word === "末" } });
      },
    ],
    [
      DAY_OF_NOW,
      (m, at, end) => {
        const bracket = take(BRACKET, end);
        const month = bracket?.[1] ? Number(bracket[1]) : null;
        const day = Number(bracket?.[2] ?? 0);
        if (bracket && day >= 1 && day <= 31 && (month === null || (month >= 1 && month <= 12)))
          return point(at, end + bracket[0].length, {
            part: month === null ? null : months(month, month, "MONTH"),
            day: [day, day],
          });
        const last = /^[当同次翌首]/.test(m[0]);
        const offset = /^[次翌]/.test(m[0]) ? 1 : last ? 0 : (OFFSETS[m[0].replace(/[天日晨早晚夜]$/, "")] ?? 0);
        return point(at, end, { part: { kind: "days-of", of: last ? "last" : "now", offset } });
      },
    ],
  ];

  return (at) => {
    if (!clean(at)) return null;
    for (const [pattern, read] of rows) {
      const m = take(pattern, at);
      const found = m && read(m, at, at + m[0].length);
      if (found) return found;
    }
    const part = readPart(at, false);
    if (part) return below(at, { part: part.part, edge: part.edge }, part.end);
    const days = readDays(at);
    return days && (loose || trusted(text, at, days.end)) ? point(at, days.end, { day: days.day }) : null;
  };
}

/** A day that stands alone is a date only as 15日, not 15号 or 五日, and not where it counts days (30日内, 为期3日) or makes a word. */
function trusted(text: string, at: number, end: number): boolean {
  if (!/^\d/.test(text.slice(at, at + 1)) || text[end - 1] !== "日") return false;
  if (
    /^(?:内|以内|之内|后|以上|以下|均|游|元|龄|夜|产|常|报|本|方|语|光|文)/.test(text.slice(end, end + 2)) ||
    /(?:为期|历时|连续|仅|短短|每|达|共|满|不足|超过|超|近|[a-zA-Z/])$/.test(text.slice(Math.max(0, at - 2), at))
  )
    return false;
  return true;
}
