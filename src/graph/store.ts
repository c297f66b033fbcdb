import type { Run } from "./client.ts";
import type { Content } from "./content.ts";
import { touch } from "./touch.ts";

/*
 * Writing and taking away the content of whole documents inside one transaction. The documents are locked by the caller.
 * Rows are sorted by the id of the shared node (entity, indicator), and sparse shared nodes are locked beforehand in that
 * order: a relationship locks both its ends as long as they have few, and two writers must not do so crosswise.
 */

/** Content with the source it was chosen from. */
export interface Chosen {
  readonly content: Content;
  readonly chosen: string;
  readonly digest: string;
  readonly sources: number;
}

const id = (content: Content): string => String(content.document["id"]);

/** Writes the content of documents that have none (their nodes are there and locked). */
export async function storeContent(run: Run, chosen: readonly Chosen[]): Promise<void> {
  const contents = chosen.map((one) => one.content);
  await sharedNodes(run, contents);
  await run(`UNWIND $rows AS r MATCH (d:Document {id: r.id}) SET d = r.p`, {
    rows: chosen.map((c) => ({ id: id(c.content), p: documentProps(c) })),
  });
  await run(
    `UNWIND $rows AS r MATCH (d:Document {id: r.d})
     UNWIND r.sentences AS row
     CREATE (d)-[:HAS {index: row.p.index}]->(s:Sentence) SET s = row.p
     WITH s, row UNWIND row.mentions AS m
     MATCH (e:Entity {id: m.to})
     CREATE (s)-[x:MENTIONS]->(e) SET x = m.p`,
    { rows: contents.map((c) => ({ d: id(c), sentences: c.sentences })) },
  );
  await run(`UNWIND $rows AS r MATCH (d:Document {id: r.d}) MATCH (e:Entity {id: r.to}) CREATE (d)-[x:NAMES]->(e) SET x = r.p`, {
    rows: contents.flatMap((c) => c.names.map((n) => ({ d: id(c), ...n }))).sort((a, b) => (a.to < b.to ? -1 : 1)),
  });
  await storeFigures(run, contents);
  await storeStatements(run, contents);
  await storeRest(run, contents);
}

/** The properties of a Document node. */
export function documentProps({ content, chosen, digest, sources }: Chosen): Record<string, unknown> {
  return { ...content.document, chosen, digest, sources: BigInt(sources) };
}

