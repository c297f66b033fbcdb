import type { Modality, Period } from "../../src/model/figure.ts";
import type { LinkedText, TimeMention } from "../../src/model/text.ts";
import { chooser } from "./period/choose.ts";
import { isCumulative } from "./period/cumulative.ts";
import { modalityOf } from "./period/modality.ts";
import { periodWeights } from "./period/model.ts";

/** When a figure holds, whether it is fact or intent, and whether it is a total since some start. */
export interface FigureTime {
  readonly period: Period | null;
  readonly modality: Modality;
  readonly cumulative: boolean;
}

/** How far back, in characters, the words of a sentence are looked at. */
const LOOK_BACK = 300;
/** Parts of a sentence, cut at its semicolons, that one word at its head may govern. */
const MOST_PARTS = 8;

/** True if the sentences from `head` up to `sentence` are parts of one, cut at semicolons. */
function joined(text: LinkedText, head: number, sentence: number): boolean {
  for (let i = head; i < sentence; i++) {
    const [here, next] = [text.sentences[i], text.sentences[i + 1]];
    if (!here || !next || !/[；;]$/.test(text.text.slice(here.end - 1, here.end)) || next.start - here.end > 1) return false;
  }
  return true;
}

/**
 * The time of each of the text's quantities, aligned with `text.quantities`. The phrase that governs a quantity is chosen
 * among those of its sentence, of the sentences before it in its paragraph, of what the story opens with and its title, or
 * none; one that stands in another sentence is INHERITED. Modality and totals are read from the sentence up to the quantity.
 */
export function periodsOf(text: LinkedText): readonly FigureTime[] {
  const choose = chooser(text, periodWeights());
  const own = new Set(text.times);
  let sentence = 0;
  let head = 0;
  return text.quantities.map((quantity, index) => {
    while (sentence + 1 < text.sentences.length && quantity.start >= (text.sentences[sentence]?.end ?? 0)) sentence++;
    // 目标是：…；…；…: what a sentence says of its first part holds of those behind its semicolons.
    for (head = Math.max(head, sentence - MOST_PARTS); head < sentence && !joined(text, head, sentence); head++);
    const time: TimeMention | null = choose(index);
    const from = text.sentences[sentence]?.start ?? 0;
    const to = text.sentences[sentence]?.end ?? text.text.length;
    // A title's phrase is no mention of the text: its offsets are the title's own.
    const here = time !== null && time.start >= from && time.end <= to && own.has(time);
    const period: Period | null = time && (here ? time.period : { ...time.period, basis: "INHERITED" });
    // The figure's own hedge says something too: 将|超过4.7万人, 确保面积|不低于18亿亩.
    const hedge = /^[^\d０-９零一二三四五六七八九十百千万亿两几数]{0,4}/.exec(quantity.quote)?.[0].length ?? 0;
    const start = quantity.start + hedge;
    const words = text.text.slice(Math.max(text.sentences[head]?.start ?? from, start - LOOK_BACK), start);
    const reach =
      here && time.end <= quantity.start
        ? text.text.slice(Math.max(time.end, quantity.start - LOOK_BACK), quantity.start)
        : words;
    return {
      period,
      modality: modalityOf(
        words,
        text.text.slice(quantity.end, Math.min(to, quantity.end + 20)),
        here && time.modality === "TARGET" && time.end <= quantity.start,
      ),
      cumulative: isCumulative(reach, quantity, period, time?.rule ?? null),
    };
  });
}
