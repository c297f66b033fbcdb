import { randomUUID } from "node:crypto";
import type { Extract } from "../model/extract.ts";
import type { Graph, Row, Run } from "./client.ts";
import { type Content, contentOf, props } from "./content.ts";
import { type Change, changesOf } from "./diff.ts";
import { extractOf, type PreparedDocument, type PreparedSource } from "./form.ts";
import { type Chosen, removeContent, storeContent } from "./store.ts";
import { blob, count, text, textOrNull } from "./value.ts";

/** What a source becomes: what it holds now, or null where it is taken away. */
export interface SourceWrite {
  readonly id: string;
  readonly source: PreparedSource | null;
  /** The file it came from, for the ledger. */
  readonly origin?: string;
  /** Documents that it no longer holds although it is kept (a document deleted by its id). */
  readonly without?: readonly string[];
}

/** What a write did to documents and figures. */
export interface Written {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Sources that were there already with all the same. */
  readonly unchanged: number;
  /** Figures by slot, of changed and removed documents; those of added ones where asked for. */
  readonly figures: readonly Change[];
  /** Figures of added documents. */
  readonly addedFigures: number;
  readonly counts: {
    readonly documents: number;
    readonly sentences: number;
    readonly mentions: number;
    readonly figures: number;
  };
}

export interface WriteOptions {
  /** Who writes: the extractor's version, for the ledger; null leaves the ledger's line alone. */
  readonly extractor: string | null;
  readonly run: string | null;
  /** ISO date-time, for the ledger. */
  readonly now: string;
  /** Say what would be done, and write nothing. */
  readonly dry?: boolean;
  /** List the figures of added documents too. */
  readonly detail?: boolean;
}

/** One source's claim to a document: by these the text is chosen. */
interface Claim {
  readonly source: string;
  readonly ref: string;
  readonly publishedAt: string | null;
  readonly length: number;
  readonly digest: string;
}

/** Earliest publication (none stated is last), then the longest text, then the smallest ref. */
const byClaim = (a: Claim, b: Claim): number =>
  less(a.publishedAt ?? "~", b.publishedAt ?? "~") || b.length - a.length || less(a.ref, b.ref);
const less = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Writes sources in one transaction, so that none of their documents is ever half there: what a source held is replaced by
 * what it holds now, a document lives while a source holds it, and its text comes from the best claim. Writing the
 * same again changes nothing. What several documents share is left to `derive`, by keys kept in a Touched node.
 */
export async function writeSources(graph: Graph, writes: readonly SourceWrite[], options: WriteOptions): Promise<Written> {
  const sorted = writes.toSorted((a, b) => less(a.id, b.id));
  if (!options.dry) return graph.write((run) => transact(run, sorted, options));
  return transact((cypher, params) => graph.read(cypher, params), sorted, options);
}

