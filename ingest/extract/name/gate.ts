import type { Token } from "../../../src/model/text.ts";
import { mix } from "./char.ts";
import { CLASS_BITS, PAD } from "./context.ts";
import { KINDS } from "./lexis.ts";
import { Look } from "./look.ts";
import { type Page, WORDS_PAD } from "./page.ts";

/*
 * A look at each word before the tagger's: may it stand in a name at all? Five of six characters stand in none, and where that is
 * plain the tagger's hundred features a character are spared. The gate learned from what the tagger finds (scripts/train-gate.ts). It
 * looks twice: at the word and what stands around it, then at how likely its neighbours are, so that the plain words within a long
 * name stay open. models/gate.bin, little-endian: magic "SNG1", GATE_VERSION, threshold (int32 each), first and second weights (int8).
 */

const MAGIC = 0x31474e53;
const GATE_VERSION = 1;
const HEAD = 12;

/** Binary logarithms of how many weights the looks have: small enough to stay near the processor. */
export const FIRST_BITS = 18;
export const SECOND_BITS = 16;
/** Units of a weight in a log unit. */
export const UNIT = 32;
/** What a word begins with: most stand in no name. */
export const BASE = -2 * UNIT;

const FIRST = 1 << FIRST_BITS;
const SECOND = 1 << SECOND_BITS;

/** Endings of names that plain words stand in, by place in ENDINGS of lexis.ts: bodies, events, programmes, works. */
const LONG = [0, 2, 3, 4];

/** How sure the first look was, from 0 (surely in no name) to 15. */
const levelOf = (sum: number): number => Math.min(Math.max((sum + 9 * UNIT + UNIT / 2) >> 5, 0), 15);

/** Writes what the first look sees of word `w`, which goes from `start` to `end`; returns how many contents that is. */
export function firstLook(page: Page, w: number, start: number, end: number, out: Int32Array): number {
  const s = start + PAD;
  const e = end - 1 + PAD;
  const { chars, gazette, letters } = page;
  const { near } = page.endings;
  const { hash, pos, length, first: head, last } = page.words;
  const word = hash[w] as number;
  const p = pos[w] as number;
  let n = 0;
  out[n++] = word;
  out[n++] = hash[w - 1] as number;
  out[n++] = hash[w + 1] as number;
  out[n++] = mix(hash[w - 1] as number, word);
  out[n++] = mix(word, hash[w + 1] as number);
  out[n++] = hash[w - 2] as number;
  out[n++] = hash[w + 2] as number;
  out[n++] = mix(mix(pos[w - 1] as number, p), pos[w + 1] as number);
  out[n++] = mix(mix(pos[w - 2] as number, pos[w - 1] as number), p);
  out[n++] = mix(mix(p, pos[w + 1] as number), pos[w + 2] as number);
  out[n++] = mix(word, pos[w + 1] as number);
  out[n++] = mix(word, pos[w - 1] as number);
  out[n++] = mix(p, head[w] as number);
  out[n++] = mix(p, last[w] as number);
  out[n++] = mix(mix(p, head[w + 1] as number), length[w] as number);
  out[n++] = mix(mix(p, last[w - 1] as number), length[w] as number);
  out[n++] = mix(mix(p, last[w + 1] as number), length[w + 1] as number);
  out[n++] = mix(gazette[s] as number, gazette[e] as number);
  out[n++] = mix(gazette[s - 1] as number, gazette[e + 1] as number);
  out[n++] = mix(p, gazette[s] as number);
  const nearest = e << CLASS_BITS;
  for (let k = nearest; k < nearest + KINDS; k++) out[n++] = mix(p, near[k] as number);
  for (let k = 0; k < LONG.length; k++) out[n++] = mix(word, near[nearest + (LONG[k] as number)] as number);
  out[n++] = mix(p, page.titleBefore[s] as number);
  const letter = (letters[s] as number) * 64 + (page.foreign[s] as number);
  out[n++] = mix(mix(letter, letters[e] as number), length[w] as number);
  out[n++] = mix(letter, p);
  out[n++] = mix(mix(letters[s - 1] as number, letters[s] as number), letters[e + 1] as number);
  out[n++] = mix(mix(page.quoted[s] as number, page.from[s] as number), page.to[e] as number);
  out[n++] = mix(word, (page.quoted[s] as number) >> 4);
  out[n++] = mix(p, page.ordinals[s] as number);
  out[n++] = mix(chars[s] as number, chars[s - 1] as number);
  out[n++] = mix(chars[e] as number, chars[e + 1] as number);
  return n;
}

