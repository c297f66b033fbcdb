import type { Graph, Run } from "./client.ts";
import { deriveEntities, deriveIndicators, reap } from "./derive/entity.ts";
import { deriveFacts } from "./derive/fact.ts";
import { deriveLint } from "./derive/lint.ts";
import { deriveRestatements } from "./derive/restatement.ts";
import { deriveSlots } from "./derive/slot.ts";
import type { TouchKind } from "./touch.ts";
import { text } from "./value.ts";

/** One thing derived from several documents. `run` is a transaction; `ids` are sorted and of one page. */
type Derive = (run: Run, ids: readonly string[]) => Promise<void>;

// In this order: slots need the restatements, lint needs the slots, and nothing may hang on what is reaped.
const PHASES: readonly { readonly name: string; readonly kind: TouchKind; readonly page: number; readonly derive: Derive }[] = [
  { name: "restatements", kind: "d", page: 200, derive: deriveRestatements },
  { name: "entities", kind: "e", page: 1000, derive: deriveEntities },
  { name: "indicators", kind: "i", page: 1000, derive: deriveIndicators },
  { name: "slots", kind: "s", page: 1000, derive: deriveSlots },
  { name: "facts", kind: "f", page: 1000, derive: deriveFacts },
  { name: "lint", kind: "r", page: 1000, derive: deriveLint },
  { name: "reaping", kind: "e", page: 1000, derive: reap("Entity") },
  { name: "reaping", kind: "i", page: 1000, derive: reap("Indicator") },
];

export interface DeriveOptions {
  /** Told after each page: the phase and how many keys of it are done. */
  readonly onPage?: (phase: string, done: number) => void;
  /** Pages at a time. */
  readonly writers?: number;
}

/**
 * Brings all that follows from several documents in step with the living evidence: restatements, names and aliases, indicators,
 * slots with their verdicts, plain edges, lint. Works off the Touched nodes, which every write leaves in its own transaction and
 * which go only when all is done: broken off at any point, the next call does the rest. Each thing is locked, then computed from
 * what is there, then written, so that several callers at once end in the same graph.
 */
export async function derive(graph: Graph, options: DeriveOptions = {}): Promise<void> {
  for (;;) {
    const marks = await graph.read("MATCH (t:Touched) RETURN t.id AS id ORDER BY id LIMIT 20000");
    if (marks.length === 0) return;
    const ids = marks.map((row) => text(row, "id"));
    for (const phase of PHASES) {
      let done = 0;
      for await (const page of inTurn(pages(graph, ids, phase.kind, phase.page), options.writers ?? 2, async (keys) => {
        await graph.write((run) => phase.derive(run, keys));
        return keys.length;
      })) {
        done += page;
        options.onPage?.(phase.name, done);
      }
    }
    await graph.write((run) => run("UNWIND $ids AS id MATCH (t:Touched {id: id}) DELETE t", { ids }));
  }
}

/** The keys of one kind, without their letter, sorted, a page at a time. */
async function* pages(graph: Graph, ids: readonly string[], kind: TouchKind, size: number): AsyncGenerator<string[]> {
  // Keys are read a large stretch at a time: each stretch costs one look through the marks.
  const stretch = size * 50;
  for (let after = ""; ; ) {
    const found = await graph.read(
      `MATCH (t:Touched) WHERE t.id IN $ids UNWIND t.keys AS key
       WITH DISTINCT key WHERE key STARTS WITH $kind AND key > $after RETURN key ORDER BY key LIMIT $limit`,
      { ids, kind: `${kind} `, after, limit: BigInt(stretch) },
    );
    const keys = found.map((row) => text(row, "key"));
    for (let i = 0; i < keys.length; i += size) yield keys.slice(i, i + size).map((key) => key.slice(2));
    const last = keys.at(-1);
    if (!last || keys.length < stretch) return;
    after = last;
  }
}

/** Works on up to `width` items at a time; yields results as they end. The first error ends it, after the running ones. */
async function* inTurn<T, R>(items: AsyncIterable<T>, width: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const running = new Set<Promise<{ readonly self: Promise<unknown>; readonly result: R }>>();
  try {
    for await (const item of items) {
      const own: Promise<{ readonly self: Promise<unknown>; readonly result: R }> = work(item).then((result) => ({
        self: own,
        result,
      }));
      running.add(own);
      if (running.size < width) continue;
      const ended = await Promise.race(running);
      running.delete(ended.self as typeof own);
      yield ended.result;
    }
    while (running.size > 0) {
      const ended = await Promise.race(running);
      running.delete(ended.self as never);
      yield ended.result;
    }
  } finally {
    await Promise.allSettled(running);
  }
}
