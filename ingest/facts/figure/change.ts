import type { Change, Comparison, Period, Quantity } from "../../../src/model/figure.ts";
import { rowsOf } from "./lexicon.ts";
import type { Frame, Word } from "./word.ts";

const TABLE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  rowsOf("changes.tsv").map(([name, words]) => [name ?? "", new Set((words ?? "").split(" "))]),
);
const within = (name: string, word: string): boolean => TABLE.get(name)?.has(word) ?? false;
const directionOf = (word: string): Change | null => (within("up", word) ? "INCREASE" : within("down", word) ? "DECREASE" : null);

export interface Told {
  readonly change: Change | null;
  readonly comparison: Comparison | null;
}
const NONE: Told = { change: null, comparison: null };

/** Words that may stand between a word of change and its number: "增长了约", "大幅回落近", "提升超过", "同比增速约为". */
const LOOSE =
  /^(了|约|近|超|逾|过|超过|不到|不足|至少|大约|约为|均|都|分别|大幅|小幅|同比|环比|均为|将近|也|又|还|仅|幅度|率|达|达到|高达|为|在)$/u;
/** A level follows, not a change: "增加到", "提高至". */
const LEVEL = /^(到|至|为|成|达|达到|到了|至了)$/u;
const LIST = /^[、和及与，]$/u;

/** The words of change of the figure at `place`; `told` holds what was found for the earlier figures of the same frame, by place. */
export function changeOf(frame: Frame, place: number, quantity: Quantity, told: ReadonlyMap<number, Told>): Told {
  const words = frame.words;
  const textAt = (index: number): string => words[index]?.text ?? "";
  // "两位数增长", "实现5%的增长".
  const behind = textAt(place + 1) === "的" ? place + 2 : place + 1;
  const next = /^(左右|以上|以下)$/u.test(textAt(behind)) ? behind + 1 : behind;
  if (
    /^(正?增长|增速|增幅|涨幅|降幅|下降|负增长|跌幅)$/u.test(textAt(next)) &&
    !/^(到|至|为|了)$/u.test(textAt(next + 1)) &&
    relative(quantity)
  )
    return {
      change: directionOf(textAt(next)) ?? (textAt(next).startsWith("负") ? "DECREASE" : "INCREASE"),
      comparison: baseOf(frame, place, null),
    };
  let index = place - 1;
  let level = false;
  let loose = false;
  while (index >= 0 && LOOSE.test(textAt(index))) {
    if (/^(达|达到|高达|为|约为|均为|在)$/u.test(textAt(index))) loose = true;
    index--;
  }
  if (LEVEL.test(textAt(index)) || (index + 1 < place && LEVEL.test(textAt(index + 1)) && !loose)) level = true;
  const word = textAt(index);
  const direction = level ? null : readDirection(word);
  if (
    direction &&
    (!loose || nounOfChange(word)) &&
    (!compared(word) || hasBase(words, index, place)) &&
    !/^(到|至)/u.test(textAt(index + 1))
  )
    return nounOfChange(word) && !relative(quantity) ? NONE : { change: direction, comparison: baseOf(frame, place, null) };
  if (/^翻(了|一)?$/u.test(word) && /^(番|倍|半)$/u.test(quantity.unit))
    return { change: "INCREASE", comparison: baseOf(frame, place, null) };
  if (quantity.unit === "番") return { change: "INCREASE", comparison: baseOf(frame, place, null) };
  // The next number of a list: "分别增长13%、11%".
  const listed = index + 1 === place && LIST.test(word) && word !== "，" && words[index - 1]?.kind === "Q" ? index - 1 : -1;
  const same = listed >= 0 ? told.get(listed) : undefined;
  if (same?.change) return same;
  // The word of change before its object: "减少个人垫付394.1亿元".
  for (let back = index; back >= Math.max(0, index - 6); back--) {
    const here = words[back];
    if (!here || here.kind === "," || here.kind === "Q" || here.kind === ":" || LEVEL.test(here.text)) break;
    if (within("before", here.text) && here.kind !== "n") {
      if (/^(到|至|了?为)/u.test(textAt(back + 1))) break;
      return relative(quantity) ? NONE : { change: directionOf(here.text), comparison: baseOf(frame, place, null) };
    }
    if ((here.kind === "v" && back !== index) || here.kind === "p") break;
  }
  return NONE;
}

const nounOfChange = (word: string): boolean => within("noun", word);
const compared = (word: string): boolean => within("compared", word);
/** Per cent, points, multiples: numbers that can be a rate of change. */
const relative = (quantity: Quantity): boolean => /[%％成倍番‰]|百分点|基点|^$/u.test(quantity.unit);

// nodejieba joins some pairs: "大增", "同比增长", "由降转增" is no change of this figure.
function readDirection(word: string): Change | null {
  const whole = directionOf(word);
  if (whole) return whole;
  const tail = /(增长|下降|上升|回落|提高|提升|上涨|减少|增加)$/u.exec(word);
  return tail && !/^(负|由|转)/u.test(word) ? directionOf(tail[1] ?? "") : null;
}

function hasBase(words: readonly Word[], index: number, place: number): boolean {
  for (let back = place - 1; back >= Math.max(0, index - 14); back--) {
    const text = words[back]?.text ?? "";
    if (text === "，") return false;
    if (/^(比|较|高于|低于|同比|环比|相比)/u.test(text)) return true;
  }
  return false;
}

const YOY =
  /同比|(?:比|较|与|和)(?:上年|去年|前一?年|上一年度?|上年度)(?:的?同期|同月|同季|同季度|同一时期)?(?![年初底末]|.{0,3}(?:季度|月份?|半年)(?!同期)|预算)|(?:比|较)(?:20|19)\d\d年同期|同期相比/u;
const MOM = /环比|(?:比|较|与)(?:上个?|前一个?)(?:月|季度|季|周|旬)(?!同期|.{0,2}预[测计])/u;

/** The base of the change told at `place`: the words between the last clause end (lists stay together) and the number. */
export function baseOf(frame: Frame, place: number, period: Period | null): Comparison | null {
  const words = frame.words;
  let from = place;
  for (let index = place - 1; index >= Math.max(0, place - 24); index--) {
    const word = words[index];
    if (!word || word.kind === ":" || (word.kind === "," && !/^(分别|均|都|也)$/u.test(words[index + 1]?.text ?? ""))) break;
    if (word.kind === ",") break;
    from = index;
  }
  const clause = words
    .slice(from, place)
    .map((word) => word.text)
    .join("");
  const [yoy, mom] = [clause.search(YOY), clause.search(MOM)];
  if (yoy >= 0 && yoy > mom) return "YOY";
  if (mom >= 0) return "MOM";
  return before(clause, period) ? "MOM" : null;
}

const BASE = /(?:比|较|与)(去年|上年)?(\d{1,2}月|[一二三四1-4]季度)(?:份|末)?(?!.{0,3}预[测计期])/u;
const QUARTERS = "一二三四";

/** True where the base is the month or quarter right before the figure's own: "较3月份加快" told of April. */
function before(clause: string, period: Period | null): boolean {
  const found = BASE.exec(clause);
  if (!found || !period?.end) return false;
  const month = Number(period.end.slice(5, 7));
  const base = found[2] ?? "";
  if (base.endsWith("月")) return period.precision === "MONTH" && (month + 10) % 12 === Number.parseInt(base, 10) - 1;
  const quarter = QUARTERS.indexOf(base[0] ?? "") + 1 || Number.parseInt(base, 10);
  return month > 0 && period.start !== period.end && ((Math.ceil(month / 3) + 2) % 4) + 1 === quarter;
}
