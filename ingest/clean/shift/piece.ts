import { codeOf } from "../gbk.ts";

/* What stands in a damaged stretch, character by character, as the bytes that were shown. */

/** A pinyin that lost its opening bracket to a lone byte: `bào)`. */
export const SYLLABLE_END = /^ ?([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}) ?[)）]/u;
const GLOSS_NEXT = /^[(（] ?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6} ?[)）]/u;
const GLOSS_LAST = /[(（] ?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6} ?[)）]$/u;

/** Length of the gloss that begins at `at`; 0 if none does. */
export const glossFrom = (text: string, at: number): number => GLOSS_NEXT.exec(text.slice(at, at + 10))?.[0].length ?? 0;

/** Length of the gloss that ends at `at`; 0 if none does. */
export const glossTo = (text: string, at: number): number =>
  GLOSS_LAST.exec(text.slice(Math.max(0, at - 10), at))?.[0].length ?? 0;

/** The marks at whose bytes pages are cut, in either width, by their code. */
export const MARKS: Readonly<Record<string, number>> = {
  "！": 0xa3a1,
  "？": 0xa3bf,
  "；": 0xa3bb,
  "，": 0xa3ac,
  "。": 0xa1a3,
  "、": 0xa1a2,
  "!": 0xa3a1,
  "?": 0xa3bf,
  ";": 0xa3bb,
  ",": 0xa3ac,
};

const LONGEST = 60;

export interface Token {
  readonly kind: "pair" | "ascii" | "lone" | "end";
  /** Code of a pair, byte of an ASCII character. */
  readonly value: number;
  /** The pinyin that tells a lone byte's character. */
  readonly reading: string | null;
  readonly next: number;
}

/** The pieces of the observed text from `at` on, until the reading is in step again for certain. */
export function tokens(text: string, at: number): Token[] {
  const found: Token[] = [];
  let i = at;
  while (i < text.length && found.length < LONGEST) {
    const char = text[i] ?? "";
    const code = text.charCodeAt(i);
    if (char === "?" || char === "\ufffd") {
      const gloss = SYLLABLE_END.exec(text.slice(i + 1, i + 12));
      found.push({ kind: "lone", value: 0, reading: gloss?.[1] ?? null, next: i + 1 + (gloss?.[0].length ?? 0) });
      return found;
    }
    if (char === "€" || (code >= 0x40 && code <= 0x7e)) {
      found.push({ kind: "ascii", value: char === "€" ? 0x80 : code, reading: null, next: i + 1 });
      return found;
    }
    const pair = code < 0x80 ? -1 : codeOf(char);
    if (pair < 0) break;
    found.push({ kind: "pair", value: pair, reading: null, next: i + 1 });
    i++;
  }
  found.push({ kind: "end", value: 0, reading: null, next: i });
  return found;
}
