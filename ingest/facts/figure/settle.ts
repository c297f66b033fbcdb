import type { Quantity } from "../../../src/model/figure.ts";
import type { Chosen } from "./about.ts";
import { BODIES, WHOLES } from "./holder.ts";
import { written } from "./phrase.ts";
import { respectiveOf } from "./respective.ts";
import { unitClass } from "./unit.ts";
import type { Frame, Word } from "./word.ts";

/** What an earlier figure of the document was found to be, for rules that take over from it. */
export interface Before {
  readonly frame: Frame;
  readonly place: number;
  readonly unit: string;
  readonly measure: Chosen | null;
  readonly about: Chosen | null;
  /** One of several that a total before it parts into (其中，甲省3人，乙省4人). */
  readonly member: boolean;
}

export interface Settled {
  readonly measure: Chosen | null;
  readonly about: Chosen | null;
  readonly member: boolean;
}

const SPAN = 12;
/** Words that may stand between a holder and its number without naming a measure. */
const LIGHT =
  /^(?:其中|为|是|有|共有|共|达|达到|则为|则|约|约为|近|超|超过|突破|分别|分别为|最多|最高|最低|最少|合计|共计|累计|已|已达|仅|仅有|也|均|各|在|以|的)$/u;
/** 我国, 全省 at the head of a measure hold it. */
const HOLDS: ReadonlySet<string> = new Set(["country", "place"]);
/** Things whose names also count bodies: 七国, 四省, 三部门. */
const GROUP =
  /^(?:省|省区|省份|省区市|省市|市|市县|县|区|国|国家|部门|单位|地|州|镇|村|校|院|个?省|个?市|个?县|个?国家|个?部门)$/u;
const SUMS = /^(?:共|共有|合计|共计|总计|累计|各级|各地)/u;
/** 按每万名职工拥有数计算: the words between are what the numbers after it measure. */
const RECKONED = /(?:^|[，。：])(?:如果)?按照?([^，。；：]{2,30}?)(?:来)?(?:计算|计|统计|排序|排名|衡量)[，：]/u;

const isHolder = (word: Word | undefined): boolean =>
  word?.kind === "N" && (word.name?.type === "Place" || word.name?.type === "Organization");
const chosenWord = (word: Word): Chosen => ({ text: word.text, start: word.start, end: word.end });
const carriedOf = (chosen: Chosen | null): Chosen | null => (chosen ? { ...chosen, start: -1, end: -1 } : null);

/** What the rules of lists, bare holders and groups say over the rankings' choice. `before`: the earlier figures, nearest first. */
export function settled(
  frame: Frame,
  place: number,
  quantity: Quantity,
  measure: Chosen | null,
  about: Chosen | null,
  before: readonly Before[],
): Settled {
  const near = before.slice(0, SPAN);
  return (
    byEarlierList(frame, place, near) ??
    byList(frame, place, quantity, measure, about) ??
    byBareHolder(frame, place, quantity, measure, near) ??
    byGroup(frame, place, quantity, measure, about, near) ??
    byTotal(frame, place, quantity, measure, about, near) ??
    split(frame, quantity, measure, alone(frame, about, near))
  );
}

/** A和B为5家、6家，分别增长3%和4%: the second list goes with the first, one by one. */
function byEarlierList(frame: Frame, place: number, near: readonly Before[]): Settled | null {
  const list = respectiveOf(frame, place);
  if (!list || list.earlier === null || list.member) return null;
  const own = near.find((reading) => reading.frame === frame && reading.place === list.earlier);
  return own ? { measure: carriedOf(own.measure), about: carriedOf(own.about), member: own.member } : null;
}

/** 甲省、乙省和丙省会员分别为3万人、4万人和5万人: holders one by one, the measure behind the last. */
function byList(frame: Frame, place: number, quantity: Quantity, measure: Chosen | null, about: Chosen | null): Settled | null {
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
    return { measure: behind ?? after ?? left, about: chosenWord(holder), member: size > 1 };
  }
  // 太阳能、风电、核电投资分别增长: the rankings chose one and the same for all; each has its own front.
  const tail = frame.words[last.to];
  if (!measure || !tail || measure.start < 0 || measure.end !== tail.end || measure.start < (frame.words[last.from]?.start ?? 0))
    return null;
  const words = written(frame, own);
  if (rank === size - 1 || words.text.endsWith(measure.text) || about?.text === words.text || /[额量率数值价]$/u.test(words.text))
    return null;
  return { measure: { text: words.text + measure.text, start: words.start, end: words.end }, about, member: false };
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
  if (!holder) return null;
  const own = measure && measure.start > quantity.start ? measure : null;
  const next = frame.words[place + 1];
  const closed = !next || next.kind === "," || next.kind === "&" || next.kind === "(" || next.kind === ")";
  if (!closed && own) return { measure: own, about: chosenWord(holder), member: within };
  if (measure && (measure.start < 0 || measure.end <= holder.start) && !sameWords(measure, holder))
    return closed ? { measure, about: chosenWord(holder), member: within || isMember(near, frame) } : null;
  const said = reckoned(frame, place) ?? carriedMeasure(frame, quantity, near);
  if (!said && !closed) return null;
  return { measure: said, about: chosenWord(holder), member: within || isMember(near, frame) };
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
      (reading.unit === quantity.unit || (relative && reading.frame === frame)) &&
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
  about: Chosen | null,
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
    return { ...split(frame, quantity, own, about), about: chosenWord(word), member: false };
  }
  return null;
}

