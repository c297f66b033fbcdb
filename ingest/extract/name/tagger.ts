import type { Token } from "../../../src/model/text.ts";
import { decode, SHUT, stretches } from "./decode.ts";
import { FEATURES_MAX, featuresAt } from "./feature.ts";
import { BEGIN, END, LABELS, placeOf, SINGLE, STRIDE, typeOf } from "./label.ts";
import { type Lexis, lexisOf } from "./lexis.ts";
import type { NameModel } from "./model.ts";
import { pageOf } from "./page.ts";
import { Scorer } from "./score.ts";

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
  readonly #scorer: Scorer;
  readonly #features = new Int32Array(FEATURES_MAX);
  #emit = new Float32Array(256 * STRIDE);

  constructor(model: NameModel) {
    this.#model = model;
    this.#lexis = lexisOf(model.clusters);
    this.#scorer = new Scorer(model);
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
      const features = this.#features;
      for (let i = 0; i < length; i++)
        if ((page.possible[start + i] as number) === 1)
          this.#scorer.score(features, featuresAt(page, start + i, features), emit, i * STRIDE);
        else {
          emit.fill(SHUT, i * STRIDE, i * STRIDE + LABELS);
          emit[i * STRIDE] = 0;
        }
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
