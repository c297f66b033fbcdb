import type { Token } from "../../../src/model/text.ts";
import { decode, stretches } from "./decode.ts";
import { FEATURES_MAX, featuresAt, pageOf } from "./feature.ts";
import { BEGIN, END, LABELS, placeOf, SINGLE, STRIDE, typeOf } from "./label.ts";
import { type Lexis, lexisOf } from "./lexis.ts";
import { BIAS, bitOf, LANES, type NameModel, slotOf } from "./model.ts";

/** A name as the tagger sees it: half-open span, index into TYPES, and the mean share of its labels (0 to 1). */
export interface TaggedName {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly confidence: number;
}

/** What labels of names score at a character where none is possible. */
const SHUT = -100;

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
      let open = 0;
      for (let i = start; i < end; i++) open += page.open[i] as number;
      if (open === 0) continue;
      if (this.#emit.length < length * STRIDE) this.#emit = new Float32Array(length * 2 * STRIDE);
      const emit = this.#emit;
      emit.fill(0, 0, length * STRIDE);
      for (let i = 0; i < length; i++)
        if ((page.open[start + i] as number) === 1) this.#score(featuresAt(page, start + i, this.#features), i * STRIDE);
        else emit.fill(SHUT, i * STRIDE + 1, i * STRIDE + LABELS);
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

  /** Sums the weights of the features at hand into row `at` of the emissions. */
  #score(count: number, at: number): void {
    const { slots, bits, rows, scale } = this.#model;
    const mask = slots.length - 1;
    const features = this.#features;
    let found = 0;
    for (let k = 0; k < count; k++) {
      const key = features[k] as number;
      const bit = bitOf(key);
      if (((bits[bit >> 5] as number) & (1 << (bit & 31))) === 0) continue;
      for (let slot = slotOf(key, mask); ; slot = (slot + 1) & mask) {
        const row = ((slots[slot] as number) - 1) * LANES;
        if (row < 0) break;
        if ((rows[row + LANES - 1] as number) !== key) continue;
        features[found++] = row;
        break;
      }
    }
    // Lane by lane, so that the sums stay in registers.
    const emit = this.#emit;
    const bias = found * BIAS;
    for (let lane = 0; lane < LANES; lane += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let k = 0; k < found; k++) {
        const row = (features[k] as number) + lane;
        a = (a + (rows[row] as number)) | 0;
        b = (b + (rows[row + 1] as number)) | 0;
        c = (c + (rows[row + 2] as number)) | 0;
        d = (d + (rows[row + 3] as number)) | 0;
      }
      const to = at + lane * 2;
      emit[to] = ((a & 0xffff) - bias) * scale;
      emit[to + 1] = ((a >>> 16) - bias) * scale;
      emit[to + 2] = ((b & 0xffff) - bias) * scale;
      emit[to + 3] = ((b >>> 16) - bias) * scale;
      emit[to + 4] = ((c & 0xffff) - bias) * scale;
      emit[to + 5] = ((c >>> 16) - bias) * scale;
      emit[to + 6] = ((d & 0xffff) - bias) * scale;
      emit[to + 7] = ((d >>> 16) - bias) * scale;
    }
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
