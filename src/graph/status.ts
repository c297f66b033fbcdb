import type { Graph, Row } from "./client.ts";
import { count, text, texts } from "./value.ts";

/** What is in the graph, and how it came there. */
export interface GraphStatus {
  readonly server: string;
  /** Nodes by label, relationships by type. */
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
  /** Sources in the ledger by extractor version and state. */
  readonly ledger: readonly { readonly extractor: string; readonly state: string; readonly sources: number }[];
  /** Sources that failed, newest first, up to five. */
  readonly failed: readonly { readonly ref: string; readonly reason: string; readonly attempts: number }[];
  readonly runs: readonly Row[];
  readonly problems: readonly { readonly code: string; readonly count: number; readonly samples: readonly string[] }[];
  readonly lint: readonly { readonly kind: string; readonly count: number; readonly samples: readonly string[] }[];
  readonly verdicts: Readonly<Record<string, number>>;
  /** Marks that wait to be derived: more than 0 after a run that was broken off. */
  readonly pending: number;
}

const byName = (rows: readonly Row[]): Record<string, number> =>
  Object.fromEntries(rows.map((row) => [text(row, "name"), count(row, "n")]));

/** Reads the status; a few counting statements. */
export async function graphStatus(graph: Graph): Promise<GraphStatus> {
  const [server] = await graph.read(
    "CALL dbms.components() YIELD name, versions, edition RETURN name + ' ' + versions[0] + ' ' + edition AS server",
  );
  const labels =
    `Source Document Sentence Entity Organization Person Place Event Programme Work Product Figure Indicator Slot Statement
    Problem Lint`.split(/\s+/);
  const nodes = await graph.read(labels.map((l) => `MATCH (n:${l}) RETURN '${l}' AS name, count(n) AS n`).join(" UNION ALL "));
  const relationships = await graph.read("MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS n ORDER BY name");
  const ledger = await graph.read(
    "MATCH (l:Ledger) RETURN l.extractor AS extractor, l.state AS state, count(*) AS sources ORDER BY sources DESC",
  );
  const failed = await graph.read(
    "MATCH (l:Ledger {state: 'FAILED'}) RETURN l.ref AS ref, l.reason AS reason, l.attempts AS attempts ORDER BY l.at DESC, ref LIMIT 5",
  );
  const runs = await graph.read("MATCH (r:Run) RETURN properties(r) AS run ORDER BY r.startedAt DESC LIMIT 5");
  const problems = await graph.read(
    `MATCH (p:Problem) WITH p.code AS code, count(*) AS count, min(p.message) AS sample, min(p.document) AS document
     RETURN code, count, [sample + ' (' + document + ')'] AS samples ORDER BY count DESC, code`,
  );
  const lint = await graph.read(
    "MATCH (l:Lint) WITH l ORDER BY l.severity DESC, l.id RETURN l.kind AS kind, count(*) AS count, collect(l.message)[..3] AS samples ORDER BY count DESC, kind",
  );
  const verdicts = await graph.read(
    "MATCH (s:Slot) WHERE s.verdict IS NOT NULL RETURN s.verdict AS name, count(*) AS n ORDER BY name",
  );
  const [pending] = await graph.read("MATCH (t:Touched) RETURN count(t) AS n");
  return {
    server: server ? text(server, "server") : "",
    nodes: byName(nodes),
    relationships: byName(relationships),
    ledger: ledger.map((row) => ({
      extractor: text(row, "extractor"),
      state: text(row, "state"),
      sources: count(row, "sources"),
    })),
    failed: failed.map((row) => ({ ref: text(row, "ref"), reason: text(row, "reason"), attempts: count(row, "attempts") })),
    runs: runs.map((row) => row["run"] as Row),
    problems: problems.map((row) => ({ code: text(row, "code"), count: count(row, "count"), samples: texts(row, "samples") })),
    lint: lint.map((row) => ({ kind: text(row, "kind"), count: count(row, "count"), samples: texts(row, "samples") })),
    verdicts: byName(verdicts),
    pending: pending ? count(pending, "n") : 0,
  };
}
