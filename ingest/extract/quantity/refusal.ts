import type { Draft } from "./draft.ts";
import { context, contextWords, setPhrases, type Words } from "./lexicon.ts";
import { isSpan, onlyPlaces } from "./span.ts";

const one = (text: string, at: number): string => text[at] ?? "";
const LATIN = /[A-Za-zＡ-Ｚａ-ｚ]/u;
const DIGIT = /[\d０-９]/u;
const setOf = (name: Parameters<typeof contextWords>[0]): ReadonlySet<string> => new Set(contextWords(name));
const RACE_RIGHT = context("race-right");
const RACE_LEFT = context("race-left");
const GRADE_RIGHT = context("grade-right");
const CLASS_RIGHT = context("class-right");
const POINT_RIGHT = context("point-right");
const ONES = setOf("ones");
const CASUALTY = contextWords("casualty");
const BARE_UNITS = setOf("bare-units");
const GRADE_UNITS = setOf("grade-units");
/** Dimensions of collective nouns, which stand behind a number without a measure word: 五省, 七部门. */
const COLLECTIVE = new Set(
  ["province", "city", "county", "district", "town", "village", "country", "region", "school", "department"].map((c) => `=${c}`),
);
const SOME = /^[几数幾數]$/u;
const SOME_OF = new Set(["length", "area", "volume", "mass", "energy", "power", "ratio", "data"]);
const money = (draft: Draft): boolean => /^=[A-Z]{3}$/u.test(draft.dimension ?? "");

/** 第一至三编, 第59颗、60颗: what goes on counting places. */
const RUN_ON = /第[\d〇零一二三四五六七八九十百]{1,4}[一-龥]?(?:至|到|—|–|-|、|和)$/u;
const INDIVISIBLE = new Set("本名位条项节章张届期所座支份部种类处门点");
/** How far a set phrase must reach to hold the number: over a measure's whole unit (三公里 is not 三公), else over one sign of the unit. */
const phraseEnd = (draft: Draft): number => {
  const end = Math.max(draft.numberEnd, draft.unitEnd);
  return draft.dimension === null || draft.dimension === "count" ? Math.min(end, draft.numberEnd + 1) : end;
};

/** 一五一十地: an idiom of four signs that the number ends, whatever unit the next sign makes. */
const closesIdiom = (text: string, draft: Draft): boolean =>
  COLLECTIVE.has(draft.dimension ?? "") &&
  (setPhrases.before(text, draft.numberEnd)?.[0].length ?? 0) - (draft.numberEnd - draft.numberStart) > 2;

interface Case {
  readonly text: string;
  readonly draft: Draft;
  /** A few characters left and right: enough for every rule, and the cost stays linear. */
  readonly left: string;
  readonly right: string;
  /** The number as written. */
  readonly written: string;
}

interface Refusal {
  readonly reason: string;
  readonly when: (c: Case) => boolean;
}

const hedged = (draft: Draft): boolean => draft.before.length > 0 || draft.after !== null || draft.more !== "";
const wordy = (draft: Draft): boolean => draft.numeral !== null && draft.kind !== "digits";
const lone = (draft: Draft): boolean => draft.numeral?.plain ?? false;
const behind = (words: Words<true>, c: Case): boolean => words.at(c.text, c.draft.end) !== null;

/** 8时30分, 2023年, 3月15日, 二〇二三年, 20世纪, 一季度, 10:30, 2023-03-08. */
function isDate({ text, draft, left }: Case): boolean {
  if (draft.numeral === null || draft.more || draft.kind === "vague") return false;
  const at = draft.numberEnd;
  const next = one(text, at);
  if (/[月日号时旬]/u.test(next)) return draft.multiplier === 0 && !(next === "时" && draft.unit !== "");
  if (next === "年")
    return (
      one(text, at + 1) === "代" ||
      (lone(draft) && (at - draft.numberStart === 4 || /^[0０]/u.test(one(text, draft.numberStart))))
    );
  if (next === "点" && draft.unit === "点")
    return (
      !draft.numeral.decimal &&
      draft.low.digits <= 24n &&
      (/^点(?:钟|整|半|许|前|后|左右|开始|[\d０-９一二三四五])/u.test(text.slice(at, at + 4)) ||
        /(?:上午|下午|晚上?|凌晨|早上?|早晨|中午|傍晚|深夜|日|今天|昨天|至|到)$/u.test(left) ||
        POINT_RIGHT.at(text, draft.end) === null)
    );
  if (draft.unit === "分" && /[时點点]/u.test(one(text, draft.numberStart - 1))) return true;
  if (text.startsWith("世纪", at) || text.startsWith("周年", at)) return true;
  if (text.startsWith("季度", at)) return !/(?:连续|累计|持续)[了约]?$/u.test(left);
  return false;
}

/** 2023-03-08, 10:30, 0571-8888: digits alone with a sign and more digits beside. */
function isJoined({ text, draft }: Case): boolean {
  if (draft.numeral === null || draft.more || !lone(draft) || draft.unit !== "") return false;
  return (
    (/[-－/:：]/u.test(one(text, draft.numberEnd)) && DIGIT.test(one(text, draft.numberEnd + 1))) ||
    (/[-－/:：]/u.test(one(text, draft.numberStart - 1)) && DIGIT.test(one(text, draft.numberStart - 2)))
  );
}

