import { LABELS, STRIDE } from "../../ingest/extract/name/label.ts";
import { packModel, rowsIn, unpackModel } from "../../ingest/extract/name/model.ts";
import { type Options, train } from "./crf.ts";
import type { Table } from "./table.ts";

/** Weights by feature hash, with how often the feature was seen, and transitions. */
export interface Trained {
  readonly weights: ReadonlyMap<number, Float32Array>;
  readonly counts: ReadonlyMap<number, number>;
  readonly transitions: Float32Array;
}

/** Trains one tagger; its weights are the mean over the last epochs from `meanFrom` on. */
export function trainTagger(table: Table, options: Options & { readonly meanFrom: number }): Trained {
  const sum = new Float32Array(table.keys.length * STRIDE);
  const transitions = new Float32Array(LABELS * LABELS);
  let rounds = 0;
  const blend = (into: Float32Array, values: Float32Array): void => {
    for (let k = 0; k < into.length; k++) into[k] = (into[k] as number) + ((values[k] as number) - (into[k] as number)) / rounds;
  };
  train(table.corpus, table.keys.length, {
    ...options,
    afterEpoch: (epoch, w, t) => {
      if (epoch < options.meanFrom) return;
      rounds++;
      blend(sum, w);
      blend(transitions, t);
    },
  });
  const weights = new Map<number, Float32Array>();
  const counts = new Map<number, number>();
  for (const [r, key] of table.keys.entries()) {
    const row = sum.subarray(r * STRIDE, (r + 1) * STRIDE);
    if (row.every((w) => w === 0)) continue;
    weights.set(key, row);
    counts.set(key, table.counts[r] as number);
  }
  return { weights, counts, transitions };
}

/** The weights of a packed model, rounded as it holds them. */
export function trainedIn(bytes: Uint8Array): Trained {
  const weights = new Map(rowsIn(bytes));
  // Rows stand by how often their features were seen.
  const counts = new Map([...weights.keys()].map((key, r) => [key, weights.size - r]));
  const { transitions } = unpackModel(bytes);
  return { weights, counts, transitions };
}

/**
 * The mean of several taggers, packed: their votes weighed by how sure each is, at the cost of one. Weights under `prune` are left
 * out.
 */
export function packMean(
  taggers: readonly Trained[],
  clusters: readonly (readonly [hash: number, value: number])[],
  prune: number,
): Buffer {
  const rows = new Map<number, Float32Array>();
  const seen = new Map<number, number>();
  const transitions = new Float32Array(LABELS * LABELS);
  for (const tagger of taggers) {
    for (const [key, row] of tagger.weights) {
      const mine = rows.get(key) ?? new Float32Array(STRIDE);
      for (let y = 0; y < LABELS; y++) mine[y] = (mine[y] as number) + (row[y] as number) / taggers.length;
      rows.set(key, mine);
      // The most that any says: one that saw a share of the features only may not know the most frequent.
      seen.set(key, Math.max(seen.get(key) ?? 0, tagger.counts.get(key) ?? 0));
    }
    for (let k = 0; k < transitions.length; k++)
      transitions[k] = (transitions[k] as number) + (tagger.transitions[k] as number) / taggers.length;
  }
  const keys = [...rows.keys()].sort((a, b) => (seen.get(b) ?? 0) - (seen.get(a) ?? 0) || a - b);
  const all = new Float32Array(keys.length * STRIDE);
  for (const [r, key] of keys.entries())
    for (let y = 0; y < LABELS; y++) {
      const w = rows.get(key)?.[y] ?? 0;
      if (Math.abs(w) >= prune) all[r * STRIDE + y] = w;
    }
  return packModel(Int32Array.from(keys), all, transitions, clusters);
}