async function sharedNodes(run: Run, contents: readonly Content[]): Promise<void> {
  const entities = new Map(contents.flatMap((c) => c.entities.map((e) => [e.id, e] as const)));
  const indicators = new Map(contents.flatMap((c) => c.indicators.map((i) => [i.id, i] as const)));
  const sorted = <T extends { readonly id: string }>(map: Map<string, T>): T[] =>
    [...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  // REMOVE of a property that is not there writes nothing, but takes the node's lock.
  if (entities.size > 0)
    await run(
      `UNWIND $rows AS r MERGE (e:Entity {id: r.id}) ON CREATE SET e.name = r.name, e.type = r.type, e:$(r.type)
       WITH e WHERE COUNT { (e)--() } < 64 REMOVE e.locked`,
      { rows: sorted(entities) },
    );
  if (indicators.size > 0)
    await run(
      `UNWIND $rows AS r MERGE (i:Indicator {id: r.id}) ON CREATE SET i += r.p
       WITH i WHERE COUNT { (i)--() } < 64 REMOVE i.locked`,
      { rows: sorted(indicators) },
    );
}

async function storeFigures(run: Run, contents: readonly Content[]): Promise<void> {
  const figures = contents.flatMap((c) => c.figures);
  if (figures.length === 0) return;
  await run(
    `UNWIND $rows AS r MATCH (s:Sentence {id: r.sentence})
     CREATE (f:Figure)-[:STATED_IN {start: r.p.start, end: r.p.end}]->(s) SET f = r.p`,
    { rows: figures.map(({ p, sentence }) => ({ p, sentence })) },
  );
  const to = (pick: (figure: Content["figures"][number]) => readonly (string | null)[]) =>
    figures
      .flatMap((f) => pick(f).flatMap((target) => (target ? [{ f: f.p["id"], to: target }] : [])))
      .sort((a, b) => (a.to < b.to ? -1 : 1));
  const tie = async (rows: readonly unknown[], label: string, type: string): Promise<void> => {
    if (rows.length === 0) return;
    await run(`UNWIND $rows AS r MATCH (f:Figure {id: r.f}) MATCH (e:${label} {id: r.to}) CREATE (f)-[:${type}]->(e)`, { rows });
  };
  await tie(
    to((f) => [f.indicator]),
    "Indicator",
    "MEASURES",
  );
  await tie(
    to((f) => [f.about]),
    "Entity",
    "ABOUT",
  );
  await tie(
    to((f) => f.context),
    "Entity",
    "CONTEXT",
  );
  await tie(
    to((f) => [f.partOf]),
    "Figure",
    "PART_OF",
  );
}

async function storeStatements(run: Run, contents: readonly Content[]): Promise<void> {
  const statements = contents.flatMap((c) => c.statements);
  if (statements.length === 0) return;
  await run(
    `UNWIND $rows AS r MATCH (s:Sentence {id: r.sentence})
     CREATE (t:Statement)-[:STATED_IN {start: r.p.start, end: r.p.end}]->(s) SET t = r.p`,
    { rows: statements.map(({ p, sentence }) => ({ p, sentence })) },
  );
  const ends: { f: unknown; to: string; type: string; p: Record<string, string> }[] = statements.flatMap((s) => {
    const f = s.p["id"];
    return [
      { f, to: s.subject, type: "SUBJECT", p: {} },
      ...(s.object ? [{ f, to: s.object, type: "OBJECT", p: {} }] : []),
      ...(s.source ? [{ f, to: s.source, type: "SAID_BY", p: {} }] : []),
      ...s.roles.map((r) => ({ f, to: r.to, type: "ROLE", p: { role: r.role } })),
    ];
  });
  for (const type of ["SUBJECT", "OBJECT", "SAID_BY", "ROLE"]) {
    const rows = ends.filter((e) => e.type === type).sort((a, b) => (a.to < b.to ? -1 : 1));
    if (rows.length > 0)
      await run(
        `UNWIND $rows AS r MATCH (t:Statement {id: r.f}) MATCH (e:Entity {id: r.to}) CREATE (t)-[x:${type}]->(e) SET x = r.p`,
        { rows },
      );
  }
}

async function storeRest(run: Run, contents: readonly Content[]): Promise<void> {
  const problems = contents.flatMap((c) => c.problems.map((p) => ({ d: id(c), p })));
  if (problems.length > 0)
    await run(`UNWIND $rows AS r MATCH (d:Document {id: r.d}) CREATE (d)-[:HAS_PROBLEM]->(p:Problem) SET p = r.p`, {
      rows: problems,
    });
  const works = contents.flatMap((c) => (c.work ? [{ d: id(c), to: c.work }] : []));
  if (works.length > 0)
    await run(`UNWIND $rows AS r MATCH (d:Document {id: r.d}) MATCH (e:Entity {id: r.to}) CREATE (d)-[:AS_WORK]->(e)`, {
      rows: works,
    });
  const inner = contents.flatMap((c) => (c.outer ? [{ d: id(c), to: c.outer }] : []));
  if (inner.length > 0)
    await run(`UNWIND $rows AS r MATCH (d:Document {id: r.d}) MATCH (o:Document {id: r.to}) MERGE (d)-[:PART_OF]->(o)`, {
      rows: inner,
    });
}

/** Takes away all that documents state (their nodes stay), and returns the keys of what must be derived anew. */
export async function removeContent(run: Run, documents: readonly string[]): Promise<string[]> {
  if (documents.length === 0) return [];
  const found = await run(
    `UNWIND $ids AS id MATCH (d:Document {id: id})
     CALL (d) {
       MATCH (d)-[:NAMES]->(e) RETURN 'e ' + e.id AS key
       UNION MATCH (d)-[:HAS]->()<-[:STATED_IN]-(f:Figure) UNWIND ['s ' + f.slot, 'r ' + f.series, 'i ' + f.indicator] AS key RETURN key
       UNION MATCH (d)-[:HAS]->()<-[:STATED_IN]-(t:Statement) WHERE t.fact IS NOT NULL
         MATCH (t)-[:SUBJECT]->(a) MATCH (t)-[:OBJECT]->(b) RETURN 'f ' + t.fact + ' ' + t.type + ' ' + a.id + ' ' + b.id AS key
       UNION MATCH (d)-[:RESTATES]-(x) RETURN 'd ' + x.id AS key
     }
     WITH DISTINCT key WHERE key IS NOT NULL RETURN key`,
    { ids: documents },
  );
  await run(
    `UNWIND $ids AS id MATCH (d:Document {id: id})-[:HAS]->(s:Sentence)
     OPTIONAL MATCH (s)<-[:STATED_IN]-(x) DETACH DELETE x, s`,
    { ids: documents },
  );
  await run(`UNWIND $ids AS id MATCH (d:Document {id: id})-[:HAS_PROBLEM]->(p) DETACH DELETE p`, { ids: documents });
  await run(
    `UNWIND $ids AS id MATCH (d:Document {id: id})
     OPTIONAL MATCH (d)-[r:NAMES|AS_WORK]->() DELETE r
     WITH DISTINCT d OPTIONAL MATCH (d)-[q:PART_OF]->() DELETE q
     WITH DISTINCT d OPTIONAL MATCH (d)-[z:RESTATES]-() DELETE z`,
    { ids: documents },
  );
  return [...documents.map(touch.document), ...found.map((row) => String(row["key"]))];
}
