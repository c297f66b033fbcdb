import type { Draft } from "./draft.ts";
import { context, contextWords } from "./lexicon.ts";

const HAN = /[一-龥]/u;
const GROUP_NOT = context("group-not");
const INDEX_LEFT = context("index-left");
const INDEX_CHANGE = context("index-change");
const INDEX_MOVES = context("index-moves");
const INDEX_WORDS = contextWords("index-word");
const STOP = /^(?:[，。；、）)！？\n\s]|$|和|与|及)/u;
const hedged = (draft: Draft): boolean => draft.before.length > 0 || draft.after !== null || draft.more !== "";

export interface Reading {
  readonly rule: string;
  readonly confidence: number;
}

/** 七大行动, 8大展区: so many great ones. In words only up to ten: 十八大 is a congress. */
function isGroup(text: string, draft: Draft): boolean {
  if (text[draft.end] !== "大" || hedged(draft) || draft.multiplier > 0 || GROUP_NOT.at(text, draft.end + 1)) return false;
  if (/[党共]/u.test(text[draft.start - 1] ?? "")) return false;
  if (!/[一-龥A-Z]/u.test(text[draft.end + 1] ?? "")) return false;
  const value = draft.low.power === 0 ? draft.low.digits : 99n;
  // 飞行二大队
  if (text[draft.start] === "二") return false;
  return draft.kind === "digits" ? (draft.numeral?.plain ?? false) && value > 0n && value < 100n : value > 1n && value < 11n;
}

/**
 * What a number without a unit of the table is: a count of persons or things whose name follows at once (106万村民), of large groups
 * (七大行动), an index (指数为286.4), a half. Null if it is none of these.
 */
export function unitless(text: string, draft: Draft): Reading | null {
  const next = text.slice(draft.end, draft.end + 4);
  if (draft.rule === "figure.half") {
    const whole = draft.numberEnd - draft.numberStart === 2;
    return (whole && !/^(?:天|边|路|球|导体|径|岛)/u.test(next)) || draft.before.length > 0
      ? { rule: "figure.half", confidence: 0.85 }
      : null;
  }
  if (draft.rule !== "figure.count") return { rule: draft.rule, confidence: 0.9 };
  const { numeral } = draft;
  if (numeral === null) return null;
  if (isGroup(text, draft)) return { rule: "figure.group", confidence: 0.8 };
  const large = draft.low.power + draft.low.digits.toString().length > 2;
  if (draft.kind !== "digits") {
    const counts =
      draft.kind === "words"
        ? (draft.multiplier >= 4 && !numeral.bare) || (hedged(draft) && numeral.bare && large)
        : large && draft.multiplier >= 4;
    return counts ? { rule: "figure.bare", confidence: 0.6 } : null;
  }
  if (draft.multiplier >= 4 || numeral.more) return { rule: "figure.bare", confidence: 0.75 };
  if (/^(?:死|伤|亡)/u.test(next) && numeral.plain) return { rule: "figure.casualty", confidence: 0.8 };
  return indexReading(text, draft, next, large);
}

/** 指数为286.4, 总数达到1035: a bare number that a measure's name leads to and a stop follows. */
function indexReading(text: string, draft: Draft, next: string, large: boolean): Reading | null {
  const left = text.slice(Math.max(0, draft.start - 40), draft.start);
  const sentence = left.slice(Math.max(left.lastIndexOf("。"), left.lastIndexOf("；"), left.lastIndexOf("\n")) + 1);
  if (
    draft.numeral?.decimal &&
    INDEX_MOVES.at(text, draft.end) &&
    /[的由从]$/u.test(sentence) &&
    INDEX_WORDS.some((word) => sentence.includes(word))
  )
    return { rule: "figure.index", confidence: 0.6 };
  // 约2000居民
  if (draft.before.length > 0 && large && HAN.test(next[0] ?? "")) return { rule: "figure.bare", confidence: 0.5 };
  if (!STOP.test(next) || draft.numberEnd - draft.numberStart > 8) return null;
  if (draft.numeral?.decimal && INDEX_CHANGE.before(text, draft.start) && /指数|得分|评分/u.test(sentence))
    return { rule: "figure.index", confidence: 0.6 };
  const near = sentence.slice(-24);
  if (INDEX_LEFT.before(text, draft.start) && INDEX_WORDS.some((word) => near.includes(word)))
    return { rule: "figure.index", confidence: 0.7 };
  return draft.before.length > 0 ? { rule: "figure.bare", confidence: 0.5 } : null;
}

const NO_UNIT_CHAR = new Set(
  "年月日号时点分第是的了等个多余之以内外上下中里前后间位名者及和与或又也都还在有为被将把让从向对死伤亡强线路版室楼",
);

/**
 * A measure word that the table does not know: measure words are an open class, so the one character between a number in digits and
 * the end of its clause counts as one (修缮1万宅，).
 */
export function openUnit(text: string, draft: Draft): string | null {
  const form = text[draft.end] ?? "";
  const stands = draft.numeral !== null && draft.kind === "digits" && draft.after === null && draft.rule === "figure.count";
  if (!stands || !/[，。；、]/u.test(text[draft.end + 1] ?? "。") || !HAN.test(form) || NO_UNIT_CHAR.has(form)) return null;
  return form;
}
