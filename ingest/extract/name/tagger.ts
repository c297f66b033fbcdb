import type { Token } from "../../../src/model/text.ts";
import { decode, stretches } from "./decode.ts";
import { FEATURES_MAX, featuresAt, pageOf } from "./feature.ts";
import { BEGIN, END, LABELS, placeOf, SINGLE, STRIDE, typeOf } from "./label.ts";
import { type Lexis, lexisOf } from "./lexis.ts";
import { bitOf, type NameModel, slotOf } from "./model.ts";

/** A name as the tagger sees it: half-open span, index into TYPES, and the mean share of its labels (0 to 1). */
export interface TaggedName {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly confidence: number;
}

/** A linear-chain CRF over characters. */
export class Tagger {
  readonly #model: NameModel;
  readonly #lexis: Lexis;
  readonly #features = new Int32Array(FEATURES_MAX);
  #emit = new Float32Array(256 * STRIDE);

  constructor(model: NameModel) {
    this.#model = model;
    this.#lexis = lexisOf(model.clusters);
  }

  /** The names of a text, in order of place, without overlap. `tokens` tile the text. */
  names(text: string, tokens: readonly Token[]): TaggedName[] {
    const page = pageOf(text, tokens, this.#lexis);
    const found: TaggedName[] = [];
    for (const { start, end } of stretches(text)) {
      const length = end - start;
      if (this.#emit.length < length * STRIDE) this.#emit = new Float32Array(length * 2 * STRIDE);
      const emit = this.#emit;
      emit.fill(0, 0, length * STRIDE);
      for (let i = 0; i < length; i++) this.#score(featuresAt(page, start + i, this.#features), i * STRIDE);
      const labels = decode(emit, length, this.#model.transitions);
      let from = 0;
      for (let i = 0; i < length; i++) {
        const label = labels[i] as number;
        const place = placeOf(label);
        if (place === BEGIN || place === SINGLE) from = i;
        if (place === END || place === SINGLE)
          found.push({
            start: start + from,
            end: start + i + 1,
            type: typeOf(label),
            confidence: this.#share(labels, from, i + 1),
          });
      }
    }
    return found;
  }

  #score(count: number, at: number): void {
    const { slots, bits, weights, scale } = this.#model;
    const mask = slots.length / 2 - 1;
    const emit = this.#emit;
    const features = this.#features;
    for (let k = 0; k < count; k++) {
      const key = features[k] as number;
      const bit = bitOf(key);
      if (((bits[bit >> 5] as number) & (1 << (bit & 31))) === 0) continue;
      let slot = slotOf(key, mask);
      let where = slots[slot * 2 + 1] as number;
      while (where !== 0 && (slots[slot * 2] as number) !== key) {
        slot = (slot + 1) & mask;
        where = slots[slot * 2 + 1] as number;
      }
      const first = where >> 5;
      const last = first + (where & 31);
      for (let w = first; w < last; w++) {
        const entry = weights[w] as number;
        const y = at + (entry >> 8);
        emit[y] = (emit[y] as number) + (entry & 255) - 128;
      }
    }
    for (let y = 0; y < LABELS; y++) emit[at + y] = (emit[at + y] as number) * scale;
  }

  /** How sure the characters are of their labels on their own: the mean of their softmax shares. */
  #share(labels: Uint8Array, from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const mine = this.#emit[i * STRIDE + (labels[i] as number)] as number;
      let total = 0;
      for (let y = 0; y < LABELS; y++) total += Math.exp((this.#emit[i * STRIDE + y] as number) - mine);
      sum += 1 / total;
    }
    return Math.round((sum / (to - from)) * 1000) / 1000;
  }
}
