import type { Quantity } from "../../../src/model/figure.ts";
import { WHOLES } from "./holder.ts";
import { type Chosen, written } from "./phrase.ts";
import { respectiveOf } from "./respective.ts";
import { unitClass } from "./unit.ts";
import type { Frame, Word } from "./word.ts";

/** A figure's measure, and its holder where the wording alone settles it. */
export interface Settled {
  readonly measure: Chosen | null;
  /** The holder that a list or a bare name before the number gives; null where it is still to be found. */
  readonly held: Chosen | null;
  /** Index of the figure whose holder this one shares (A和B为5家、6家，分别增长3%和4%); null if none. */
  readonly earlier: number | null;
  /** One of several that a total before it parts into (其中，甲省3人，乙省4人). */
  readonly member: boolean;
}

/** An earlier figure of the document, as rules see it that take over from it. */
export interface Before extends Settled {
  readonly frame: Frame;
  readonly place: number;
  readonly quantity: Quantity;
}

/** Words that may stand before a number that returns to the total. */
const NEAR = 8;
/** Words that may stand between a holder and its number without naming a measure. */
const LIGHT =
  /^(?:其中|为|是|有|共有|共|达|达到|则为|则|约|约为|近|超|超过|突破|分别|分别为|最多|最高|最低|最少|合计|共计|累计|已|已达|仅|仅有|也|均|各|在|以|的)$/u;
/** 我国, 全省 at the head of a measure hold it. */
const HOLDS: ReadonlySet<string> = new Set(["country", "place"]);
/** Things whose names also count bodies: 七国, 四省, 三部门. */
const GROUP =
  /^(?:省|省区|省份|省区市|省市|市|市县|县|区|国|国家|部门|单位|地|州|镇|村|校|院|个?省|个?市|个?县|个?国家|个?部门)$/u;
const STATISTIC = /(?:[额量率数值价度]|收入|产值|投资|比重|面积|利润|增速|贷款|余额|支出)$/u;
const SUMS = /^(?:共|共有|合计|共计|总计|累计|各级|各地)/u;
/** 按每万名职工拥有数计算: the words between are what the numbers after it measure. */
const RECKONED = /(?:^|[，。：])(?:如果)?按照?([^，。；：]{2,30}?)(?:来)?(?:计算|计|统计|排序|排名|衡量)[，：]/u;

const isHolder = (word: Word | undefined): boolean =>
  word?.kind === "N" && (word.name?.type === "Place" || word.name?.type === "Organization");
const chosenWord = (word: Word): Chosen => ({ text: word.text, start: word.start, end: word.end });
const carriedOf = (chosen: Chosen | null): Chosen | null => (chosen ? { ...chosen, start: -1, end: -1 } : null);

/** What lists, bare holders and groups say over the ranking's choice of a measure. `readings`: the earlier figures, the nearest last; `low`: the first of them to look at; `unplaced`: no place is named before. */
export function listed(
  frame: Frame,
  place: number,
  quantity: Quantity,
  measure: Chosen | null,
  readings: readonly Before[],
  low: number,
  unplaced: boolean,
): Settled {
  const near = readings.slice(Math.max(0, low)).reverse();
  return (
    byEarlierList(frame, place, readings) ??
    byList(frame, place, quantity, measure) ??
    byBareHolder(frame, place, quantity, measure, near) ??
    byGroup(frame, place, quantity, measure, near) ??
    byRank(frame, place, quantity, measure, near) ??
    byPointed(frame, measure) ??
    (unplaced ? byLocal(frame, quantity, measure) : null) ??
    byTotal(frame, place, measure, readings) ?? { measure, held: null, earlier: null, member: false }
  );
}

/** A和B为5家、6家，分别增长3%和4%: the second list goes with the first, one by one. */
function byEarlierList(frame: Frame, place: number, readings: readonly Before[]): Settled | null {
  const list = respectiveOf(frame, place);
  if (!list || list.earlier === null || list.member) return null;
  const index = readings.findLastIndex((reading) => reading.frame === frame && reading.place === list.earlier);
  const own = readings[index];
  return own ? { measure: carriedOf(own.measure), held: null, earlier: index, member: own.member } : null;
}

