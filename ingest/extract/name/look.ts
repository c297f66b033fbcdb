import { seedOf } from "./char.ts";
import { MOST, PLACES, TEMPLATES, WEIGHTS } from "./look.wat.ts";
import { routine } from "./wasm.ts";
import { LOOKING } from "./wat.gen.ts";

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
    this.#run = routine(LOOKING, { memory, shift: 32 - bits }) as (end: number) => number;
  }

  /** The sum of the weights of the first `count` templates, at least one. */
  sum(count: number): number {
    return this.#run(count * 4);
  }
}
