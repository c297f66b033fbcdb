import type { Kind } from "./kind.ts";
import { classOf } from "./sign.ts";
import type { Frame, Word } from "./word.ts";

/** A stretch of words `[from, to]`, both ends inclusive, of one frame. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** A chosen phrase, as characters `[start, end)`; `start` is -1 where the words are carried over. */
export interface Chosen {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const at = (frame: Frame, index: number): Word | undefined => frame.words[index];
const kind = (frame: Frame, index: number): Kind | "" => at(frame, index)?.kind ?? "";

// A noun phrase goes on behind these: its last word is not the head yet.
const goesOn = (frame: Frame, index: number): boolean =>
  kind(frame, index) === "n" &&
  !isAspect(frame, index + 1) &&
  (!POSTPOSED.has(at(frame, index)?.text ?? "") || kind(frame, index + 1) === "n");
const POSTPOSED: ReadonlySet<string> = new Set("中 内 里 上 下 以来 期间 后 前 时 以内 之间 之中 左右 以上 以下".split(" "));

/** Words that may open a phrase. */
const OPENS: ReadonlySet<Kind | ""> = new Set<Kind>(["n", "v", "a", "N", "(", "r", "m"]);
/** Words that end any phrase. */
const FENCE: ReadonlySet<Kind | ""> = new Set<Kind | "">([",", ":", "Q", "T", "", "t"]);
/** What parts subject and object: no phrase reaches across. */
const PREDICATE: ReadonlySet<string> = new Set(
  "共有 共 有 拥有 达到 达 为 是 超过 突破 位于 设有 已有 具有 约有 现有 累计 已 已经 先后 均 将 继续 陆续".split(" "),
);
const MAX_WORDS = 10;
const RATE: ReadonlySet<string> = new Set(["幅度", "速度", "率", "额", "量", "数"]);

/** Starts of phrases that end at `to`, the longest last; brackets and quotes are kept whole. */
function starts(frame: Frame, to: number, low: number): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let from = to; from >= Math.max(low, to - MAX_WORDS + 1); from--) {
    const here = kind(frame, from);
    if (FENCE.has(here) || (from < to && (parts(at(frame, from)) || isAspect(frame, from)))) break;
    if (here === ")") depth++;
    if (here === "(") depth--;
    if (depth < 0) break;
    if (depth > 0) continue;
    // 提高|养老金水平 opens with what was done, 下降|幅度 does not.
    if (isSignedVerb(frame, from) && !RATE.has(at(frame, from + 1)?.text ?? "")) continue;
    if (OPENS.has(here) || (here === "p" && at(frame, from)?.text === "对")) found.push(from);
  }
  return found;
}

/** Words of growing, reaching and being (measure-signs.tsv) are predicates of what stands before them. */
const SIGNED: ReadonlySet<string> = new Set(["G", "R", "L", "F", "X", "Y", "K", "M"]);
/** Behind a verb that is itself what is counted (减税5亿元, 个人垫付约3成): never its object. */
const OBJECTS: ReadonlySet<Kind | ""> = new Set<Kind>(["n", "N", "(", "v", "a", "r"]);
/** 乘客|经历|了: a word that these follow is a verb, whatever the cut says. */
const ASPECT: ReadonlySet<string> = new Set(["了", "着", "过"]);
const isAspect = (frame: Frame, index: number): boolean => kind(frame, index) === "o" && ASPECT.has(at(frame, index)?.text ?? "");
/** 来自, 位于; 要, 能: no phrase holds them. */
const parts = (word: Word | undefined): boolean => {
  const sign = classOf(word);
  return sign === "K" || sign === "M" || (word !== undefined && PREDICATE.has(word.text));
};
const isSignedVerb = (frame: Frame, index: number): boolean =>
  kind(frame, index) === "v" && SIGNED.has(classOf(at(frame, index)));

const isHead = (frame: Frame, index: number, near: boolean): boolean => {
  const here = kind(frame, index);
  const next = at(frame, index + 1);
  if (parts(at(frame, index)) || (here === "n" && isAspect(frame, index + 1) && kind(frame, index + 2) !== "Q")) return false;
  if (here === "n") return !POSTPOSED.has(at(frame, index)?.text ?? "");
  if (here === "v")
    return near && !isSignedVerb(frame, index) && !(OBJECTS.has(kind(frame, index + 1)) && !SIGNED.has(classOf(next)));
  return here === "N" || here === ")" || (near && here === "a");
};

