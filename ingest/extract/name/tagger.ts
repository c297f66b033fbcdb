import type { Token } from "../../../src/model/text.ts";
import { decode, LEFT, RIGHT, stretches } from "./decode.ts";
import { contentsAt } from "./feature.ts";
import type { Gate } from "./gate.ts";
import { BEGIN, END, LABELS, placeOf, SINGLE, STRIDE, typeOf } from "./label.ts";
import { type Lexis, lexisOf } from "./lexis.ts";
import type { NameModel } from "./model.ts";
import { type Page, pageOf } from "./page.ts";
import { Room } from "./room.ts";
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
  readonly #gate: Gate | undefined;
  readonly #lexis: Lexis;
  readonly #scorer: Scorer;
  readonly #room = new Room(true);
  #emit = new Float32Array(256 * STRIDE);

  /** With a gate the tagger reads only where that lets it. */
  constructor(model: NameModel, gate?: Gate) {
    this.#model = model;
    this.#gate = gate;
    this.#lexis = lexisOf(model.clusters);
    this.#scorer = new Scorer(model);
  }

  /** The names of a text, in order of place, without overlap. `tokens` tile the text. */
  names(text: string, tokens: readonly Token[]): TaggedName[] {
    this.#room.clear();
    const page = pageOf(text, tokens, this.#lexis, this.#room);
    this.#gate?.shut(page, tokens);
    const { possible } = page;
    const found: TaggedName[] = [];
    for (const { start, end } of stretches(text))
      for (let to = start; to < end; ) {
        const from = to;
        while (to < end && (possible[to] as number) === 1) to++;
        // What is left out of reading is outside of every name.
        if (to > from) this.#read(page, from, to, (from > start ? LEFT : 0) | (to < end ? RIGHT : 0), found);
        else to++;
      }
    return found;
  }

  /** Finds the names of a run of characters. */
  #read(page: Page, start: number, end: number, outside: number, found: TaggedName[]): void {
    const length = end - start;
    if (this.#emit.length < length * STRIDE) this.#emit = new Float32Array(length * 2 * STRIDE);
    const emit = this.#emit;
    const { contents, seeds } = this.#scorer;
    for (let i = 0; i < length; i++) this.#scorer.score(contentsAt(page, start + i, contents, seeds), emit, i * STRIDE);
    const labels = decode(emit, length, this.#model.transitions, outside);
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