async function transact(run: Run, writes: readonly SourceWrite[], options: WriteOptions): Promise<Written> {
  const lock = (label: string, name: string) => (options.dry ? "" : `MERGE (${name}:${label} {id: id}) REMOVE ${name}.locked`);
  const held = await run(
    `UNWIND $ids AS id ${lock("Source", "x")} WITH id
     OPTIONAL MATCH (s:Source {id: id}) OPTIONAL MATCH (s)-[h:HOLDS]->(d)
     RETURN id, s.bytesHash AS bytes, collect({document: d.id, digest: h.digest, index: h.index}) AS held`,
    { ids: writes.map((w) => w.id) },
  );
  const before = new Map(held.map((row) => [text(row, "id"), row]));
  const changing = writes.filter((w) => !isSame(w, before.get(w.id)));
  const affected = new Set<string>();
  for (const write of changing) {
    for (const row of heldBy(before.get(write.id))) affected.add(text(row, "document"));
    for (const document of write.source?.documents ?? []) affected.add(document.id);
  }
  const ids = [...affected].sort();
  const claims = await run(
    `UNWIND $ids AS id ${lock("Document", "x")} WITH id
     OPTIONAL MATCH (d:Document {id: id}) OPTIONAL MATCH (d)<-[h:HOLDS]-(s:Source)
     RETURN id, d.digest AS digest, d.chosen AS chosen, d.sources AS sources, collect({source: s.id, ref: h.ref,
       publishedAt: h.publishedAt, length: h.length, digest: h.digest}) AS claims`,
    { ids },
  );
  const writing = new Map(changing.map((w) => [w.id, w]));
  const plan = claims.map((row) => planOf(row, writing));
  const old = await formsOf(
    run,
    plan.flatMap((p) => (p.had && p.dirty ? [{ source: p.had, document: p.id }] : [])),
  );
  const missing = plan.flatMap((p) => (p.dirty && p.best && !p.fresh ? [{ source: p.best.source, document: p.id }] : []));
  const kept = await formsOf(run, missing);
  if (!options.dry) await writeHolds(run, writes, changing, before);

  const chosen: Chosen[] = [];
  const figures: Change[] = [];
  let addedFigures = 0;
  const groups = { added: [] as string[], removed: [] as string[], changed: [] as string[] };
  const successors = successorsOf(plan, changing, before);
  const succeeded = new Set(successors.values());
  for (const p of plan) {
    if (!p.dirty) continue;
    const was = old.get(p.id) ?? old.get(successors.get(p.id) ?? "") ?? null;
    let now: Extract | null = null;
    if (p.best) {
      if (!p.fresh) now = kept.get(p.id) ?? null;
      else if (was || options.detail) now = extractOf(p.fresh.form);
      const content: Content | null = p.fresh?.content ?? (now ? contentOf(now) : null);
      if (!content) throw new Error(`what ${p.best.ref} states in ${p.id} is not in the graph; run \`shutu verify\``);
      if (!p.had && !was) addedFigures += content.figures.length;
      chosen.push({ content, chosen: p.best.source, digest: p.best.digest, sources: p.claims });
    }
    if ((was || options.detail) && !succeeded.has(p.id)) figures.push(...changesOf(p.id, was, now));
    groups[p.best ? (p.had ? "changed" : "added") : "removed"].push(p.id);
  }
  if (!options.dry) {
    const gone = await removeContent(
      run,
      plan.flatMap((p) => (p.dirty && p.had ? [p.id] : [])),
    );
    const going = plan.flatMap((p) => (p.best ? [] : [p.id]));
    if (going.length > 0) await run(`UNWIND $ids AS id MATCH (d:Document {id: id}) DETACH DELETE d`, { ids: going });
    await storeContent(run, chosen);
    const recount = plan.flatMap((p) =>
      !p.dirty && p.best && p.claims !== p.claimed ? [{ id: p.id, n: BigInt(p.claims) }] : [],
    );
    if (recount.length > 0) await run(`UNWIND $rows AS r MATCH (d:Document {id: r.id}) SET d.sources = r.n`, { rows: recount });
    const touched = new Set([...gone, ...chosen.flatMap((c) => c.content.touched)]);
    if (touched.size > 0) await run("CREATE (t:Touched {id: $id, keys: $keys})", { id: randomUUID(), keys: [...touched].sort() });
    await keepLedger(run, writes, options);
  }
  const sum = (of: (c: Content) => number) => chosen.reduce((total, one) => total + of(one.content), 0);
  return {
    ...groups,
    unchanged: writes.length - changing.length,
    figures,
    addedFigures,
    counts: {
      documents: chosen.length,
      sentences: sum((c) => c.sentences.length),
      mentions: sum((c) => c.sentences.reduce((n, s) => n + s.mentions.length, 0)),
      figures: sum((c) => c.figures.length),
    },
  };
}

const heldBy = (row: Row | undefined): Row[] =>
  row && Array.isArray(row["held"]) ? (row["held"] as Row[]).filter((h) => h["document"] !== null) : [];

/** True where the graph has the source with exactly these documents already. */
function isSame(write: SourceWrite, row: Row | undefined): boolean {
  const held = heldBy(row);
  if (!write.source)
    return write.without
      ? !held.some((h) => write.without?.includes(text(h, "document")))
      : !row || textOrNull(row, "bytes") === null;
  const key = (id: string, digest: string, index: number) => `${id} ${digest} ${index}`;
  const now = write.source.documents.map((d) => key(d.id, d.digest, d.index)).sort();
  const was = held.map((h) => key(text(h, "document"), text(h, "digest"), count(h, "index"))).sort();
  return row?.["bytes"] === write.source.bytesHash && now.join("\n") === was.join("\n");
}

interface Plan {
  readonly id: string;
  readonly best: Claim | null;
  /** The document among the sources being written, if the best claim is one of theirs. */
  readonly fresh: PreparedDocument | null;
  /** The source its content came from until now; null if it has none. */
  readonly had: string | null;
  readonly dirty: boolean;
  readonly claims: number;
  readonly claimed: number | null;
}

function planOf(row: Row, writing: ReadonlyMap<string, SourceWrite>): Plan {
  const id = text(row, "id");
  const claims: (Claim & { readonly fresh?: PreparedDocument })[] = [];
  for (const claim of (row["claims"] as Row[]).filter((c) => c["source"] !== null)) {
    const source = text(claim, "source");
    const write = writing.get(source);
    if (write && !(write.without && !write.without.includes(id))) continue;
    const ref = text(claim, "ref");
    claims.push({
      source,
      ref,
      publishedAt: textOrNull(claim, "publishedAt"),
      length: count(claim, "length"),
      digest: text(claim, "digest"),
    });
  }
  for (const write of writing.values()) {
    const fresh = write.source?.documents.find((d) => d.id === id);
    if (fresh && write.source)
      claims.push({
        source: write.id,
        ref: write.source.ref,
        publishedAt: fresh.publishedAt,
        length: fresh.length,
        digest: fresh.digest,
        fresh,
      });
  }
  const best = claims.toSorted(byClaim)[0] ?? null;
  const had = textOrNull(row, "chosen");
  const dirty = best ? had !== best.source || row["digest"] !== best.digest : had !== null;
  const claimed = typeof row["sources"] === "number" ? row["sources"] : null;
  return { id, best, fresh: best?.fresh ?? null, had, dirty, claims: claims.length, claimed };
}

