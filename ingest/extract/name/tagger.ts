import type { Token } from "../../../src/model/text.ts";
import { decode, stretches } from "./decode.ts";
import { FEATURES_MAX, featuresAt } from "./feature.ts";
import { BEGIN, END, LABELS, placeOf, SINGLE, STRIDE, typeOf } from "./label.ts";
import { type Lexis, lexisOf } from "./lexis.ts";
import { BIAS, bitOf, FIELD, LANES, type NameModel, slotOf } from "./model.ts";
import { pageOf } from "./page.ts";

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
      for (let i = start; i < end; i++) open += page.possible[i] as number;
      if (open === 0) continue;
      if (this.#emit.length < length * STRIDE) this.#emit = new Float32Array(length * 2 * STRIDE);
      const emit = this.#emit;
      emit.fill(0, 0, length * STRIDE);
      for (let i = 0; i < length; i++)
        if ((page.possible[start + i] as number) === 1) this.#score(featuresAt(page, start + i, this.#features), i * STRIDE);
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
    const mask = (slots.length >> 1) - 1;
    const features = this.#features;
    let found = 0;
    for (let k = 0; k < count; k++) {
      const key = features[k] as number;
      const bit = bitOf(key);
      if (((bits[bit >> 5] as number) & (1 << (bit & 31))) === 0) continue;
      for (let slot = slotOf(key, mask) << 1; ; slot = (slot + 2) & (2 * mask + 1)) {
        const row = slots[slot + 1] as number;
        if (row === 0) break;
        if ((slots[slot] as number) !== key) continue;
        features[found++] = row - LANES;
        break;
      }
    }
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    let i = 0;
    let j = 0;
    for (let k = 0; k < found; k++) {
      const row = features[k] as number;
      a += rows[row] as number;
      b += rows[row + 1] as number;
      c += rows[row + 2] as number;
      d += rows[row + 3] as number;
      e += rows[row + 4] as number;
      f += rows[row + 5] as number;
      g += rows[row + 6] as number;
      h += rows[row + 7] as number;
      i += rows[row + 8] as number;
      j += rows[row + 9] as number;
    }
    const bias = found * BIAS;
    this.#spread(a, at, bias, scale);
    this.#spread(b, at + 3, bias, scale);
    this.#spread(c, at + 6, bias, scale);
    this.#spread(d, at + 9, bias, scale);
    this.#spread(e, at + 12, bias, scale);
    this.#spread(f, at + 15, bias, scale);
    this.#spread(g, at + 18, bias, scale);
    this.#spread(h, at + 21, bias, scale);
    this.#spread(i, at + 24, bias, scale);
    this.#spread(j, at + 27, bias, scale);
  }

  #spread(sum: number, to: number, bias: number, scale: number): void {
    const high = Math.floor(sum / (FIELD * FIELD));
    const rest = sum - high * FIELD * FIELD;
    const middle = Math.floor(rest / FIELD);
    const emit = this.#emit;
    emit[to] = (rest - middle * FIELD - bias) * scale;
    emit[to + 1] = (middle - bias) * scale;
    emit[to + 2] = (high - bias) * scale;
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
