import { normalize } from "node:path";
import type { Graph } from "./client.ts";
import { text, textOrNull } from "./value.ts";

/** What the ledger knows of a source. */
export interface LedgerLine {
  readonly id: string;
  readonly bytesHash: string;
  readonly state: "DONE" | "FAILED";
  readonly extractor: string;
  /** The run that last read or saw it. */
  readonly run: string | null;
}

/** The ledger's lines of these sources; those never read have none. */
export async function ledgerLines(graph: Graph, ids: readonly string[]): Promise<Map<string, LedgerLine>> {
  const found = await graph.read(
    `UNWIND $ids AS id MATCH (l:Ledger {id: id})
     RETURN l.id AS id, l.bytesHash AS bytesHash, l.state AS state, l.extractor AS extractor, coalesce(l.seen, l.run) AS run`,
    { ids },
  );
  return new Map(
    found.map((row) => {
      const state = row["state"] === "DONE" ? "DONE" : "FAILED";
      const bytesHash = text(row, "bytesHash");
      return [
        text(row, "id"),
        { id: text(row, "id"), bytesHash, state, extractor: text(row, "extractor"), run: textOrNull(row, "run") },
      ];
    }),
  );
}

/** A source that could not be read or written: kept until it can, with its reason. */
export interface Failure {
  readonly id: string;
  readonly ref: string;
  readonly bytesHash: string;
  readonly reason: string;
  /** The file it came from. */
  readonly origin: string;
}

/** Notes failures in the ledger; what the graph holds of those sources stays as it is. */
export async function noteFailures(
  graph: Graph,
  failures: readonly Failure[],
  extractor: string,
  run: string,
  now: string,
): Promise<void> {
  if (failures.length === 0) return;
  const rows = failures.map(({ id, ...p }) => ({ id, p: { ...p, state: "FAILED", extractor, run, seen: run, at: now } }));
  await graph.write((tx) =>
    tx("UNWIND $rows AS r MERGE (l:Ledger {id: r.id}) SET l += r.p, l.attempts = coalesce(l.attempts, 0) + 1", { rows }),
  );
}

/** Marks sources as there in this run, so that `vanished` leaves them out. */
export async function noteSeen(graph: Graph, ids: readonly string[], run: string): Promise<void> {
  await graph.write((tx) => tx("UNWIND $ids AS id MATCH (l:Ledger {id: id}) SET l.seen = $run", { ids: [...ids].sort(), run }));
}

/** Marks all that came from one file as there: it could not be read now, so nothing is known of what it holds. */
export async function noteUnread(graph: Graph, origin: string, run: string): Promise<void> {
  await graph.write((tx) => tx("MATCH (l:Ledger {origin: $origin}) SET l.seen = $run", { origin, run }));
}

/** Sources from a file or from files under a folder that this run has not seen: their ids and refs. */
export async function vanished(graph: Graph, folder: string, run: string): Promise<{ id: string; ref: string }[]> {
  const path = normalize(folder).replace(/(?<=.)\/+$/, "");
  const within =
    path === "."
      ? "NOT l.origin STARTS WITH '/' AND NOT l.origin STARTS WITH '../'"
      : "l.origin = $path OR l.origin STARTS WITH $path + '/'";
  const found = await graph.read(
    `MATCH (l:Ledger) WHERE (${within}) AND coalesce(l.seen, '') <> $run RETURN l.id AS id, l.ref AS ref ORDER BY ref`,
    { path, run },
  );
  return found.map((row) => ({ id: text(row, "id"), ref: text(row, "ref") }));
}

/** What a run did, for the log. Whole numbers only, besides words. */
export interface RunRecord {
  readonly id: string;
  readonly command: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly state: "RUNNING" | "DONE" | "FAILED" | "STOPPED";
  readonly extractor: string;
  readonly counts?: Readonly<Record<string, number>>;
}

/** Writes or rewrites a run's line in the log. */
export async function noteRun(graph: Graph, run: RunRecord): Promise<void> {
  const { counts = {}, ...own } = run;
  const p = { ...own, ...Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, BigInt(Math.round(value))])) };
  await graph.write((tx) => tx("MERGE (r:Run {id: $id}) SET r = $p", { id: run.id, p }));
}
