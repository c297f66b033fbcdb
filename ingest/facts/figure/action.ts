import { opening } from "./edge.ts";
import { WHOLES } from "./holder.ts";
import { classesOf } from "./lexicon.ts";
import type { Chosen } from "./phrase.ts";
import type { Frame, Word } from "./word.ts";

const SORTS = classesOf("actions.tsv");

/** Between a verb and what it governs: particles, adverbs, hedges, adjectives and what the noun phrase is made of. */
const passes = (word: Word): boolean =>
  word.kind === "o" ||
  word.kind === "d" ||
  word.kind === "m" ||
  word.kind === "a" ||
  word.kind === "r" ||
  word.kind === "u" ||
  word.kind === "(";

const isStrong = (word: Word | undefined): boolean => word !== undefined && verbAt(word.text) > 0 && word.kind !== "N";
/** True for a verb of the table that is the whole word. */
export const isVerb = (word: Word): boolean => SORTS.get(word.text) === "act";
/** True for a verb that may open a noun: 参展|企业; not for those of the table, 实现, 培训. */
export const isCompounding = (word: Word): boolean => !SORTS.has(word.text) || SORTS.get(word.text) === "noun";
const isAction = (word: Word | undefined): boolean =>
  word !== undefined && (isStrong(word) || (word.kind === "v" && word.text.length >= 2 && !SORTS.has(word.text)));

/**
 * The verb that makes it a different number of the same thing: 覆盖职工 ≠ 培训职工. Before the measure (累计培训职工3万人次), between
 * it and the number (农田已建成9.7亿亩), or before the number (帮助210多万名职工); null where only a light verb stands there.
 */
export function actionOf(frame: Frame, place: number, measure: Chosen | null): string | null {
  const words = frame.words;
  const site = words[place];
  if (!site || !measure || measure.start < 0) return null;
  if (measure.start > site.start) return verbBefore(words, place - 1, 3);
  // Between the measure and the number.
  for (let index = place - 1; index >= 0; index--) {
    const word = words[index];
    if (!word || word.start < measure.end) break;
    if (word.kind === ",") return null;
    if (isAction(word)) return verbOf(word.text) ?? word.text;
  }
  const first = words.findIndex((word) => word.end > measure.start);
  const tail = words.findLast((word) => word.end <= measure.end);
  if (
    tail &&
    tail !== words[first] &&
    tail.end === measure.end &&
    tail.start >= measure.start &&
    tail.text.length > 2 &&
    isVerb(tail)
  )
    return tail.text;
  const head = words[first];
  const joined = head && head.start < measure.start ? verbOf(head.text) : null;
  return joined ?? verbBefore(words, first - 1, 4);
}

/** The nearest verb of the table, else the nearest verb that is not light; a clause end, a name or a number stops the search. */
function verbBefore(words: readonly Word[], from: number, reach: number): string | null {
  let weak: string | null = null;
  // A verb in front of 的 or 等 belongs to another phrase: 辉煌瞩目等六个方面, 原有的9万亩.
  let parted = false;
  for (let index = from; index >= Math.max(0, from - reach); index--) {
    const word = words[index];
    if (!word) break;
    if (isStrong(word)) return verbOf(word.text);
    if (word.kind === "u" || word.text.startsWith("等")) parted = true;
    if (isAction(word)) {
      if (!parted) weak ??= word.text;
    } else if (!passes(word) && word.kind !== "n") break;
  }
  return weak;
}

/** The verb of the table that a word is or begins with (the cut joins some to their object: 引进外资); null if none. */
function verbOf(text: string): string | null {
  const length = verbAt(text);
  return length > 0 ? text.slice(0, length) : null;
}
const verbAt = opening(
  [...SORTS.keys()]
    .filter((word) => SORTS.get(word) === "act" && word.length >= 2 && word.length <= 4)
    .sort((a, b) => b.length - a.length)
    .join(" "),
);

/** Money is their object, not a compound with them: 投入资金, but 培训经费. */
const GIVES = /^(?:投入|下达|拨付|下拨|发放|筹集|募集|减免|追回|返还|缴纳|征收|挽回)$/u;
const STATISTIC = /[额量率数值价度比]$/u;
/** What is given: 工会投入|建设资金, but 投入强度. */
const GIFT = /(?:资金|经费|费用|专款|善款|款项|款|金|补贴|补助|物资|贷款)$/u;

/**
 * The measure without the verb that is its action and what stands before it: 工会慰问一线职工 → 一线职工, 培训职工 → 职工; not where
 * verb and noun are one thing (培训机构, 就业培训人数). A measure that is carried over stays as it is.
 */
export function withoutAction(frame: Frame, measure: Chosen | null): Chosen | null {
  if (!measure || measure.start < 0) return measure;
  const first = frame.words.findIndex((word) => word.start >= measure.start);
  let cut = -1;
  let last = first;
  // Nothing but holders, adverbs and other verbs so far: the verb opens the phrase.
  let opens = true;
  let given = false;
  for (let index = first; index >= 0 && index < frame.words.length; index++) {
    const word = frame.words[index];
    if (!word || word.end > measure.end) break;
    last = index;
    const verb = word.kind === "N" || word.kind === "(" ? null : verbOf(word.text);
    const end = verb === null ? -1 : word.start + verb.length;
    given ||= verb !== null && GIVES.test(verb);
    const object = end < word.end ? word.text.slice(end - word.start) : (frame.words[index + 1]?.text ?? "");
    if (verb !== null && end < measure.end && (!isCompound(object) || GIVES.test(verb)) && (opens || word.kind !== "n"))
      cut = end;
    else if (word.kind === "o" && cut === word.start) cut = word.end;
    opens &&= verb !== null || word.kind === "d" || word.kind === "o" || word.kind === "N" || WHOLES.has(word.text);
  }
  const head = frame.words[last]?.text ?? "";
  const rest = measure.text.slice(cut - measure.start);
  if (given && cut > 0 && rest.length >= 2 && GIFT.test(rest)) return { text: rest, start: cut, end: measure.end };
  const middle = cut > (frame.words[first]?.end ?? 0);
  if (
    cut < 0 ||
    rest.length < 2 ||
    (isCompound(rest) && !/^(?:资金|费用|经费)$/u.test(rest)) ||
    (middle && (isCompound(head) || STATISTIC.test(head)))
  )
    return measure;
  return { text: rest, start: cut, end: measure.end };
}

const isCompound = (text: string): boolean => SORTS.get(text) === "compound" || SORTS.get(text.slice(0, 2)) === "compound";
