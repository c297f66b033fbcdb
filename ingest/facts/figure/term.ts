import { rowsOf } from "./lexicon.ts";
import type { Chosen } from "./phrase.ts";
import type { Frame } from "./word.ts";

/** Words of statistics that the cut takes apart at a verb, with every way to cut them. */
const CUTS = rowsOf("measure-terms.txt")
  .flatMap(([words = ""]) => words.split(" "))
  .flatMap((term) => Array.from({ length: term.length - 1 }, (_, i) => [term.slice(0, i + 1), term.slice(i + 1)] as const))
  .sort((a, b) => b[0].length - a[0].length);
const LONGEST = Math.max(...CUTS.map(([front]) => front.length));

/** 可|支配收入, 采购|经理指数: a measure that begins within such a word takes the rest of it in. */
export function completed(frame: Frame, measure: Chosen | null): Chosen | null {
  if (!measure || measure.start < 0) return measure;
  const cut = CUTS.find(([front, rest]) => measure.text.startsWith(rest) && before(frame, measure.start).endsWith(front));
  return cut ? { text: cut[0] + measure.text, start: measure.start - cut[0].length, end: measure.end } : measure;
}

/** What stands right before a character. */
function before(frame: Frame, start: number): string {
  let text = "";
  for (let index = frame.words.findIndex((word) => word.end === start); index >= 0 && text.length < LONGEST; index--)
    text = (frame.words[index]?.text ?? "") + text;
  return text;
}
