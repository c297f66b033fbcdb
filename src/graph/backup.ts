import type { Graph, Row } from "./client.ts";
import { type Content, contentOf, digestOf } from "./content.ts";
import { derive } from "./derive.ts";
import { deflated, formOf, type PreparedSource, rawOf } from "./form.ts";
import { graphHash } from "./hash.ts";
import * as ledger from "./ledger.ts";
import { awaitFulltext } from "./schema.ts";
import { blob, count, rows, text, textOrNull } from "./value.ts";
import { writeSources } from "./write.ts";

/*
 * A backup holds what was read, not what was made of it: each source with its raw text and, of each document that it holds, the interchange form.
 * All else in the graph is a function of these, so that it can be restored into any version of Neo4j. JSON Lines: a head, a line a source,
 * a line for each source that failed, and an end by which a file that was cut short is told from a whole one.
 */
const FORMAT = "shutu-backup";
const VERSION = 1;

/** One held document of a source line. */
interface HeldLine {
  readonly index: number;
  readonly ref: string;
  readonly publishedAt: string | null;
  /** The interchange form, JSON text. */
  readonly form: string;
}

interface LedgerLine {
  readonly extractor: string;
  readonly origin: string;
}

/** One source of a backup. */
export interface SourceLine {
  readonly source: Omit<PreparedSource, "raw" | "rawLength" | "documents">;
  readonly raw: string;
  readonly documents: readonly HeldLine[];
  /** Who read it, and the file it came from; null where the ledger does not know it. */
  readonly ledger: LedgerLine | null;
}

/** A source that failed when it was last read. */
interface FailedLine {
  readonly failed: ledger.Failure & { readonly extractor: string };
}

/** The end: what must have come before, and the hash of the graph that the backup was made from. */
export interface EndLine {
  readonly end: { readonly sources: number; readonly failed: number; readonly hash: string };
}

/** All lines of a backup, each with its line feed. `made`: ISO date-time. */
export async function* backup(graph: Graph, made: string): AsyncGenerator<string> {
  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
  yield line({ format: FORMAT, version: VERSION, made });
  let sources = 0;
  let failed = 0;
  for await (const row of graph.stream(
    `CYPHER 5 MATCH (s:Source) WHERE s.id > '' WITH s ORDER BY s.id OPTIONAL MATCH (l:Ledger {id: s.id})
     RETURN properties(s) AS s, CASE WHEN l IS NULL THEN null ELSE l {.extractor, .origin} END AS ledger,
       COLLECT { MATCH (s)-[h:HOLDS]->(:Document) RETURN h {.index, .ref, .publishedAt, .form} AS h ORDER BY h.index } AS held`,
  )) {
    sources++;
    yield line(lineOf(row));
  }
  for await (const row of graph.stream("CYPHER 5 MATCH (l:Ledger {state: 'FAILED'}) RETURN properties(l) AS l ORDER BY l.id")) {
    failed++;
    const l = row["l"] as Row;
    const own = { id: text(l, "id"), ref: text(l, "ref"), bytesHash: text(l, "bytesHash") };
    yield line({
      failed: { ...own, reason: text(l, "reason"), origin: textOrNull(l, "origin") ?? "", extractor: text(l, "extractor") },
    });
  }
  const { hash } = await graphHash(graph);
  yield line({ end: { sources, failed, hash } });
}

function lineOf(row: Row): SourceLine {
  const s = row["s"] as Row;
  const known = row["ledger"] as Row | null;
  return {
    source: {
      id: text(s, "id"),
      ref: text(s, "ref"),
      bytesHash: text(s, "bytesHash"),
      media: text(s, "media"),
      encoding: textOrNull(s, "encoding"),
      publisher: textOrNull(s, "publisher"),
      publishedAt: textOrNull(s, "publishedAt"),
    },
    raw: rawOf(blob(s, "raw")),
    documents: rows(row, "held").map((h) => ({
      index: count(h, "index"),
      ref: text(h, "ref"),
      publishedAt: textOrNull(h, "publishedAt"),
      form: formOf(blob(h, "form")),
    })),
    ledger:
      known && textOrNull(known, "extractor") !== null
        ? { extractor: text(known, "extractor"), origin: textOrNull(known, "origin") ?? "" }
        : null,
  };
}

