import { FEATURES_MAX } from "./feature.ts";
import { BIAS, bitOf, LANES, mixOf, type NameModel } from "./model.ts";

/** The first and third byte of four. */
const EVEN = 0x00ff00ff;
/** Numbers that sums take: two labels each, 16 bits a label. */
const SUMS = 2 * LANES;

/** Sums the weights of a character's features. */
export class Scorer {
  readonly #model: NameModel;
  readonly #likely = new Int32Array(FEATURES_MAX);
  readonly #long = new Int32Array(FEATURES_MAX);
  readonly #short = new Int32Array(FEATURES_MAX);
  readonly #sums = new Int32Array(SUMS);

  constructor(model: NameModel) {
    this.#model = model;
  }

  /** Writes the sums of the first `count` features by label into `emit` from `to` on. */
  score(features: Int32Array, count: number, emit: Float32Array, to: number): void {
    const { hot, slots, width, more, bits, rows, short, scale } = this.#model;
    const mask = (1 << width) - 1;
    const longRows = rows.length / LANES;
    const likely = this.#likely;
    const longs = this.#long;
    const shorts = this.#short;
    // Without branches: whether a feature is in a table is anybody's guess, the processor's, too.
    let [long, brief, rest] = [0, 0, 0];
    for (let k = 0; k < count; k++) {
      const mixed = mixOf(features[k] as number);
      const place = hot[mixed & 0xffff] as number;
      const row = (place & 0xffff) - 1;
      const hit = (~row & (((place ^ mixed) >>> 16) - 1)) >>> 31;
      longs[long] = row * LANES;
      long += hit;
      likely[rest] = mixed;
      rest += hit ^ 1;
    }
    let filled = 0;
    for (let k = 0; k < rest; k++) {
      const mixed = likely[k] as number;
      const bit = bitOf(mixed);
      likely[filled] = mixed;
      filled += ((bits[bit >> 5] as number) >>> (bit & 31)) & 1;
    }
    let open = 0;
    for (let k = 0; k < filled; k++) {
      const mixed = likely[k] as number;
      const slot = slots[mixed & mask] as number;
      const row = ((slot & mask) >> 1) - 1;
      const hit = (~row & (((slot ^ mixed) >>> width) - 1)) >>> 31;
      const few = (longRows - 1 - row) >>> 31;
      longs[long] = row * LANES;
      long += hit & (few ^ 1);
      shorts[brief] = row - longRows;
      brief += hit & few;
      likely[open] = mixed;
      open += slot & (hit ^ 1);
    }
    for (let k = 0; k < open; k++) {
      const row = more.get(likely[k] as number);
      if (row === undefined) continue;
      if (row < longRows) longs[long++] = row * LANES;
      else shorts[brief++] = row - longRows;
    }
    const sums = this.#sums;
    const begin = Math.imul(brief * BIAS, 0x00010001);
    // Eight numbers at a time stay in registers.
    for (let half = 0; half < LANES; half += LANES / 2) {
      let a = begin;
      let b = begin;
      let c = begin;
      let d = begin;
      let e = begin;
      let f = begin;
      let g = begin;
      let h = begin;
      for (let k = 0; k < long; k++) {
        const row = (longs[k] as number) + half;
        const w = rows[row] as number;
        const x = rows[row + 1] as number;
        const y = rows[row + 2] as number;
        const z = rows[row + 3] as number;
        a = (a + (w & EVEN)) | 0;
        b = (b + ((w >>> 8) & EVEN)) | 0;
        c = (c + (x & EVEN)) | 0;
        d = (d + ((x >>> 8) & EVEN)) | 0;
        e = (e + (y & EVEN)) | 0;
        f = (f + ((y >>> 8) & EVEN)) | 0;
        g = (g + (z & EVEN)) | 0;
        h = (h + ((z >>> 8) & EVEN)) | 0;
      }
      const at = 2 * half;
      sums[at] = a;
      sums[at + 1] = b;
      sums[at + 2] = c;
      sums[at + 3] = d;
      sums[at + 4] = e;
      sums[at + 5] = f;
      sums[at + 6] = g;
      sums[at + 7] = h;
    }
    for (let k = 0; k < brief; k++) {
      const row = short[shorts[k] as number] as number;
      const one = (row >>> 8) & 31;
      const two = row >>> 24;
      const first = ((one >> 2) << 1) | (one & 1);
      sums[first] = (sums[first] as number) + (((row & 255) - BIAS) << ((one & 2) << 3));
      const second = ((two >> 2) << 1) | (two & 1);
      sums[second] = (sums[second] as number) + ((((row >>> 16) & 255) - BIAS) << ((two & 2) << 3));
    }
    const bias = (long + brief) * BIAS;
    for (let k = 0; k < SUMS; k += 2) {
      const even = sums[k] as number;
      const odd = sums[k + 1] as number;
      const y = to + 2 * k;
      emit[y] = ((even & 0xffff) - bias) * scale;
      emit[y + 1] = ((odd & 0xffff) - bias) * scale;
      emit[y + 2] = ((even >>> 16) - bias) * scale;
      emit[y + 3] = ((odd >>> 16) - bias) * scale;
    }
  }
}
