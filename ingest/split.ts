import type { Sentence } from "../src/model/extract.ts";
import type { CleanText, SplitText } from "../src/model/text.ts";

// A sentence ends at 。！？；… with the closing quotes and brackets behind them; a heading or row is one sentence.
const ENDS = /[。！？；!?;…]+[”’」』）)》]*/gu;

/** Cuts each block of the text into sentences; spaces at either end belong to none. */
export function split(clean: CleanText): SplitText {
  const sentences: Sentence[] = [];
  for (const block of clean.blocks) {
    const text = clean.text.slice(block.start, block.end);
    const cuts =
      block.kind === "paragraph" || block.kind === "item" ? [...text.matchAll(ENDS)].map((m) => m.index + m[0].length) : [];
    let from = 0;
    for (const cut of [...cuts, text.length]) {
      const piece = text.slice(from, cut);
      const lead = piece.length - piece.trimStart().length;
      const trimmed = piece.trim();
      if (trimmed)
        sentences.push({ start: block.start + from + lead, end: block.start + from + lead + trimmed.length, part: block.part });
      from = cut;
    }
  }
  return { ...clean, sentences };
}
