import { STEP } from "./char.ts";
import { FEATURES_MAX } from "./feature.ts";
import { STRIDE } from "./label.ts";

/*
 * The loops that look up and sum the weights of a character's features, in WebAssembly's text form: it adds sixteen small numbers at a
 * time, which JavaScript cannot. `npm run gen` compiles them into wat.gen.ts. In their memory stand, from address 0 on: the contents of
 * features; their templates; their mixes; the long rows and the short ones that were found; the sums of labels, 16 bits each, and in
 * log units; then the tables. A row of one or two labels, as four of five are, is short and stands in its place of the table.
 */
const LIST = FEATURES_MAX * 4;
export const SEEDS = LIST;
const MIXES = 2 * LIST;
const LONGS = 3 * LIST;
const SHORTS = 4 * LIST;
const SUMS = 5 * LIST;
export const SHARES = SUMS + STRIDE * 2;
/**
 * The most frequent of the long rows, for most of what is looked up, in a table that stays near the processor: by the low 16 bits of a
 * mix its high bits, and one more than the row.
 */
export const HOT_BITS = 16;
export const HOT = 8192;
/** One bit per key: many features are not in the model, and this small table says so without a visit to the large one. */
export const BITS = 21;
export const BITMAP = HOT + (4 << HOT_BITS);
/** The other rows by their mixes, the whole mix and then the row, with open addressing. */
export const TABLE = BITMAP + (1 << (BITS - 3));
/** In a place of the table, that it holds a short row itself: weight and label of one, then of the other. */
export const SHORT = 1 << 31;

/** A key's mix: another for every other key. */
const MIX = 0x2c1b3c6d;
export const mixOf = (key: number): number => Math.imul(key ^ (key >>> 15), MIX);

/** A loop over the numbers of a list, `$k` from 0 to a local in steps of so many bytes. */
const each = (end: string, body: string, step = 4): string => `
  (local.set $k (i32.const 0))
  (block $none
    (br_if $none (i32.eqz (local.get $${end})))
    (loop $next
      ${body}
      (br_if $next (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const ${step}))) (local.get $${end})))))`;

/** Adds a half of a row to sums of 16 bits. */
const added = (from: number, low: string, high: string): string => `
  (local.set $row (v128.load offset=${from} (local.get $at)))
  (local.set $${low} (i16x8.add (local.get $${low}) (i16x8.extend_low_i8x16_s (local.get $row))))
  (local.set $${high} (i16x8.add (local.get $${high}) (i16x8.extend_high_i8x16_s (local.get $row))))`;

/** Writes eight sums in log units. */
const shares = (eight: number): string => `
  (local.set $row (v128.load offset=${SUMS + 16 * eight} (i32.const 0)))
  (v128.store offset=${SHARES + 32 * eight} (i32.const 0)
    (f32x4.mul (local.get $a) (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $row)))))
  (v128.store offset=${SHARES + 32 * eight + 16} (i32.const 0)
    (f32x4.mul (local.get $a) (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $row)))))`;

/** Adds one of the labels of a short row: 8 bits of weight from `from` on, then the label. */
const addedLabel = (from: number): string => `
  (local.set $at
    (i32.shl (i32.and (i32.shr_u (local.get $slot) (i32.const ${from + 8})) (i32.const 31)) (i32.const 1)))
  (i32.store16 offset=${SUMS} (local.get $at) (i32.add
    (i32.load16_s offset=${SUMS} (local.get $at))
    (i32.shr_s (i32.shl (local.get $slot) (i32.const ${24 - from})) (i32.const 24))))`;

/**
 * From the contents of features up to the address `$end` to the sums of their weights, each worth `$scale`. `$mask`: what keeps of an
 * address the part within the table; `$rows`: where the long rows stand. Without branches as far as it goes: whether a feature is in a
 * table is anybody's guess, the processor's, too.
 */
