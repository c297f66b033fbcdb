import { asDay } from "./calendar.ts";
import { DIGITS, NUMERALS } from "./first.ts";
import { digits, small } from "./number.ts";
import { isSeason, N, type Part, type Point, SEASONS, type YearRef } from "./part.ts";

/** What the rows of a head may use: the reader's own functions over its text. */
export interface Tools {
  readonly text: string;
  /** True for a caller who asks for dates: takes also 98年, 周三, 2018, 五月初五. */
  readonly loose: boolean;
  readonly take: (pattern: RegExp, at: number) => RegExpExecArray | null;
  readonly point: (start: number, end: number, rest: Partial<Point>) => Point;
  /** A year with what stands below it; null where `need` asks for a part and there is none. */
  readonly dated: (start: number, at: number, year: YearRef, need: boolean) => Point | null;
  /** A month or quarter with its days or its end. */
  readonly below: (start: number, head: Partial<Point>, at: number) => Point;
}

interface Row {
  /** Every character that it may begin with. */
  readonly starts: string;
  readonly pattern: RegExp;
  readonly read: (tools: Tools, m: RegExpExecArray, at: number, end: number) => Point | null;
}

const Y4 = "(?:[12]\\d{3}|[一二][〇零一二三四五六七八九]{3}|[12] \\d \\d \\d(?= ?年))";
const re = (source: string): RegExp => new RegExp(source, "y");
const months = (from: number, to: number, unit: "YEAR" | "MONTH" | "QUARTER"): Part => ({ kind: "months", from, to, unit });

const OFFSETS: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
  上上上: -3,
  上上: -2,
  上: -1,
  本: 0,
  这: 0,
  下: 1,
  下下: 2,
  下下下: 3,
};
const offset = (word: string | undefined): number => OFFSETS[word ?? ""] ?? 0;

const YEARS: readonly (readonly [starts: string, pattern: string, year: YearRef])[] = [
  ["这", "这一年", { kind: "now", offset: 0 }],
  ["今本", "今年度?|本年度?", { kind: "now", offset: 0 }],
  ["去", "去年", { kind: "now", offset: -1 }],
  ["上", "上一?年度?", { kind: "told", offset: -1 }],
  ["大", "大前年", { kind: "now", offset: -3 }],
  ["前", "前年", { kind: "now", offset: -2 }],
  ["明下来", "明年|下一?年|来年", { kind: "now", offset: 1 }],
  ["后", "后年", { kind: "now", offset: 2 }],
  ["同当该", "同年|当年|该年", { kind: "last", offset: 0 }],
  ["次翌", "次年|翌年", { kind: "last", offset: 1 }],
];

/** The month named by 本月, 上上个月; 次月 and 当月 count from the one spoken of last. */
const MONTHS = "(本|上上?|下下?|这)个?月|(当|同|该|次)月";

const YEAR_ROWS: readonly Row[] = YEARS.map(([starts, pattern, year]) => ({
  starts,
  pattern: re(`(?:${pattern})(?![月级])`),
  read: (tools, _, at, end) => tools.dated(at, end, year, false),
}));

/** 农历正月十五, 五月初五, 腊月; other lunar days need 农历. */
export const LUNAR: Row = {
  starts: `农阴夏闰正冬腊${DIGITS}${NUMERALS}`,
  pattern: re(
    "(农历|阴历|夏历)?(闰)?(正|冬|腊|[一二三四五六七八九十]{1,2}|\\d{1,2})月(?:(初)([一二三四五六七八九十]|\\d)|(廿[一二三四五六七八九]?|三十|卅)|([一二三四五六七八九十]{1,3}))?(?![日号份\\d])",
  ),
  read: ({ loose, point }, m, at, end) => {
    const sure = Boolean(m[1] ?? m[2]) || /[正腊]/.test(m[3] ?? "") || Boolean(m[4] ?? (m[6]?.startsWith("廿") ? m[6] : null));
    if (!sure || (!m[1] && !loose && !m[4] && !m[6] && !m[7])) return null;
    const month = m[3] === "正" ? 1 : m[3] === "冬" ? 11 : m[3] === "腊" ? 12 : small(m[3] ?? "");
    const words = m[5] ?? m[6] ?? m[7];
    const day = words ? (words === "卅" ? 30 : small(words)) : null;
    if (!(month >= 1 && month <= 12) || (day !== null && !(day >= 1 && day <= 30))) return null;
    return point(at, end, { part: { kind: "lunar", month, leap: Boolean(m[2]), day } });
  },
};

