import { randomUUID } from "node:crypto";
import type { Graph } from "../src/graph/client.ts";
import { derive } from "../src/graph/derive.ts";
import type { Change } from "../src/graph/diff.ts";
import * as ledger from "../src/graph/ledger.ts";
import { awaitFulltext } from "../src/graph/schema.ts";
import { writeSources } from "../src/graph/write.ts";
import { Fault } from "../src/model/fault.ts";
import { idOf } from "../src/model/id.ts";
import type { RawText } from "../src/model/text.ts";
import { addCounts, type Hands, localHands } from "./load/hand.ts";
import { steady } from "./load/steady.ts";
import { extractorVersion } from "./load/version.ts";
import { type Input, walk } from "./load/walk.ts";
import { isFailure, type ReadFailure, type ReadOptions, readAll } from "./read.ts";

/** What happens during a load, as it happens. */
export type LoadEvent =
  | { readonly type: "progress"; readonly phase: "reading" | "deriving"; readonly report: Report; readonly share: number | null }
  | { readonly type: "failed"; readonly ref: string; readonly reason: string }
  | { readonly type: "change"; readonly change: Change };

/** What a load did. */
export interface Report {
  /** Id of the run in the log. */
  readonly run: string;
  /** Sources read and written; the same as before; skipped by the ledger; dropped as vanished; failed. */
  sources: { written: number; unchanged: number; skipped: number; pruned: number; failed: number };
  documents: { added: number; changed: number; removed: number };
  figures: { added: number; changed: number; removed: number };
  /** Rows of new or changed documents. */
  rows: { sentences: number; mentions: number; figures: number };
  /** True where it was stopped before its end. */
  stopped: boolean;
}

export interface LoadOptions {
  readonly graph: Graph;
  /** Files and folders; "-" is standard input. */
  readonly paths: readonly string[];
  /** ISO date-time, for ledger and log. */
  readonly now: () => string;
  readonly on: (event: LoadEvent) => void;
  readonly signal?: AbortSignal;
  /** The text of a file of overrides (ingest/link/override.ts); what was read under other ones is read again. */
  readonly overrides?: string;
  /** Who reads and writes; the caller closes them. Default: threads of this process, opened and closed here. */
  readonly hands?: Hands;
  /** Threads that read, where no hands are given. Default 3. */
  readonly workers?: number;
  /** Transactions at a time. Default 3. */
  readonly writers?: number;
  /** Say what would change, write nothing. */
  readonly dry?: boolean;
  /** Emit the figures of added documents as changes too. */
  readonly detail?: boolean;
  /** Drop sources that came from under the paths before and are no longer there. */
  readonly prune?: boolean;
  /** Read again what the ledger has as done. */
  readonly again?: boolean;
  /** Sources in one task and one transaction, at most. Default 96. */
  readonly chunk?: number;
  /** Limits and field names of reading. */
  readonly reading?: Omit<ReadOptions, "signal">;
  /** Another way to read a file than ingest/read.ts. */
  readonly read?: (path: string) => AsyncIterable<RawText | ReadFailure>;
}

/** A chunk is one worker's task and one transaction: this many sources, or the characters below, whatever comes first. */
export const CHUNK_SOURCES = 96;
const CHUNK_CHARACTERS = 64_000;

interface Item {
  readonly raw: RawText;
  readonly id: string;
  readonly origin: string;
}

/** Reads files and writes what they state into the graph; see Report for what it did. Throws a Fault where the graph is out of reach. */
export async function load(options: LoadOptions): Promise<Report> {
  const { graph, on, signal } = options;
  const overrides = options.overrides ?? "";
  const extractor = await extractorVersion(overrides);
  const run = randomUUID();
  const startedAt = options.now();
  const report: Report = {
    run,
    sources: { written: 0, unchanged: 0, skipped: 0, pruned: 0, failed: 0 },
    documents: { added: 0, changed: 0, removed: 0 },
    figures: { added: 0, changed: 0, removed: 0 },
    rows: { sentences: 0, mentions: 0, figures: 0 },
    stopped: false,
  };
  const note = (state: "RUNNING" | "DONE" | "FAILED" | "STOPPED") => {
    if (options.dry) return Promise.resolve();
    const ended = state === "RUNNING" ? {} : { finishedAt: options.now() };
    const { sources, documents } = report;
    const counts = {
      ...sources,
      documentsAdded: documents.added,
      documentsChanged: documents.changed,
      documentsRemoved: documents.removed,
    };
    return ledger.noteRun(graph, { id: run, command: "ingest", startedAt, state, extractor, counts, ...ended });
  };
  const hands = options.hands ?? localHands(graph, { ...options, overrides });
  try {
    await note("RUNNING");
    await new Loading(options, hands, extractor, report).all();
    report.stopped = signal?.aborted === true;
    if (!report.stopped && !options.dry) {
      if (options.prune) await prune(options, report, extractor);
      await derive(graph, { onPage: () => on({ type: "progress", phase: "deriving", report, share: null }) });
      await awaitFulltext(graph);
    }
    await note(report.stopped ? "STOPPED" : "DONE");
    return report;
  } catch (error) {
    await note("FAILED").catch(() => {});
    throw error;
  } finally {
    if (!options.hands) await hands.close();
  }
}

