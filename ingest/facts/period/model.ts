import { readFileSync } from "node:fs";
import { resource } from "../../../src/resource.ts";
import type { Candidate } from "./candidate.ts";

/** Weight of each feature; a candidate's score is their sum. */
export type Weights = ReadonlyMap<string, number>;

let loaded: Weights | null = null;

/** The weights of models/period.json, read once; trained by `npm run train:period`. */
export function periodWeights(): Weights {
  loaded ??= new Map(Object.entries(JSON.parse(readFileSync(resource("models/period.json"), "utf8")) as Record<string, number>));
  return loaded;
}

export function scoreOf(candidate: Candidate, weights: Weights): number {
  let sum = 0;
  for (const feature of candidate.features) sum += weights.get(feature) ?? 0;
  return sum;
}

/** The candidate with the highest score, the first of equals; null if there is none. */
export function best(candidates: readonly Candidate[], weights: Weights): Candidate | null {
  let top: Candidate | null = null;
  let high = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const score = scoreOf(candidate, weights);
    if (score > high) {
      high = score;
      top = candidate;
    }
  }
  return top;
}
