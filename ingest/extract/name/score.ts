import { STEP } from "./char.ts";
import { FEATURES_MAX, seedsOf } from "./feature.ts";
import { STRIDE } from "./label.ts";
import type { NameModel } from "./model.ts";
import { routine } from "./wasm.ts";

/*
 * The weights of a character's features are looked up and summed in WebAssembly, sixteen labels at a time. In its memory stand, from
 * address 0 on: the contents of features; their templates; their mixes; the long rows and the short ones that were found; the sums of labels, 16 bits each, and in
 * log units; then the tables. A row of one or two labels, as four of five are, is short and stands in its place of the table.
 */
const LIST = FEATURES_MAX * 4;
const SEEDS = LIST;
const MIXES = 2 * LIST;
const LONGS = 3 * LIST;
const SHORTS = 4 * LIST;
const SUMS = 5 * LIST;
const SHARES = SUMS + STRIDE * 2;
/**
 * The most frequent of the long rows, for most of what is looked up, in a table that stays near the processor: by the low 16 bits of a
 * mix its high bits, and one more than the row.
 */
const HOT_BITS = 16;
const HOT = 8192;
/** One bit per key: many features are not in the model, and this small table says so without a visit to the large one. */
const BITS = 21;
const BITMAP = HOT + (4 << HOT_BITS);
/** The other rows by their mixes, the whole mix and then the row, with open addressing. */
const TABLE = BITMAP + (1 << (BITS - 3));
/** Bytes of a row of weights, one of each label. */
const ROW = STRIDE;

/** A key's mix: another for every other key. */
const MIX = 0x2c1b3c6d;
const mixOf = (key: number): number => Math.imul(key ^ (key >>> 15), MIX);

/** A loop over the numbers of a list, `$k` from 0 to a local in steps of so many bytes. */
const each = (end: string, body: string, step = 4): string => `
  (local.set $k 0)
  (block (br_if 0 (i32.eqz $${end})) (loop ${body} (br_if 0 (i32.lt_u (local.tee $k (i32.add $k ${step})) $${end}))))`;

/** Adds a half of a row to sums of 16 bits. */
const added = (from: number, low: string, high: string): string => `
  (local.set $row (v128.load offset=${from} $at))
  (local.set $${low} (i16x8.add $${low} (i16x8.extend_low_i8x16_s $row)))
  (local.set $${high} (i16x8.add $${high} (i16x8.extend_high_i8x16_s $row)))`;

/** Writes eight sums in log units. */
const shares = (eight: number): string => `
  (local.set $row (v128.load offset=${SUMS + 16 * eight} 0))
  (v128.store offset=${SHARES + 32 * eight} 0 (f32x4.mul $a (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s $row))))
  (v128.store offset=${SHARES + 32 * eight + 16} 0 (f32x4.mul $a (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s $row))))`;

/** Adds one of the labels of a short row: 8 bits of weight from `from` on, then the label. */
const addedLabel = (from: number): string => `
  (local.set $at (i32.shl (i32.and (i32.shr_u $slot ${from + 8}) 31) 1))
  (i32.store16 offset=${SUMS} $at (i32.add (i32.load16_s offset=${SUMS} $at) (i32.shr_s (i32.shl $slot ${24 - from}) 24)))`;

/** In a place of the table, that it holds a short row itself: weight and label of one, then of the other. */
const SHORT = 1 << 31;

// Without branches as far as it goes: whether a feature is in a table is anybody's guess, the processor's, too.
const body = (width: number, rows: number): string => `
  (local.set $a (i32x4.splat ${MIX}))
  (local.set $b (i32x4.splat ${STEP}))
  ${each(
    "end",
    `(local.set $row (i32x4.mul $b (v128.xor (v128.load $k) (v128.load offset=${SEEDS} $k))))
     (local.set $row (v128.xor $row (i32x4.shr_u $row 13)))
     (v128.store offset=${MIXES} $k (i32x4.mul $a (v128.xor $row (i32x4.shr_u $row 15))))`,
    16,
  )}
  ${each(
    "end",
    `(local.set $mix (i32.load offset=${MIXES} $k))
     (local.set $slot (i32.load offset=${HOT} (i32.shl (i32.and $mix 0xffff) 2)))
     (local.set $at (i32.sub (i32.and $slot 0xffff) 1))
     (local.set $hit (i32.shr_u (i32.and (i32.xor $at -1) (i32.sub (i32.shr_u (i32.xor $slot $mix) 16) 1)) 31))
     (i32.store offset=${LONGS} $long (i32.shl $at 5))
     (local.set $long (i32.add $long (i32.shl $hit 2)))
     (i32.store offset=${MIXES} $rest $mix)
     (local.set $rest (i32.add $rest (i32.shl (i32.xor $hit 1) 2)))`,
  )}
  ${each(
    "rest",
    `(local.set $mix (i32.load offset=${MIXES} $k))
     (local.set $at (i32.shr_u $mix ${32 - BITS}))
     (i32.store offset=${MIXES} $open $mix)
     (local.set $open (i32.add $open (i32.shl
       (i32.and (i32.shr_u (i32.load offset=${BITMAP} (i32.shl (i32.shr_u $at 5) 2)) $at) 1) 2)))`,
  )}
  ${each(
    "open",
    `(local.set $mix (i32.load offset=${MIXES} $k))
     (local.set $at (i32.shl (i32.and $mix ${(1 << width) - 1}) 3))
     (block (loop
       (local.set $slot (i32.load offset=${TABLE + 4} $at))
       (br_if 1 (i32.eqz $slot))
       (local.set $hit (i32.eq (i32.load offset=${TABLE} $at) $mix))
       (local.set $at (i32.and (i32.add $at 8) ${(8 << width) - 1}))
       (br_if 0 (i32.eqz $hit))
       (local.set $at (i32.shr_u $slot 31))
       (i32.store offset=${LONGS} $long (i32.shl (i32.sub $slot 1) 5))
       (local.set $long (i32.add $long (i32.shl (i32.xor $at 1) 2)))
       (i32.store offset=${SHORTS} $brief $slot)
       (local.set $brief (i32.add $brief (i32.shl $at 2)))))`,
  )}
  (local.set $a (v128.const.zero))
  (local.set $b (v128.const.zero))
  ${each("long", `(local.set $at (i32.load offset=${LONGS} $k)) ${added(rows, "a", "b")} ${added(rows + 16, "c", "d")}`)}
  (v128.store offset=${SUMS} 0 $a)
  (v128.store offset=${SUMS + 16} 0 $b)
  (v128.store offset=${SUMS + 32} 0 $c)
  (v128.store offset=${SUMS + 48} 0 $d)
  ${each("brief", `(local.set $slot (i32.load offset=${SHORTS} $k)) ${addedLabel(0)} ${addedLabel(13)}`)}
  (local.set $a (f32x4.splat $scale))
  ${[0, 1, 2, 3].map(shares).join("")}`;

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
    this.#run = routine(memory, {
      params: { end: "i32", scale: "f32" },
      locals: { i32: "k long brief rest open mix slot at hit", v128: "a b c d row" },
      body: body(width, first),
    });
  }

  /** Writes the sums of the first `count` features by label into `emit` from `to` on. */
  score(count: number, emit: Float32Array, to: number): void {
    this.#run(count * 4, this.#scale);
    const shares = this.#shares;
    for (let y = 0; y < STRIDE; y++) emit[to + y] = shares[y] as number;
  }
}
