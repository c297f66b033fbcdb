import { mix, seedOf } from "./char.ts";
import { CLASS_BITS, PAD } from "./context.ts";
import { KINDS } from "./lexis.ts";
import type { Page } from "./page.ts";

/*
 * What the tagger sees of a character. Features are 32-bit hashes of (template, content): no string is built. The same code
 * runs in training and in reading; any change here asks for a new training (the model carries FEATURES_VERSION).
 */
export const FEATURES_VERSION = 3;
/** More than any character has. */
export const FEATURES_MAX = 200;

/** Which endings tell of events, by place in ENDINGS of lexis.ts. */
const EVENT = 2;

/** Templates by the place of their contents, as far as a character has all of them. */
export const seedsOf = (): Int32Array => Int32Array.from({ length: FEATURES_MAX }, (_, k) => seedOf(k + 1));

const own = seedsOf();
/** Writes the features of character `at` into `out` and returns how many. */
export function featuresAt(page: Page, at: number, out: Int32Array): number {
  const count = contentsAt(page, at, out, own);
  for (let k = 0; k < count; k++) out[k] = mix(own[k] as number, out[k] as number);
  return count;
}

/**
 * Writes the contents of the features of character `at` into `out` and returns how many; the hashes of all are made together. `seeds`
 * are `seedsOf` at first, and of the templates that few characters have after.
 */
export function contentsAt(page: Page, at: number, out: Int32Array, seeds: Int32Array): number {
  const i = at + PAD;
  const { chars, classes, grams2, grams3, grams4, words } = page;
  const { hash, pos, length, first, last, coarse, middle, fine } = words;
  const place = page.places[i] as number;
  const w = page.word[i] as number;
  let n = 0;

  for (let k = -3; k <= 3; k++) out[n++] = chars[i + k] as number;
  for (let k = -3; k <= 2; k++) out[n++] = grams2[i + k] as number;
  for (let k = -3; k <= 1; k++) out[n++] = grams3[i + k] as number;
  for (let k = -3; k <= 0; k++) out[n++] = grams4[i + k] as number;
  out[n++] = mix(chars[i - 1] as number, chars[i + 1] as number);
  const c3 = ((classes[i - 1] as number) << 10) | ((classes[i] as number) << 5) | (classes[i + 1] as number);
  out[n++] = c3;
  out[n++] = (c3 << 10) | ((classes[i - 2] as number) << 5) | (classes[i + 2] as number);

  const p = (pos[w] as number) * 4 + place;
  const word = hash[w] as number;
  out[n++] = mix(word, place);
  out[n++] = mix(hash[w - 1] as number, place);
  out[n++] = mix(hash[w + 1] as number, place);
  out[n++] = mix(hash[w - 2] as number, place);
  out[n++] = mix(hash[w + 2] as number, place);
  out[n++] = mix(mix(hash[w - 1] as number, word), place);
  out[n++] = mix(mix(word, hash[w + 1] as number), place);
  out[n++] = p;
  out[n++] = mix(p, pos[w - 1] as number);
  out[n++] = mix(p, pos[w + 1] as number);
  out[n++] = mix(mix(p, pos[w - 1] as number), pos[w + 1] as number);
  out[n++] = mix(mix(p, pos[w - 2] as number), pos[w - 1] as number);
  out[n++] = mix(mix(p, pos[w + 1] as number), pos[w + 2] as number);
  out[n++] = mix(p, length[w] as number);
  out[n++] = mix(p, last[w] as number);
  out[n++] = mix(p, first[w] as number);
  out[n++] = mix(p, mix(last[w + 1] as number, length[w + 1] as number));
  out[n++] = mix(p, mix(last[w - 1] as number, length[w - 1] as number));

  const { near, which } = page.endings;
  const nearest = i << CLASS_BITS;
  for (let k = nearest; k < nearest + KINDS; k++) {
    const bucket = near[k] as number;
    out[n++] = mix(which[k] as number, bucket);
    out[n++] = mix(p, bucket);
  }
  out[n++] = page.titleBefore[i] as number;
  out[n++] = mix(page.titleBefore[i] as number, p);

  const { letters, foreign } = page;
  const l3 = ((letters[i - 1] as number) << 10) | ((letters[i] as number) << 5) | (letters[i + 1] as number);
  const letter = (letters[i] as number) * 64 + (foreign[i] as number);
  out[n++] = l3 * 4 + place;
  out[n++] = mix((l3 << 5) | (letters[i - 2] as number), pos[w - 1] as number);
  out[n++] = letter;
  out[n++] = mix(letter, chars[i - 1] as number);
  out[n++] = mix(letter, chars[i + 1] as number);

  const c0 = (coarse[w] as number) * 4 + place;
  const m0 = (middle[w] as number) * 4 + place;
  out[n++] = c0;
  out[n++] = m0;
  out[n++] = (fine[w] as number) * 4 + place;
  out[n++] = mix(coarse[w - 1] as number, place);
  out[n++] = mix(middle[w - 1] as number, place);
  out[n++] = mix(fine[w - 1] as number, place);
  out[n++] = mix(coarse[w + 1] as number, place);
  out[n++] = mix(middle[w + 1] as number, place);
  out[n++] = mix(fine[w + 1] as number, place);
  out[n++] = mix(mix(c0, coarse[w - 1] as number), coarse[w + 1] as number);
  out[n++] = mix(m0, middle[w - 1] as number);
  out[n++] = mix(m0, middle[w + 1] as number);
  out[n++] = mix(mix(c0, coarse[w + 1] as number), coarse[w + 2] as number);
  out[n++] = mix(mix(c0, coarse[w - 2] as number), coarse[w - 1] as number);

  // The clause: its verbs, an ordinal or a year before; how often the text has the word.
  const before = words.verbBefore[w] as number;
  const after = words.verbAfter[w] as number;
  out[n++] = mix(hash[before] as number, place);
  out[n++] = mix(mix(fine[before] as number, p), 1);
  out[n++] = mix(mix(fine[after] as number, p), 2);
  out[n++] = mix(p, (words.count[w] as number) * 2 + ((fine[w] as number) === 0 ? 1 : 0));
  const event = near[nearest + EVENT] as number;
  const ordinal = page.ordinals[i] as number;
  out[n++] = mix(ordinal * 4 + place, event);

  out[n++] = page.gazette[i - 1] as number;
  out[n++] = page.gazette[i + 1] as number;
  let template = n;
  const gazette = page.gazette[i] as number;
  if (gazette !== 0) {
    seeds[n] = seedOf(++template);
    out[n++] = gazette;
    seeds[n] = seedOf(++template);
    out[n++] = mix(gazette, p);
    seeds[n] = seedOf(++template);
    out[n++] = mix(gazette, page.gazette[i + 1] as number);
    seeds[n] = seedOf(++template);
    out[n++] = mix(gazette, page.gazette[i - 1] as number);
    seeds[n] = seedOf(++template);
    out[n++] = mix(gazette, grams2[i + 1] as number);
  }
  template = 150;
  if (ordinal !== 0) {
    seeds[n] = seedOf(++template);
    out[n++] = ordinal;
    seeds[n] = seedOf(++template);
    out[n++] = mix(ordinal, p);
  }
  return quoteContents(page, i, n, out, seeds);
}