/** Which new document takes the place of which one that goes: under the same ref, in order. Keys are new ids, values old ones. */
function successorsOf(
  plan: readonly Plan[],
  changing: readonly SourceWrite[],
  before: ReadonlyMap<string, Row>,
): Map<string, string> {
  const coming = new Set(plan.flatMap((p) => (p.dirty && p.best && !p.had ? [p.id] : [])));
  const going = new Set(plan.flatMap((p) => (p.dirty && !p.best ? [p.id] : [])));
  const successors = new Map<string, string>();
  for (const write of changing) {
    const held = heldBy(before.get(write.id)).toSorted((a, b) => count(a, "index") - count(b, "index"));
    const from = held.map((h) => text(h, "document")).filter((id) => going.delete(id));
    const to = (write.source?.documents ?? []).map((d) => d.id).filter((id) => coming.delete(id));
    for (const [i, id] of to.entries()) {
      const predecessor = from[i];
      if (predecessor) successors.set(id, predecessor);
    }
  }
  return successors;
}

async function formsOf(run: Run, wanted: readonly { source: string; document: string }[]): Promise<Map<string, Extract>> {
  if (wanted.length === 0) return new Map();
  const rows = await run(
    `UNWIND $wanted AS w MATCH (s:Source {id: w.source})-[h:HOLDS]->(d:Document {id: w.document}) RETURN d.id AS id, h.form AS form`,
    { wanted },
  );
  return new Map(rows.map((row) => [text(row, "id"), extractOf(blob(row, "form"))]));
}

async function writeHolds(
  run: Run,
  writes: readonly SourceWrite[],
  changing: readonly SourceWrite[],
  before: ReadonlyMap<string, Row>,
): Promise<void> {
  const dropped = changing.flatMap((w) => {
    const now = new Set(w.source?.documents.map((d) => d.id));
    const keeps = (id: string) => now.has(id) || (w.without !== undefined && !w.without.includes(id));
    return heldBy(before.get(w.id)).flatMap((h) => (keeps(text(h, "document")) ? [] : [{ s: w.id, d: text(h, "document") }]));
  });
  if (dropped.length > 0)
    await run("UNWIND $rows AS r MATCH (:Source {id: r.s})-[h:HOLDS]->(:Document {id: r.d}) DELETE h", { rows: dropped });
  const sources = changing.flatMap(({ source }) => {
    if (!source) return [];
    const { documents, ...own } = source;
    return [{ id: own.id, p: props(own, ["rawLength"]) }];
  });
  await run("UNWIND $rows AS r MATCH (s:Source {id: r.id}) SET s = r.p", { rows: sources });
  const holds = changing.flatMap(({ source }) =>
    (source?.documents ?? []).map((d) => {
      const own = {
        index: d.index,
        ref: source?.ref,
        publishedAt: d.publishedAt,
        length: d.length,
        digest: d.digest,
        form: d.form,
      };
      return { s: source?.id, d: d.id, p: props(own, ["index", "length"]) };
    }),
  );
  await run("UNWIND $rows AS r MATCH (s:Source {id: r.s}) MATCH (d:Document {id: r.d}) MERGE (s)-[h:HOLDS]->(d) SET h = r.p", {
    rows: holds,
  });
  // A source that is taken away goes; one that lost its last document to a deletion goes with it.
  const gone = writes.filter((w) => !w.source).map((w) => w.id);
  if (gone.length > 0)
    await run("UNWIND $ids AS id MATCH (s:Source {id: id}) WHERE NOT (s)-[:HOLDS]->() DETACH DELETE s", { ids: gone });
}

/** The ledger's lines, in the transaction of the facts: a source is done if and only if its line says so. */
async function keepLedger(run: Run, writes: readonly SourceWrite[], options: WriteOptions): Promise<void> {
  const gone = writes.filter((w) => !w.source).map((w) => w.id);
  if (gone.length > 0) await run("UNWIND $ids AS id MATCH (l:Ledger {id: id}) DELETE l", { ids: gone });
  const done = writes.flatMap(({ source, origin }) =>
    source
      ? [{ id: source.id, p: props({ ref: source.ref, bytesHash: source.bytesHash, state: "DONE", at: options.now, origin }) }]
      : [],
  );
  if (options.extractor === null || done.length === 0) return;
  const { extractor, run: seen } = options;
  await run(
    "UNWIND $rows AS r MERGE (l:Ledger {id: r.id}) SET l = r.p, l.id = r.id, l.extractor = $extractor, l.run = $seen, l.seen = $seen",
    {
      rows: done,
      extractor,
      seen,
    },
  );
}
