import type { Chosen } from "./about.ts";
import { classesOf } from "./lexicon.ts";
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

const isAction = (word: Word | undefined): boolean =>
  word !== undefined && word.kind === "v" && word.text.length >= 2 && !SORTS.has(word.text);

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
    if (isAction(word)) return word.text;
  }
  const first = words.findIndex((word) => word.end > measure.start);
  const head = words[first];
  if (head && isAction(head) && head.end < measure.end) return head.text;
  return verbBefore(words, first - 1, 4);
}

function verbBefore(words: readonly Word[], from: number, reach: number): string | null {
  for (let index = from; index >= Math.max(0, from - reach); index--) {
    const word = words[index];
    if (!word) return null;
    if (isAction(word)) return word.text;
    if (!passes(word) && word.kind !== "n") return null;
  }
  return null;
}