/** A backup that cannot be used: what is wrong with it, and in which line. */
export class BadBackup extends Error {}

type Line = SourceLine | FailedLine | EndLine;

/** Reads the lines of a backup and checks that it is one, whole and of a version that is known. Throws BadBackup. */
export async function* checked(lines: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0;
  let end: EndLine["end"] | null = null;
  const seen = { sources: 0, failed: 0 };
  for await (const line of lines) {
    number++;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new BadBackup(number === 1 ? "it is no backup of shutu" : `line ${number} is damaged`);
    }
    const head = value as { format?: unknown; version?: unknown };
    if (number === 1) {
      if (head.format !== FORMAT) throw new BadBackup("it is no backup of shutu");
      if (head.version !== VERSION)
        throw new BadBackup(`it is of version ${String(head.version)}, this program reads ${VERSION}`);
      continue;
    }
    const one = value as Partial<SourceLine & FailedLine & EndLine>;
    if (end) throw new BadBackup(`line ${number} comes after the end`);
    if (one.end) end = one.end;
    else if (one.failed) seen.failed++;
    else if (one.source && Array.isArray(one.documents) && typeof one.raw === "string") seen.sources++;
    else throw new BadBackup(`line ${number} is neither a source nor the end`);
    yield one as Line;
  }
  if (!end) throw new BadBackup(number === 0 ? "it is empty" : `it was cut short after line ${number}`);
  if (end.sources !== seen.sources || end.failed !== seen.failed)
    throw new BadBackup(`it should hold ${end.sources} sources and holds ${seen.sources}`);
}

const preparedOf = (line: SourceLine): PreparedSource => ({
  ...line.source,
  raw: deflated(line.raw),
  rawLength: line.raw.length,
  documents: line.documents.map(({ index, ref, publishedAt, form }) => {
    const extract = JSON.parse(form) as Parameters<typeof contentOf>[0];
    const content: Content = contentOf(extract);
    const { id, text: clean } = extract.document;
    return { id, index, ref, publishedAt, length: clean.length, digest: digestOf(form), form: deflated(form), content };
  }),
});

// One transaction holds this many sources or characters of their forms, whatever comes first.
const CHUNK_SOURCES = 48;
const CHUNK_CHARACTERS = 400_000;

/** What an import did. `expected`: the hash of the graph that the backup was made from. */
export interface Restored {
  readonly sources: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly expected: string;
}

/**
 * Writes a backup's sources into the graph and derives all else from them. Sources that the graph has already are replaced by the backup's,
 * others stay. Broken off, it can simply be run again. The lines must have been `checked` once before, so that no damaged file is half restored.
 */
export async function restore(
  graph: Graph,
  lines: AsyncIterable<Line>,
  options: { readonly run: string; readonly now: string; onSources?(done: number): void; readonly signal?: AbortSignal },
): Promise<Restored> {
  let [sources, unchanged, failed] = [0, 0, 0];
  let expected = "";
  let chunk: SourceLine[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    const extractor = chunk[0]?.ledger?.extractor ?? null;
    const writes = chunk.map((line) => ({ id: line.source.id, source: preparedOf(line), origin: line.ledger?.origin ?? "" }));
    if (writes.length > 0)
      unchanged += (await writeSources(graph, writes, { extractor, run: options.run, now: options.now })).unchanged;
    sources += chunk.length;
    options.onSources?.(sources);
    [chunk, characters] = [[], 0];
  };
  for await (const line of lines) {
    options.signal?.throwIfAborted();
    if ("end" in line) expected = line.end.hash;
    else if ("failed" in line) {
      await flush();
      failed++;
      await ledger.noteFailures(graph, [line.failed], line.failed.extractor, options.run, options.now);
    } else {
      // A chunk is of one extractor: the ledger's lines are written with its version.
      if (chunk.length > 0 && chunk[0]?.ledger?.extractor !== line.ledger?.extractor) await flush();
      chunk.push(line);
      characters += line.documents.reduce((sum, { form }) => sum + form.length, 0);
      if (chunk.length >= CHUNK_SOURCES || characters >= CHUNK_CHARACTERS) await flush();
    }
  }
  await flush();
  await derive(graph);
  await awaitFulltext(graph);
  return { sources, unchanged, failed, expected };
}