/** USD3.2亿, RMB500万元: the code of a currency in front of an amount; USD500 may be a model. */
const MONEY = /(?<![A-Za-z])(?:CNY|RMB|USD|HKD|EUR|GBP|JPY)$/u;
const amounts = (draft: Draft): boolean =>
  draft.dimension?.startsWith("=") === true && (draft.multiplier >= 4 || draft.numeral?.decimal === true);

/** C919, PM2.5, 歼-20, 5G, 400-810. */
function isCode({ text, draft }: Case): boolean {
  if (draft.numeral === null || draft.kind !== "digits") return false;
  const [a, b] = [one(text, draft.numberStart - 1), one(text, draft.numberStart - 2)];
  if (draft.numberEnd - draft.numberStart > 40) return true;
  const glued =
    LATIN.test(a) && !(MONEY.test(text.slice(Math.max(0, draft.numberStart - 4), draft.numberStart)) && amounts(draft));
  if (glued || (/[-－]/u.test(a) && /[A-Za-z歼轰运直图警尔]/u.test(b))) return true;
  // 07星, 02批: so many is 7
  if (/^0\d/u.test(text.slice(draft.numberStart, draft.numberEnd))) return true;
  // %E5%B9%B4 in an address
  if (draft.unit === "%" && draft.unitEnd > draft.numberEnd && (/[%=&?/]/u.test(a) || /[\dA-Za-z]/u.test(one(text, draft.end))))
    return true;
  if (draft.unit !== "") return false;
  return LATIN.test(one(text, draft.numberEnd)) || (/[-－—·.．_/]/u.test(a) && /[A-Za-z\d]/u.test(b));
}

/** “四个意识”, “双11”, “15分钟便民生活圈”. */
function isQuoted({ text, draft }: Case): boolean {
  const back = text.slice(Math.max(0, draft.numberStart - 8), draft.numberStart);
  const open = back.lastIndexOf("“");
  if (open < 0 || back.includes("”", open)) return false;
  const from = draft.numberStart - back.length + open + 1;
  const inner = text.slice(from, from + 13);
  const close = inner.indexOf("”");
  if (close < 0 || from + close < draft.end) return false;
  return close <= 8 || (draft.start === from && !/[，。：]/u.test(inner.slice(0, close)));
}

