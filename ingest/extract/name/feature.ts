import type { Token } from "../../../src/model/text.ts";
import type { Lexis } from "./lexis.ts";

/*
 * What the tagger sees of a character. Features are 32-bit hashes of (template, content): no string is built. The same code
 * runs in training and in reading; any change here asks for a new training (the model carries FEATURES_VERSION).
 */
export const FEATURES_VERSION = 2;
/** More than any character has. */
export const FEATURES_MAX = 160;

const PAD = 4;
const BREAKS = "，。；！？：、\n,;!?:";

/** A step of a multiplicative hash over 32-bit integers. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** The feature of a template with some content. */
const hashed = (template: number, value: number): number => mix(Math.imul(template, 0x9e3779b1), value);

/** Distances fall into these: 0 1 2 3 4 5–6 7–9 10–14 15–; 15 stands for "none". */
const BUCKET = new Uint8Array(256).map((_, d) => (d < 5 ? d : d < 7 ? 5 : d < 10 ? 6 : d < 15 ? 7 : d < 25 ? 8 : 9));
const NONE = 15;

/** Character classes; Han characters that are no numerals are 1. */
const CLASS = new Uint8Array(65536).fill(1);
{
  const put = (value: number, units: string): void => {
    for (const unit of units) CLASS[unit.charCodeAt(0)] = value;
  };
  for (let i = 0; i < 0x3000; i++) CLASS[i] = 19;
  for (let i = 0xff00; i < 0x10000; i++) CLASS[i] = 19;
  for (let i = 65; i < 91; i++) CLASS[i] = CLASS[i + 0xfee0] = 4;
  for (let i = 97; i < 123; i++) CLASS[i] = CLASS[i + 0xfee0] = 5;
  put(2, "0123456789０１２３４５６７８９");
  put(3, "〇零一二三四五六七八九十百千万亿两");
  put(6, "“‘「『");
  put(7, "”’」』");
  put(8, "《〈");
  put(9, "》〉");
  put(10, "（([〔【");
  put(11, "）)]〕】");
  put(12, "、");
  put(13, "，,");
  put(14, "。！？；!?;");
  put(15, "：:");
  put(16, "·•・");
  put(17, " \u3000\t");
  put(18, "-—－–~～");
  put(0, "\n");
}

const NORMAL = new Uint16Array(65536).map((_, c) => (CLASS[c] === 2 ? 48 : c >= 0xff21 && c <= 0xff5a ? c - 0xfee0 : c));

/** A text with everything about it that features draw on; index i + PAD holds what is true of character i. */
export interface Page {
  readonly length: number;
  readonly chars: Int32Array;
  readonly classes: Uint8Array;
  readonly grams2: Int32Array;
  readonly grams3: Int32Array;
  readonly grams4: Int32Array;
  /** Index of the word a character stands in (with two empty words at either end), and its place in it: 0 B 1 M 2 E 3 S. */
  readonly words: Int32Array;
  readonly places: Uint8Array;
  readonly wordHash: Int32Array;
  readonly wordPos: Int32Array;
  readonly wordLength: Uint8Array;
  readonly wordLast: Int32Array;
  readonly wordFirst: Int32Array;
  readonly coarse: Uint16Array;
  readonly middle: Uint16Array;
  readonly fine: Uint16Array;
  /** Per character and class: bucket of the distance to the next ending, and which it is. */
  readonly endings: readonly { readonly near: Uint8Array; readonly which: Int32Array }[];
  readonly titleBefore: Int32Array;
  readonly gazette: Uint8Array;
  /** Bits: 1 begins a family name, 2 writes foreign names, 4 begins a family name of two characters. */
  readonly letters: Uint8Array;
  /** How many letters of foreign names stand in a row here: before · 8 + after, each up to 7. */
  readonly foreign: Uint8Array;
  readonly quoted: Int32Array;
  readonly quotedFrom: Uint8Array;
  readonly quotedTo: Uint8Array;
  readonly quoteAfter: Int32Array;
  /** By character (without padding): 1 where a name is possible; 0 far from every word that any name was seen with. */
  readonly open: Uint8Array;
}

