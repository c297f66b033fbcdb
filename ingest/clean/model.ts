import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { resource } from "../../src/resource.ts";

/**
 * A character trigram model of Chinese news (models/repair.md): interpolated absolute discounting over counts that were rounded to
 * powers of a half octave. Characters stand for classes where the difference says nothing: digits as 0, letters as A, marks in
 * their full width. Loaded at the first damage that is met.
 */
export interface CharModel {
  /** Class of a character, 0 for one that the model does not know. */
  readonly of: (char: string) => number;
  /** Natural logarithm of p(c | a b). */
  readonly log: (a: number, b: number, c: number) => number;
  /** Classes that were seen behind a class, in ascending order. */
  readonly followers: (b: number) => Uint16Array;
  /** Number of classes, 0 included. */
  readonly size: number;
  /** 3, or 2 for a model that looks one character back only. */
  readonly order: 2 | 3;
}

const DISCOUNT = 0.75;
const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  "．": ".",
  "％": "%",
};

/** The character by which the model knows a character. */
export function normal(char: string): string {
  if (char >= "0" && char <= "9") return "0";
  if ((char >= "a" && char <= "z") || (char >= "A" && char <= "Z")) return "A";
  if (char === " " || char === "\n" || char === "\u3000" || char === "\u00a0") return "\n";
  return WIDE[char] ?? char;
}

/** A count as one byte and back: 2·log₂, so that 1 2 3 4 6 8 11 … keep their order. */
export const packCount = (count: number): number => Math.min(60, Math.round(2 * Math.log2(count)));
const COUNTS = Float64Array.from({ length: 64 }, (_, code) => 2 ** (code / 2));

let loaded: CharModel | null = null;

/** The model that ships with the package. */
export function charModel(): CharModel {
  loaded ??= shipped(3);
  return loaded;
}

/** Goes on with a model that looks `order` - 1 characters back: to measure what the simpler one would do. */
export function useOrder(order: 2 | 3): void {
  loaded = shipped(order);
}

const shipped = (order: 2 | 3): CharModel => decodeModel(gunzipSync(readFileSync(resource("models/repair.gz"))), order);

/**
 * Reads a packed model. Layout, all numbers as varints: length of the vocabulary's UTF-8 and its bytes; per character its count code; then
 * per character a the number of its followers b, and for each: step to b, count code, number of kept trigrams, number of distinct
 * followers in training, and for each kept c: step to c, count code.
 */
export function decodeModel(bytes: Uint8Array, order: 2 | 3 = 3): CharModel {
  let at = 0;
  const next = (): number => {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
      shift += 7;
    }
  };
  const length = next();
  const chars = [...new TextDecoder().decode(bytes.subarray(at, at + length))];
  at += length;
  const size = chars.length + 1;
  const bigrams = next();
  const trigrams = next();
  const single = new Float64Array(size);
  let total = 0;
  for (let i = 1; i < size; i++) {
    const count = COUNTS[next()] ?? 1;
    single[i] = count;
    total += count;
  }
  single[0] = 0.5;
  total += size * 0.5;
  const bigramStart = new Uint32Array(size + 1);
  const bigramChar = new Uint16Array(bigrams);
  const bigramCount = new Float64Array(bigrams);
  const kinds = new Float64Array(bigrams);
  const trigramStart = new Uint32Array(bigrams + 1);
  const trigramChar = new Uint16Array(trigrams);
  const trigramCount = new Uint8Array(trigrams);
  const sums = new Float64Array(size);
  const followers = new Float64Array(size);
  let bi = 0;
  let tri = 0;
  for (let a = 1; a < size; a++) {
    bigramStart[a] = bi;
    const count = next();
    let b = 0;
    for (let i = 0; i < count; i++) {
      b += next();
      bigramChar[bi] = b;
      const weight = COUNTS[next()] ?? 1;
      bigramCount[bi] = weight;
      sums[a] = (sums[a] ?? 0) + weight;
      followers[a] = (followers[a] ?? 0) + 1;
      trigramStart[bi] = tri;
      const kept = next();
      kinds[bi] = next();
      let c = 0;
      for (let k = 0; k < kept; k++) {
        c += next();
        trigramChar[tri] = c;
        trigramCount[tri] = next();
        tri++;
      }
      bi++;
    }
  }
  bigramStart[size] = bi;
  trigramStart[bigrams] = tri;
  const find = (list: Uint16Array, from: number, to: number, value: number): number => {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low < to && list[low] === value ? low : -1;
  };
  const one = (c: number): number => ((single[c] ?? 0) + 0.5) / total;
  const two = (b: number, c: number): number => {
    const sum = (sums[b] ?? 0) + 1;
    const at = find(bigramChar, bigramStart[b] ?? 0, bigramStart[b + 1] ?? 0, c);
    const own = at < 0 ? 0 : Math.max(0, (bigramCount[at] ?? 0) - DISCOUNT);
    return own / sum + ((DISCOUNT * (followers[b] ?? 0) + 1) / sum) * one(c);
  };
  const three = (a: number, b: number, c: number): number => {
    const pair = a > 0 && b > 0 ? find(bigramChar, bigramStart[a] ?? 0, bigramStart[a + 1] ?? 0, b) : -1;
    if (pair < 0) return two(b, c);
    const sum = bigramCount[pair] ?? 1;
    const at = find(trigramChar, trigramStart[pair] ?? 0, trigramStart[pair + 1] ?? 0, c);
    const own = at < 0 ? 0 : Math.max(0, (COUNTS[trigramCount[at] ?? 0] ?? 0) - DISCOUNT);
    const back = Math.min(0.95, Math.max(0.02, (DISCOUNT * (kinds[pair] ?? 0)) / sum));
    return Math.min(1, own / sum) * (1 - back * 0.2) + back * two(b, c);
  };
  const index = new Map(chars.map((char, i) => [char, i + 1]));
  return {
    of: (char) => index.get(normal(char)) ?? 0,
    log: order === 2 ? (_, b, c) => Math.log(two(b, c)) : (a, b, c) => Math.log(three(a, b, c)),
    followers: (b) => bigramChar.subarray(bigramStart[b] ?? 0, bigramStart[b + 1] ?? 0),
    size,
    order,
  };
}
