import type { Row, Run } from "../client.ts";
import { props } from "../content.ts";
import { searchOf } from "../search.ts";
import { count, rows, text, textOrNull, texts } from "../value.ts";

/** Smaller by code units, so that no locale decides. */
const smaller = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const smallest = (values: readonly (string | null)[]): string | null => values.filter((v) => v !== null).sort(smaller)[0] ?? null;

/** Names, aliases and counts of entities from the documents that name them. Those without any are left to `reap`. */
export async function deriveEntities(run: Run, ids: readonly string[]): Promise<void> {
  const found = await run(
    `UNWIND $ids AS id MATCH (e:Entity {id: id}) REMOVE e.locked WITH e
     CALL (e) {
       MATCH (e)<-[n:NAMES]-(:Document)
       WITH n.name AS name, n.aliases AS aliases, n.surfaces AS surfaces, n.code AS code, n.date AS date, n.rule AS rule,
         count(*) AS documents, sum(n.mentions) AS mentions
       RETURN collect({name: name, aliases: aliases, surfaces: surfaces, code: code, date: date, rule: rule,
         documents: documents, mentions: mentions}) AS evidence
     }
     WITH e, evidence WHERE size(evidence) > 0
     CALL (e) {
       MATCH (e)<-[:SUBJECT]-(s:Statement {type: 'HELD_ON'}) WHERE e:Event AND s.detail IS NOT NULL AND NOT coalesce(s.negated, false)
       WITH split(s.detail, '/')[0] AS date, count(DISTINCT s.document) AS documents
       RETURN collect({date: date, documents: documents}) AS held
     }
     RETURN e.id AS id, e.type AS type, evidence, held`,
    { ids },
  );
  const updates = found.map((row) => {
    const evidence = rows(row, "evidence");
    const votes = new Map<string, number>();
    for (const one of evidence) votes.set(text(one, "name"), (votes.get(text(one, "name")) ?? 0) + count(one, "documents"));
    const [name = ""] = [...votes.keys()].sort(
      (a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0) || b.length - a.length || smaller(a, b),
    );
    const others = evidence.flatMap((one) => [text(one, "name"), ...texts(one, "aliases"), ...texts(one, "surfaces")]);
    const aliases = [...new Set(others)].filter((other) => other !== name).sort(smaller);
    const least = (key: string) => smallest(evidence.map((one) => textOrNull(one, key)));
    const total = (key: string) => evidence.reduce((sum, one) => sum + count(one, key), 0);
    const own = {
      id: text(row, "id"),
      type: text(row, "type"),
      name,
      aliases,
      code: least("code"),
      date: least("date") ?? heldOn(rows(row, "held")),
      rule: least("rule"),
    };
    const sums = { documents: total("documents"), mentions: total("mentions") };
    return { id: own.id, p: props({ ...own, ...sums, search: searchOf(name, aliases) }, ["documents", "mentions"]) };
  });
  await run("UNWIND $rows AS r MATCH (e:Entity {id: r.id}) SET e = r.p", { rows: updates });
}

/**
 * When an event was held, from all that say so: the year that most documents name, in it the most precise of what they say, of these
 * what most say, then the earliest. A stretch counts from its first day.
 */
function heldOn(held: readonly Row[]): string | null {
  const all = held.map((one) => ({ date: text(one, "date"), documents: count(one, "documents") }));
  const years = new Map<string, number>();
  for (const { date, documents } of all) years.set(date.slice(0, 4), (years.get(date.slice(0, 4)) ?? 0) + documents);
  const yearOf = (one: { readonly date: string }) => years.get(one.date.slice(0, 4)) ?? 0;
  const [best] = all.sort(
    (a, b) =>
      yearOf(b) - yearOf(a) ||
      smaller(a.date.slice(0, 4), b.date.slice(0, 4)) ||
      b.date.length - a.date.length ||
      b.documents - a.documents ||
      smaller(a.date, b.date),
  );
  return best?.date ?? null;
}

// What all figures of an indicator share; what only some of them have is said by those alone.
const SHARED = ["action", "per", "comparison"];

/** What an indicator measures, from its figures: its name is the normal form of the measure, `aliases` the other wordings of it. */
export async function deriveIndicators(run: Run, ids: readonly string[]): Promise<void> {
  const found = await run(
    `UNWIND $ids AS id MATCH (i:Indicator {id: id}) REMOVE i.locked WITH i
     MATCH (i)<-[:MEASURES]-(f:Figure)
     WITH i, collect(f) AS fs
     CALL (fs) { UNWIND fs AS f WITH f.unitCode AS unitCode, f.unit AS unit, count(*) AS n ORDER BY n DESC, unitCode, unit LIMIT 1 RETURN unitCode, unit }
     CALL (fs) { UNWIND fs AS f RETURN collect(DISTINCT f.measure) AS measures, min(f.indicatorName) AS name, min(f.statType) AS statType,
       ${SHARED.map((key) => `CASE WHEN count(DISTINCT f.${key}) = 1 AND count(f.${key}) = count(*) THEN min(f.${key}) END AS ${key}`).join(", ")} }
     RETURN i.id AS id, name, name AS measure, measures, statType, unitCode, unit, ${SHARED.join(", ")}, size(fs) AS figures`,
    { ids },
  );
  const updates = found.map(({ measures: _, ...row }, index) => {
    const name = textOrNull(row, "name") ?? "";
    const aliases = texts(found[index] ?? {}, "measures")
      .filter((other) => other !== name)
      .sort(smaller);
    return { id: text(row, "id"), p: props({ ...row, aliases, search: searchOf(name, aliases) }, ["figures"]) };
  });
  await run("UNWIND $rows AS r MATCH (i:Indicator {id: r.id}) SET i = r.p", { rows: updates });
}

/** Takes away what has no evidence left. A plain DELETE: it fails, and is tried again, if a writer ties something to it just now. */
export const reap =
  (label: "Entity" | "Indicator") =>
  async (run: Run, ids: readonly string[]): Promise<void> => {
    await run(
      `UNWIND $ids AS id MATCH (e:${label} {id: id}) WHERE NOT (e)--() REMOVE e.locked WITH e WHERE NOT (e)--() DELETE e`,
      { ids },
    );
  };
