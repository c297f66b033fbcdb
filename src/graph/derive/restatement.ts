import type { Run } from "../client.ts";
import { texts } from "../value.ts";

// Whole sentences that two texts share, by letters and digits of the shorter one.
const SHARE = 0.6;

/**
 * RESTATES between documents: the later one (without a date: last; else the larger id) restates the earlier one. Candidates share one of
 * their four longest sentences. A pair follows from its two texts alone. Edges of a changed document are gone already.
 */
export async function deriveRestatements(run: Run, ids: readonly string[]): Promise<void> {
  // Found once to know whom to lock (in sorted order, like every writer), then again on texts that can no longer change.
  const first = await pairsOf(run, ids, []);
  if (first.length === 0) return;
  const locked = [...new Set([...ids, ...first.flatMap((p) => p.pair)])].sort();
  await run("UNWIND $ids AS id MATCH (d:Document {id: id}) REMOVE d.locked", { ids: locked });
  const rows = await pairsOf(run, ids, locked);
  await run(
    `UNWIND $rows AS r MATCH (a:Document {id: r.pair[0]}) MATCH (b:Document {id: r.pair[1]})
     MERGE (a)-[x:RESTATES]->(b) SET x.shared = r.shared`,
    { rows },
  );
}

async function pairsOf(
  run: Run,
  ids: readonly string[],
  among: readonly string[],
): Promise<{ pair: string[]; shared: number }[]> {
  const found = await run(
    `UNWIND $ids AS id MATCH (d:Document {id: id}) UNWIND d.passages AS passage
     MATCH (t:Sentence {passage: passage}) WHERE t.document <> id AND (size($among) = 0 OR t.document IN $among)
     MATCH (x:Document {id: t.document}) WHERE passage IN x.passages
     WITH DISTINCT d, x
     CALL (d, x) {
       MATCH (d)-[:HAS]->(s:Sentence) WHERE s.passage IS NOT NULL
       WITH x, collect(DISTINCT s.passage) AS mine
       MATCH (x)-[:HAS]->(t:Sentence) WHERE t.passage IN mine
       WITH DISTINCT t.passage AS passage, t.letters AS letters RETURN sum(letters) AS letters
     }
     WITH d, x, toFloat(letters) / CASE WHEN d.letters < x.letters THEN d.letters ELSE x.letters END AS shared
     WHERE shared >= $share
     WITH d, x, shared, coalesce(d.publishedAt, '~') AS a, coalesce(x.publishedAt, '~') AS b
     RETURN DISTINCT CASE WHEN a > b OR (a = b AND d.id > x.id) THEN [d.id, x.id] ELSE [x.id, d.id] END AS pair, shared`,
    { ids, among, share: SHARE },
  );
  return found.map((row) => ({ pair: texts(row, "pair"), shared: Math.min(1, Number(row["shared"])) }));
}