/** 甲省、乙省和丙省会员分别为3万人、4万人和5万人: holders one by one, the measure behind the last. */
function byList(frame: Frame, place: number, quantity: Quantity, measure: Chosen | null): Settled | null {
  const list = respectiveOf(frame, place);
  if (!list?.member || !list.members) return null;
  const { members, rank, size } = list;
  const last = members.at(-1);
  const own = members[rank];
  if (!last || !own) return null;
  const early = members.slice(0, -1);
  if (early.every((each) => each.from === each.to && isHolder(frame.words[each.from])) && isHolder(frame.words[last.from])) {
    const named = frame.words[own.from];
    if (!named) return null;
    // 丙省服务站 taken for one name: the last of the list ends like the others.
    const sign = frame.words[early[0]?.to ?? -1]?.text.slice(-1) ?? "";
    const glued = /^[省市县区州盟]$/u.test(sign) && rank === size - 1 ? named.text.indexOf(sign) + 1 : 0;
    const cut = glued > 2 && named.text.length - glued >= 2 ? glued : named.text.length;
    const holder = { ...named, text: named.text.slice(0, cut), end: named.start + cut };
    const from = frame.words[last.from + 1]?.kind === "u" ? last.from + 2 : last.from + 1;
    const head = frame.words[last.from]?.text ?? "";
    const joined = /^[省市县区州盟]$/u.test(sign) ? head.indexOf(sign) + 1 : 0;
    const glue = joined > 2 && head.length - joined >= 2 ? head.slice(joined) : "";
    const rest = from <= last.to ? written(frame, { from, to: last.to }) : null;
    const start = (frame.words[last.from]?.end ?? 0) - glue.length;
    const behind = glue ? { text: glue + (rest?.text ?? ""), start, end: rest?.end ?? start + glue.length } : rest;
    const after = measure && measure.start > quantity.end - 1 ? measure : null;
    const left = measure && !overlaps(frame, measure, members) ? measure : null;
    return { measure: behind ?? after ?? left, held: chosenWord(holder), earlier: null, member: size > 1 };
  }
  // 太阳能、风电、核电投资分别增长: the rankings chose one and the same for all; each has its own front.
  const tail = frame.words[last.to];
  const words = written(frame, own);
  if (!measure || !tail || measure.start < 0) return null;
  // The ranking may take the member itself: 第二产业 of 第一产业、第二产业和第三产业用水量.
  const itself = rank < size - 1 && measure.start === words.start && measure.end === words.end && STATISTIC.test(tail.text);
  if (!itself && (measure.end !== tail.end || measure.start < (frame.words[last.from]?.start ?? 0))) return null;
  // 家电、家具、文具销售额分别增长: what is measured stands behind the last alone, and is measured of each.
  const shared = !itself && measure.start > (frame.words[last.from]?.start ?? 0) ? measure : chosenWord(tail);
  const front = rank === size - 1 ? words.text.slice(0, shared.start - words.start) : words.text;
  const apart = !early.some((phrase) => STATISTIC.test(written(frame, phrase).text));
  if (apart && STATISTIC.test(shared.text) && front.length >= 2)
    return {
      measure: shared,
      held: { text: front, start: words.start, end: words.start + front.length },
      earlier: null,
      member: false,
    };
  if (rank === size - 1 || words.text.endsWith(measure.text) || /[额量率数值价]$/u.test(words.text)) return null;
  return {
    measure: { text: words.text + measure.text, start: words.start, end: words.end },
    held: null,
    earlier: null,
    member: false,
  };
}

const overlaps = (frame: Frame, phrase: Chosen, members: readonly { readonly from: number; readonly to: number }[]): boolean =>
  phrase.start >= 0 &&
  members.some((each) => phrase.start < (frame.words[each.to]?.end ?? 0) && (frame.words[each.from]?.start ?? 0) < phrase.end);

