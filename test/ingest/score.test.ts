import { expect, test } from "vitest";
import { mix, seedOf } from "../../ingest/extract/name/char.ts";
import { FEATURES_MAX } from "../../ingest/extract/name/feature.ts";
import { LABELS, STRIDE } from "../../ingest/extract/name/label.ts";
import { packModel, rowsIn, unpackModel } from "../../ingest/extract/name/model.ts";
import { Scorer } from "../../ingest/extract/name/score.ts";

/** Numbers that look random, the same each time. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >>> 8;
  };
}

test("the sums of a character's features are those of their rows", () => {
  const next = numbers();
  const keys = Int32Array.from({ length: 3000 }, (_, r) => mix(seedOf(1 + (r % FEATURES_MAX)), r));
  const rows = new Float32Array(keys.length * STRIDE);
  // Rows of one label, of two, of many.
  for (let r = 0; r < keys.length; r++)
    for (let k = 0; k < ([1, 2, 9][r % 3] as number); k++) rows[r * STRIDE + (next() % LABELS)] = (next() % 255) - 127;
  rows[0] = 127;
  const bytes = packModel(keys, rows, new Float32Array(LABELS * LABELS), []);
  const weights = new Map(rowsIn(bytes));
  const scorer = new Scorer(unpackModel(bytes));
  const emit = new Float32Array(3 * STRIDE);
  for (let turn = 0; turn < 50; turn++) {
    // At each place what the model knows of its template, or something else.
    const contents = Int32Array.from({ length: 1 + (next() % FEATURES_MAX) }, (_, k) =>
      next() % 4 > 0 ? k + FEATURES_MAX * (next() % 15) : next(),
    );
    const features = contents.map((content, k) => mix(seedOf(k + 1), content));
    scorer.contents.set(contents);
    scorer.score(features.length, emit, STRIDE);
    const sums = Float32Array.from({ length: LABELS }, (_, y) =>
      features.reduce((sum, key) => sum + (weights.get(key)?.[y] ?? 0), 0),
    );
    expect(emit.subarray(STRIDE, STRIDE + LABELS)).toEqual(sums);
    expect(emit[0]).toBe(0);
    expect(emit[2 * STRIDE]).toBe(0);
  }
});
