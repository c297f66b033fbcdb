import type { Token } from "../../../src/model/text.ts";
import { BREAK, CLASS } from "./char.ts";
import type { Lexis } from "./lexis.ts";
import type { Room } from "./room.ts";
import type { Trie } from "./trie.ts";

/* What stands around a character, further off than its neighbours; index i + PAD holds what is true of character i. */

export const PAD = 4;

/** Distances fall into these: 0 1 2 3 4 5–6 7–9 10–14 15–; NONE stands for "none". */
export const BUCKET = new Uint8Array(256).map((_, d) => (d < 5 ? d : d < 7 ? 5 : d < 10 ? 6 : d < 15 ? 7 : d < 25 ? 8 : 9));
export const NONE = 15;

/** In a bucket: a 的, a word that hardly stands in names (verb, preposition, adverb, pronoun), in between. */
const DE = 16;
const LOOSE = 32;

/** By character, without padding: 1 in a verb, a preposition, an adverb or a pronoun. */
export function looseOf(length: number, tokens: readonly Token[], room: Room): Uint8Array {
  const loose = room.bytes(length);
  for (const { start, end, pos } of tokens)
    if (pos === "v" || pos === "p" || pos === "d" || pos === "r") for (let i = start; i < end; i++) loose[i] = 1;
  return loose;
}

/** Binary logarithm of how many numbers `Endings` have for a character: one for each class of endings. */
export const CLASS_BITS = 3;

/** By character, and within it by class of endings: how far the next one is, and which it is. */
export interface Endings {
  readonly near: Uint8Array;
  readonly which: Int32Array;
}

// What is known of the next ending of each class, from character to character.
const at = new Int32Array(1 << CLASS_BITS);
const word = new Int32Array(1 << CLASS_BITS);
const between = new Int32Array(1 << CLASS_BITS);

/**
 * By class of endings: how far the next one is within the clause, and what stands in between. One walk from right to left for all
 * classes; most characters begin no ending.
 */
export function nearest(text: string, loose: Uint8Array, { endings, heads }: Lexis, room: Room): Endings {
  const size = (text.length + 2 * PAD) << CLASS_BITS;
  const near = room.bytes(size).fill(NONE);
  const which = room.ints(size);
  const all = (1 << endings.length) - 1;
  // The classes that have an ending ahead, one bit each.
  let ahead = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const unit = text.charCodeAt(i);
    if ((BREAK[unit] as number) === 1) ahead = 0;
    const over = unit === 0x7684 ? DE : (loose[i] as number) === 1 ? LOOSE : 0;
    if (over !== 0) for (let k = 0; k < endings.length; k++) between[k] = (between[k] as number) | over;
    for (let some = (heads[unit] as number) & all; some !== 0; some &= some - 1) {
      const k = 31 - Math.clz32(some & -some);
      const hit = (endings[k] as Trie).longest(text, i);
      if (hit === 0) continue;
      // "委员会" is one ending, not three: what lies inside a longer one does not count.
      ahead |= 1 << k;
      at[k] = i;
      word[k] = hit & 65535;
      between[k] = 0;
    }
    for (let some = ahead; some !== 0; some &= some - 1) {
      const k = 31 - Math.clz32(some & -some);
      const place = ((i + PAD) << CLASS_BITS) + k;
      const d = (at[k] as number) - i;
      near[place] = (BUCKET[Math.min(d, 255)] as number) | (between[k] as number);
      if (d < 15) which[place] = word[k] as number;
    }
  }
  return { near, which };
}

/** The title that ends just before or up to five characters before a character: which · 8 + distance. */
export function titlesBefore(text: string, lexis: Lexis, room: Room): Int32Array {
  const before = room.ints(text.length + 2 * PAD);
  for (let i = 0; i < text.length; i++) {
    const hit = ((lexis.heads[text.charCodeAt(i)] as number) & lexis.title) === 0 ? 0 : lexis.titles.longest(text, i);
    if (hit === 0) continue;
    const end = i + (hit >> 16);
    for (let d = 0; d < 5 && end + d < text.length; d++) {
      if ((BREAK[text.charCodeAt(end + d)] as number) === 1) break;
      before[end + d + PAD] = (hit & 65535) * 8 + d + 1;
    }
  }
  return before;
}

