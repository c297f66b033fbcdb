import type { Token } from "../../../src/model/text.ts";
import { decode, stretches } from "./decode.ts";
import { FEATURES_MAX, featuresAt } from "./feature.ts";
import { BEGIN, END, LABELS, placeOf, SINGLE, STRIDE, typeOf } from "./label.ts";
import { type Lexis, lexisOf } from "./lexis.ts";
import { BIAS, bitOf, LANES, type NameModel, slotOf } from "./model.ts";
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

/** The first and third byte of four. */
const EVEN = 0x00ff00ff;

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
    const { slots, bits, rows } = this.#model;
    const mask = (slots.length >> 1) - 1;
    const features = this.#features;
    // Without branches: whether a feature is in the model is anybody's guess, the processor's, too.
    let likely = 0;
    for (let k = 0; k < count; k++) {
      const key = features[k] as number;
      const bit = bitOf(key);
      features[likely] = key;
      likely += ((bits[bit >> 5] as number) >>> (bit & 31)) & 1;
    }
    let found = 0;
    for (let k = 0; k < likely; k++) {
      const key = features[k] as number;
      for (let slot = slotOf(key, mask) << 1; ; slot = (slot + 2) & (2 * mask + 1)) {
        const row = slots[slot + 1] as number;
        if (row === 0) break;
        if ((slots[slot] as number) !== key) continue;
        features[found++] = row - LANES;
        break;
      }
    }
    // Two labels a number, 16 bits each; eight numbers at a time stay in registers.
    for (let half = 0; half < LANES; half += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      let g = 0;
      let h = 0;
      for (let k = 0; k < found; k++) {
        const row = (features[k] as number) + half;
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
      const to = at + half * 4;
      const bias = found * BIAS;
      this.#spread(a, b, to, bias);
      this.#spread(c, d, to + 4, bias);
      this.#spread(e, f, to + 8, bias);
      this.#spread(g, h, to + 12, bias);
    }
  }

  /** Writes four labels' sums. */
  #spread(even: number, odd: number, to: number, bias: number): void {
    const { scale } = this.#model;
    const emit = this.#emit;
    emit[to] = ((even & 0xffff) - bias) * scale;
    emit[to + 1] = ((odd & 0xffff) - bias) * scale;
    emit[to + 2] = ((even >>> 16) - bias) * scale;
    emit[to + 3] = ((odd >>> 16) - bias) * scale;
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