/** Phrases to the left of word `place`, over at most three clauses of its sentence. */
export function leftPhrases(frame: Frame, place: number): Phrase[] {
  const found: Phrase[] = [];
  let clauses = 0;
  for (let to = place - 1; to >= Math.max(0, place - 36); to--) {
    const here = kind(frame, to);
    if (here === "," && ++clauses > 3) break;
    if (!isHead(frame, to, place - to < 7) || (to < place - 1 && goesOn(frame, to + 1))) continue;
    for (const from of starts(frame, to, 0)) found.push({ from, to });
  }
  return found;
}

/** Units that part what the next number counts: 3批|66个|基地, 7类|近千项|成果. */
const BATCH = /(?:批次?|类|种|项|款|层|级)$/u;

/** Behind a verb that has its object with it: 展现|全国…; 参展|企业 may be one noun. */
const OBJECT_FRONTS: ReadonlySet<Kind | ""> = new Set<Kind>(["N", "a", "d", "r", "p", "(", "m", "o"]);

/**
 * The word behind the clause that describes what a number counts: 30部|展现传统文化的|纪录片, 17个|新签约的|项目; `low` where no
 * such clause stands.
 */
function behindClause(frame: Frame, low: number): number {
  const opens = classOf(at(frame, low)) === "K" || (kind(frame, low) === "v" && OBJECT_FRONTS.has(kind(frame, low + 1)));
  for (let index = low + 1; index < Math.min(frame.words.length, low + 14); index++) {
    if (FENCE.has(kind(frame, index))) break;
    if (at(frame, index)?.text !== "的" || !OPENS.has(kind(frame, index + 1))) continue;
    if (opens || kind(frame, index - 1) === "v") return index + 1;
  }
  return low;
}

/** Phrases to the right of word `place`, up to the next mark, quantity or time. */
export function rightPhrases(frame: Frame, place: number): Phrase[] {
  const found: Phrase[] = [];
  let low = behindClause(frame, place + 1);
  if (low === place + 1) low = kind(frame, place + 1) === "u" ? place + 2 : place + 1;
  // 3批|66个|基地, 长达5米的|90辆|机器人: what the next number counts, too.
  if (kind(frame, low) === "Q" && (low > place + 1 || BATCH.test(at(frame, place)?.text ?? ""))) low++;
  for (let to = low; to < Math.min(frame.words.length, low + 14); to++) {
    if (FENCE.has(kind(frame, to))) break;
    if (!isHead(frame, to, to - low < 5) || goesOn(frame, to + 1)) continue;
    for (const from of starts(frame, to, low)) found.push({ from, to });
  }
  return found;
}

/** Phrases that end right before the character `end` (the start of a measure, say); none where no word ends there. */
export function phrasesBefore(frame: Frame, place: number, end: number): Phrase[] {
  for (let to = place - 1; to >= Math.max(0, place - 36); to--) {
    const word = frame.words[to];
    if (word && word.end <= end) {
      const close = word.kind === "u" ? to - 1 : to;
      if (word.end < end - 1 || !isHead(frame, close, true)) return [];
      return starts(frame, close, 0).map((from) => ({ from, to: close }));
    }
  }
  return [];
}

/** The words before word `place` back to the last clause end, as written. */
export function clauseBefore(frame: Frame, place: number): string {
  let from = place;
  while (from > 0 && kind(frame, from - 1) !== "," && kind(frame, from - 1) !== ":") from--;
  return frame.words
    .slice(from, place)
    .map((word) => word.text)
    .join("");
}

/** The words of a phrase as written, without the quotes around the whole of it. */
export function written(frame: Frame, phrase: Phrase): { readonly text: string; readonly start: number; readonly end: number } {
  let { from, to } = phrase;
  if (kind(frame, from) === "(" && kind(frame, to) === ")" && !inner(frame, from + 1, to - 1)) {
    from++;
    to--;
  }
  let text = "";
  for (let index = from; index <= to; index++) text += at(frame, index)?.text ?? "";
  return { text, start: at(frame, from)?.start ?? -1, end: at(frame, Math.min(to, frame.words.length - 1))?.end ?? -1 };
}

function inner(frame: Frame, from: number, to: number): boolean {
  for (let index = from; index <= to; index++) if (kind(frame, index) === "(" || kind(frame, index) === ")") return true;
  return false;
}
