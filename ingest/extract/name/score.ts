import { FEATURES_MAX, seedsOf } from "./feature.ts";
import { STRIDE } from "./label.ts";
import type { NameModel } from "./model.ts";
import { BITMAP, BITS, HOT, HOT_BITS, mixOf, SEEDS, SHARES, SHORT, TABLE } from "./sum.wat.ts";
import { routine } from "./wasm.ts";
import { SUMMING } from "./wat.gen.ts";

/** Bytes of a row of weights, one of each label. */
const ROW = STRIDE;

/** Sums the weights of a character's features. */
export class Scorer {
  /** Where what the features of the next character hold is to be written, and templates that few characters have. */
  readonly contents: Int32Array;
  readonly seeds: Int32Array;
  readonly #shares: Float32Array;
  readonly #scale: number;
  readonly #run: (end: number, scale: number) => unknown;

  constructor({ keys, masks, weights, scale }: NameModel) {
    const isLong = (mask: number): boolean => (mask & (mask - 1) & ((mask & (mask - 1)) - 1)) !== 0;
    const long = masks.reduce((sum, mask) => sum + (isLong(mask) ? 1 : 0), 0);
    // At most half of the places are taken.
    let width = 4;
    while (1 << width <= keys.length * 2) width++;
    const first = TABLE + (8 << width);
    const memory = new WebAssembly.Memory({ initial: Math.ceil((first + long * ROW) / 65536) });
    const bytes = new Int8Array(memory.buffer);
    const hot = new Int32Array(memory.buffer, HOT, 1 << HOT_BITS);
    const bits = new Int32Array(memory.buffer, BITMAP, 1 << (BITS - 5));
    const table = new Int32Array(memory.buffer, TABLE, 2 << width);
    let [next, longs] = [0, 0];
    for (let r = 0; r < keys.length; r++) {
      let mask = masks[r] as number;
      const into = isLong(mask);
      // The label that no weight has fills the place of a second one.
      let few = 31 << 8;
      for (let y = 0; mask !== 0; mask >>>= 1, y++) {
        if ((mask & 1) === 0) continue;
        const weight = weights[next++] as number;
        if (into) bytes[first + longs * ROW + y] = weight;
        else few = (few << 13) | (y << 8) | (weight & 255);
      }
      const row = into ? ++longs : few;
      const mixed = mixOf(keys[r] as number);
      if (into && row < 1 << (HOT_BITS - 1) && hot[mixed & 0xffff] === 0) {
        hot[mixed & 0xffff] = (mixed & ~0xffff) | row;
        continue;
      }
      const bit = mixed >>> (32 - BITS);
      bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31));
      let at = mixed & ((1 << width) - 1);
      while (table[2 * at + 1] !== 0) at = (at + 1) & ((1 << width) - 1);
      table[2 * at] = mixed;
      table[2 * at + 1] = into ? row : (few & 0x3ffffff) | SHORT;
    }
    this.contents = new Int32Array(memory.buffer, 0, FEATURES_MAX);
    this.seeds = new Int32Array(memory.buffer, SEEDS, FEATURES_MAX);
    this.seeds.set(seedsOf());
    this.#shares = new Float32Array(memory.buffer, SHARES, STRIDE);
    this.#scale = scale;
    this.#run = routine(SUMMING, { memory, mask: (8 << width) - 8, rows: first });
  }

  /** Writes the sums of the first `count` features by label into `emit` from `to` on. */
  score(count: number, emit: Float32Array, to: number): void {
    this.#run(count * 4, this.#scale);
    const shares = this.#shares;
    for (let y = 0; y < STRIDE; y++) emit[to + y] = shares[y] as number;
  }
}
