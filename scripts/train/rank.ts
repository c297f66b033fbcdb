import type { Vocabulary } from "./vocabulary.ts";

/** Candidates as lists of feature indexes, and which of them are right. */
export interface Example {
  readonly bundles: readonly (readonly number[])[];
  readonly good: readonly number[];
}

const EPOCHS = 12;
const WARM = 4;
const RATE = 0.05;
const START = 0.01;
const DECAY = 0.03;

/** Log-linear ranking by AdaGrad: the probability of all good candidates together is raised. */
export function trainRanking(examples: readonly Example[], vocabulary: Vocabulary): Map<number, number> {
  const size = vocabulary.ids.size;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(START);
  const sums = new Float64Array(size);
  const order = examples.map((_, index) => index);
  let seed = 20240501;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const scores = example.bundles.map((ids) => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0));
      const high = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - high));
      const total = shares.reduce((a, b) => a + b, 0);
      const good = new Set(example.good);
      const held = example.good.reduce((sum, g) => sum + (shares[g] ?? 0), 0);
      const gradient = new Map<number, number>();
      for (const [c, ids] of example.bundles.entries()) {
        const share = shares[c] ?? 0;
        const push = (good.has(c) ? share / held : 0) - share / total;
        if (Math.abs(push) < 1e-4) continue;
        for (const id of ids) gradient.set(id, (gradient.get(id) ?? 0) + push);
      }
      for (const [id, push] of gradient) {
        const step = push - DECAY * (weights[id] ?? 0);
        squares[id] = (squares[id] ?? 0) + step * step;
        weights[id] = (weights[id] ?? 0) + (RATE * step) / Math.sqrt(squares[id] ?? 1);
      }
    }
    if (epoch >= WARM) for (let id = 0; id < size; id++) sums[id] = (sums[id] ?? 0) + (weights[id] ?? 0);
  }
  // The mean over the later epochs: single examples of the last one weigh less.
  const kept = new Map<number, number>();
  for (const [feature, id] of vocabulary.ids) {
    const weight = Math.round(((sums[id] ?? 0) / (EPOCHS - WARM)) * 100) / 100;
    if (Math.abs(weight) >= 0.1 && (vocabulary.seen[id] ?? 0) > 3) kept.set(feature, weight);
  }
  return new Map([...kept].sort(([a], [b]) => a - b));
}
