import { rowsOf } from "./lexicon.ts";
import type { Chosen } from "./phrase.ts";
import type { Frame } from "./word.ts";

/** Words of statistics that the cut takes apart at a verb, with every way to cut them. */
const CUTS = rowsOf("measure-terms.txt")
  .flatMap(([words = ""]) => words.split(" "))
  .flatMap((term) => Array.from({ length: term.length - 1 }, (_, i) => [term.slice(0, i + 1), term.slice(i + 1)] as const))
  .sort((a, b) => b[0].length - a[0].length);
const LONGEST = Math.max(...CUTS.map(([front]) => front.length));

/** 可|支配收入, 农村居民人均|可支配收入: a measure that begins or ends within such a word takes the rest of it in. */
export function completed(frame: Frame, measure: Chosen | null): Chosen | null {
  if (!measure || measure.start < 0) return measure;
  let { text, start, end } = measure;
  const front = CUTS.find(([head, rest]) => text.startsWith(rest) && before(frame, start).endsWith(head))?.[0] ?? "";
  [text, start] = [front + text, start - front.length];
  const back = CUTS.find(([head, rest]) => text.endsWith(head) && behind(frame, end).startsWith(rest))?.[1] ?? "";
  [text, end] = [text + back, end + back.length];
  return front || back ? { text, start, end } : measure;
}

/** What stands right before a character. */
function before(frame: Frame, start: number): string {
  let text = "";
  for (let index = frame.words.findIndex((word) => word.end === start); index >= 0 && text.length < LONGEST; index--)
    text = (frame.words[index]?.text ?? "") + text;
  return text;
}

/** What stands right behind a character. */
function behind(frame: Frame, end: number): string {
  let text = "";
  const first = frame.words.findIndex((word) => word.start === end);
  for (let index = first; first >= 0 && index < frame.words.length && text.length < LONGEST; index++)
    text += frame.words[index]?.text ?? "";
  return text;
}
