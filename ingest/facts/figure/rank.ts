import { readFileSync } from "node:fs";
import { resource } from "../../../src/resource.ts";

/** Features that candidates share (all phrases with one end, say), weighed once. */
export interface Bundle {
  readonly features: readonly string[];
  weight: number | null;
}

export const bundle = (features: readonly string[]): Bundle => ({ features, weight: null });

/** A phrase that could be the answer; `start` is -1 where it does not stand in the text of its own (carried over, null). */
export interface Candidate {
  readonly text: string | null;
  readonly start: number;
  readonly end: number;
  readonly bundles: readonly Bundle[];
}

export type Weights = ReadonlyMap<string, number>;

export function weigh(candidate: Candidate, weights: Weights): number {
  let sum = 0;
  for (const shared of candidate.bundles) {
    if (shared.weight === null) {
      let weight = 0;
      for (const feature of shared.features) weight += weights.get(feature) ?? 0;
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
    const score = weigh(candidate, weights);
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
    const file = JSON.parse(readFileSync(resource("models/measure.json"), "utf8")) as Record<
      "measure" | "about",
      Record<string, number>
    >;
    loaded = { measure: new Map(Object.entries(file.measure)), about: new Map(Object.entries(file.about)) };
  }
  return loaded;
}
