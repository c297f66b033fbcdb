import { STEP, seedOf } from "./char.ts";
import { routine } from "./wasm.ts";

/** More features than a look has. */
const MOST = 64;
/** Spreads a feature's hash over the weights. */
const SPREAD = 0x2c1b3c6d;

/* In the memory of a look: the contents of its templates, the templates, the places of the weights, the weights. */
const LIST = 4 * MOST;
const TEMPLATES = LIST;
const PLACES = 2 * LIST;
const WEIGHTS = 1024;

/** A look at a word: each feature, a template by its place and its content, has one of the weights. */
export class Look {
  /** Where what is seen of the next word is to be written, by template. */
  readonly contents: Int32Array;
  /** By template, the places of the weights that the last word took. */
  readonly places: Int32Array;
  readonly #run: (end: number) => number;

  /** `bits`: the binary logarithm of how many weights there are. */
  constructor(bits: number, weights: Int8Array = new Int8Array(1 << bits)) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((WEIGHTS + (1 << bits)) / 65536) });
    this.contents = new Int32Array(memory.buffer, 0, MOST);
    this.places = new Int32Array(memory.buffer, PLACES, MOST);
    new Int32Array(memory.buffer, TEMPLATES, MOST).set(Array.from({ length: MOST }, (_, k) => seedOf(k + 1)));
    new Int8Array(memory.buffer, WEIGHTS).set(weights);
    // Four hashes at a time, as `featuresAt` has them.
    this.#run = routine(memory, {
      params: { end: "i32" },
      locals: { i32: "k sum", v128: "hash step spread" },
      body: `
        (local.set $step (i32x4.splat ${STEP}))
        (local.set $spread (i32x4.splat ${SPREAD}))
        (loop
          (local.set $hash (i32x4.mul $step (v128.xor (v128.load $k) (v128.load offset=${TEMPLATES} $k))))
          (local.set $hash (i32x4.mul $spread (v128.xor $hash (i32x4.shr_u $hash 13))))
          (v128.store offset=${PLACES} $k (i32x4.shr_u $hash ${32 - bits}))
          (br_if 0 (i32.lt_u (local.tee $k (i32.add $k 16)) $end)))
        (local.set $k 0)
        (loop
          (local.set $sum (i32.add $sum (i32.load8_s offset=${WEIGHTS} (i32.load offset=${PLACES} $k))))
          (br_if 0 (i32.lt_u (local.tee $k (i32.add $k 4)) $end)))
        $sum`,
      result: "i32",
    }) as (end: number) => number;
  }

  /** The sum of the weights of the first `count` templates, at least one. */
  sum(count: number): number {
    return this.#run(count * 4);
  }
}
