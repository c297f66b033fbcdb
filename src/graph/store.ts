import type { Run } from "./client.ts";
import type { Content } from "./content.ts";
import { touch } from "./touch.ts";

/*
 * Writing and taking away the content of whole documents inside one transaction. The documents are locked by the caller.
 * Rows are sorted by the id of the shared node (entity, indicator), and sparse shared nodes are locked beforehand in that
 * order: a relationship locks both its ends as long as they have few, and two writers must not do so crosswise. All that
 * needs no shared node comes before, so that writers wait for each other as short as can be.
 */

/** Content with the source it was chosen from. */
export interface Chosen {
  readonly content: Content;
  readonly chosen: string;
  readonly digest: string;
  readonly sources: number;
}

const id = (content: Content): string => String(content.document["id"]);

/** Writes the content of documents that have none (their nodes are there and locked): first all that is theirs alone, then their ties to what others share. */
export async function storeContent(run: Run, chosen: readonly Chosen[]): Promise<void> {
  const contents = chosen.map((one) => one.content);
  if (contents.length === 0) return;
  await run(`UNWIND $rows AS r MATCH (d:Document {id: r.id}) SET d = r.p`, {
    rows: chosen.map((c) => ({ id: id(c.content), p: documentProps(c) })),
  });
  await run(
    `UNWIND $rows AS r MATCH (d:Document {id: r.d})
     UNWIND r.sentences AS p
     CREATE (d)-[:HAS {index: p.index}]->(s:Sentence) SET s = p`,
    { rows: contents.map((c) => ({ d: id(c), sentences: c.sentences.map((s) => s.p) })) },
  );
  await storeOwn(run, contents);
  // From here on other writers may wait for this one.
  await sharedNodes(run, contents);
  await run(
    `UNWIND $rows AS r MATCH (s:Sentence {id: r.s})
     UNWIND r.mentions AS m MATCH (e:Entity {id: m.to})
     CREATE (s)-[x:MENTIONS]->(e) SET x = m.p`,
    {
      rows: contents.flatMap((c) =>
        c.sentences.flatMap((s) => (s.mentions.length > 0 ? [{ s: s.p["id"], mentions: s.mentions }] : [])),
      ),
    },
  );
  await run(`UNWIND $rows AS r MATCH (d:Document {id: r.d}) MATCH (e:Entity {id: r.to}) CREATE (d)-[x:NAMES]->(e) SET x = r.p`, {
    rows: contents.flatMap((c) => c.names.map((n) => ({ d: id(c), ...n }))).sort((a, b) => (a.to < b.to ? -1 : 1)),
  });
  await tieFigures(run, contents);
  await tieStatements(run, contents);
  const works = contents.flatMap((c) => (c.work ? [{ d: id(c), to: c.work }] : []));
  if (works.length > 0)
    await run(`UNWIND $rows AS r MATCH (d:Document {id: r.d}) MATCH (e:Entity {id: r.to}) CREATE (d)-[:AS_WORK]->(e)`, {
      rows: works,
    });
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

/** Figures, statements and problems, in their sentences and documents: nodes that no other writer can know. */
async function storeOwn(run: Run, contents: readonly Content[]): Promise<void> {
  for (const [label, facts] of [
    ["Figure", contents.flatMap((c) => c.figures)],
    ["Statement", contents.flatMap((c) => c.statements)],
  ] as const) {
    if (facts.length === 0) continue;
    await run(
      `UNWIND $rows AS r MATCH (s:Sentence {id: r.sentence})
       CREATE (x:${label})-[:STATED_IN {start: r.p.start, end: r.p.end}]->(s) SET x = r.p`,
      { rows: facts.map(({ p, sentence }) => ({ p, sentence })) },
    );
  }
  const problems = contents.flatMap((c) => c.problems.map((p) => ({ d: id(c), p })));
  if (problems.length > 0)
    await run(`UNWIND $rows AS r MATCH (d:Document {id: r.d}) CREATE (d)-[:HAS_PROBLEM]->(p:Problem) SET p = r.p`, {
      rows: problems,
    });
  const inner = contents.flatMap((c) => (c.outer ? [{ d: id(c), to: c.outer }] : []));
  if (inner.length > 0)
    await run(`UNWIND $rows AS r MATCH (d:Document {id: r.d}) MATCH (o:Document {id: r.to}) MERGE (d)-[:PART_OF]->(o)`, {
      rows: inner,
    });
}

/** Relationships of one type from facts (by id) to nodes of a label, in the order of those. */
async function tie(
  run: Run,
  [from, type, label]: readonly [string, string, string],
  rows: readonly { readonly f: unknown; readonly to: string; readonly p?: Record<string, string> }[],
): Promise<void> {
  if (rows.length === 0) return;
  await run(
    `UNWIND $rows AS r MATCH (f:${from} {id: r.f}) MATCH (e:${label} {id: r.to}) CREATE (f)-[x:${type}]->(e) SET x = r.p`,
    { rows: rows.map((row) => ({ p: {}, ...row })).sort((a, b) => (a.to < b.to ? -1 : 1)) },
  );
}

async function tieFigures(run: Run, contents: readonly Content[]): Promise<void> {
  const figures = contents.flatMap((c) => c.figures);
  const to = (pick: (figure: Content["figures"][number]) => readonly (string | null)[]) =>
    figures.flatMap((f) => pick(f).flatMap((target) => (target ? [{ f: f.p["id"], to: target }] : [])));
  await tie(
    run,
    ["Figure", "PART_OF", "Figure"],
    to((f) => [f.partOf]),
  );
  await tie(
    run,
    ["Figure", "MEASURES", "Indicator"],
    to((f) => [f.indicator]),
  );
  await tie(
    run,
    ["Figure", "ABOUT", "Entity"],
    to((f) => [f.about]),
  );
  await tie(
    run,
    ["Figure", "CONTEXT", "Entity"],
    to((f) => f.context),
  );
}

async function tieStatements(run: Run, contents: readonly Content[]): Promise<void> {
  const statements = contents.flatMap((c) => c.statements);
  const to = (pick: (statement: Content["statements"][number]) => readonly (string | null)[]) =>
    statements.flatMap((s) => pick(s).flatMap((target) => (target ? [{ f: s.p["id"], to: target }] : [])));
  await tie(
    run,
    ["Statement", "SUBJECT", "Entity"],
    to((s) => [s.subject]),
  );
  await tie(
    run,
    ["Statement", "OBJECT", "Entity"],
    to((s) => [s.object]),
  );
  await tie(
    run,
    ["Statement", "SAID_BY", "Entity"],
    to((s) => [s.source]),
  );
  const roles = statements.flatMap((s) => s.roles.map((r) => ({ f: s.p["id"], to: r.to, p: { role: r.role } })));
  await tie(run, ["Statement", "ROLE", "Entity"], roles);
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