/** 其中，甲省104人次，乙省为58人次: a name alone before the number holds it; what is measured was said before. */
function byBareHolder(
  frame: Frame,
  place: number,
  quantity: Quantity,
  measure: Chosen | null,
  near: readonly Before[],
): Settled | null {
  let holder: Word | null = null;
  let within = false;
  let index = place - 1;
  for (; index >= 0; index--) {
    const word = frame.words[index];
    if (!word || word.kind === ":" || word.kind === "Q" || word.kind === "&") break;
    if (word.text === "其中") within = true;
    if (word.kind === ",") {
      if (frame.words[index - 1]?.text === "其中") within = true;
      break;
    }
    if (isHolder(word) && !holder) holder = word;
    else if (!LIGHT.test(word.text) && word.kind !== "T" && word.kind !== "t" && word.kind !== "p") return null;
  }
  // 甲省、乙省两地: the number counts the list.
  if (!holder || frame.words[index]?.kind === "&") return null;
  const own = measure && measure.start > quantity.start ? measure : null;
  const next = frame.words[place + 1];
  const closed = !next || next.kind === "," || next.kind === "&" || next.kind === "(" || next.kind === ")";
  if (!closed && own) return { measure: own, held: chosenWord(holder), earlier: null, member: within };
  if (measure && (measure.start < 0 || measure.end <= holder.start) && !sameWords(measure, holder))
    return closed ? { measure, held: chosenWord(holder), earlier: null, member: within || isMember(near, frame) } : null;
  const said = reckoned(frame, place) ?? carriedMeasure(frame, quantity, near);
  if (!said && !closed) return null;
  return { measure: said, held: chosenWord(holder), earlier: null, member: within || isMember(near, frame) };
}

const isMember = (near: readonly Before[], frame: Frame): boolean => near[0]?.frame === frame && near[0].member;
const sameWords = (measure: Chosen, word: Word): boolean => measure.text === word.text;

function reckoned(frame: Frame, place: number): Chosen | null {
  const words = frame.words.slice(0, place);
  const text = words.map((word) => word.text).join("");
  const found = RECKONED.exec(text)?.[1];
  return found ? { text: found, start: -1, end: -1 } : null;
}

/** The measure of the nearest earlier figure of the same unit, in this sentence or the one before. */
function carriedMeasure(frame: Frame, quantity: Quantity, near: readonly Before[]): Chosen | null {
  const relative = unitClass(quantity.unit) === "percent" || quantity.quote.startsWith("第") || quantity.unit === "位";
  const found = near.find(
    (reading) =>
      reading.measure !== null &&
      frame.sentence - reading.frame.sentence <= 1 &&
      (reading.quantity.unit === quantity.unit || (relative && reading.frame === frame)) &&
      !GROUP.test(reading.measure.text),
  );
  return carriedOf(found?.measure ?? null);
}

/** 四省合计5家, 四省各级工会筹集资金: a counted group at the head of the clause holds what follows. */
function byGroup(
  frame: Frame,
  place: number,
  quantity: Quantity,
  measure: Chosen | null,
  near: readonly Before[],
): Settled | null {
  for (let index = place - 1; index >= Math.max(0, place - 10); index--) {
    const word = frame.words[index];
    if (!word || word.kind === "," || word.kind === ":") return null;
    if (word.kind !== "Q") continue;
    const next = frame.words[index + 1];
    const unit = word.text.replace(/^[\d一二三四五六七八九十两]+/u, "");
    if (!opens(frame, index) || !GROUP.test(unit) || unit === word.text || !next || !SUMS.test(next.text)) return null;
    const own = measure && !GROUP.test(measure.text) ? measure : carriedMeasure(frame, quantity, near);
    return { measure: own, held: chosenWord(word), earlier: null, member: false };
  }
  return null;
}

/** A rank among a counted group (居四省第1位) ranks what was measured. */
function byRank(
  frame: Frame,
  place: number,
  quantity: Quantity,
  measure: Chosen | null,
  near: readonly Before[],
): Settled | null {
  if (!quantity.quote.startsWith("第")) return null;
  const said = reckoned(frame, place) ?? (measure && GROUP.test(measure.text) ? carriedMeasure(frame, quantity, near) : null);
  return said ? { measure: said, held: null, earlier: null, member: false } : null;
}

