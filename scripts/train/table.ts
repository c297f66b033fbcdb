import { mix } from "../../ingest/extract/name/char.ts";
import { stretches } from "../../ingest/extract/name/decode.ts";
import { FEATURES_MAX, featuresAt } from "../../ingest/extract/name/feature.ts";
import { BEGIN, END, placeOf, SINGLE } from "../../ingest/extract/name/label.ts";
import type { Lexis } from "../../ingest/extract/name/lexis.ts";
import { pageOf } from "../../ingest/extract/name/page.ts";
import type { Token } from "../../src/model/text.ts";
import type { Corpus } from "./crf.ts";
import type { MarkedItem } from "./marked.ts";

/** A text to train on; sentences that begin at a place of `skip` are left out. */
export interface Lesson extends MarkedItem {
  readonly skip?: ReadonlySet<number>;
}

/** Characters as rows of numbered features, with the hash behind each number. */
export interface Table {
  readonly corpus: Corpus;
  readonly keys: Int32Array;
  /** How often each key was seen, up to 65535. */
  readonly counts: Uint16Array;
}

/** Which features take part: those seen at least `cutoff` times, of a random share (0 to 1, by `seed`). */
export interface Sample {
  readonly cutoff: number;
  readonly share?: number;
  readonly seed?: number;
}

/** A growing table from hashes to counts and then to numbers. */
class Hashes {
  keys = new Int32Array(1 << 20);
  counts = new Uint16Array(1 << 20);
  #used = 0;

  slot(hash: number): number {
    const mask = this.keys.length - 1;
    let at = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & mask;
    while ((this.counts[at] as number) !== 0 && (this.keys[at] as number) !== hash) at = (at + 1) & mask;
    return at;
  }

  see(hash: number): void {
    const at = this.slot(hash);
    if ((this.counts[at] as number) === 0) {
      this.keys[at] = hash;
      if (++this.#used * 2 > this.keys.length) {
        this.counts[at] = 1;
        this.#grow();
        return;
      }
    }
    if ((this.counts[at] as number) < 65535) this.counts[at] = (this.counts[at] as number) + 1;
  }

  #grow(): void {
    const { keys, counts } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.counts = new Uint16Array(keys.length * 2);
    for (let k = 0; k < keys.length; k++) {
      if ((counts[k] as number) === 0) continue;
      const at = this.slot(keys[k] as number);
      this.keys[at] = keys[k] as number;
      this.counts[at] = counts[k] as number;
    }
  }
}

/**
 * Computes the features of all lessons and numbers those seen at least `cutoff` times; with `share` under 1 only a random share of
 * features (by hash and `seed`) takes part, so that several taggers see different things.
 */
export function tableOf(
  lessons: readonly Lesson[],
  tokensOf: (text: string) => Token[],
  lexis: Lexis,
  { cutoff, share = 1, seed = 0 }: Sample,
): Table {
  const size = lessons.reduce((sum, lesson) => sum + lengthOf(lesson), 0);
  const hashes = new Hashes();
  const seen = new Int32Array(size * 112);
  const from = new Int32Array(size + 1);
  const gold = new Uint8Array(size);
  const sentences: number[] = [0];
  const buffer = new Int32Array(FEATURES_MAX);
  let characters = 0;
  let features = 0;
  for (const lesson of lessons) {
    const page = pageOf(lesson.text, tokensOf(lesson.text), lexis);
    for (const { start, end } of stretches(lesson.text)) {
      if (lesson.skip?.has(start)) continue;
      const first = characters;
      for (let i = start; i < end; i++) {
        from[characters] = features;
        gold[characters++] = lesson.labels[i] as number;
        const count = featuresAt(page, i, buffer);
        for (let k = 0; k < count; k++) {
          const hash = buffer[k] as number;
          if (share < 1 && (mix(mix(hash, seed), 77) >>> 0) / 4294967296 >= share) continue;
          hashes.see(hash);
          seen[features++] = hash;
        }
      }
      if (characters === first) continue;
      close(gold, first, characters - 1);
      sentences.push(characters);
    }
  }
  from[characters] = features;
  const numbers = new Int32Array(hashes.keys.length).fill(-1);
  const kept: number[] = [];
  const counts: number[] = [];
  for (let slot = 0; slot < numbers.length; slot++) {
    if ((hashes.counts[slot] as number) < cutoff) continue;
    numbers[slot] = kept.length;
    kept.push(hashes.keys[slot] as number);
    counts.push(hashes.counts[slot] as number);
  }
  let at = 0;
  for (let c = 0; c < characters; c++) {
    const begin = from[c] as number;
    const stop = from[c + 1] as number;
    from[c] = at;
    for (let k = begin; k < stop; k++) {
      const number = numbers[hashes.slot(seen[k] as number)] as number;
      if (number >= 0) seen[at++] = number;
    }
  }
  from[characters] = at;
  const corpus = {
    rows: seen.subarray(0, at),
    from: from.subarray(0, characters + 1),
    gold,
    sentences: Int32Array.from(sentences),
  };
  return { corpus, keys: Int32Array.from(kept), counts: Uint16Array.from(counts) };
}

/** How many characters of a lesson are learned from. */
function lengthOf({ text, skip }: Lesson): number {
  let length = 0;
  for (const { start, end } of stretches(text)) if (!skip?.has(start)) length += end - start;
  return length;
}

/** A name that a sentence end cuts in two becomes two: labels must be closed at both ends of a sentence. */
function close(gold: Uint8Array, first: number, last: number): void {
  const open = gold[first] as number;
  if (open > 0 && placeOf(open) !== BEGIN && placeOf(open) !== SINGLE)
    gold[first] = open - placeOf(open) + (placeOf(open) === END ? SINGLE : BEGIN);
  const left = gold[last] as number;
  if (left > 0 && placeOf(left) !== END && placeOf(left) !== SINGLE)
    gold[last] = left - placeOf(left) + (placeOf(left) === BEGIN ? SINGLE : END);
}