export const summing = (): string => `(module
  (import "of" "memory" (memory 1))
  (import "of" "mask" (global $mask i32))
  (import "of" "rows" (global $rows i32))
  (func (export "run") (param $end i32) (param $scale f32)
  (local $k i32) (local $long i32) (local $brief i32) (local $rest i32) (local $open i32)
  (local $mix i32) (local $slot i32) (local $at i32) (local $hit i32)
  (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $row v128)
  (local.set $a (i32x4.splat (i32.const ${MIX})))
  (local.set $b (i32x4.splat (i32.const ${STEP})))
  ${each(
    "end",
    `(local.set $row
       (i32x4.mul (local.get $b) (v128.xor (v128.load (local.get $k)) (v128.load offset=${SEEDS} (local.get $k)))))
     (local.set $row (v128.xor (local.get $row) (i32x4.shr_u (local.get $row) (i32.const 13))))
     (v128.store offset=${MIXES} (local.get $k)
       (i32x4.mul (local.get $a) (v128.xor (local.get $row) (i32x4.shr_u (local.get $row) (i32.const 15)))))`,
    16,
  )}
  ${each(
    "end",
    `(local.set $mix (i32.load offset=${MIXES} (local.get $k)))
     (local.set $slot (i32.load offset=${HOT} (i32.shl (i32.and (local.get $mix) (i32.const 0xffff)) (i32.const 2))))
     (local.set $at (i32.sub (i32.and (local.get $slot) (i32.const 0xffff)) (i32.const 1)))
     (local.set $hit (i32.shr_u
       (i32.and
         (i32.xor (local.get $at) (i32.const -1))
         (i32.sub (i32.shr_u (i32.xor (local.get $slot) (local.get $mix)) (i32.const 16)) (i32.const 1)))
       (i32.const 31)))
     (i32.store offset=${LONGS} (local.get $long) (i32.shl (local.get $at) (i32.const 5)))
     (local.set $long (i32.add (local.get $long) (i32.shl (local.get $hit) (i32.const 2))))
     (i32.store offset=${MIXES} (local.get $rest) (local.get $mix))
     (local.set $rest (i32.add (local.get $rest) (i32.shl (i32.xor (local.get $hit) (i32.const 1)) (i32.const 2))))`,
  )}
  ${each(
    "rest",
    `(local.set $mix (i32.load offset=${MIXES} (local.get $k)))
     (local.set $at (i32.shr_u (local.get $mix) (i32.const ${32 - BITS})))
     (i32.store offset=${MIXES} (local.get $open) (local.get $mix))
     (local.set $open (i32.add (local.get $open) (i32.shl
       (i32.and
         (i32.shr_u
           (i32.load offset=${BITMAP} (i32.shl (i32.shr_u (local.get $at) (i32.const 5)) (i32.const 2)))
           (local.get $at))
         (i32.const 1))
       (i32.const 2))))`,
  )}
  ${each(
    "open",
    `(local.set $mix (i32.load offset=${MIXES} (local.get $k)))
     (local.set $at (i32.and (i32.shl (local.get $mix) (i32.const 3)) (global.get $mask)))
     (block $absent
       (loop $probe
         (local.set $slot (i32.load offset=${TABLE + 4} (local.get $at)))
         (br_if $absent (i32.eqz (local.get $slot)))
         (local.set $hit (i32.eq (i32.load offset=${TABLE} (local.get $at)) (local.get $mix)))
         (local.set $at (i32.and (i32.add (local.get $at) (i32.const 8)) (global.get $mask)))
         (br_if $probe (i32.eqz (local.get $hit)))
         (local.set $at (i32.shr_u (local.get $slot) (i32.const 31)))
         (i32.store offset=${LONGS} (local.get $long)
           (i32.shl (i32.sub (local.get $slot) (i32.const 1)) (i32.const 5)))
         (local.set $long (i32.add (local.get $long) (i32.shl (i32.xor (local.get $at) (i32.const 1)) (i32.const 2))))
         (i32.store offset=${SHORTS} (local.get $brief) (local.get $slot))
         (local.set $brief (i32.add (local.get $brief) (i32.shl (local.get $at) (i32.const 2))))))`,
  )}
  (local.set $a (v128.const i32x4 0 0 0 0))
  (local.set $b (v128.const i32x4 0 0 0 0))
  ${each(
    "long",
    `(local.set $at (i32.add (i32.load offset=${LONGS} (local.get $k)) (global.get $rows)))
     ${added(0, "a", "b")} ${added(16, "c", "d")}`,
  )}
  (v128.store offset=${SUMS} (i32.const 0) (local.get $a))
  (v128.store offset=${SUMS + 16} (i32.const 0) (local.get $b))
  (v128.store offset=${SUMS + 32} (i32.const 0) (local.get $c))
  (v128.store offset=${SUMS + 48} (i32.const 0) (local.get $d))
  ${each("brief", `(local.set $slot (i32.load offset=${SHORTS} (local.get $k))) ${addedLabel(0)} ${addedLabel(13)}`)}
  (local.set $a (f32x4.splat (local.get $scale)))
  ${[0, 1, 2, 3].map(shares).join("")}))`;