/** A rank among a counted group (居四省第1位) ranks what was measured; behind the parts of a total its holder returns. */
function byTotal(
  frame: Frame,
  place: number,
  quantity: Quantity,
  measure: Chosen | null,
  about: Chosen | null,
  near: readonly Before[],
): Settled | null {
  const ranked = quantity.quote.startsWith("第");
  const said = ranked ? reckoned(frame, place) : null;
  if (said) return { measure: said, about, member: false };
  if (ranked && measure && GROUP.test(measure.text)) {
    const carried = carriedMeasure(frame, quantity, near);
    if (carried) return { measure: carried, about, member: false };
  }
  const first = near[0];
  if (about || !first?.member || frame.sentence - first.frame.sentence !== 1 || place > 8) return null;
  const total = near.find((reading) => !reading.member && reading.about !== null && frame.sentence - reading.frame.sentence <= 2);
  return total ? { measure, about: carriedOf(total.about), member: false } : null;
}

/**
 * 总工会命名8家全国示范点、5个全国基地: whose the figure is stands at the head of a clause, not in the name of what is counted.
 * 全国 that opens a clause itself holds (全国建成8家).
 */
export function headed(frame: Frame, place: number, about: Chosen | null): Chosen | null {
  if (!about || about.start < 0 || !HOLDS.has(WHOLES.get(about.text) ?? "")) return about;
  const own = frame.words.findIndex((word) => word.start === about.start);
  if (own < 0 || opens(frame, own)) return about;
  for (let index = place - 1; index >= 0; index--) {
    const word = frame.words[index];
    if (word && isHolder(word) && opens(frame, index)) return chosenWord(word);
  }
  return about;
}

/** True if nothing but time stands before the word in its clause. */
function opens(frame: Frame, index: number): boolean {
  const front = frame.words[index - 1];
  return !front || [",", ":", "T", "t"].includes(front.kind);
}

/** 全省职工书屋为8家，会员为9万人: the holder of the second is 全省, not with what the first measures. */
function alone(frame: Frame, about: Chosen | null, near: readonly Before[]): Chosen | null {
  if (!about || about.start < 0) return about;
  const same = near.find(
    (reading) => reading.frame === frame && reading.about !== null && reading.measure?.start === about.start,
  );
  if (same && WHOLES.has(same.about?.text ?? "") && same.measure?.text === about.text) return carriedOf(same.about);
  const first = frame.words.find((word) => word.start === about.start);
  if (!first || !HOLDS.has(WHOLES.get(first.text) ?? "") || first.end >= about.end) return about;
  const rest = about.text.slice(first.text.length);
  return near.some((reading) => reading.frame === frame && reading.measure?.text === rest) ? chosenWord(first) : about;
}

/** Heads that measure the thing named before them: 这座书屋|面积. */
const DIMENSION =
  /^(?:总?面积|占地面积|建筑面积|总?长度|全长|总长|高度|宽度|深度|总?投资|造价|容积|库容|重量|时速|速度|藏书|总?里程|人口)$/u;
const POINTS = /^(?:这|该|此|本)(?:座|家|条|个|项|所|处|台|艘|片|栋|次|届|支)?/u;

/** A measure that begins with its holder: 全省|职工书屋, 甲市|会员, 这座书屋|面积. */
function split(frame: Frame, quantity: Quantity, measure: Chosen | null, about: Chosen | null): Settled {
  if (!measure || measure.start < 0) return { measure, about, member: false };
  const parted = about && about.start >= 0 && about.end === measure.start ? byWhole(frame, measure, about) : null;
  if (parted) return parted;
  const index = frame.words.findIndex((word) => word.start === measure.start);
  const first = frame.words[index];
  const rest = frame.words.slice(index + 1).filter((word) => word.end <= measure.end);
  if (!first || rest.length === 0) return { measure, about, member: false };
  // Behind the number 全国 says which kind of thing is counted: 4600家|全国职工教育培训示范点.
  const whole = measure.end <= quantity.start && HOLDS.has(WHOLES.get(first.text) ?? "");
  if (isHolder(first) || whole) {
    const from = rest[0]?.kind === "u" ? 1 : 0;
    const start = rest[from]?.start ?? -1;
    const text = measure.text.slice(start - measure.start);
    const bracket = /^[（(《“]/u.test(text);
    if (start > 0 && text.length >= 2 && !bracket && rest[from]?.kind !== "&")
      return {
        measure: { text, start, end: measure.end },
        about:
          about && !(about.start < 0 && whole)
            ? isHolder(first) && about.start < 0
              ? chosenWord(first)
              : about
            : chosenWord(first),
        member: false,
      };
  }
  const tail = rest.at(-1);
  if (tail && POINTS.test(measure.text) && DIMENSION.test(tail.text) && tail.start - measure.start >= 3)
    return {
      measure: { text: tail.text, start: tail.start, end: tail.end },
      about: {
        text: measure.text.slice(0, tail.start - measure.start).replace(/的$/u, ""),
        start: measure.start,
        end: tail.start,
      },
      member: false,
    };
  return { measure, about, member: false };
}

/** 全省职工|服务站: the collective word holds, the nouns behind it belong to the measure; bodies stay with it (全省工会|经费). */
function byWhole(frame: Frame, measure: Chosen, about: Chosen): Settled | null {
  const first = frame.words.find((word) => word.start === about.start);
  if (!first || first.end >= about.end || !HOLDS.has(WHOLES.get(first.text) ?? "") || BODIES.test(about.text)) return null;
  const rest = about.text.slice(first.text.length);
  if (/^[的各]|[和、与及]/u.test(rest)) return null;
  return {
    measure: { text: rest + measure.text, start: first.end, end: measure.end },
    about: chosenWord(first),
    member: false,
  };
}