/** One load under way: reading ahead, in chunks, with a bounded number of chunks between reading and the commit. */
class Loading {
  readonly #options: LoadOptions;
  readonly #hands: Hands;
  readonly #extractor: string;
  readonly #report: Report;
  readonly #inFlight = new Map<string, string>();
  readonly #chunks = new Set<Promise<void>>();
  #broken: unknown = null;
  #bytes = { all: 0, done: 0, file: 0, read: 0 };

  constructor(options: LoadOptions, hands: Hands, extractor: string, report: Report) {
    this.#options = options;
    this.#hands = hands;
    this.#extractor = extractor;
    this.#report = report;
  }

  async all(): Promise<void> {
    const { inputs, unreadable } = await walk(this.#options.paths);
    for (const { path, fault } of unreadable) await this.#unread(path, path, fault);
    this.#bytes.all = inputs.reduce((sum, input) => sum + input.bytes, 0);
    try {
      for await (const chunk of this.#chunked(inputs)) {
        const one = this.#work(chunk)
          .catch((error: unknown) => {
            this.#broken ??= error;
          })
          .finally(() => this.#chunks.delete(one));
        this.#chunks.add(one);
        // Back-pressure: reading waits while as many chunks are between it and the commit as keep all hands busy.
        while (this.#chunks.size >= this.#hands.width) await Promise.race(this.#chunks);
        if (this.#broken || this.#options.signal?.aborted) break;
      }
    } finally {
      await Promise.all(this.#chunks);
    }
    if (this.#broken) throw this.#broken;
  }

  /** Sources that the ledger does not have as done, in chunks. */
  async *#chunked(inputs: readonly Input[]): AsyncGenerator<Item[]> {
    let items: Item[] = [];
    let characters = 0;
    for await (const item of this.#items(inputs)) {
      items.push(item);
      characters += item.raw.raw.length;
      if (items.length < (this.#options.chunk ?? CHUNK_SOURCES) && characters < CHUNK_CHARACTERS) continue;
      const todo = await this.#todo(items);
      if (todo.length > 0) yield todo;
      items = [];
      characters = 0;
    }
    const rest = await this.#todo(items);
    if (rest.length > 0) yield rest;
  }

  async *#items(inputs: readonly Input[]): AsyncGenerator<Item> {
    const { read = (path: string) => readAll([path], this.#options.reading ?? {}) } = this.#options;
    for (const { path, bytes } of inputs) {
      this.#bytes = { ...this.#bytes, file: bytes, read: 0 };
      try {
        for await (const raw of read(path)) {
          if (isFailure(raw)) {
            await this.#unread(raw.ref, path, raw.fault);
            continue;
          }
          this.#bytes.read += raw.raw.length * 3;
          yield { raw, id: idOf("src", raw.ref), origin: path };
          if (this.#options.signal?.aborted || this.#broken) return;
        }
      } catch (error) {
        await this.#unread(path, path, error);
      }
      this.#bytes = { ...this.#bytes, done: this.#bytes.done + bytes, file: 0, read: 0 };
    }
  }

  /** Leaves out what is done, and what this run was given already. */
  async #todo(items: readonly Item[]): Promise<Item[]> {
    if (items.length === 0) return [];
    const { graph, again, dry } = this.#options;
    const run = this.#report.run;
    const lines = await this.#steady(() =>
      ledger.ledgerLines(
        graph,
        items.map((item) => item.id),
      ),
    );
    const todo: Item[] = [];
    const seen: string[] = [];
    for (const item of items) {
      const line = lines.get(item.id);
      const given = this.#inFlight.get(item.id) ?? (line?.run === run ? line.bytesHash : undefined);
      const isDone = line?.state === "DONE" && line.extractor === this.#extractor && line.bytesHash === item.raw.bytesHash;
      if (given !== undefined) {
        if (given === item.raw.bytesHash) this.#report.sources.skipped++;
        else await this.#fail([{ item, reason: "this ref was given twice with different content; the first one counts" }], false);
      } else if (isDone && !again) {
        this.#report.sources.skipped++;
        if (line.run !== run) seen.push(item.id);
      } else {
        this.#inFlight.set(item.id, item.raw.bytesHash);
        todo.push(item);
      }
    }
    if (seen.length > 0 && this.#options.prune && !dry) await this.#steady(() => ledger.noteSeen(graph, seen, run));
    this.#tell();
    return todo;
  }

  async #work(items: readonly Item[]): Promise<void> {
    const byRef = new Map(items.map((item) => [item.raw.ref, item]));
    const { dry = false, detail = false, overrides = "" } = this.#options;
    const settings = { extractor: this.#extractor, run: this.#report.run, overrides, now: this.#options.now(), dry, detail };
    try {
      const done = await this.#hands.work({ ...settings, items: items.map(({ raw, origin }) => ({ raw, origin })) });
      await this.#fail(
        done.failed.flatMap(({ ref, reason }) => {
          const item = byRef.get(ref);
          return item ? [{ item, reason }] : [];
        }),
      );
      addCounts(this.#report, done);
      for (const change of done.changes) this.#options.on({ type: "change", change });
    } finally {
      for (const item of items) this.#inFlight.delete(item.id);
    }
    this.#tell();
  }

  async #fail(failures: readonly { readonly item: Item; readonly reason: string }[], note = true): Promise<void> {
    if (failures.length === 0) return;
    const { graph, on, dry, now } = this.#options;
    this.#report.sources.failed += failures.length;
    for (const { item, reason } of failures) on({ type: "failed", ref: item.raw.ref, reason });
    if (dry || !note) return;
    const lines = failures.map(({ item, reason }) => {
      const { id, origin } = item;
      return { id, origin, reason, ref: item.raw.ref, bytesHash: item.raw.bytesHash };
    });
    await this.#steady(() => ledger.noteFailures(graph, lines, this.#extractor, this.#report.run, now()));
  }

  async #unread(ref: string, path: string, error: unknown): Promise<void> {
    if (error instanceof Fault && error.exit === 3) throw error;
    const { graph, on, dry, now } = this.#options;
    this.#report.sources.failed++;
    const reason = messageOf(error);
    on({ type: "failed", ref, reason });
    if (dry) return;
    // Nothing is known of what it holds now, so nothing of it may be pruned.
    await ledger.noteUnread(graph, path, this.#report.run);
    const failure = { id: idOf("src", ref), ref, bytesHash: "", reason, origin: path };
    await ledger.noteFailures(graph, [failure], this.#extractor, this.#report.run, now());
  }

  #steady<T>(work: () => Promise<T>): Promise<T> {
    return steady(work, this.#options.signal);
  }

  #tell(): void {
    const { all, done, file, read: got } = this.#bytes;
    const share = all > 0 ? Math.min(1, (done + Math.min(got, file)) / all) : null;
    this.#options.on({ type: "progress", phase: "reading", report: this.#report, share });
  }
}

/** Drops what came from under the paths and is no longer there. */
async function prune(options: LoadOptions, report: Report, extractor: string): Promise<void> {
  const { graph, paths, now } = options;
  for (const path of paths) {
    const gone = await ledger.vanished(graph, path, report.run);
    for (let i = 0; i < gone.length; i += CHUNK_SOURCES) {
      const writes = gone.slice(i, i + CHUNK_SOURCES).map(({ id }) => ({ id, source: null }));
      const done = await writeSources(graph, writes, { extractor, run: report.run, now: now() });
      report.sources.pruned += writes.length;
      report.documents.removed += done.removed.length;
      report.documents.changed += done.changed.length;
      for (const change of done.figures) {
        report.figures[change.kind]++;
        options.on({ type: "change", change });
      }
    }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