const WORDS_PAD = 3;

/** Computes once per text what its characters' features need. `tokens` tile the text. */
export function pageOf(text: string, tokens: readonly Token[], lexis: Lexis): Page {
  const n = text.length;
  const size = n + 2 * PAD;
  const chars = new Int32Array(size);
  const classes = new Uint8Array(size);
  for (let i = 0; i < n; i++) {
    const code = text.charCodeAt(i);
    chars[i + PAD] = NORMAL[code] as number;
    classes[i + PAD] = CLASS[code] as number;
  }
  const grams2 = new Int32Array(size);
  const grams3 = new Int32Array(size);
  const grams4 = new Int32Array(size);
  for (let i = size - 2; i >= 0; i--) grams2[i] = mix(mix(17, chars[i] as number), chars[i + 1] as number);
  for (let i = size - 3; i >= 0; i--) grams3[i] = mix(grams2[i] as number, chars[i + 2] as number);
  for (let i = size - 4; i >= 0; i--) grams4[i] = mix(grams3[i] as number, chars[i + 3] as number);

  const count = tokens.length + 2 * WORDS_PAD;
  const words = new Int32Array(size);
  const places = new Uint8Array(size);
  const wordHash = new Int32Array(count);
  const wordPos = new Int32Array(count);
  const wordLength = new Uint8Array(count);
  const wordLast = new Int32Array(count);
  const wordFirst = new Int32Array(count);
  const coarse = new Uint16Array(count);
  const middle = new Uint16Array(count);
  const fine = new Uint16Array(count);
  const closed = new Uint8Array(count).fill(1);
  words.fill(count - 1, n + PAD);
  for (let t = 0; t < tokens.length; t++) {
    const { start, end, pos } = tokens[t] as Token;
    const w = t + WORDS_PAD;
    let hash = 23;
    for (let i = start; i < end; i++) {
      hash = mix(hash, chars[i + PAD] as number);
      words[i + PAD] = w;
      places[i + PAD] = end - start === 1 ? 3 : i === start ? 0 : i === end - 1 ? 2 : 1;
    }
    wordHash[w] = hash;
    wordFirst[w] = chars[start + PAD] as number;
    wordLast[w] = chars[end - 1 + PAD] as number;
    wordLength[w] = Math.min(end - start, 6);
    let code = 0;
    for (let k = 0; k < pos.length; k++) code = code * 32 + (pos.charCodeAt(k) & 31);
    wordPos[w] = code;
    const cluster = lexis.clusters.find(hash);
    coarse[w] = cluster & 63;
    middle[w] = (cluster >> 6) & 255;
    fine[w] = (cluster >> 14) & 1023;
    closed[w] = cluster >> 24;
  }

  const endings = lexis.endings.map((trie) => nearest(text, trie));
  const { letters, foreign } = lettersOf(text, lexis);
  const page: Page = {
    length: n,
    chars,
    classes,
    grams2,
    grams3,
    grams4,
    words,
    places,
    wordHash,
    wordPos,
    wordLength,
    wordLast,
    wordFirst,
    coarse,
    middle,
    fine,
    endings,
    titleBefore: titlesBefore(text, lexis),
    gazette: gazetteOf(text, lexis),
    letters,
    foreign,
    quoted: new Int32Array(size),
    quotedFrom: new Uint8Array(size).fill(NONE),
    quotedTo: new Uint8Array(size).fill(NONE),
    quoteAfter: new Int32Array(size),
    open: new Uint8Array(n),
  };
  markQuotes(page);
  for (let i = 0; i < n; i++) {
    const w = words[i + PAD] as number;
    const shut = ((closed[w - 1] as number) & (closed[w] as number) & (closed[w + 1] as number)) === 1;
    page.open[i] = shut && (page.quoted[i + PAD] as number) === 0 && (page.gazette[i + PAD] as number) === 0 ? 0 : 1;
  }
  return page;
}

