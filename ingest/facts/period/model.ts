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

/**
 * The candidate of the most probable period: those that say the same add up (今年一季度 in two sentences is one answer),
 * and the best of them speaks for all. The first of equals; null if there is none.
 */
export function best(candidates: readonly Candidate[], weights: Weights): Candidate | null {
  const scores = candidates.map((candidate) => scoreOf(candidate, weights));
  const high = Math.max(...scores);
  const shares = new Map<string, { share: number; top: number }>();
  candidates.forEach((candidate, i) => {
    const period = candidate.time?.period;
    const key = period ? `${period.start}/${period.end}` : "";
    const score = scores[i] ?? 0;
    const known = shares.get(key);
    if (!known) shares.set(key, { share: Math.exp(score - high), top: i });
    else {
      known.share += Math.exp(score - high);
      if (score > (scores[known.top] ?? 0)) known.top = i;
    }
  });
  let winner: { share: number; top: number } | null = null;
  for (const answer of shares.values()) if (!winner || answer.share > winner.share) winner = answer;
  return winner ? (candidates[winner.top] ?? null) : null;
}