/** Why a draft is no figure; the first that holds is given. */
const REFUSALS: readonly Refusal[] = [
  { reason: "part of a code", when: isCode },
  {
    // 四个意识, 千家万户
    reason: "set phrase",
    when: ({ text, draft }) =>
      wordy(draft) &&
      draft.before.length === 0 &&
      (setPhrases.over(text, draft.numberStart, phraseEnd(draft), 4) !== null || closesIdiom(text, draft)),
  },
  { reason: "in a short quotation", when: isQuoted },
  { reason: "date", when: isDate },
  { reason: "joined by a sign", when: isJoined },
  {
    // 2.2本计划, 3.1条件: the number of a section; nobody counts a tenth of a book
    reason: "number of a section",
    when: ({ text, draft }) =>
      (draft.numeral?.decimal ?? false) &&
      draft.kind === "digits" &&
      draft.multiplier === 0 &&
      INDIVISIBLE.has(draft.unit) &&
      !hedged(draft) &&
      !draft.negative &&
      !/[一-龥A-Za-z]/u.test(one(text, draft.start - 1)),
  },
  {
    // 第九届, 首届, 第一至三编; 第3位 is a rank
    reason: "ordinal",
    when: ({ text, draft, left }) => /第\s?$/u.test(left) || text.startsWith("届", draft.numberEnd) || RUN_ON.test(left),
  },
  {
    // 二次, 二类: 二 before a measure word is an ordinal, so many is 两
    reason: "ordinal",
    when: ({ draft, written }) => written === "二" && /^(?:count|=grade|=fold)$/u.test(draft.dimension ?? ""),
  },
  {
    // 前三名, 每万人
    reason: "ordinal or base of a rate",
    when: ({ draft, left }) =>
      (left.endsWith("前") && /^[名位强]$/u.test(draft.unit) && draft.multiplier === 0) ||
      (left.endsWith("每") && ((draft.numeral?.bare ?? false) || (draft.unit === "" && draft.multiplier >= 4))),
  },
  {
    // 3比2, 25：21
    reason: "match score",
    when: ({ text, draft }) =>
      draft.unit === "" &&
      ((/[比：:∶]/u.test(one(text, draft.numberEnd)) && DIGIT.test(one(text, draft.numberEnd + 1))) ||
        (/[比：:∶]/u.test(one(text, draft.numberStart - 1)) && DIGIT.test(one(text, draft.numberStart - 2)))),
  },
  {
    // 女子100米蛙泳, 4×400米接力
    reason: "race distance",
    when: (c) =>
      /^(?:米|公里|千米)$/u.test(c.draft.unit) &&
      (behind(RACE_RIGHT, c) || /^[、和]\d+米/u.test(c.right) || RACE_LEFT.before(c.text, c.draft.start) !== null),
  },
  {
    // 一种, 一批, 一家; but 一倍, and 一名护林员受伤
    reason: "一 as an article",
    when: ({ text, draft, left, written }) =>
      written === "一" &&
      !hedged(draft) &&
      !("range" in draft) &&
      draft.rule === "figure.count" &&
      !ONES.has(draft.unit) &&
      !/(?:连续|增加|新增|减少)$/u.test(left) &&
      !(
        (draft.unit === "名" || draft.unit === "人") &&
        CASUALTY.some((word) => text.slice(draft.end, draft.end + 8).includes(word))
      ),
  },
  { reason: "span of time that only places an event", when: ({ text, draft }) => isSpan(draft) && onlyPlaces(text, draft) },
  {
    // 三级响应, 六环, 二类水质, 三代
    reason: "grade or part of a name",
    when: (c) =>
      (wordy(c.draft) && !hedged(c.draft) && GRADE_UNITS.has(c.draft.unit) && !/^(?:联动|以上|及以上)/u.test(c.right)) ||
      (c.draft.unit === "级" && behind(GRADE_RIGHT, c)) ||
      (c.draft.unit === "类" && wordy(c.draft) && behind(CLASS_RIGHT, c)),
  },
  {
    // 3000吨级航道, 百米级
    reason: "class of size",
    when: ({ draft, right }) =>
      right.startsWith("级") && draft.dimension !== null && draft.unit !== "级" && !right.startsWith("级联"),
  },
  {
    // 四分之一决赛
    reason: "round of a contest",
    when: ({ draft, right }) => draft.rule === "figure.fraction" && /^(?:决赛|拍|音符)/u.test(right),
  },
  {
    // 零件, 零部件, 零售
    reason: "set phrase",
    when: ({ draft, written }) => written === "零" && !/^(?:℃|摄氏度|度|%)$/u.test(draft.unit),
  },
  {
    // 几个, 数个: some; 几公里 states a length
    reason: "some, without a number",
    when: ({ draft, written }) => SOME.test(written) && !SOME_OF.has(draft.dimension ?? "") && !money(draft),
  },
  {
    // 半个多月, 半年; 半小时, 半公里 count
    reason: "half as a word",
    when: ({ draft, written }) =>
      written === "半" && draft.unit !== "" && !/^(?:个?小时|公[里升斤顷]|千[米克]|加仑|英里|亩|吨)$/u.test(draft.unit),
  },
  {
    // 2024国货; 六省一市
    reason: "year or part of a name",
    when: ({ draft, right }) =>
      COLLECTIVE.has(draft.dimension ?? "") &&
      ((lone(draft) && draft.low.digits >= 1000n) || /^[一两三四五六七八九十]+[省市州区县]/u.test(right)),
  },
  {
    // 两国, 两岸, 三方, 两地携手
    reason: "pair of parties",
    when: ({ draft, written }) =>
      ((written === "两" || written === "三") && /^[国方地]$/u.test(draft.unit)) ||
      (written === "两" && /^[省市县]$/u.test(draft.unit)),
  },
  {
    // 乘坐57007次列车: its number
    reason: "number of a train",
    when: ({ draft, left, right }) =>
      draft.unit === "次" &&
      draft.low.digits >= 10n &&
      /^[^，。；、的]{0,4}列车/u.test(right) &&
      /(?:乘坐|搭乘|换乘|转乘|值乘|[乘登坐]上)了?$/u.test(left),
  },
  {
    // 单位：万册
    reason: "name of a unit",
    when: ({ draft, left }) =>
      draft.rule === "figure.count" && (draft.numeral?.bare ?? false) && /单位[:：]\s?(?:[一-龥]{1,4}[、，,/])?$/u.test(left),
  },
  {
    // 万元 as the name of a unit; 千吨货船, 万亩示范区
    reason: "bare 百, 千, 万",
    when: ({ draft, left, right }) =>
      draft.rule === "figure.count" &&
      (draft.numeral?.bare ?? false) &&
      draft.numeral?.low.digits !== 10n &&
      draft.low.power + draft.low.digits.toString().length > 2 &&
      !hedged(draft) &&
      !right.startsWith("大关") &&
      !/达到?$/u.test(left) &&
      !BARE_UNITS.has(draft.unit),
  },
];

/** The reason why the draft is no figure; null if nothing speaks against it, or if the text is nothing but this number. */
export function refusalOf(text: string, draft: Draft): string | null {
  const c: Case = {
    text,
    draft,
    left: text.slice(Math.max(0, draft.start - 10), draft.start),
    right: text.slice(draft.end, draft.end + 8),
    written: text.slice(draft.numberStart, draft.numberEnd),
  };
  if (draft.start === 0 && draft.end === text.length) return isDate(c) || isJoined(c) ? "date" : null;
  for (const refusal of REFUSALS) if (refusal.when(c)) return refusal.reason;
  return null;
}
