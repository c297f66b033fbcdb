import { readFileSync } from "node:fs";
import { resource } from "../../../src/resource.ts";

/** Features that candidates share (all phrases with one end, say), weighed once. */
export interface Bundle {
  readonly features: readonly number[];
  weight: number | null;
}

export const bundle = (features: readonly number[]): Bundle => ({ features, weight: null });

/** A phrase that could be the answer; `start` is -1 where it does not stand in the text of its own (carried over, null). */
export interface Candidate {
  readonly text: string | null;
  readonly start: number;
  readonly end: number;
  readonly bundles: readonly Bundle[];
}

/** Weights by feature (a hash of hash.ts): an open-addressed table. */
export class Weights {
  readonly #mask: number;
  /** A byte of each place's key, 0 where the place is free: most features were not learned, and this small table tells so alone. */
  readonly #marks: Uint8Array;
  readonly #keys: Int32Array;
  /** The number of each place's weight among all different ones: these are few, and a text asks for a hundred thousand in no order. */
  readonly #places: Uint32Array;
  readonly #values: Float64Array;

  constructor(entries: Iterable<readonly [number, number]>) {
    const list = [...entries];
    let size = 16;
    while (size < list.length * 1.9) size *= 2;
    this.#mask = size - 1;
    this.#marks = new Uint8Array(size);
    this.#keys = new Int32Array(size);
    this.#places = new Uint32Array(size);
    const places = new Map<number, number>();
    for (const [key, value] of list) {
      let at = key & this.#mask;
      while (this.#marks[at] !== 0) at = (at + 1) & this.#mask;
      this.#marks[at] = markOf(key);
      this.#keys[at] = key;
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      this.#places[at] = place;
    }
    this.#values = Float64Array.from(places.keys());
  }

  /** The feature's weight; 0 for one that was not learned. */
  of(feature: number): number {
    const own = markOf(feature);
    for (let at = feature & this.#mask; ; at = (at + 1) & this.#mask) {
      const mark = this.#marks[at] as number;
      if (mark === 0) return 0;
      if (mark === own && this.#keys[at] === feature) return this.#values[this.#places[at] as number] as number;
    }
  }
}

const markOf = (key: number): number => (key >>> 24) | 1;

export function weigh(bundles: readonly Bundle[], weights: Weights): number {
  let sum = 0;
  for (const shared of bundles) {
    if (shared.weight === null) {
      let weight = 0;
      for (const feature of shared.features) weight += weights.of(feature);
      shared.weight = weight;
    }
    sum += shared.weight;
  }
  return sum;
}

/** The best candidate (the first of equals) and its probability under the log-linear model; null if there is none. */
export function best(
  candidates: readonly Candidate[],
  weights: Weights,
): { readonly candidate: Candidate; readonly share: number } | null {
  let top: Candidate | null = null;
  let high = Number.NEGATIVE_INFINITY;
  const scores: number[] = [];
  for (const candidate of candidates) {
    const score = weigh(candidate.bundles, weights);
    scores.push(score);
    if (score > high) {
      high = score;
      top = candidate;
    }
  }
  if (!top) return null;
  let total = 0;
  for (const score of scores) total += Math.exp(score - high);
  return { candidate: top, share: 1 / total };
}

export interface RankModel {
  readonly measure: Weights;
  readonly about: Weights;
}

let loaded: RankModel | null = null;

/** The weights of models/measure.json, read once; trained by `npm run train:measure`. */
export function rankModel(): RankModel {
  if (!loaded) {
    const file = JSON.parse(readFileSync(resource("models/measure.json"), "utf8")) as Record<"measure" | "about", string>;
    loaded = { measure: new Weights(unpacked(file.measure)), about: new Weights(unpacked(file.about)) };
  }
  return loaded;
}

const LOWEST = -0x80000000;

/** Weights as one text: ascending features as steps from the one before, each with its weight in hundredths, to base 36. */
export function packed(weights: ReadonlyMap<number, number>): string {
  let last = LOWEST;
  const parts: string[] = [];
  for (const [feature, weight] of [...weights].sort(([a], [b]) => a - b)) {
    parts.push(`${(feature - last).toString(36)} ${Math.round(weight * 100).toString(36)}`);
    last = feature;
  }
  return parts.join(" ");
}

export function unpacked(text: string): [number, number][] {
  const parts = text.split(" ");
  const weights: [number, number][] = [];
  let feature = LOWEST;
  for (let index = 0; index + 1 < parts.length; index += 2) {
    feature += Number.parseInt(parts[index] ?? "", 36);
    weights.push([feature, Number.parseInt(parts[index + 1] ?? "", 36) / 100]);
  }
  return weights;
}