/** Longest names of the gazetteer, from left to right without overlap: kind · 4 + place in the name (0 B 1 M 2 E 3 S). */
export function gazetteOf(text: string, lexis: Lexis, room: Room): Uint8Array {
  const marks = room.bytes(text.length + 2 * PAD);
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

export interface Letters {
  /** Bits: 1 begins a family name, 2 writes foreign names, 4 begins a family name of two characters, 8 a state, 16 a province in short. */
  readonly letters: Uint8Array;
  /** How many letters of foreign names stand in a row here: before · 8 + after, each up to 7. */
  readonly foreign: Uint8Array;
}

export function lettersOf(text: string, lexis: Lexis, room: Room): Letters {
  const letters = room.bytes(text.length + 2 * PAD);
  const foreign = room.bytes(text.length + 2 * PAD);
  const writes = (unit: number): boolean => ((lexis.letters[unit] as number) & 2) !== 0 || CLASS[unit] === 16;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const heads = ((lexis.heads[unit] as number) & lexis.surname) !== 0;
    const double = heads && lexis.doubleSurnames.has(unit * 65536 + text.charCodeAt(i + 1)) ? 4 : 0;
    letters[i + PAD] = (lexis.letters[unit] as number) | double;
    foreign[i + PAD] = before * 8;
    before = writes(unit) ? Math.min(before + 1, 7) : 0;
  }
  let after = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    foreign[i + PAD] = (foreign[i + PAD] as number) + after;
    after = writes(text.charCodeAt(i)) ? Math.min(after + 1, 7) : 0;
  }
  return { letters, foreign };
}

const COUNTED = new Uint8Array(65536);
for (const unit of "届次轮批") COUNTED[unit.charCodeAt(0)] = 1;

/**
 * Where 第十八届 or 首届 stands, and a year: 1 at its first character, 2 inside, 3 + bucket of the distance after it in the clause
 * (with 16 after a year); 0 elsewhere.
 */
export function ordinalsOf(text: string, room: Room): Uint8Array {
  const marks = room.bytes(text.length + 2 * PAD);
  let last = -1;
  let year = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((BREAK[unit] as number) === 1 || unit === 0x7684) last = -1;
    const counted = (COUNTED[unit] as number) === 1;
    if (counted || unit === 0x5e74) {
      let from = i - 1;
      while (from >= 0 && i - from < 8 && numeral(text.charCodeAt(from))) from--;
      const opened = counted && from >= 0 && (text[from] === "第" || (from === i - 1 && text[from] === "首"));
      const dated = !counted && i - from === 5;
      if (opened || dated) {
        const first = opened ? from : from + 1;
        year = dated ? 32 : 0;
        for (let k = first; k <= i; k++) marks[k + PAD] = (k === first ? 1 : 2) + year;
        last = i;
        continue;
      }
    }
    if (last >= 0) marks[i + PAD] = 3 + (BUCKET[Math.min(i - last, 255)] as number) + year;
  }
  return marks;
}

const numeral = (unit: number): boolean => CLASS[unit] === 2 || CLASS[unit] === 3;

export interface Quotes {
  /** Kind of the closing mark · 16 + bucket of the length + 1; 0 outside. */
  readonly quoted: Int32Array;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** Where the marks stand: index of the opening and of the closing one, with PAD. */
  readonly open: Int32Array;
  readonly close: Int32Array;
}

/** What stands inside “…”, 《…》 or （…）, up to 60 characters on one line: which, and how far from either end. */
export function quotesOf(classes: Uint8Array, room: Room): Quotes {
  const size = classes.length;
  const quoted = room.ints(size);
  const from = room.bytes(size).fill(NONE);
  const to = room.bytes(size).fill(NONE);
  const open = room.ints(size);
  const close = room.ints(size);
  const waiting: number[] = [];
  for (let i = PAD; i < size - PAD; i++) {
    const kind = classes[i] as number;
    if (kind === 0) waiting.length = 0;
    else if (kind === 6 || kind === 8 || kind === 10) waiting.push(i);
    else if (kind === 7 || kind === 9 || kind === 11) {
      const first = waiting.pop();
      if (first === undefined || (classes[first] as number) !== kind - 1 || i - first > 60) continue;
      const length = BUCKET[i - first - 1] as number;
      for (let k = first + 1; k < i; k++) {
        if ((quoted[k] as number) !== 0) continue;
        quoted[k] = kind * 16 + length + 1;
        from[k] = BUCKET[k - first - 1] as number;
        to[k] = BUCKET[i - k - 1] as number;
        open[k] = first;
        close[k] = i;
      }
    }
  }
  return { quoted, from, to, open, close };
}