/** 全省|职工书屋达7508家, in a text that names no place before: the word for it holds. */
function byLocal(frame: Frame, quantity: Quantity, measure: Chosen | null): Settled | null {
  if (!measure || measure.start < 0 || measure.end > quantity.start) return null;
  const at = frame.words.findIndex((word) => word.end > measure.start);
  const index = [at, at - 1].find((one) => WHOLES.get(frame.words[one]?.text ?? "") === "place");
  const front = index === undefined ? undefined : frame.words[index];
  if (!front || index === undefined || !opens(frame, index)) return null;
  if (front.end !== measure.start && front.start !== measure.start) return null;
  return { measure, held: chosenWord(front), earlier: null, member: false };
}

/** Behind the parts of a total (其中，甲省3人，乙省4人。人均…) its holder returns, where the sentence names no other. */
function byTotal(frame: Frame, place: number, measure: Chosen | null, readings: readonly Before[]): Settled | null {
  const last = readings.at(-1);
  if (!last?.member || frame.sentence - last.frame.sentence !== 1 || place > NEAR) return null;
  if (frame.words.slice(0, place).some((word) => isHolder(word) || WHOLES.has(word.text))) return null;
  const total = readings.findLastIndex((reading) => !reading.member);
  const own = readings[total];
  return own && frame.sentence - own.frame.sentence <= 2 ? { measure, held: null, earlier: total, member: false } : null;
}

/** True if nothing but time stands before the word in its clause. */
export function opens(frame: Frame, index: number): boolean {
  const front = frame.words[index - 1];
  return !front || [",", ":", "T", "t"].includes(front.kind);
}

/** Heads that measure the thing named before them: 这座书屋|面积. */
const DIMENSION =
  /^(?:总?面积|占地面积|建筑面积|总?长度|全长|总长|高度|宽度|深度|总?投资|造价|容积|库容|重量|时速|速度|藏书|总?里程|人口)$/u;
const POINTS = /^(?:这|该|此|本)(?:座|家|条|个|项|所|处|台|艘|片|栋|次|届|支)?/u;

/** 这座书屋|面积. */
function byPointed(frame: Frame, measure: Chosen | null): Settled | null {
  const tail = measure && measure.start >= 0 ? frame.words.find((word) => word.end === measure.end) : undefined;
  if (!measure || !tail || !POINTS.test(measure.text) || !DIMENSION.test(tail.text) || tail.start - measure.start < 3)
    return null;
  const text = measure.text.slice(0, tail.start - measure.start).replace(/的$/u, "");
  return {
    measure: { text: tail.text, start: tail.start, end: tail.end },
    held: { text, start: measure.start, end: measure.start + text.length },
    earlier: null,
    member: false,
  };
}

/** The measure without the holder in front of it: 全省|职工书屋, 甲市的|会员. */
export function parted(frame: Frame, quantity: Quantity, measure: Chosen | null, about: Chosen | null): Chosen | null {
  if (!measure || measure.start < 0) return measure;
  const bare = withoutHolder(measure, about);
  const index = frame.words.findIndex((word) => word.start === bare.start);
  const first = frame.words[index];
  const rest = frame.words.slice(index + 1).filter((word) => word.end <= bare.end);
  if (!first || rest.length === 0) return bare;
  // Behind the number 全国 says which kind of thing is counted: 4600家|全国职工教育培训示范点.
  const whole = bare.end <= quantity.start && HOLDS.has(WHOLES.get(first.text) ?? "");
  if (isHolder(first) || whole) {
    const from = rest[0]?.kind === "u" ? 1 : 0;
    const start = rest[from]?.start ?? -1;
    const text = bare.text.slice(start - bare.start);
    const bracket = /^[（(《“]/u.test(text);
    if (start > 0 && text.length >= 2 && !bracket && rest[from]?.kind !== "&") return { text, start, end: bare.end };
  }
  return bare;
}

/** 大桥|全长. */
function withoutHolder(measure: Chosen, about: Chosen | null): Chosen {
  if (!about || about.start !== measure.start || about.end >= measure.end || !measure.text.startsWith(about.text)) return measure;
  const cut = measure.text.startsWith(`${about.text}的`) ? about.text.length + 1 : about.text.length;
  const text = measure.text.slice(cut);
  return text.length >= 2 ? { text, start: measure.start + cut, end: measure.end } : measure;
}