/** How far the next ending of a class is within the clause, from right to left; a 的 in between is kept as bit 4. */
function nearest(text: string, trie: Lexis["endings"][number]): { near: Uint8Array; which: Int32Array } {
  const near = new Uint8Array(text.length + 2 * PAD).fill(NONE);
  const which = new Int32Array(text.length + 2 * PAD);
  let at = -1;
  let word = 0;
  let de = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const unit = text.charCodeAt(i);
    if (BREAK[unit] === 1) at = -1;
    else if (unit === 0x7684) de = 16;
    const hit = trie.longest(text, i);
    if (hit > 0) {
      // "委员会" is one ending, not three: what lies inside a longer one does not count.
      at = i;
      word = hit & 65535;
      de = 0;
    }
    if (at >= 0) {
      const d = Math.min(at - i, 255);
      near[i + PAD] = (BUCKET[d] as number) | de;
      which[i + PAD] = d < 15 ? word : 0;
    }
  }
  return { near, which };
}

const BREAK = new Uint8Array(65536);
for (const unit of BREAKS) BREAK[unit.charCodeAt(0)] = 1;

/** The title that ends just before or up to five characters before a character: which · 8 + distance. */
function titlesBefore(text: string, lexis: Lexis): Int32Array {
  const before = new Int32Array(text.length + 2 * PAD);
  for (let i = 0; i < text.length; i++) {
    const hit = lexis.titles.longest(text, i);
    if (hit === 0) continue;
    const end = i + (hit >> 16);
    for (let d = 0; d < 5 && end + d < text.length; d++) {
      if (BREAK[text.charCodeAt(end + d)] === 1) break;
      before[end + d + PAD] = (hit & 65535) * 8 + d + 1;
    }
  }
  return before;
}

/** Longest names of the gazetteer, from left to right without overlap: kind · 4 + place in the name (0 B 1 M 2 E 3 S). */
function gazetteOf(text: string, lexis: Lexis): Uint8Array {
  const marks = new Uint8Array(text.length + 2 * PAD);
  for (let i = 0; i < text.length; ) {
    const hit = lexis.gazette.longest(text, i);
    const length = hit >> 16;
    if (hit === 0) {
      i++;
      continue;
    }
    const kind = (hit & 65535) * 4;
    for (let k = 0; k < length; k++) marks[i + k + PAD] = kind + (length === 1 ? 3 : k === 0 ? 0 : k === length - 1 ? 2 : 1);
    i += length;
  }
  return marks;
}

function lettersOf(text: string, lexis: Lexis): { letters: Uint8Array; foreign: Uint8Array } {
  const letters = new Uint8Array(text.length + 2 * PAD);
  const foreign = new Uint8Array(text.length + 2 * PAD);
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const double = lexis.doubleSurnames.has(unit * 65536 + text.charCodeAt(i + 1)) ? 4 : 0;
    letters[i + PAD] = (lexis.letters[unit] as number) | double;
    const writes = ((lexis.letters[unit] as number) & 2) !== 0 || CLASS[unit] === 16;
    foreign[i + PAD] = before * 8;
    before = writes ? Math.min(before + 1, 7) : 0;
  }
  let after = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const unit = text.charCodeAt(i);
    foreign[i + PAD] = (foreign[i + PAD] as number) + after;
    after = ((lexis.letters[unit] as number) & 2) !== 0 || CLASS[unit] === 16 ? Math.min(after + 1, 7) : 0;
  }
  return { letters, foreign };
}

