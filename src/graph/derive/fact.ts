import { STATEMENT_TYPES } from "../../model/statement.ts";
import type { Run } from "../client.ts";

/** The plain edges beside statements. `keys`: fact id, type, subject, object, with a space between. */
export async function deriveFacts(run: Run, keys: readonly string[]): Promise<void> {
  const facts = keys.map((key) => key.split(" ")).map(([fact, type, subject, object]) => ({ fact, type, subject, object }));
  await run("UNWIND $ids AS id MATCH (e:Entity {id: id}) REMOVE e.locked", {
    ids: [...new Set(facts.map((f) => f.subject))].sort(),
  });
  for (const type of STATEMENT_TYPES) {
    const rows = facts.filter((f) => f.type === type);
    if (rows.length === 0) continue;
    // The edge as the statements make it; the one that is there is rewritten or goes.
    await run(
      `UNWIND $rows AS r MATCH (a:Entity {id: r.subject}) MATCH (b:Entity {id: r.object})
       OPTIONAL MATCH (t:Statement {fact: r.fact})
       WITH r, a, b, count(t) AS statements, count(DISTINCT t.document) AS documents, min(t.detail) AS title,
         min(t.publishedAt) AS first, max(t.publishedAt) AS last
       CALL (r, a, b) { MATCH (a)-[x:${type}]->(b) WHERE x.id = r.fact DELETE x }
       WITH r, a, b, statements, documents, title, first, last WHERE statements > 0
       CREATE (a)-[x:${type} {id: r.fact}]->(b)
       SET x.title = title, x.statements = statements, x.documents = documents, x.first = first, x.last = last`,
      { rows },
    );
  }
}
