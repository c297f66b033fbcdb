import type { Graph } from "../../src/graph/client.ts";
import type { Change } from "../../src/graph/diff.ts";
import { type SourceWrite, writeSources } from "../../src/graph/write.ts";
import { Fault } from "../../src/model/fault.ts";
import type { RawText } from "../../src/model/text.ts";
import { openPool } from "./pool.ts";
import { steady } from "./steady.ts";

/** Some sources to be read and written at once, with all that says how. Plain values: it crosses processes. */
export interface Chunk {
  readonly items: readonly { readonly raw: RawText; readonly origin: string }[];
  /** The extractor's version that must read them. */
  readonly extractor: string;
  readonly overrides: string;
  readonly run: string;
  /** ISO date-time, for the ledger. */
  readonly now: string;
  readonly dry: boolean;
  readonly detail: boolean;
}

/** How much was done. */
export interface Counts {
  readonly sources: { written: number; unchanged: number };
  readonly documents: { added: number; changed: number; removed: number };
  readonly figures: { added: number; changed: number; removed: number };
  readonly rows: { sentences: number; mentions: number; figures: number };
}

/** What became of a chunk: counts, changes, and sources that failed with their reason. */
export interface Done extends Counts {
  readonly changes: Change[];
  readonly failed: { readonly ref: string; readonly reason: string }[];
}

/**
 * Whoever reads chunks and writes them into the graph: threads of this process, or worker processes behind a queue. A chunk that is
 * worked on twice is written once: ids see to it.
 */
export interface Hands {
  /** Chunks that may be under way at once and keep all hands busy. */
  readonly width: number;
  /** Throws a Fault where the graph, or the queue, is out of reach. */
  work(chunk: Chunk): Promise<Done>;
  close(): Promise<void>;
}

export interface LocalOptions {
  /** Threads that read. Default 3. */
  readonly workers?: number;
  /** Transactions at a time. Default 3. */
  readonly writers?: number;
  readonly overrides?: string;
  readonly signal?: AbortSignal;
}

/** Threads of this process that read, and as many transactions at a time as there are writers. */
export function localHands(graph: Graph, { workers = 3, writers = 3, overrides = "", signal }: LocalOptions): Hands {
  const pool = openPool({ workers, overrides });
  const turn = turns(writers);
  return {
    width: workers + writers + 1,
    async work(chunk) {
      const done = nothing();
      const { prepared, failed } = await pool.run(chunk.items.map((item) => item.raw));
      done.failed.push(...failed);
      const origins = new Map(chunk.items.map((item) => [item.raw.ref, item.origin]));
      const writes = prepared.map((source) => ({ id: source.id, source, origin: origins.get(source.ref) ?? "" }));
      await turn(() => write(graph, writes, chunk, done, signal));
      return done;
    },
    close: () => pool.close(),
  };
}

/** A Done that counts nothing yet. */
export const nothing = (): Done => ({
  sources: { written: 0, unchanged: 0 },
  documents: { added: 0, changed: 0, removed: 0 },
  figures: { added: 0, changed: 0, removed: 0 },
  rows: { sentences: 0, mentions: 0, figures: 0 },
  changes: [],
  failed: [],
});

/** Adds what became of one chunk to what became of others. */
export function merge(to: Done, more: Done): void {
  addCounts(to, more);
  to.changes.push(...more.changes);
  to.failed.push(...more.failed);
}

/** Adds the counts of a Done to others of the same names. */
export function addCounts(to: Counts, more: Counts): void {
  for (const part of ["sources", "documents", "figures", "rows"] as const) {
    const into: Record<string, number> = to[part];
    for (const [key, n] of Object.entries(more[part])) into[key] = (into[key] ?? 0) + n;
  }
}

/** Writes sources; a transaction that fails for what is in it is halved until the culprit stands alone, and is named. */
async function write(
  graph: Graph,
  writes: readonly SourceWrite[],
  chunk: Chunk,
  done: Done,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (writes.length === 0) return;
  try {
    const written = await steady(() => writeSources(graph, writes, chunk), signal);
    done.sources.written += writes.length - written.unchanged;
    done.sources.unchanged += written.unchanged;
    done.figures.added += written.addedFigures;
    for (const kind of ["added", "changed", "removed"] as const) done.documents[kind] += written[kind].length;
    for (const kind of ["sentences", "mentions", "figures"] as const) done.rows[kind] += written.counts[kind];
    for (const change of written.figures) {
      if (!(chunk.detail && change.kind === "added" && written.added.includes(change.document))) done.figures[change.kind]++;
      done.changes.push(change);
    }
  } catch (error) {
    if (error instanceof Fault && error.code !== "GRAPH_FAILED") throw error;
    const [only] = writes;
    if (writes.length === 1 && only?.source) {
      done.failed.push({ ref: only.source.ref, reason: error instanceof Error ? error.message : String(error) });
      return;
    }
    const half = Math.ceil(writes.length / 2);
    await write(graph, writes.slice(0, half), chunk, done, signal);
    await write(graph, writes.slice(half), chunk, done, signal);
  }
}

/** Runs works, so many at a time, in the order of their coming. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
