import { hashOf } from "../../src/model/id.ts";

/**
 * A text as it is compared: letters, digits and per cent alone, in their ordinary width and lower case, with the decimal points
 * between digits. Punctuation and spaces differ from copy to copy; they are no part of it.
 */
export function canonical(text: string): string {
  const plain = /^[\u0000-\uf8ff]*$/.test(text) ? text : text.normalize("NFKC");
  const lower = plain.toLowerCase();
  const percent = lower.includes("％") ? lower.replace(/％/g, "%") : lower;
  return lettersOf(percent.includes(".") ? percent.replace(/(?<!\d)\.|\.(?!\d)/g, "") : percent);
}

const LETTER = /[\p{L}\p{N}.%]/u;
/** By code unit, once it was met: 1 is a letter, 2 is none. A look into Unicode's classes for each unit of a text is ten times as slow. */
const KINDS = new Uint8Array(0x10000);

function lettersOf(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // 𠮷: two units, told together.
    if (code >= 0xd800 && code < 0xe000) return text.replace(/[^\p{L}\p{N}.%]+/gu, "");
    const kind = KINDS[code] || (LETTER.test(text.charAt(at)) ? 1 : 2);
    KINDS[code] = kind;
    if (kind === 1) continue;
    if (at > from) pieces.push(text.slice(from, at));
    from = at + 1;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

/** A body shorter than this (in canonical units) does not tell a text alone: its title counts too. */
const SHORT = 40;

/** Hash of a text's canonical form: of its body, with the title where the body is too short to tell texts apart. */
export function textHash(title: string, body: string): string {
  const main = canonical(body);
  return hashOf(main.length >= SHORT ? main : `${canonical(title)}\n${main}`);
}

/** How many values a signature has. */
export const SIGNATURE = 64;
const BANDS = 16;
const GRAM = 5;

// Odd multipliers and offsets of the hash family, from a fixed linear congruence.
const MULTIPLY = new Uint32Array(SIGNATURE);
const ADD = new Uint32Array(SIGNATURE);
let seed = 0x9e3779b9;
for (let i = 0; i < SIGNATURE; i++) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  MULTIPLY[i] = seed | 1;
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  ADD[i] = seed;
}

/**
 * MinHash of a text's canonical form over its stretches of five characters: 64 unsigned 32-bit values. The share of places at
 * which two signatures agree estimates the Jaccard likeness of the texts (standard error about 0.06). Empty for a text
 * of less than five canonical units.
 */
export function signature(text: string): Uint32Array {
  const main = canonical(text);
  if (main.length < GRAM) return new Uint32Array(0);
  const least = new Uint32Array(SIGNATURE).fill(0xffffffff);
  const seen = new Set<number>();
  for (let i = 0; i + GRAM <= main.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = 0; j < GRAM; j++) hash = Math.imul(hash ^ main.charCodeAt(i + j), 0x01000193);
    hash ^= hash >>> 15;
    if (seen.has(hash)) continue;
    seen.add(hash);
    for (let k = 0; k < SIGNATURE; k++) {
      let value = (Math.imul(hash, MULTIPLY[k] ?? 1) + (ADD[k] ?? 0)) | 0;
      value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
      value = (value ^ (value >>> 16)) >>> 0;
      if (value < (least[k] ?? 0)) least[k] = value;
    }
  }
  return least;
}

/** Estimated Jaccard likeness of two texts by their signatures, 0 to 1; 0 if either is empty. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  let same = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++;
  return same / a.length;
}

/**
 * Keys under which near copies meet: two texts that share one are candidates, to be compared by `likeness` (16 bands of 4: texts
 * alike by 0.8 meet with a probability of 0.9998, by 0.5 of 0.64, by 0.2 of 0.03).
 */
export function bands(of: Uint32Array): string[] {
  if (of.length !== SIGNATURE) return [];
  const rows = SIGNATURE / BANDS;
  return Array.from({ length: BANDS }, (_, band) => {
    const part = of.subarray(band * rows, (band + 1) * rows);
    return `${band}:${Array.from(part, (value) => value.toString(36)).join(".")}`;
  });
}
