import type { Run } from "./client.ts";
import type { Content, Props } from "./content.ts";
import { touch } from "./touch.ts";
import { text } from "./value.ts";

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

/** Where nodes of this transaction are, by their ids: found again by this much faster than by the index on ids. */
type Places = Map<string, string>;

/** Runs a statement that returns `id` and `place` of the nodes it makes or finds. */
async function placed(run: Run, cypher: string, rows: readonly unknown[], places: Places): Promise<void> {
  if (rows.length === 0) return;
  for (const row of await run(cypher, { rows })) places.set(text(row, "id"), text(row, "place"));
}

/** Writes the content of documents that have none (their nodes are there and locked): what is theirs alone, then ties to what others share. */
export async function storeContent(run: Run, chosen: readonly Chosen[]): Promise<void> {
  const contents = chosen.map((one) => one.content);
  if (contents.length === 0) return;
  const places: Places = new Map();
  await storeOwn(run, chosen, places);
  // From here on other writers may wait for this one.
  await sharedNodes(run, contents, places);
  for (const [type, ties] of tiesOf(contents)) await tie(run, type, ties, places);
}

/** The properties of a Document node. */
export function documentProps({ content, chosen, digest, sources }: Chosen): Record<string, unknown> {
  return { ...content.document, chosen, digest, sources: BigInt(sources) };
}

/** Documents, sentences, figures, statements and problems: nodes that no other writer can know. */
async function storeOwn(run: Run, chosen: readonly Chosen[], places: Places): Promise<void> {
  const contents = chosen.map((one) => one.content);
  await placed(
    run,
    "UNWIND $rows AS r MATCH (d:Document {id: r.id}) SET d = r.p RETURN r.id AS id, elementId(d) AS place",
    chosen.map((c) => ({ id: id(c.content), p: documentProps(c) })),
    places,
  );
  await placed(
    run,
    `UNWIND $rows AS r MATCH (d:Document {id: r.d})
     UNWIND r.sentences AS p
     CREATE (d)-[:HAS {index: p.index}]->(s:Sentence) SET s = p
     RETURN p.id AS id, elementId(s) AS place`,
    contents.map((c) => ({ d: id(c), sentences: c.sentences.map((s) => s.p) })),
    places,
  );
  for (const [label, facts] of [
    ["Figure", contents.flatMap((c) => c.figures)],
    ["Statement", contents.flatMap((c) => c.statements)],
  ] as const)
    await placed(
      run,
      `UNWIND $rows AS r MATCH (s) WHERE elementId(s) = r.s
       CREATE (x:${label})-[:STATED_IN {start: r.p.start, end: r.p.end}]->(s) SET x = r.p
       RETURN r.p.id AS id, elementId(x) AS place`,
      facts.map(({ p, sentence }) => ({ p, s: placeOf(places, sentence) })),
      places,
    );
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

async function sharedNodes(run: Run, contents: readonly Content[], places: Places): Promise<void> {
  const entities = new Map(contents.flatMap((c) => c.entities.map((e) => [e.id, e] as const)));
  const indicators = new Map(contents.flatMap((c) => c.indicators.map((i) => [i.id, i] as const)));
  const sorted = <T extends { readonly id: string }>(map: Map<string, T>): T[] =>
    [...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  // REMOVE of a property that is not there writes nothing, but takes the node's lock.
  const lock = `FOREACH (x IN CASE WHEN COUNT { (n)--() } < 64 THEN [n] ELSE [] END | REMOVE x.locked)
     RETURN r.id AS id, elementId(n) AS place`;
  await placed(
    run,
    `UNWIND $rows AS r MERGE (n:Entity {id: r.id}) ON CREATE SET n.name = r.name, n.type = r.type, n:$(r.type) ${lock}`,
    sorted(entities),
    places,
  );
  await placed(
    run,
    `UNWIND $rows AS r MERGE (n:Indicator {id: r.id}) ON CREATE SET n += r.p ${lock}`,
    sorted(indicators),
    places,
  );
}

interface Tie {
  readonly from: unknown;
  readonly to: string;
  readonly p?: Props;
}

/** All relationships to what documents share, and between figures, by type. */
function tiesOf(contents: readonly Content[]): readonly (readonly [string, readonly Tie[]])[] {
  const to = <T extends { readonly p: Props }>(facts: readonly T[], pick: (fact: T) => readonly (string | null)[]): Tie[] =>
    facts.flatMap((fact) => pick(fact).flatMap((target) => (target ? [{ from: fact.p["id"], to: target }] : [])));
  const figures = contents.flatMap((c) => c.figures);
  const statements = contents.flatMap((c) => c.statements);
  return [
    ["MENTIONS", contents.flatMap((c) => c.sentences.flatMap((s) => s.mentions.map((m) => ({ from: s.p["id"], ...m }))))],
    ["NAMES", contents.flatMap((c) => c.names.map((n) => ({ from: id(c), ...n })))],
    ["AS_WORK", contents.flatMap((c) => (c.work ? [{ from: id(c), to: c.work }] : []))],
    ["PART_OF", to(figures, (f) => [f.partOf])],
    ["MEASURES", to(figures, (f) => [f.indicator])],
    ["ABOUT", to(figures, (f) => [f.about])],
    ["CONTEXT", to(figures, (f) => f.context)],
    ["SUBJECT", to(statements, (s) => [s.subject])],
    ["OBJECT", to(statements, (s) => [s.object])],
    ["SAID_BY", to(statements, (s) => [s.source])],
    ["ROLE", statements.flatMap((s) => s.roles.map((r) => ({ from: s.p["id"], to: r.to, p: { role: r.role } })))],
  ];
}

/** Relationships of one type between nodes of this transaction, in the order of those they lead to. */
async function tie(run: Run, type: string, ties: readonly Tie[], places: Places): Promise<void> {
  if (ties.length === 0) return;
  const sorted = ties.toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  await run(
    `UNWIND $rows AS r MATCH (a) WHERE elementId(a) = r.a MATCH (b) WHERE elementId(b) = r.b CREATE (a)-[x:${type}]->(b) SET x = r.p`,
    { rows: sorted.map(({ from, to, p = {} }) => ({ a: placeOf(places, String(from)), b: placeOf(places, to), p })) },
  );
}

function placeOf(places: Places, id: string): string {
  const place = places.get(id);
  if (place === undefined) throw new Error(`${id} is tied to but not there`);
  return place;
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
