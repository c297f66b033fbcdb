import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Graph } from "../../src/graph/client.ts";
import { derive } from "../../src/graph/derive.ts";
import { writeSources } from "../../src/graph/write.ts";
import { paper } from "./gen.ts";
import { broken, hash, openGraph, put, take, wipe, writeOf } from "./kit.ts";
import type { Paper } from "./paper.ts";

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
beforeEach(() => wipe(graph));
afterAll(() => graph.close());

type Step = { readonly put: readonly Paper[] } | { readonly take: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ put: fc.uniqueArray(paper, { minLength: 1, maxLength: 3, selector: (p) => p.ref }) }) },
  { weight: 1, arbitrary: fc.record({ take: fc.constantFrom("a", "b", "c", "d", "e") }) },
);

test("any sequence of adding, changing and deleting ends in the graph built fresh from what is left", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), fc.boolean(), async (steps, deriveEach) => {
      await wipe(graph);
      const held = new Map<string, Paper>();
      for (const one of steps) {
        if ("put" in one) {
          for (const p of one.put) held.set(p.ref, p);
          await writeSources(graph, one.put.map(writeOf), { extractor: "test", run: null, now: "2026-01-01" });
        } else {
          held.delete(one.take);
          await take(graph, one.take);
        }
        if (deriveEach) await derive(graph);
      }
      await derive(graph);
      expect(await broken(graph)).toEqual([]);
      const grown = await hash(graph);
      await wipe(graph);
      await put(graph, ...held.values());
      expect(await hash(graph)).toBe(grown);
    }),
    { numRuns: Number(process.env["SHUTU_TEST_RUNS"] ?? 8), seed: 20_231_116 },
  );
});

test("shuffled orders and 1, 2, 4 and 8 writers, deriving at once, end in the same graph", { timeout: 300_000 }, async () => {
  const papers = fc.sample(paper, { numRuns: 36, seed: 7 }).map((p, i) => ({ ...p, ref: `${p.ref}${i}` }));
  const hashes = new Set<string>();
  for (const writers of [1, 2, 4, 8]) {
    await wipe(graph);
    // Another order each time: sorted by a hash of place and writers.
    const order = papers
      .map((p, i) => ({ p, key: (i * 7919 * (writers + 1)) % 61 }))
      .sort((a, b) => a.key - b.key)
      .map(({ p }) => p);
    await Promise.all(
      Array.from({ length: writers }, async (_, w) => {
        const own = order.filter((_, i) => i % writers === w);
        for (let i = 0; i < own.length; i += 4) {
          await writeSources(graph, own.slice(i, i + 4).map(writeOf), { extractor: "test", run: null, now: "2026-01-01" });
          if (i % 8 === 0) await derive(graph);
        }
        await derive(graph);
      }),
    );
    expect(await broken(graph)).toEqual([]);
    hashes.add(await hash(graph));
  }
  expect(hashes.size).toBe(1);
});
