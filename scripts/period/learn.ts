import type { Candidate } from "../../ingest/facts/period/candidate.ts";
import { candidateReader, type Previous } from "../../ingest/facts/period/candidate.ts";
import { type GoldFigure, type Item, kindOf, written } from "./gold.ts";

/** Candidates as lists of feature numbers, and which of them gold agrees with. */
export interface Example {
  readonly candidates: readonly (readonly number[])[];
  readonly good: readonly boolean[];
}

const EPOCHS = 8;
const RATE = 0.12;
const DECAY = 0.03;
/** Runs in different orders whose weights are averaged. */
const RUNS = 4;
/** Examples that must have a feature for it to count. */
const RARE = 5;
/** Weights below this change nothing and are not kept. */
const LEAST = 0.02;

/** Which candidates say what gold says; where one has the kind right too, only those. */
function agreeing(candidates: readonly Candidate[], gold: GoldFigure): boolean[] {
  const time = candidates.map((candidate) => written(candidate.time?.period) === (gold.time ?? ""));
  const kind = candidates.map(
    (candidate, i) => time[i] === true && gold.time_kind !== undefined && kindOf(candidate.time?.period) === gold.time_kind,
  );
  return kind.some(Boolean) ? kind : time;
}

const numbers = new Map<string, number>();
function number(feature: string): number {
  const known = numbers.get(feature);
  if (known !== undefined) return known;
  numbers.set(feature, numbers.size);
  return numbers.size - 1;
}

export function examplesOf(item: Item): Example[] {
  const read = candidateReader(item.text);
  let previous: Previous | null = null;
  const examples: Example[] = [];
  item.gold.forEach((gold, i) => {
    const candidates = read(i, previous);
    const good = agreeing(candidates, gold);
    const quantity = item.text.quantities[i];
    if (quantity) previous = { time: candidates[good.indexOf(true)]?.time ?? null, quantity };
    if (good.some(Boolean))
      examples.push({ candidates: candidates.map((c) => c.bundles.flatMap((shared) => shared.features.map(number))), good });
  });
  return examples;
}

/** Log-linear choice by AdaGrad with decay; several answers may be right, and share the credit. */
function run(examples: readonly Example[], seed: number): Float64Array {
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(0.5);
  let state = 7 + seed * 101;
  const random = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = [...examples];
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const [a, b] = [order[i], order[j]];
      if (a && b) [order[i], order[j]] = [b, a];
    }
    for (const { candidates, good } of order) {
      const scores = candidates.map((features) => features.reduce((sum, f) => sum + (weights[f] ?? 0), 0));
      const high = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - high));
      const all = shares.reduce((a, b) => a + b, 0);
      const right = shares.reduce((sum, share, i) => sum + (good[i] ? share : 0), 0);
      candidates.forEach((features, i) => {
        const share = shares[i] ?? 0;
        const slope = share / all - (good[i] ? share / right : 0);
        if (Math.abs(slope) < 1e-4) return;
        for (const f of features) {
          const gradient = slope + DECAY * (weights[f] ?? 0);
          const square = (squares[f] ?? 0) + gradient * gradient;
          squares[f] = square;
          weights[f] = (weights[f] ?? 0) - (RATE * gradient) / Math.sqrt(square);
        }
      });
    }
  }
  return weights;
}

/** The examples without the features that fewer than RARE of them have: what was seen once or twice proves nothing. */
function common(examples: readonly Example[]): Example[] {
  const seen = new Uint32Array(numbers.size);
  for (const { candidates } of examples) for (const f of new Set(candidates.flat())) seen[f] = (seen[f] ?? 0) + 1;
  return examples.map(({ candidates, good }) => ({
    good,
    candidates: candidates.map((features) => features.filter((f) => (seen[f] ?? 0) >= RARE)),
  }));
}

/** Weights of the features, rounded to two places. Deterministic. */
export function train(all: readonly Example[]): Map<string, number> {
  const examples = common(all);
  const sum = new Float64Array(numbers.size);
  for (let seed = 0; seed < RUNS; seed++)
    run(examples, seed).forEach((weight, f) => {
      sum[f] = (sum[f] ?? 0) + weight / RUNS;
    });
  const weights = new Map<string, number>();
  for (const [feature, f] of numbers) {
    const weight = Math.round((sum[f] ?? 0) * 100) / 100;
    if (Math.abs(weight) >= LEAST) weights.set(feature, weight);
  }
  return weights;
}
