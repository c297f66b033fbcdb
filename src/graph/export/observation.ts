import type { Graph, Row } from "../client.ts";
import { figureFilter, figureStart } from "../read/filter.ts";
import { int, type Scope } from "../read/spec.ts";
import { count, rows, text, textOrNull, texts, truth } from "../value.ts";

/** A graph as far as what goes out needs it. */
export type Readable = Pick<Graph, "read" | "stream">;

/** What of the graph is to go out. Absent: everything. Several narrow each other. */
export interface Selection {
  /** Indicators by id or by name (职工书屋). */
  readonly indicators?: readonly string[];
  /** Places by id or by name; figures about or within the place and all places in it. */
  readonly place?: string;
  /** First and last day, inclusive, as ISO prefixes: figures whose period (else publication) overlaps. */
  readonly from?: string;
  readonly to?: string;
  /** Documents by id, or by the ref of a source that holds them. */
  readonly documents?: readonly string[];
  /** What documents published up to this ISO date prefix state. */
  readonly asOf?: string;
}

/** An entity that an observation names. */
export interface Named {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** GB/T 2260 code of an administrative place. */
  readonly code: string | null;
}

/** One figure with what it takes to be read on its own: subject, indicator, evidence and its standing among rivals. */
export interface Observation {
  readonly id: string;
  readonly quote: string;
  /** Decimal strings, scaled by 万/亿; null: not stated. */
  readonly amount: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
  readonly approximation: string;
  readonly hedge: readonly string[];
  readonly unit: string;
  readonly unitCode: string | null;
  readonly unitMultiplier: number;
  readonly measure: string | null;
  readonly action: string | null;
  readonly per: string | null;
  readonly whole: string | null;
  readonly statType: string;
  readonly change: string | null;
  readonly comparison: string | null;
  readonly modality: string;
  readonly cumulative: boolean;
  /** ISO prefixes, both inclusive; all null where no period is stated. */
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly periodKind: string | null;
  readonly periodPrecision: string | null;
  readonly periodText: string | null;
  readonly indicator: { readonly id: string; readonly name: string } | null;
  readonly aboutName: string | null;
  readonly about: Named | null;
  readonly contexts: readonly Named[];
  /** Id of the total that it is 其中 of. */
  readonly partOf: string | null;
  /** Offsets into the document's clean text, half-open, UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly sentence: { readonly id: string; readonly text: string };
  readonly document: {
    readonly id: string;
    readonly ref: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly publishedAt: string | null;
    readonly kind: string;
    readonly url: string | null;
  };
  /** Place in its slot from 1; null where it has no slot. */
  readonly rank: number | null;
  readonly preferred: boolean;
  readonly verdict: string | null;
  readonly confidence: number;
  readonly rule: string;
}

/** A scope whose parameters are known at once. */
export function scopeOf(args: Record<string, unknown>): { readonly scope: Scope; readonly params: Record<string, unknown> } {
  const params: Record<string, unknown> = {};
  let variables = 0;
  const scope: Scope = {
    args,
    param: (of) => {
      const name = `p${Object.keys(params).length}`;
      const value = of(args);
      params[name] = typeof value === "number" && Number.isInteger(value) ? int(value) : value;
      return `$${name}`;
    },
    fresh: () => `x${variables++}`,
  };
  return { scope, params };
}

/** Cypher that binds the selected figures as `f`, with its parameters. */
export async function selected(
  graph: Readable,
  selection: Selection,
): Promise<{ match: string; params: Record<string, unknown> }> {
  const { indicators, place, documents } = selection;
  const where: Record<string, unknown> = { from: selection.from, to: selection.to, asOf: selection.asOf };
  if (indicators) where["indicators"] = await idsOf(graph, "Indicator", indicators);
  if (place !== undefined) where["place"] = (await idsOf(graph, "Place", [place]))[0] ?? place;
  const { scope, params } = scopeOf({ where });
  const conditions = figureFilter("f", scope);
  if (documents) {
    params["documents"] = await documentsOf(graph, documents);
    conditions.unshift("f.document IN $documents");
  }
  const start = documents ? "MATCH (f:Figure)" : figureStart("f", scope);
  // A range over all ids lets the index give the order, so that nothing is sorted or held.
  if (start === "MATCH (f:Figure)" && !documents) conditions.unshift("f.id > ''");
  return { match: `${start}${conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : ""}`, params };
}