/** Marks what stands inside “…” or 《…》: which, how far from either end, and what follows the closing one. */
function markQuotes(page: Page): void {
  const open: number[] = [];
  const { classes, quoted, quotedFrom, quotedTo, quoteAfter } = page;
  for (let i = PAD; i < page.length + PAD; i++) {
    const kind = classes[i] as number;
    if (kind === 0) open.length = 0;
    else if (kind === 6 || kind === 8 || kind === 10) open.push(i);
    else if (kind === 7 || kind === 9 || kind === 11) {
      const from = open.pop();
      if (from === undefined || (classes[from] as number) !== kind - 1 || i - from > 60) continue;
      const length = BUCKET[i - from - 1] as number;
      for (let k = from + 1; k < i; k++) {
        if ((quoted[k] as number) !== 0) continue;
        quoted[k] = kind * 16 + length + 1;
        quotedFrom[k] = BUCKET[k - from - 1] as number;
        quotedTo[k] = BUCKET[i - k - 1] as number;
        quoteAfter[k] = page.grams2[i + 1] ?? 0;
      }
    }
  }
}

/** Writes the features of character `at` into `out` and returns how many. */
export function featuresAt(page: Page, at: number, out: Int32Array): number {
  const i = at + PAD;
  const { chars, classes, grams2, grams3, grams4, wordHash, wordPos, wordLast, wordFirst, coarse, middle, fine } = page;
  const place = page.places[i] as number;
  const w = page.words[i] as number;
  let n = 0;

  for (let k = -3; k <= 3; k++) out[n] = hashed(++n, chars[i + k] as number);
  for (let k = -3; k <= 2; k++) out[n] = hashed(++n, grams2[i + k] as number);
  for (let k = -3; k <= 1; k++) out[n] = hashed(++n, grams3[i + k] as number);
  for (let k = -3; k <= 0; k++) out[n] = hashed(++n, grams4[i + k] as number);
  out[n] = hashed(++n, mix(chars[i - 1] as number, chars[i + 1] as number));
  const c3 = ((classes[i - 1] as number) << 10) | ((classes[i] as number) << 5) | (classes[i + 1] as number);
  out[n] = hashed(++n, c3);
  out[n] = hashed(++n, (c3 << 10) | ((classes[i - 2] as number) << 5) | (classes[i + 2] as number));

  const pos = (wordPos[w] as number) * 4 + place;
  const word = wordHash[w] as number;
  out[n] = hashed(++n, mix(word, place));
  out[n] = hashed(++n, mix(wordHash[w - 1] as number, place));
  out[n] = hashed(++n, mix(wordHash[w + 1] as number, place));
  out[n] = hashed(++n, mix(wordHash[w - 2] as number, place));
  out[n] = hashed(++n, mix(wordHash[w + 2] as number, place));
  out[n] = hashed(++n, mix(mix(wordHash[w - 1] as number, word), place));
  out[n] = hashed(++n, mix(mix(word, wordHash[w + 1] as number), place));
  out[n] = hashed(++n, pos);
  out[n] = hashed(++n, mix(pos, wordPos[w - 1] as number));
  out[n] = hashed(++n, mix(pos, wordPos[w + 1] as number));
  out[n] = hashed(++n, mix(mix(pos, wordPos[w - 1] as number), wordPos[w + 1] as number));
  out[n] = hashed(++n, mix(mix(pos, wordPos[w - 2] as number), wordPos[w - 1] as number));
  out[n] = hashed(++n, mix(mix(pos, wordPos[w + 1] as number), wordPos[w + 2] as number));
  out[n] = hashed(++n, mix(pos, page.wordLength[w] as number));
  out[n] = hashed(++n, mix(pos, wordLast[w] as number));
  out[n] = hashed(++n, mix(pos, wordFirst[w] as number));
  out[n] = hashed(++n, mix(pos, mix(wordLast[w + 1] as number, page.wordLength[w + 1] as number)));
  out[n] = hashed(++n, mix(pos, mix(wordLast[w - 1] as number, page.wordLength[w - 1] as number)));

  for (const { near, which } of page.endings) {
    const bucket = near[i] as number;
    out[n] = hashed(++n, bucket * 4 + place);
    out[n] = hashed(++n, mix(which[i] as number, bucket));
    out[n] = hashed(++n, mix(pos, bucket));
  }
  out[n] = hashed(++n, page.titleBefore[i] as number);
  out[n] = hashed(++n, (page.titleBefore[i] as number) & 7);
  out[n] = hashed(++n, mix(page.titleBefore[i] as number, pos));

  const { letters, foreign } = page;
  const l3 = ((letters[i - 1] as number) << 6) | ((letters[i] as number) << 3) | (letters[i + 1] as number);
  out[n] = hashed(++n, l3 * 4 + place);
  out[n] = hashed(++n, mix((l3 << 3) | (letters[i - 2] as number), wordPos[w - 1] as number));
  out[n] = hashed(++n, (letters[i] as number) * 64 + (foreign[i] as number));
  out[n] = hashed(++n, mix((letters[i] as number) * 64 + (foreign[i] as number), chars[i - 1] as number));
  out[n] = hashed(++n, mix((letters[i] as number) * 64 + (foreign[i] as number), chars[i + 1] as number));

  let template = 0;
  const quoted = page.quoted[i] as number;
  if (quoted !== 0) {
    template = 100;
    out[n++] = hashed(++template, mix(quoted >> 4, page.quotedFrom[i] as number));
    out[n++] = hashed(++template, mix(quoted >> 4, page.quotedTo[i] as number));
    out[n++] = hashed(++template, mix(quoted, mix(page.quotedFrom[i] as number, page.quotedTo[i] as number)));
    out[n++] = hashed(++template, mix(page.quoteAfter[i] as number, page.quotedFrom[i] as number));
    out[n++] = hashed(++template, mix(page.quoteAfter[i] as number, page.quotedTo[i] as number));
  }
  const gazette = page.gazette[i] as number;
  if (gazette !== 0) {
    template = 110;
    out[n++] = hashed(++template, gazette);
    out[n++] = hashed(++template, mix(gazette, pos));
    out[n++] = hashed(++template, mix(gazette, page.gazette[i + 1] as number));
    out[n++] = hashed(++template, mix(gazette, page.gazette[i - 1] as number));
    out[n++] = hashed(++template, mix(gazette, grams2[i + 1] as number));
  }
  template = 120;
  out[n++] = hashed(++template, page.gazette[i - 1] as number);
  out[n++] = hashed(++template, page.gazette[i + 1] as number);

  {
    const c0 = (coarse[w] as number) * 4 + place;
    const m0 = (middle[w] as number) * 4 + place;
    out[n++] = hashed(++template, c0);
    out[n++] = hashed(++template, m0);
    out[n++] = hashed(++template, (fine[w] as number) * 4 + place);
    out[n++] = hashed(++template, mix(coarse[w - 1] as number, place));
    out[n++] = hashed(++template, mix(middle[w - 1] as number, place));
    out[n++] = hashed(++template, mix(fine[w - 1] as number, place));
    out[n++] = hashed(++template, mix(coarse[w + 1] as number, place));
    out[n++] = hashed(++template, mix(middle[w + 1] as number, place));
    out[n++] = hashed(++template, mix(fine[w + 1] as number, place));
    out[n++] = hashed(++template, mix(mix(c0, coarse[w - 1] as number), coarse[w + 1] as number));
    out[n++] = hashed(++template, mix(m0, middle[w - 1] as number));
    out[n++] = hashed(++template, mix(m0, middle[w + 1] as number));
    out[n++] = hashed(++template, mix(mix(c0, coarse[w + 1] as number), coarse[w + 2] as number));
    out[n++] = hashed(++template, mix(mix(c0, coarse[w - 2] as number), coarse[w - 1] as number));
  }
  return n;
}