/** How a date may begin, tried in this order. */
export const HEADS: readonly Row[] = [
  // 2019-04-19, 2019/4/19, 2019.9.6
  {
    starts: "12",
    pattern: re("([12]\\d{3})([-/.])(\\d{1,2})[-/.](\\d{1,2})(?![\\d.])"),
    read: ({ point }, m, at, end) => {
      const [year, month, day] = [Number(m[1]), Number(m[3]), Number(m[4])];
      if (!asDay(year, month, day)) return null;
      return point(at, end, { year: { kind: "stated", year }, part: months(month, month, "MONTH"), day: [day, day] });
    },
  },
  // 2010 01 29, where a date is asked for
  {
    starts: "12",
    pattern: re("([12]\\d{3}) (\\d{2}) (\\d{2})(?!\\d)"),
    read: ({ loose, point }, m, at, end) => {
      const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
      if (!loose || !asDay(year, month, day)) return null;
      return point(at, end, { year: { kind: "stated", year }, part: months(month, month, "MONTH"), day: [day, day] });
    },
  },
  // 20240307, 10/31/1974, 1999.08, where a date is asked for
  {
    starts: DIGITS,
    pattern: re(
      "([12]\\d{3})(\\d{2})(\\d{2})(?!\\d)|(\\d{1,2})/(\\d{1,2})/([12]\\d{3}|\\d{2})(?!\\d)|([12]\\d{3})[./-](\\d{2})(?![\\d年])",
    ),
    read: ({ loose, point }, m, at, end) => {
      if (!loose) return null;
      const [year, month] = [Number(m[1] ?? m[6] ?? m[7]), Number(m[2] ?? m[4] ?? m[8])];
      const day = m[7] ? null : Number(m[3] ?? m[5]);
      if (!(month >= 1 && month <= 12) || (day !== null && !asDay(2000, month, day))) return null;
      const ref: YearRef = year < 100 ? { kind: "short", two: year } : { kind: "stated", year };
      return point(at, end, { year: ref, part: months(month, month, "MONTH"), day: day === null ? null : [day, day] });
    },
  },
  // 2018—2022年, （2021—2025）
  {
    starts: "12一二",
    pattern: re(`(${Y4}) ?(?:-{1,2}|~|至|到|/(?=\\d{4}年度)) ?(${Y4}|\\d{2}) ?(?:年度?|(?=[)）]))`),
    read: ({ text, dated, point }, m, at, end) => {
      const from = digits(m[1] ?? "");
      const second = m[2] ?? "";
      const to = second.length === 2 ? Math.floor(from / 100) * 100 + digits(second) : digits(second);
      if (!(from < to) || to - from > 200) return null;
      // 1985到89年9月: the month belongs to the second year alone; the range reader joins the two.
      if (text[end - 1] === "年" && dated(at, end, { kind: "stated", year: to }, true)) return null;
      return point(at, end, { year: { kind: "stated", year: from }, yearTo: to });
    },
  },
  // 1985到89年9月: the first year of a range that goes on
  {
    starts: "12一二",
    pattern: re(`(${Y4})(?= ?(?:-{1,2}|~|至|到) ?(?:${Y4}|\\d{2}) ?年)`),
    read: ({ point }, m, at, end) => point(at, end, { year: { kind: "stated", year: digits(m[1] ?? "") } }),
  },
  // 农历二〇二一年六月
  {
    starts: "农阴",
    pattern: re(`(?:农历|阴历)(${Y4}) ?年`),
    read: ({ dated }, m, at, end) => {
      const found = dated(at, end, { kind: "stated", year: digits(m[1] ?? "") }, false);
      if (found?.part?.kind !== "months" || found.part.unit !== "MONTH") return found;
      return { ...found, part: { kind: "lunar", month: found.part.from, leap: false, day: found.day?.[0] ?? null }, day: null };
    },
  },
  // 民国三年
  {
    starts: "民",
    pattern: re("民国(元|\\d{1,2}|[一二三四五六七八九十]{1,3})年"),
    read: ({ dated }, m, at, end) => {
      const n = m[1] === "元" ? 1 : small(m[1] ?? "");
      return n > 0 ? dated(at, end, { kind: "stated", year: 1911 + n }, false) : null;
    },
  },
  // 大年初十, 大年三十
  {
    starts: "大",
    pattern: re("大年(?:初([一二三四五六七八九十])|三十)"),
    read: ({ point }, m, at, end) =>
      point(at, end, { part: { kind: "lunar", month: 1, leap: false, day: m[1] ? small(m[1]) : 0 } }),
  },
  // 2023年…, 2023财年
  {
    starts: "12一二",
    pattern: re(`(${Y4}) ?(?:年(?!代)度?|财年)`),
    read: ({ dated }, m, at, end) => dated(at, end, { kind: "stated", year: digits(m[1] ?? "") }, false),
  },
  // 两千年, 二千零八年, 两千一十五年
  {
    starts: "两二",
    pattern: re("[两二]千(?:零([一二三四五六七八九])|([一二三]?十[一二三四五六七八九]?))?年(?!代|前|后|来|历|以)"),
    read: ({ dated }, m, at, end) => dated(at, end, { kind: "stated", year: 2000 + (small(m[1] ?? m[2] ?? "") || 0) }, false),
  },
  // 上世纪80年代, 九十年代末
  {
    starts: `上本${DIGITS}${NUMERALS}`,
    pattern: re(
      "(?:(上|本|\\d{2}|[一二]?十[一二三四五六七八九]?)世纪)?(\\d0|[一二三四五六七八九]十)年代(?:([初前]期?|初)|(中期?)|([末后]期?))?",
    ),
    read: ({ point }, m, at, end) => {
      const decade = small(m[2] ?? "");
      const turn = m[1] === "上" || !m[1] ? 1900 : m[1] === "本" ? 2000 : (small(m[1]) - 1) * 100;
      if (!m[1] && decade < 30) return null;
      const year = turn + decade;
      const [from, to] = m[3] ? [0, 2] : m[4] ? [3, 6] : m[5] ? [7, 9] : [0, 9];
      return point(at, end, { year: { kind: "stated", year: year + from }, yearTo: year + to });
    },
  },
  // 18世纪, 本世纪中叶, 21世纪初
  {
    starts: `上本${DIGITS}${NUMERALS}`,
    pattern: re("(上|本|\\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪(?:(初)|(中叶)|(末))?"),
    read: ({ text, loose, point }, m, at, end) => {
      const turn = m[1] === "上" ? 1900 : m[1] === "本" ? 2000 : (small(m[1] ?? "") - 1) * 100;
      if (!loose && !m[2] && !m[3] && !m[4] && !/^(?:以来|之?[初前]|[，。、])/.test(text.slice(end, end + 2))) return null;
      if (m[3]) return point(at, end, { year: { kind: "stated", year: turn + 50 } });
      const [from, to] = m[2] ? [0, 19] : m[4] ? [80, 99] : [0, 99];
      return point(at, end, { year: { kind: "stated", year: turn + from }, yearTo: turn + to });
    },
  },
  // 98年4月, ’07年底
  {
    starts: `'‘’${DIGITS}${NUMERALS}`,
    pattern: re("(['‘’]?)(\\d{2}|[〇零一二三四五六七八九]{2}) ?年(?!代)度?"),
    read: ({ loose, dated }, m, at, end) => {
      const two = digits(m[2] ?? "");
      const sure = Boolean(m[1]) || /^[0〇零]/.test(m[2] ?? "") || loose;
      return Number.isNaN(two) ? null : dated(at, end, { kind: "short", two }, !sure);
    },
  },
  ...YEAR_ROWS,
  // 去冬今春: one winter and the spring behind it
  {
    starts: "去今",
    pattern: re("去冬今春|今冬明春"),
    read: ({ point }, m, at, end) =>
      point(at, end, { year: { kind: "now", offset: m[0].startsWith("去") ? -1 : 0 }, part: months(12, 17, "QUARTER") }),
  },
  // 今春, 去冬
  {
    starts: "今去明",
    pattern: re("(今|去|明)(春|夏|秋|冬)季?"),
    read: ({ point }, m, at, end) => {
      const season = m[2] ?? "";
      if (!isSeason(season)) return null;
      const year: YearRef = { kind: "now", offset: m[1] === "去" ? -1 : offset(m[1]) };
      return point(at, end, { year, part: months(SEASONS[season][0], SEASONS[season][1], "QUARTER") });
    },
  },
  // 这个暑期
  {
    starts: "这今",
    pattern: re("(?:这个|今年)(暑期|暑假|寒假)"),
    read: ({ point }, m, at, end) =>
      point(at, end, { year: { kind: "now", offset: 0 }, part: m[1] === "寒假" ? months(1, 2, "MONTH") : months(7, 8, "MONTH") }),
  },
  LUNAR,
  // 本月15日, 上个月末, 当月
  {
    starts: "本上下这当同该次",
    pattern: re(MONTHS),
    read: ({ below }, m, at, end) =>
      m[2]
        ? below(at, { part: { kind: "month-of", of: "last", offset: m[2] === "次" ? 1 : 0 } }, end)
        : below(at, { part: { kind: "month-of", of: "now", offset: offset(m[1]) } }, end),
  },
  // 上个季度
  {
    starts: "本上下这",
    pattern: re("(本|上上?|下下?|这)(?:个|一)?季度"),
    read: ({ below }, m, at, end) => below(at, { part: { kind: "quarter-of-now", offset: offset(m[1]) } }, end),
  },
  // 年底, 月末, 季末 alone
  {
    starts: "年月季",
    pattern: re("(年|月|季)(?:度)?(底|末|初|(?<=[年月])尾)(?!步|级|中|审|巴|声|气|号|矿|款)"),
    read: ({ text, loose, point }, m, at, end) => {
      if (text[at - 1] === "大" || (m[2] === "尾" && !loose)) return null;
      const edge = m[2] === "初" ? "start" : "end";
      if (m[1] === "年") return point(at, end, { part: months(1, 12, "YEAR"), edge });
      return point(at, end, {
        part: m[1] === "月" ? { kind: "month-of", of: "now", offset: 0 } : { kind: "quarter-of-now", offset: 0 },
        edge,
      });
    },
  },
  // 上周三, 本周末; 周三 alone where it cannot be a name
  {
    starts: "上下本这周星礼",
    pattern: re("(?:((?:上){1,3}|(?:下){1,3}|本|这)(?:个|一)?)?(?:周|星期|礼拜)周?(末|[一二三四五六日天](?!行))?"),
    read: ({ text, loose, point }, m, at, end) => {
      const word = m[2] ?? "";
      // 下周一至周三: behind a day of a certain week there is no doubt; 周一至周五开放 is a habit.
      const alone =
        !m[1] && !/[上下本这][个一]?(?:周|星期|礼拜)[一二三四五六日天][至到~-]$/.test(text.slice(Math.max(0, at - 7), at));
      if (
        !m[1] &&
        (!word ||
          !(loose || !alone || (/[，。；、\s（(于在]/.test(text[at - 1] ?? "，") && !/[\u4e00-\u9fff]/.test(text[end] ?? "，"))))
      )
        return null;
      if (!m[1] && /^(?:一|二|三|四|五|六)?[年岁边围]/.test(text.slice(end, end + 1))) return null;
      const day = word && word !== "末" ? "一二三四五六日".indexOf(word === "天" ? "日" : word) + 1 : null;
      return point(at, end, { part: { kind: "week", offset: offset(m[1] ?? "本"), day, weekend: word === "末" } });
    },
  },
  // 今天（10月30日）, 昨晚, 当日
  {
    starts: "大前后今昨明当同次翌首",
    pattern: re(
      "(大前|大后|[前后])天(?!天)|(今|昨|明)[天日晨早晚夜]|(当)[天日晚](?!地)|(同)日|(同)一天|(次)[日晨]|(翌)日|(首)日",
    ),
    read: ({ take, point }, m, at, end) => {
      const bracket = take(re(" ?[（(](?:(\\d{1,2}) ?月 ?)?(\\d{1,2}) ?[日号](?:[^（()）]{0,12})?[)）]"), end);
      const month = bracket?.[1] ? Number(bracket[1]) : null;
      const day = Number(bracket?.[2] ?? 0);
      if (bracket && day >= 1 && day <= 31 && (month === null || (month >= 1 && month <= 12)))
        return point(at, end + bracket[0].length, {
          part: month === null ? null : months(month, month, "MONTH"),
          day: [day, day],
          today: Boolean(m[1] ?? m[2]),
        });
      const word = m[1] ?? m[2];
      const next = m[6] ?? m[7];
      return point(at, end, { part: { kind: "days-of", of: word ? "now" : "last", offset: word ? offset(word) : next ? 1 : 0 } });
    },
  },
  // 2018 alone, where a date is asked for
  {
    starts: "12",
    pattern: re("(1[5-9]\\d{2}|20\\d{2}|2100)(?![\\d.,%]| ?[\\u4e00-\\u9fff]?[元人个万亿次名家户件米公吨])"),
    read: ({ text, loose, point }, m, at, end) => {
      if (!loose || /[a-zA-Z\d.,]/.test(text[at - 1] ?? " ")) return null;
      return point(at, end, { year: { kind: "stated", year: Number(m[1]) } });
    },
  },
];

/** A day of the week in a month: 6月第3个星期日, 十月的第一周, 5月最后一个星期日. */
export const NTH_WEEK = re("的?(?:第([一二三四五1-5])个?|最后一?个?)(?:周|星期|礼拜)([一二三四五六日天])?");
/** Ten days or half of a month: 6月上旬, 3月下半月. */
export const TEN_DAYS = re("(上|中|下)旬|([上下])半月");
export const MONTH_EDGE = re("(?:月)?(底|末|初)(?!级|步|次|衷|心|中|试)");
export const DAY_RANGE = re(
  `(${N}) ?[日号]?(?: ?[（(][^（()）]{1,4}[)）])? ?(?:至|到|-{1,2}|~) ?(${N}) ?[日号]|(${N})、(${N}) ?[日号]`,
);
export const DAY = re(`(${N}) ?[日号]`);
/** 三月一, 10月22: a day without 日, where a date is asked for. */
export const BARE_DAY = re(`(${N})(?![\\d个月年.:时点、一二三四五六七八九十廿百千万%]|至|到|-)`);
/** 二月十三到十五: days without 日, where a date is asked for. */
export const BARE_DAYS = re(`(${N}) ?(?:至|到|-{1,2}|~) ?(${N})(?![\\d个月年.:时点、一二三四五六七八九十廿百千万%])`);
