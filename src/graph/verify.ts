import type { Graph } from "./client.ts";
import { schemaNames } from "./schema.ts";
import { count, textOrNull } from "./value.ts";

/** One promise of the graph, and what breaks it. */
export interface Finding {
  readonly check: string;
  /** What must hold. */
  readonly promise: string;
  readonly broken: number;
  /** Up to five ids. */
  readonly samples: readonly string[];
}

interface Check {
  readonly check: string;
  readonly promise: string;
  /** Returns `id` of each thing that breaks the promise. */
  readonly cypher: string;
}

const CHECKS: readonly Check[] = [
  {
    check: "figure.quote",
    promise: "every figure's quote equals its slice of the text",
    cypher: `MATCH (d:Document)-[:HAS]->()<-[:STATED_IN]-(f:Figure)
      WHERE f.document <> d.id OR substring(d.text, f.start, f.end - f.start) <> f.quote RETURN f.id AS id`,
  },
  {
    check: "statement.quote",
    promise: "every statement's quote equals its slice of the text",
    cypher: `MATCH (d:Document)-[:HAS]->()<-[:STATED_IN]-(t:Statement)
      WHERE substring(d.text, t.start, t.end - t.start) <> t.quote RETURN t.id AS id`,
  },
  {
    check: "mention.text",
    promise: "every mention's words equal their slice of the text",
    cypher: `MATCH (d:Document)-[:HAS]->(s)-[m:MENTIONS]->(e)
      WHERE substring(d.text, m.start, m.end - m.start) <> m.text RETURN s.id + ' ' + e.id AS id`,
  },
  {
    check: "sentence.text",
    promise: "every sentence equals its slice of the text",
    cypher: `MATCH (d:Document)-[:HAS]->(s) WHERE substring(d.text, s.start, s.end - s.start) <> s.text RETURN s.id AS id`,
  },
  {
    check: "figure.place",
    promise: "every figure stands in its sentence",
    cypher: `MATCH (f:Figure)-[:STATED_IN]->(s) WHERE f.start < s.start OR f.end > s.end RETURN f.id AS id`,
  },
  {
    check: "evidence",
    promise: "every figure, statement and sentence has exactly one place",
    cypher: `MATCH (n:Figure) WHERE COUNT { (n)-[:STATED_IN]->(:Sentence) } <> 1 RETURN n.id AS id
      UNION ALL MATCH (n:Statement) WHERE COUNT { (n)-[:STATED_IN]->(:Sentence) } <> 1 OR NOT (n)-[:SUBJECT]->() RETURN n.id AS id
      UNION ALL MATCH (n:Sentence) WHERE COUNT { (n)<-[:HAS]-(:Document) } <> 1 RETURN n.id AS id`,
  },
  {
    check: "edge.evidence",
    promise: "every plain edge between entities has a statement behind it",
    cypher: `MATCH (a:Entity)-[r]->(:Entity) WHERE NOT EXISTS { (t:Statement {fact: r.id})-[:SUBJECT]->(a) } RETURN r.id AS id`,
  },
  {
    check: "orphan",
    promise: "no entity, indicator, slot, problem or lint without evidence, no document without a source",
    cypher: `MATCH (n:Document) WHERE NOT (n)<-[:HOLDS]-() RETURN n.id AS id
      UNION ALL MATCH (n:Entity) WHERE NOT (n)<-[:NAMES]-() RETURN n.id AS id
      UNION ALL MATCH (n:Indicator) WHERE NOT (n)<-[:MEASURES]-() RETURN n.id AS id
      UNION ALL MATCH (n:Slot) WHERE NOT (n)<-[:IN_SLOT]-() RETURN n.id AS id
      UNION ALL MATCH (n:Problem) WHERE NOT (n)<-[:HAS_PROBLEM]-() RETURN n.id AS id
      UNION ALL MATCH (n:Lint) WHERE NOT (n)-[:CONCERNS]->() RETURN n.id AS id`,
  },
  {
    check: "slot",
    promise: "every figure of a known indicator is in its slot, and every slot has one preferred figure",
    cypher: `MATCH (f:Figure) WHERE f.slot IS NOT NULL AND NOT EXISTS { (f)-[:IN_SLOT]->(:Slot {id: f.slot}) } RETURN f.id AS id
      UNION ALL MATCH (s:Slot) WHERE COUNT { (s)<-[:IN_SLOT {preferred: true}]-() } <> 1 RETURN s.id AS id`,
  },
  {
    check: "chosen",
    promise: "every document's content comes from a source that holds it, as that source states it",
    cypher: `MATCH (d:Document) WHERE NOT EXISTS { (:Source {id: d.chosen})-[:HOLDS {digest: d.digest}]->(d) } RETURN d.id AS id`,
  },
  {
    check: "counts",
    promise: "every document has as many figures as it says, every entity as many documents",
    cypher: `MATCH (d:Document) WHERE COUNT { (d)-[:HAS]->()<-[:STATED_IN]-(:Figure) } <> d.figures RETURN d.id AS id
      UNION ALL MATCH (e:Entity) WHERE COUNT { (e)<-[:NAMES]-() } <> e.documents RETURN e.id AS id`,
  },
  {
    check: "pending",
    promise: "nothing waits to be derived (run `shutu ingest` again)",
    cypher: "MATCH (t:Touched) RETURN t.id AS id",
  },
];

/** Checks all that the graph promises; one finding for each check, also for those that hold. */
export async function verify(graph: Graph): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { check, promise, cypher } of CHECKS) {
    const [row] = await graph.read(
      `CALL () { ${cypher} } RETURN count(*) AS broken, collect(id)[..5] AS samples`,
      {},
      { timeout: 600_000 },
    );
    const samples = row ? (row["samples"] as (string | null)[]).map(String) : [];
    findings.push({ check, promise, broken: row ? count(row, "broken") : 0, samples });
  }
  const present = await graph.read("SHOW INDEXES YIELD name, state RETURN name, state");
  const online = new Set(present.flatMap((row) => (row["state"] === "ONLINE" ? [textOrNull(row, "name")] : [])));
  const missing = (await schemaNames()).filter((name) => !online.has(name));
  findings.push({
    check: "schema",
    promise: "every constraint and index is there and online",
    broken: missing.length,
    samples: missing,
  });
  return findings;
}