/** Ids as they are; names become the ids of all that have them. */
async function idsOf(graph: Readable, label: "Indicator" | "Place", given: readonly string[]): Promise<string[]> {
  const aliases = label === "Place" ? " OR any(a IN n.aliases WHERE a IN $given)" : " OR n.measure IN $given";
  const found = await graph.read(
    `MATCH (n:${label}) WHERE n.id IN $given OR n.name IN $given${aliases} RETURN n.id AS id ORDER BY id`,
    {
      given: [...given],
    },
  );
  return found.map((row) => text(row, "id"));
}

async function documentsOf(graph: Readable, given: readonly string[]): Promise<string[]> {
  const found = await graph.read(
    `MATCH (d:Document) WHERE d.id IN $given OR d.ref IN $given RETURN d.id AS id
     UNION MATCH (s:Source)-[:HOLDS]->(d:Document) WHERE s.ref IN $given RETURN d.id AS id`,
    { given: [...given] },
  );
  return found.map((row) => text(row, "id"));
}

const NAMED = "{.id, .type, .name, .code}";

/** The selected figures as they come, sorted by id; memory stays flat however many there are. */
export async function* observations(graph: Readable, selection: Selection): AsyncGenerator<Observation> {
  const { match, params } = await selected(graph, selection);
  const statement = `CYPHER 5 ${match} WITH f ORDER BY f.id
    MATCH (f)-[:STATED_IN]->(s:Sentence) MATCH (d:Document {id: f.document})
    OPTIONAL MATCH (f)-[:MEASURES]->(i:Indicator) OPTIONAL MATCH (f)-[:ABOUT]->(a:Entity)
    OPTIONAL MATCH (f)-[k:IN_SLOT]->(:Slot) OPTIONAL MATCH (f)-[:PART_OF]->(t:Figure)
    RETURN f {.*} AS f, s.id AS sentence, s.text AS words, d {.id, .ref, .title, .publisher, .publishedAt, .kind, .url} AS d,
      CASE WHEN i IS NULL THEN null ELSE i {.id, .name} END AS i, CASE WHEN a IS NULL THEN null ELSE a ${NAMED} END AS a,
      COLLECT { MATCH (f)-[:CONTEXT]->(c:Entity) RETURN c ${NAMED} AS c ORDER BY c.id } AS contexts,
      k.rank AS rank, k.preferred AS preferred, k.verdict AS verdict, t.id AS partOf`;
  for await (const row of graph.stream(statement, params)) yield observationOf(row);
}

const named = (row: Row): Named => ({
  id: text(row, "id"),
  type: text(row, "type"),
  name: text(row, "name"),
  code: textOrNull(row, "code"),
});

function observationOf(row: Row): Observation {
  const f = row["f"] as Row;
  const d = row["d"] as Row;
  const or = (key: string): string | null => textOrNull(f, key);
  const indicator = row["i"] as Row | null;
  const about = row["a"] as Row | null;
  return {
    id: text(f, "id"),
    quote: text(f, "quote"),
    amount: or("amount"),
    lower: or("lower"),
    upper: or("upper"),
    lowerInclusive: truth(f, "lowerInclusive"),
    upperInclusive: truth(f, "upperInclusive"),
    approximation: text(f, "approximation"),
    hedge: texts(f, "hedge"),
    unit: or("unit") ?? "",
    unitCode: or("unitCode"),
    unitMultiplier: count(f, "unitMultiplier"),
    measure: or("measure"),
    action: or("action"),
    per: or("per"),
    whole: or("whole"),
    statType: text(f, "statType"),
    change: or("change"),
    comparison: or("comparison"),
    modality: text(f, "modality"),
    cumulative: truth(f, "cumulative"),
    periodStart: or("periodStart"),
    periodEnd: or("periodEnd"),
    periodKind: or("periodKind"),
    periodPrecision: or("periodPrecision"),
    periodText: or("periodText"),
    indicator: indicator && { id: text(indicator, "id"), name: text(indicator, "name") },
    aboutName: or("aboutName"),
    about: about && named(about),
    contexts: rows(row, "contexts").map(named),
    partOf: textOrNull(row, "partOf"),
    start: count(f, "start"),
    end: count(f, "end"),
    sentence: { id: text(row, "sentence"), text: text(row, "words") },
    document: {
      id: text(d, "id"),
      ref: text(d, "ref"),
      title: textOrNull(d, "title"),
      publisher: textOrNull(d, "publisher"),
      publishedAt: textOrNull(d, "publishedAt"),
      kind: text(d, "kind"),
      url: textOrNull(d, "url"),
    },
    rank: row["rank"] === null ? null : count(row, "rank"),
    preferred: truth(row, "preferred"),
    verdict: textOrNull(row, "verdict"),
    confidence: count(f, "confidence"),
    rule: text(f, "rule"),
  };
}