/** What stands in the same quotation marks, before and after them. */
function quoteContents(page: Page, i: number, count: number, out: Int32Array, seeds: Int32Array): number {
  const quoted = page.quoted[i] as number;
  if (quoted === 0) return count;
  const { chars, grams2, words } = page;
  const { hash, middle } = words;
  let n = count;
  let template = 160;
  const from = page.from[i] as number;
  const to = page.to[i] as number;
  const kind = quoted >> 4;
  const close = page.close[i] as number;
  const open = page.open[i] as number;
  // Where in the quotation: 1 at its first character, 2 at its last, 3 both.
  const edge = (kind << 2) | (from === 0 ? 1 : 0) | (to === 0 ? 2 : 0);
  const ending = page.grams2[close - 2] as number;
  const before = (page.word[open] as number) - 1;
  const after = (page.word[close] as number) + 1;
  seeds[n] = seedOf(++template);
  out[n++] = mix(kind, from);
  seeds[n] = seedOf(++template);
  out[n++] = mix(kind, to);
  seeds[n] = seedOf(++template);
  out[n++] = mix(quoted, mix(from, to));
  seeds[n] = seedOf(++template);
  out[n++] = mix(grams2[close + 1] as number, from);
  seeds[n] = seedOf(++template);
  out[n++] = mix(grams2[close + 1] as number, to);
  seeds[n] = seedOf(++template);
  out[n++] = mix(ending, edge);
  seeds[n] = seedOf(++template);
  out[n++] = mix(chars[close - 1] as number, mix(hash[after] as number, edge));
  seeds[n] = seedOf(++template);
  out[n++] = mix(hash[after] as number, edge);
  seeds[n] = seedOf(++template);
  out[n++] = mix(hash[before] as number, edge);
  seeds[n] = seedOf(++template);
  out[n++] = mix(middle[after] as number, edge);
  seeds[n] = seedOf(++template);
  out[n++] = mix(middle[before] as number, edge);
  seeds[n] = seedOf(++template);
  out[n++] = mix(mix(middle[before] as number, middle[after] as number), edge);
  seeds[n] = seedOf(++template);
  out[n++] = mix(mix(hash[words.verbBefore[page.word[open] as number] as number] as number, hash[after] as number), edge);
  seeds[n] = seedOf(++template);
  out[n++] = mix(hash[words.verbBefore[page.word[open] as number] as number] as number, edge);
  seeds[n] = seedOf(++template);
  out[n++] = mix(mix(quoted, middle[after] as number), edge);
  return n;
}