/** What the second look needs of a page. */
export type Seen = Pick<Page["words"], "hash" | "pos">;

/** Writes what the second look sees of word `w`, by the levels of the words around it; returns how many contents that is. */
export function secondLook({ hash, pos }: Seen, levels: Uint8Array, w: number, out: Int32Array): number {
  const own = levels[w] as number;
  const left = levels[w - 1] as number;
  const right = levels[w + 1] as number;
  const before = Math.max(left, levels[w - 2] as number);
  const after = Math.max(right, levels[w + 2] as number);
  const wide = Math.max(before, levels[w - 3] as number) * 16 + Math.max(after, levels[w + 3] as number);
  const word = hash[w] as number;
  const p = mix(mix(pos[w - 1] as number, pos[w] as number), pos[w + 1] as number);
  let n = 0;
  out[n++] = own;
  out[n++] = own * 16 + left;
  out[n++] = own * 16 + right;
  out[n++] = (own * 16 + left) * 16 + right;
  out[n++] = (own * 16 + left) * 16 + (levels[w - 2] as number);
  out[n++] = (own * 16 + right) * 16 + (levels[w + 2] as number);
  out[n++] = mix(word, left);
  out[n++] = mix(word, right);
  out[n++] = (own * 16 + before) * 16 + after;
  out[n++] = own * 256 + wide;
  out[n++] = mix(p, left);
  out[n++] = mix(p, right);
  return n;
}

/** The levels of a text's words by the sums of their first looks, with the words' padding. */
export function levelsOf(sums: ArrayLike<number>): Uint8Array {
  const levels = new Uint8Array(sums.length + 2 * WORDS_PAD);
  for (let t = 0; t < sums.length; t++) levels[t + WORDS_PAD] = levelOf(sums[t] as number);
  return levels;
}

/** Tells where the tagger need not look. */
export class Gate {
  readonly #first: Look;
  readonly #second: Look;
  readonly #threshold: number;

  /** Reads what packGate wrote. Throws RangeError if the bytes are no gate, or one for other features. */
  constructor(bytes: Uint8Array) {
    const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const right = bytes.length === HEAD + FIRST + SECOND && head.getUint32(0, true) === MAGIC;
    if (!right || head.getInt32(4, true) !== GATE_VERSION)
      throw new RangeError(`gate.bin is no gate of version ${GATE_VERSION}: train it anew by \`npm run train:gate\``);
    this.#threshold = head.getInt32(8, true);
    this.#first = new Look(FIRST_BITS, new Int8Array(bytes.buffer, bytes.byteOffset + HEAD, FIRST));
    this.#second = new Look(SECOND_BITS, new Int8Array(bytes.buffer, bytes.byteOffset + HEAD + FIRST, SECOND));
  }

  /** By token: how likely it stands in a name, in units of a weight. */
  sums(page: Page, tokens: readonly Token[]): Int32Array {
    const first = this.#first;
    const second = this.#second;
    const sums = new Int32Array(tokens.length);
    for (let t = 0; t < tokens.length; t++) {
      const { start, end } = tokens[t] as Token;
      sums[t] = BASE + first.sum(firstLook(page, t + WORDS_PAD, start, end, first.contents));
    }
    const levels = levelsOf(sums);
    for (let t = 0; t < tokens.length; t++)
      sums[t] = (sums[t] as number) + second.sum(secondLook(page.words, levels, t + WORDS_PAD, second.contents));
    return sums;
  }

  /** Takes the characters of words that stand in no name out of what is possible. */
  shut(page: Page, tokens: readonly Token[]): void {
    const sums = this.sums(page, tokens);
    for (let t = 0; t < tokens.length; t++) {
      const { start, end } = tokens[t] as Token;
      if ((sums[t] as number) < this.#threshold) page.possible.fill(0, start, end);
    }
  }
}

/** Writes a gate; `firsts` and `seconds` are rounded to units. */
export function packGate(firsts: Int8Array, seconds: Int8Array, threshold: number): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(MAGIC, 0);
  head.writeInt32LE(GATE_VERSION, 4);
  head.writeInt32LE(threshold, 8);
  return Buffer.concat([head, Buffer.from(firsts.buffer), Buffer.from(seconds.buffer)]);
}
